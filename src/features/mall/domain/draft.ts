import type { JsonPointer } from '../../onceonly/index.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { answerAt, mergeAnswers } from './answers.ts';
import type { Answers, FormPage } from './form.ts';

/** What a person has begun to fill in; its id becomes the application's. */
export interface Draft {
  readonly id: string;
  readonly personId: string;
  readonly officeId: string;
  readonly versionId: string;
  /** Of the data key under which everything of this application is sealed. */
  readonly keyId: string;
  readonly content: DraftContent;
  /** Counts savings. */
  readonly revision: number;
  /** True time, as pages show it. */
  readonly startedAt: Instant;
  readonly touchedAt: Instant;
  /** Casework time. */
  readonly expiresAt: Instant;
  readonly warnedAt: Instant | null;
  readonly erasedAt: Instant | null;
  readonly submittedAt: Instant | null;
}

/** Her answers by their names, and when each page of the form was saved. */
export interface DraftContent {
  readonly answers: Answers;
  readonly saved: Readonly<Record<string, PageSaved>>;
}

export interface PageSaved {
  readonly at: Instant;
  /** The draft's revision that this saving made. */
  readonly revision: number;
}

export const emptyDraft: DraftContent = { answers: {}, saved: {} };

/** How long an untouched draft is kept, and how long before its end she is told. */
export const draftRule = { keptDays: 90, warnedDays: 7 } as const;

/** When a draft that is touched now expires; casework time. */
export function expiryOf(touched: Instant): Instant {
  return touched.add({ hours: 24 * draftRule.keptDays });
}

export function warningOf(expiresAt: Instant): Instant {
  return expiresAt.subtract({ hours: 24 * draftRule.warnedDays });
}

/** Told late, she still gets all the days that she was promised. */
export function expiryAfterWarning(warned: Instant): Instant {
  return warned.add({ hours: 24 * draftRule.warnedDays });
}

export type DraftStanding = 'open' | 'submitted' | 'expired';

/** Expired also before the timer that erases it has fired. */
export function standingOf(
  draft: Pick<Draft, 'expiresAt' | 'erasedAt' | 'submittedAt'>,
  caseworkNow: Instant,
): DraftStanding {
  if (draft.submittedAt !== null) return 'submitted';
  const isOver = Temporal.Instant.compare(caseworkNow, draft.expiresAt) >= 0;
  return draft.erasedAt !== null || isOver ? 'expired' : 'open';
}

/** One page of the form as it was filled in. */
export interface PageEntry {
  readonly page: FormPage;
  /** Fields that the form asks on this page; those of the answers that are missing are taken away. */
  readonly fields: readonly JsonPointer[];
  readonly answers: Answers;
  /** The revision of the draft when the page was shown. */
  readonly seen: number;
}

export type PageSaving =
  | { readonly kind: 'save'; readonly content: DraftContent }
  /** Another device saved other answers to these fields since the page was shown. */
  | { readonly kind: 'differs'; readonly fields: readonly JsonPointer[] };

/** Puts one page into a draft: other pages stay, and what another device saved meanwhile is never overwritten unseen. */
export function savePage(
  draft: Pick<Draft, 'content' | 'revision'>,
  { page, fields, answers, seen }: PageEntry,
  at: Instant,
): PageSaving {
  const { content, revision } = draft;
  const earlier = content.saved[page.id];
  if (earlier !== undefined && earlier.revision > seen) {
    const differing = fields.filter(
      (field) => !isSameAnswer(answerAt(content.answers, field), answerAt(answers, field)),
    );
    if (differing.length > 0) return { kind: 'differs', fields: differing };
  }
  const merged = mergeAnswers(content.answers, fields, answers);
  return {
    kind: 'save',
    content: { answers: merged, saved: { ...content.saved, [page.id]: { at, revision: revision + 1 } } },
  };
}

/** Whether two answers say the same, whatever order their members came in. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** With the members of groups in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => sorted(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inside]) => [name, sorted(inside)]);
}
