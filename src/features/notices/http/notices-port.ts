import type { Actor } from '../../../vocabulary/authority.ts';
import type { Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { NoticeValues } from '../domain/notice.ts';

/**
 * The words of one kind of notice, as the feature that writes it gives them. Beside the values it wrote, words
 * find `sender` (the office's name), and for each value called `…AgencyId` the office's name as `…Agency`.
 */
export interface NoticeKind {
  /** `application.submitted` */
  readonly kind: string;
  /** What happened, in one line. */
  readonly subject: (values: NoticeValues, lang: Lang) => string;
  /** Paragraphs: what it means, what is to be done, until when. */
  readonly body: (values: NoticeValues, lang: Lang) => readonly string[];
  /** The verb on the button that leads to the matter: "Perbaiki isian". */
  readonly action: (lang: Lang) => string;
}

/** What this feature is given by app.ts. */
export interface NoticesPort {
  readonly kinds: readonly NoticeKind[];
  /** Short names of offices by id; those not in the answer are unknown. 200 ids at most. */
  readonly agencies: (ids: readonly string[], lang: Lang) => Promise<ReadonlyMap<string, string>>;
  /** The time at the reader's home or office. */
  readonly zoneOf: (reader: Actor) => Promise<Zone>;
}
