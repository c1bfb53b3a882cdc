import { parseLocalDate, type LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { AssertedValue, Assertion, ElementHead } from './element.ts';

/**
 * The field under which an agency keeps that a second person is to publish or end an object. It is in no catalogue,
 * so it never leaves the agency, and it is spoken of one revision: any later save makes it void.
 */
export const WISH_FIELD = 'approval_wish';
/** Why the second person sent it back. */
export const NOTE_FIELD = 'approval_note';

export type Wish = { readonly kind: 'publish' } | { readonly kind: 'end'; readonly on: LocalDate };

export interface PendingWish {
  readonly wish: Wish;
  readonly askedBy: string | null;
  readonly askedAt: Instant;
}

/** How a wish stands in an assertion: `publish`, or `end 2026-11-20`. */
export function wishValue(wish: Wish): string {
  return wish.kind === 'publish' ? 'publish' : `end ${wish.on}`;
}

/** What the agency wants of an object as it is now; null: nothing, or it was changed or sent back since. */
export function pendingWish(head: ElementHead, assertions: readonly Assertion[]): PendingWish | null {
  const last = lastOf(assertions, WISH_FIELD, head.revision);
  const wish = last === null ? null : parseWish(last.value);
  if (last === null || wish === null || head.stage === 'ended') return null;
  return { wish, askedBy: last.actorId, askedAt: last.recordedAt };
}

/** Why it was sent back, as long as nothing was changed since; null: it was not. */
export function returnedNote(head: ElementHead, assertions: readonly Assertion[]): string | null {
  const wish = lastOf(assertions, WISH_FIELD, head.revision);
  const note = lastOf(assertions, NOTE_FIELD, head.revision);
  if (wish === null || wish.value !== null || typeof note?.value !== 'string') return null;
  return note.value;
}

export type ApprovalFault = { readonly code: 'nothing_to_approve' } | { readonly code: 'approver_wrote_it' };

/** Who wrote what was not published yet; null: nothing was written since, or a worker wrote it. */
export function lastWriter(
  { changedBy, revision }: Pick<ElementHead, 'changedBy' | 'revision'>,
  publishedRevision: number | null,
): string | null {
  return revision === publishedRevision ? null : changedBy;
}

/** Whoever wrote the last change, or asked for the approval, cannot give it. */
export function decideApproval(
  writtenBy: string | null,
  pending: PendingWish | null,
  officerId: string,
): Result<Wish, ApprovalFault> {
  if (pending === null) return err({ code: 'nothing_to_approve' });
  if (writtenBy === officerId || pending.askedBy === officerId) return err({ code: 'approver_wrote_it' });
  return ok(pending.wish);
}

function lastOf(assertions: readonly Assertion[], field: string, revision: number): Assertion | null {
  return (
    assertions
      .filter((one) => one.field === field && one.revision === revision)
      .toSorted(
        (one, other) => Temporal.Instant.compare(one.recordedAt, other.recordedAt) || (one.id < other.id ? -1 : 1),
      )
      .at(-1) ?? null
  );
}

function parseWish(value: AssertedValue): Wish | null {
  if (value === 'publish') return { kind: 'publish' };
  if (typeof value !== 'string' || !value.startsWith('end ')) return null;
  const on = parseLocalDate(value.slice(4));
  return on.ok ? { kind: 'end', on: on.value } : null;
}
