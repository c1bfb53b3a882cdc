import type { HtmlEscapedString } from 'hono/utils/html';

/** What a page is made of: a finished, escaped piece of HTML or the promise of one. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
