import { localDateIn, startOfDay, type Instant } from '../../../vocabulary/instant.ts';
import { addDays, parseLocalDate, type LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export const outcomes = ['done', 'refused', 'failed'] as const;

export type Outcome = (typeof outcomes)[number];

/** So many days until now, or one month of the calendar: never more, so that every look is bounded. */
export type Period =
  | { readonly kind: 'days'; readonly days: 1 | 7 | 30 }
  | { readonly kind: 'month'; readonly first: LocalDate };

export interface AuditFilter {
  readonly event: string | null;
  readonly action: string | null;
  readonly outcome: Outcome | null;
  readonly period: Period;
}

/** The filter's fields as they stand in an address. */
export interface ClaimedFilter {
  readonly event: string | null;
  readonly action: string | null;
  readonly outcome: string | null;
  readonly period: string | null;
}

export const LAST_30_DAYS: Period = { kind: 'days', days: 30 };

/** Empty fields filter nothing; anything that is no code, outcome or period is refused. */
export function parseAuditFilter(claimed: ClaimedFilter): Result<AuditFilter, 'audit_filter_malformed'> {
  const outcome = outcomes.find((known) => known === claimed.outcome) ?? null;
  const period = claimed.period === null || claimed.period === '' ? LAST_30_DAYS : parsePeriod(claimed.period);
  const isFit =
    isCodeOrEmpty(claimed.event) && isCodeOrEmpty(claimed.action) && (outcome !== null || isEmpty(claimed.outcome));
  if (!isFit || period === null) return err('audit_filter_malformed');
  return ok({ event: codeOf(claimed.event), action: codeOf(claimed.action), outcome, period });
}

/** `1-hari`, `7-hari`, `30-hari`, `2026-11`. */
export function formatPeriod(period: Period): string {
  return period.kind === 'days' ? `${period.days}-hari` : period.first.slice(0, 7);
}

/** From (included) until (not included); a day is today, since its beginning in Jakarta. */
export function rangeOf(period: Period, now: Instant): { readonly from: Instant; readonly until: Instant } {
  if (period.kind === 'days') {
    const today = localDateIn(now, ZONE);
    return { from: startOfDay(addDays(today, 1 - period.days), ZONE), until: startOfDay(addDays(today, 1), ZONE) };
  }
  return { from: startOfDay(period.first, ZONE), until: startOfDay(monthAfter(period.first), ZONE) };
}

/** This month and those before it, to choose from; 24 of them. */
export function latestMonths(now: Instant): readonly Period[] {
  const today = Temporal.PlainDate.from(localDateIn(now, ZONE)).with({ day: 1 });
  return Array.from({ length: 24 }, (_, ago) => {
    const first = parseLocalDate(today.subtract({ months: ago }).toString());
    if (!first.ok) throw new Error('A month without a first day.');
    return { kind: 'month', first: first.value };
  });
}

const ZONE = 'Asia/Jakarta';
const CODE = /^[a-z][a-z0-9_.]{0,99}$/;

function parsePeriod(claimed: string): Period | null {
  const days = ([1, 7, 30] as const).find((known) => claimed === `${known}-hari`);
  if (days !== undefined) return { kind: 'days', days };
  const first = parseLocalDate(`${claimed}-01`);
  // Within these the months before and after are dates of ours too.
  return first.ok && first.value >= '2000-01-01' && first.value < '9000-01-01'
    ? { kind: 'month', first: first.value }
    : null;
}

function monthAfter(first: LocalDate): LocalDate {
  const next = parseLocalDate(Temporal.PlainDate.from(first).add({ months: 1 }).toString());
  if (!next.ok) throw new Error('A month without a next one.');
  return next.value;
}

function isEmpty(claimed: string | null): boolean {
  return claimed === null || claimed === '';
}

function isCodeOrEmpty(claimed: string | null): boolean {
  return isEmpty(claimed) || CODE.test(claimed ?? '');
}

function codeOf(claimed: string | null): string | null {
  return isEmpty(claimed) ? null : claimed;
}
