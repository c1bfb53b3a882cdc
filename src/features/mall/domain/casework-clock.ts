import { type Instant, startOfDay, type Zone } from '../../../vocabulary/instant.ts';
import { addDays, type LocalDate } from '../../../vocabulary/local-date.ts';
import { addWorkingDays, type Calendar, workingDaysBetween } from '../../../vocabulary/working-day.ts';
import type { Application } from './application.ts';
import type { ClockStretch } from './application-event.ts';
import type { Step } from './service.ts';

/** The head is warned on so many working days before the last. */
const WARNINGS = 2;
const WARNED_AT = '08:00';

/**
 * A new stretch of the law's clock (UU 30/2014 Pasal 53): day 1 is the working day after completeness. It is counted
 * once, by the decrees known that day; a holiday decreed later does not move what was promised.
 */
export function startStretch(completeOn: LocalDate, workingDays: number, calendar: Calendar): ClockStretch {
  const day = (n: number) => addWorkingDays(completeOn, n, calendar);
  const first = Math.max(1, workingDays - WARNINGS);
  const warned = Array.from({ length: workingDays - first }, (_, at) => day(first + at));
  return { completeOn, dueOn: day(workingDays), warnOn: warned, knownOn: completeOn };
}

/** The stretch that runs; null while the case is returned or closed. */
export function runningStretch({ stage, clocks }: Pick<Application, 'stage' | 'clocks'>): ClockStretch | null {
  return stage === 'working' ? (clocks.at(-1) ?? null) : null;
}

/** The last day planned for a step that begins; never after the last day of all. */
export function stepDueOn(
  step: Pick<Step, 'workingDays'>,
  stretch: Pick<ClockStretch, 'dueOn'>,
  { on, calendar }: { readonly on: LocalDate; readonly calendar: Calendar },
): LocalDate {
  const planned = addWorkingDays(on, step.workingDays, calendar);
  return planned < stretch.dueOn ? planned : stretch.dueOn;
}

/** A moment at which the clock makes something happen. */
export interface ClockTimer {
  /** `due`: the office closes on the last day; `overdue`: that day is over. */
  readonly kind: 'warn' | 'due' | 'overdue';
  readonly at: Instant;
  /** Working days left after that day. */
  readonly daysLeft: number;
}

/** When heads are warned, the system decides, and the law's period is over. `closesAt` is the office's hour, `16:00`. */
export function timersOf(
  { dueOn, warnOn }: ClockStretch,
  { zone, closesAt }: { readonly zone: Zone; readonly closesAt: string },
): readonly ClockTimer[] {
  return [
    ...warnOn.map((date, at): ClockTimer => {
      return { kind: 'warn', at: instantOn(date, WARNED_AT, zone), daysLeft: warnOn.length - at };
    }),
    { kind: 'due', at: instantOn(dueOn, closesAt, zone), daysLeft: 0 },
    { kind: 'overdue', at: startOfDay(addDays(dueOn, 1), zone), daysLeft: 0 },
  ];
}

/** Working days left after today, 0 on the last day and later. */
export function daysLeft({ dueOn }: Pick<ClockStretch, 'dueOn'>, on: LocalDate, calendar: Calendar): number {
  return on >= dueOn ? 0 : workingDaysBetween(on, dueOn, calendar);
}

function instantOn(date: LocalDate, time: string, zone: Zone): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}
