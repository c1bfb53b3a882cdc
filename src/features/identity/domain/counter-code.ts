import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { CodeKind } from './binding.ts';

/** A code that an MPP officer hands over after seeing the e-KTP. The digits themselves are never stored. */
export interface CounterCode {
  readonly id: string;
  readonly personId: string;
  readonly kind: CodeKind;
  readonly agencyId: string;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
  /** The second officer of a recovery. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  readonly expiresAt: Instant;
  readonly attempts: number;
  readonly openedAt: Instant | null;
  readonly usedAt: Instant | null;
  /** Set when a newer code for the same person took its place. */
  readonly withdrawnAt: Instant | null;
}

export type CodeState =
  | { readonly status: 'waiting_second'; readonly until: Instant }
  | { readonly status: 'handed_over'; readonly until: Instant }
  | { readonly status: 'opened'; readonly until: Instant }
  | { readonly status: 'used'; readonly at: Instant }
  | { readonly status: 'over'; readonly because: 'replaced' | 'too_many_attempts' | 'expired' };

const codeMinutes = 15;
/** For the second officer of a recovery. */
const confirmMinutes = 30;
export const mostAttempts = 5;

/** Where a code stands now. */
export function codeState(code: CounterCode, now: Instant): CodeState {
  if (code.usedAt !== null) return { status: 'used', at: code.usedAt };
  if (code.withdrawnAt !== null) return { status: 'over', because: 'replaced' };
  if (code.openedAt !== null) return untilOver('opened', code.openedAt.add({ minutes: codeMinutes }), now);
  if (code.attempts >= mostAttempts) return { status: 'over', because: 'too_many_attempts' };
  const isWaiting = code.kind === 'recover' && code.confirmedAt === null;
  return untilOver(isWaiting ? 'waiting_second' : 'handed_over', code.expiresAt, now);
}

function untilOver(status: 'waiting_second' | 'handed_over' | 'opened', until: Instant, now: Instant): CodeState {
  return Temporal.Instant.compare(now, until) < 0 ? { status, until } : { status: 'over', because: 'expired' };
}

/** Who asks for a code, for whom. */
export interface CodeOrder {
  readonly id: string;
  readonly personId: string;
  readonly kind: CodeKind;
  readonly agencyId: string;
  readonly officerId: string;
}

/** A first code works at once; a recovery waits for the second officer. */
export function issueCode(order: CodeOrder, now: Instant): CounterCode {
  const { id, personId, kind, agencyId, officerId } = order;
  return {
    id,
    personId,
    kind,
    agencyId,
    issuedBy: officerId,
    issuedAt: now,
    confirmedBy: null,
    confirmedAt: null,
    expiresAt: now.add({ minutes: kind === 'bind' ? codeMinutes : confirmMinutes }),
    attempts: 0,
    openedAt: null,
    usedAt: null,
    withdrawnAt: null,
  };
}

/** The officer who confirms, and the person whose e-KTP he has before him. */
export interface Confirmation {
  readonly officerId: string;
  readonly agencyId: string;
  readonly personId: string | null;
}

export type ConfirmationRefusal = 'same_officer' | 'recovery_closed' | 'other_person';

/** The second officer sees the e-KTP too, which is why he names the person again. */
export function confirmRecovery(
  code: CounterCode,
  by: Confirmation,
  now: Instant,
): Result<CounterCode, ConfirmationRefusal> {
  if (codeState(code, now).status !== 'waiting_second' || by.agencyId !== code.agencyId) return err('recovery_closed');
  if (by.officerId === code.issuedBy) return err('same_officer');
  if (by.personId !== code.personId) return err('other_person');
  const expiresAt = now.add({ minutes: codeMinutes });
  return ok({ ...code, confirmedBy: by.officerId, confirmedAt: now, expiresAt });
}

/** Counts the attempt; the right digits open the code, for one browser and a quarter of an hour. */
export function attemptCode(
  code: CounterCode,
  isMatch: boolean,
  now: Instant,
): { readonly isOpened: boolean; readonly code: CounterCode } {
  if (codeState(code, now).status !== 'handed_over') return { isOpened: false, code };
  const attempts = code.attempts + 1;
  return { isOpened: isMatch, code: { ...code, attempts, openedAt: isMatch ? now : null } };
}
