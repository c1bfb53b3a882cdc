import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { KeyFact } from './confirm-view.ts';
import type { Standing } from './due-tag.tsx';

/** A case that waits for the head's decision. */
export interface BatchRow {
  readonly id: string;
  readonly seq: number;
  readonly href: string;
  readonly caseNumber: string;
  readonly service: string;
  readonly applicant: string;
  readonly standing: Standing;
  /** How many proofs are missing; only 0 can be chosen. */
  readonly missing: number;
}

export interface BatchView {
  readonly lang: Lang;
  readonly rows: readonly BatchRow[];
  /** More wait than one batch takes. */
  readonly isCut: boolean;
}

export interface BatchCheckView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  readonly cases: readonly (BatchRow & { readonly facts: readonly KeyFact[] })[];
  /** Chosen, but not decidable any more. */
  readonly left: readonly { readonly caseNumber: string; readonly why: string }[];
}

export interface BatchResultView {
  readonly lang: Lang;
  readonly approved: readonly Pick<BatchRow, 'href' | 'caseNumber' | 'applicant' | 'service'>[];
  readonly left: readonly (Pick<BatchRow, 'href' | 'caseNumber' | 'applicant' | 'service'> & {
    readonly why: string;
  })[];
}
