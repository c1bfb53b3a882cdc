import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Instant, Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { DeskVerb } from '../../http/desk/case-verbs.ts';
import type { AnswerGroup } from '../../domain/form.ts';
import type { Standing } from './due-tag.tsx';
import type { Holder, QueueRow } from './queue-view.ts';

/** What every page about one case shows of it. */
export interface CaseHead {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly id: string;
  /** Of the last event: what a form must have seen. */
  readonly seq: number;
  readonly caseNumber: string;
  readonly service: string;
  readonly applicant: string;
  readonly submittedAt: Instant;
  readonly standing: Standing;
  readonly step: string | null;
  readonly holder: Holder;
  /** What the data are read for, in the words of the person's access log. */
  readonly purpose: string;
}

/** A field that needs an officer's eye. */
export interface AttentionRow {
  readonly pointer: JsonPointer;
  readonly label: string;
  /** The short name of the form's page it stands on: "Tempat praktik". */
  readonly page: string;
  /** What she said; null: she was not asked. */
  readonly stated: { readonly words: string; readonly at: Instant } | null;
  readonly official: readonly OfficialValue[];
  readonly gap: Gap;
  /** Whether this officer may take it for proof at this step. */
  readonly canAccept: boolean;
}

export interface OfficialValue {
  /** null: the source knows that there is none. */
  readonly words: string | null;
  readonly source: string;
  readonly at: Instant;
  /** Too old to decide with. */
  readonly isStale: boolean;
}

export type Gap =
  /** No register holds it. */
  | { readonly kind: 'new' }
  /** She was asked because the register had none. */
  | { readonly kind: 'source_silent' }
  | { readonly kind: 'differs' }
  /** Only capitals, spaces or signs. */
  | { readonly kind: 'spelling' }
  /** Two registers say different things. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'stale' }
  /** She has asked the register to correct it; by when it answers, null before it has received that. */
  | { readonly kind: 'disputed'; readonly answerBy: Instant | null }
  /** The source has not answered; since when, if it failed. */
  | { readonly kind: 'waiting'; readonly source: string; readonly since: Instant | null };

export interface AgreementRow {
  readonly label: string;
  readonly words: string;
  readonly origin:
    | { readonly kind: 'source'; readonly source: string; readonly at: Instant; readonly proofHref: string | null }
    | { readonly kind: 'accepted' }
    | { readonly kind: 'stated'; readonly at: Instant }
    | { readonly kind: 'derived' };
}

export interface MissingRow {
  readonly words: string;
  readonly article: string;
  readonly isConfirmed: boolean;
}

/** A step of the office, as its timeline shows it. */
export interface StepRow {
  readonly name: string;
  readonly state: 'done' | 'now' | 'next';
  /** When it began or ended, and by whom. */
  readonly at: Instant | null;
  readonly by: string | null;
  readonly dueOn: LocalDate | null;
}

export interface HistoryRow {
  readonly at: Instant;
  readonly words: string;
  readonly by: string;
}

export interface CaseView extends CaseHead {
  /** True time, for the age of values. */
  readonly now: Instant;
  readonly queue: readonly QueueRow[];
  readonly queueCount: number;
  /** What the officer has just done, in words; none when he comes from elsewhere. */
  readonly done: readonly string[];
  readonly attention: readonly AttentionRow[];
  readonly agreements: readonly AgreementRow[];
  /** How the form's answers read together. */
  readonly groups: readonly AnswerGroup[];
  readonly missing: readonly MissingRow[];
  readonly verbs: readonly DeskVerb[];
  readonly steps: readonly StepRow[];
  readonly history: readonly HistoryRow[];
  /** What was asked of the applicant, while she has the case. */
  readonly returned: readonly { readonly label: string; readonly reason: string; readonly note: string | null }[];
  /** Why it was refused; the officer's own words beside the article. */
  readonly refusal: { readonly ground: string; readonly article: string; readonly note: string | null } | null;
  readonly recommendation: RecommendationWords | null;
  readonly licence: {
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly validUntil: LocalDate;
    readonly documentsHref: string;
  } | null;
}

export interface RecommendationWords {
  readonly office: string;
  readonly dueOn: LocalDate;
  readonly answer: {
    readonly verdict: 'recommended' | 'not_recommended';
    readonly at: Instant;
    readonly confirmed: readonly string[];
    readonly unconfirmed: readonly string[];
    readonly note: string | null;
  } | null;
}
