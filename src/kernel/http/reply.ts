import type { Html } from '../html.ts';

/** `page` for citizens, `desk` for officers, `desk-text` for a desk page that is read rather than worked on (LOOK section 3). */
export type Layout = 'page' | 'desk' | 'desk-text';

export interface PageReply {
  readonly kind: 'page';
  readonly status: number;
  readonly title: string;
  readonly layout: Layout;
  readonly body: Html;
  /** True when the page shows the errors of a form: its title then says so. */
  readonly hasErrors: boolean;
  /** Filled edge to edge, without the column of `main` (the public page). */
  readonly isBare: boolean;
}

export interface RefusalReply {
  readonly kind: 'refusal';
  /** A code of the error catalogue. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where the person can go from here. */
  readonly next: string | null;
  readonly retryAfterSeconds: number | null;
}

export interface FileReply {
  readonly kind: 'file';
  readonly type: string;
  readonly body: Uint8Array | string | ReadableStream<Uint8Array>;
  readonly downloadName: string | null;
  /** Immutable: the address carries the content's hash. Otherwise nothing is kept. */
  readonly isImmutable: boolean;
}

export type Reply =
  | PageReply
  | RefusalReply
  | FileReply
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown };

export function page(
  title: string,
  body: Html,
  options: Partial<Omit<PageReply, 'kind' | 'title' | 'body'>> = {},
): PageReply {
  return { kind: 'page', status: 200, layout: 'page', hasErrors: false, isBare: false, ...options, title, body };
}

/** A refusal that the catalogue explains, as a page or as problem+json (RFC 9457). */
export function refuse(code: string, options: Partial<Omit<RefusalReply, 'kind' | 'code'>> = {}): RefusalReply {
  return { kind: 'refusal', values: {}, next: null, retryAfterSeconds: null, ...options, code };
}

/** POST, redirect, GET: answers 303 to an address of this program. */
export function redirect(to: string, cookies: readonly string[] = []): Reply {
  if (!isOwnAddress(to)) throw new Error('A redirect stays on this program.');
  return { kind: 'redirect', to, cookies };
}

export function json(body: unknown, status = 200): Reply {
  return { kind: 'json', status, body };
}

export function file(
  type: string,
  body: FileReply['body'],
  options: Partial<Omit<FileReply, 'kind' | 'type' | 'body'>> = {},
): FileReply {
  return { kind: 'file', downloadName: null, isImmutable: false, ...options, type, body };
}

/** True for a path on this program; `//host` and `/\host` lead elsewhere in browsers. */
export function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(address) && address.length <= 2000;
}
