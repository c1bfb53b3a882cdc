import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { QueueCounts, QueueFilters } from '../../http/desk/queue-filters.ts';
import type { Standing } from './due-tag.tsx';

/** One case as a queue shows it. */
export interface QueueRow {
  readonly href: string;
  readonly caseNumber: string;
  /** "SIP Bidan" */
  readonly service: string;
  readonly applicant: string;
  /** The step under way, in the office's words; null: none. */
  readonly step: string | null;
  /** This officer's role acts in that step. */
  readonly waitsForMe: boolean;
  readonly holder: Holder;
  /** Rests on a value that its person contests. */
  readonly isDisputed: boolean;
  readonly standing: Standing;
}

/** Who took a case: nobody yet, whoever looks, or a colleague by name. */
export type Holder = 'nobody' | 'me' | { readonly name: string };

export interface QueueView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  readonly counts: QueueCounts;
  readonly filters: QueueFilters;
  readonly rows: readonly QueueRow[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  /** Only a head decides in batches. */
  readonly batchHref: string | null;
}

export interface SearchView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  /** What was looked for; a NIK is shown masked. */
  readonly sought: { readonly by: 'name' | 'nik'; readonly words: string };
  readonly rows: readonly QueueRow[];
  /** More were found than are shown. */
  readonly isCut: boolean;
}
