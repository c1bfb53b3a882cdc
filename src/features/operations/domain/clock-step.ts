import type { Instant } from '../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** An hour; the next eight o'clock in the morning; some calendar days; eight o'clock on a date. */
export const stepKinds = ['jam', 'pagi', 'hari', 'tanggal'] as const;

/** As typed, kept as it was when it is refused. */
export interface TypedStep {
  readonly kind: string;
  readonly days: string;
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
}

export type StepFault = 'step_missing' | 'days_malformed' | 'date_malformed' | 'date_not_ahead' | 'date_too_far';

export const MOST_DAYS = 60;
/** The longest single move that the kernel accepts. */
const LONGEST_DAYS = 366;
const ZONE = 'Asia/Jakarta';
const MORNING = { hour: 8, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 } as const;

/** Where the clock of casework would stand after the step. */
export function targetOf(typed: TypedStep, caseworkNow: Instant): Result<Instant, StepFault> {
  const wall = caseworkNow.toZonedDateTimeISO(ZONE);
  const kind = stepKinds.find((known) => known === typed.kind);
  switch (kind) {
    case undefined:
      return err('step_missing');
    case 'jam':
      return ok(caseworkNow.add({ hours: 1 }));
    case 'pagi':
      return ok((wall.hour < MORNING.hour ? wall : wall.add({ days: 1 })).with(MORNING).toInstant());
    case 'hari': {
      const days = /^\d{1,2}$/.test(typed.days.trim()) ? Number(typed.days) : 0;
      return days < 1 || days > MOST_DAYS ? err('days_malformed') : ok(wall.add({ days }).toInstant());
    }
    case 'tanggal':
      return morningOf(typed.date, caseworkNow);
    default:
      return kind satisfies never;
  }
}

function morningOf(typed: TypedStep['date'], caseworkNow: Instant): Result<Instant, StepFault> {
  const [year, month, day] = [typed.year.trim(), typed.month.trim(), typed.day.trim()];
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!date.ok) return err('date_malformed');
  const target = Temporal.PlainDate.from(date.value).toZonedDateTime(ZONE).with(MORNING).toInstant();
  if (Temporal.Instant.compare(target, caseworkNow) <= 0) return err('date_not_ahead');
  const latest = caseworkNow.add({ hours: LONGEST_DAYS * 24 });
  return Temporal.Instant.compare(target, latest) > 0 ? err('date_too_far') : ok(target);
}

/** Days, hours and minutes of a span, for words: 1 day 2 hours. */
export function spanOf(ms: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(ms / 60_000);
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 };
}
