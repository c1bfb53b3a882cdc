import type { Instant } from '../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** An hour; the next eight o'clock in the morning; some calendar days; a date as offices open, or after they close. */
export const stepKinds = ['jam', 'pagi', 'hari', 'tanggal', 'sore'] as const;

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
/** Offices have closed everywhere in the country: 17.00 in the capital is 19.00 in Jayapura. */
const EVENING = { ...MORNING, hour: 17 };

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
      return hourOf(typed.date, MORNING, caseworkNow);
    case 'sore':
      return hourOf(typed.date, EVENING, caseworkNow);
    default:
      return kind satisfies never;
  }
}

function hourOf(typed: TypedStep['date'], hour: typeof EVENING, caseworkNow: Instant): Result<Instant, StepFault> {
  const [year, month, day] = [typed.year.trim(), typed.month.trim(), typed.day.trim()];
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!date.ok) return err('date_malformed');
  const target = Temporal.PlainDate.from(date.value).toZonedDateTime(ZONE).with(hour).toInstant();
  if (Temporal.Instant.compare(target, caseworkNow) <= 0) return err('date_not_ahead');
  const latest = caseworkNow.add({ hours: LONGEST_DAYS * 24 });
  return Temporal.Instant.compare(target, latest) > 0 ? err('date_too_far') : ok(target);
}

const HOUR_MS = 3_600_000;

/**
 * Days, hours and minutes of a span, for words: 1 day 2 hours. Rounded to the minute, from half a day on to the
 * hour: a move by a day that took a moment to confirm is a day.
 */
export function spanOf(ms: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const unitMs = ms < 12 * HOUR_MS ? 60_000 : HOUR_MS;
  const minutes = (Math.round(ms / unitMs) * unitMs) / 60_000;
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 };
}
