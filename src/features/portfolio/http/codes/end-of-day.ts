import { type Instant, startOfDay } from '../../../../vocabulary/instant.ts';
import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';

/** When a day of the capital is over: what was published or said on it counts. */
export function endOfDay(day: LocalDate): Instant {
  return startOfDay(addDays(day, 1), 'Asia/Jakarta');
}
