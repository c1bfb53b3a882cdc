import type { Tx } from '../../../../kernel/database.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import { schedule } from '../../../../kernel/timers/schedule.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { type Instant, localDateIn, startOfDay } from '../../../../vocabulary/instant.ts';
import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Calendar, isWorkingDay } from '../../../../vocabulary/working-day.ts';
import { calendarOf } from '../../../directory/index.ts';
import { hearingTerms } from '../../data/consolidation/hearing-terms.ts';
import type { StoredEvent } from '../../storage/consolidation/consolidation-event.ts';
import type { ConsolidationCase } from './consolidation-case.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { consolidationEffects } from './effects.ts';
import { kemenpanrbId } from './lead-agency.ts';
import { tellOf } from './tell.ts';

const CAPITAL = 'Asia/Jakarta';

/** What the following is reckoned by; read before the transaction, which holds one connection. */
export interface Ground {
  readonly calendar: Calendar;
  /** null: an installation without KemenPANRB adds nothing up. */
  readonly nationalId: string | null;
}

export async function groundOf({ db, clock }: Pick<ConsolidationServices, 'db' | 'clock'>): Promise<Ground> {
  const on = localDateIn(clock.caseworkNow(), CAPITAL);
  return { calendar: await calendarOf(db, null), nationalId: await kemenpanrbId(db, on) };
}

/** What follows from events in the transaction that writes them: notices, reminders, new national figures. */
export async function followUp(
  tx: Tx,
  ground: Ground,
  given: {
    readonly found: ConsolidationCase;
    readonly added: readonly StoredEvent[];
    readonly at: Instant;
    readonly now: Instant;
  },
): Promise<void> {
  const { found, added, at, now } = given;
  for (const { event, id } of added) {
    await tellOf(tx, event, { found, eventId: id, at, now });
    if (event.kind === 'owners.asked') await setReminders(tx, ground, { found, event, now });
    if (event.kind === 'group.planned') await askForRollUp(tx, ground, { mark: id, now });
  }
}

/** Has the national ledgers added up anew, once for each mark. */
export async function askForRollUp(
  tx: Tx,
  { nationalId }: Pick<Ground, 'nationalId'>,
  given: { readonly mark: string; readonly now: Instant },
): Promise<void> {
  if (nationalId === null) return;
  await enqueue(tx, {
    kind: consolidationEffects.rollUp,
    key: `${consolidationEffects.rollUp}:${given.mark}`,
    viewer: asAgency(nationalId),
    payload: {},
    notBefore: null,
    now: given.now,
  });
}

async function setReminders(
  tx: Tx,
  { calendar }: Ground,
  given: {
    readonly found: ConsolidationCase;
    readonly event: Extract<StoredEvent['event'], { readonly kind: 'owners.asked' }>;
    readonly now: Instant;
  },
): Promise<void> {
  const { found, event, now } = given;
  const { id, leadId } = found.head;
  const marks = [
    { mark: 'before', on: workingDaysBefore(event.dueOn, hearingTerms.remindWorkingDaysBefore, calendar) },
    { mark: 'last', on: workingDaysBefore(event.dueOn, 1, calendar) },
    { mark: 'silent', on: addDays(event.dueOn, 1) },
  ] as const;
  for (const ownerId of event.owners)
    for (const { mark, on } of marks) {
      if (on <= event.askedOn) continue;
      await schedule(tx, {
        kind: consolidationEffects.remind,
        key: `${consolidationEffects.remind}:${id}:${event.seq}:${ownerId}:${mark}`,
        clock: 'casework',
        dueAt: startOfDay(on, CAPITAL).add({ hours: 8 }),
        viewer: asAgency(leadId),
        payload: { consolidationId: id, ownerId, mark, dueOn: event.dueOn },
        now,
      });
    }
}

/** The n-th working day before a date. */
function workingDaysBefore(date: LocalDate, days: number, calendar: Calendar): LocalDate {
  let [day, left] = [date, days];
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
