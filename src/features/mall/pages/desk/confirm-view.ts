import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { AnswerGroup } from '../../domain/form.ts';
import type { AttentionGroup } from './attention-groups.ts';
import type { CaseHead, HistoryRow, MissingRow } from './case-view.ts';

/** What every page shares on which an officer confirms something. */
export interface ConfirmView {
  readonly head: CaseHead;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
}

export interface PassView extends ConfirmView {
  /** Fields that nobody has accepted yet. */
  readonly open: readonly string[];
  readonly missing: readonly MissingRow[];
  /** The step that follows, in the office's words. */
  readonly next: string;
}

export interface AcceptView extends ConfirmView {
  /** What is accepted in one go. */
  readonly group: AttentionGroup;
  /** How the form's answers read together. */
  readonly groups: readonly AnswerGroup[];
  /** Codes and words of why a value may be taken as proof. */
  readonly reasons: readonly Option[];
  readonly chosen: string;
}

export interface Option {
  readonly code: string;
  readonly words: string;
  /** "UU 17/2023 Pasal 263"; null: none of its own. */
  readonly article: string | null;
}

export interface ReturnView extends ConfirmView {
  readonly fields: readonly ReturnField[];
  readonly reasons: readonly Option[];
}

export interface ReturnField {
  /** Its place among the fields of the form, `0`; names of form fields are built from it. */
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly needsEye: boolean;
  readonly isChosen: boolean;
  readonly reason: string;
  readonly note: string;
}

export interface RefuseView extends ConfirmView {
  readonly grounds: readonly Option[];
  readonly chosen: string;
  readonly note: string;
  /** The last day to object, if it is refused today (UU 30/2014 Pasal 77). */
  readonly objectUntil: LocalDate;
  readonly office: string;
}

export interface ApproveView extends ConfirmView {
  readonly facts: readonly KeyFact[];
  readonly missing: readonly MissingRow[];
  /** What rests on values that are too old, and is asked again as he approves. */
  readonly old: readonly MissingRow[];
  readonly document: string;
  readonly validYears: number;
}

export interface KeyFact {
  readonly label: string;
  readonly words: string;
}

export interface RefetchView extends ConfirmView {
  readonly sources: readonly {
    readonly source: string;
    readonly fields: readonly string[];
    readonly why: 'waiting' | 'stale';
  }[];
}

/** A case that moved on while an officer had its form open. */
export interface ConflictView {
  readonly head: CaseHead;
  readonly happened: readonly HistoryRow[];
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  /** What he had written, so that it is not lost. */
  readonly written: readonly { readonly label: string; readonly words: string }[];
  /** Where the same verb can be tried again; null: it is over. */
  readonly againHref: string | null;
}
