import type { Child } from 'hono/jsx';
import type { Lang } from '../../vocabulary/lang.ts';

/** One page in one state, for the gallery; everything on it is invented. */
export interface GalleryPage {
  /** Stable, unique, fit for an address: "form-errors". */
  readonly id: string;
  readonly title: string;
  readonly render: (lang: Lang) => Child;
}
