import type { Tx } from '../../../../kernel/database.ts';
import { schedule } from '../../../../kernel/timers/schedule.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDateIn, startOfDay } from '../../../../vocabulary/instant.ts';
import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { remindersFor } from '../../domain/audit/reminders.ts';
import { auditEffects } from './effects.ts';
import type { Happening } from './happening.ts';
import { tellOf } from './tell.ts';

const CAPITAL = 'Asia/Jakarta';
/** Reminders are read in the morning. */
const MORNING_HOURS = 7;

/** Notices, reminders, and the auditors' sight of what is not public, in the transaction of the events. */
export async function followUp(tx: Tx, happening: Happening): Promise<void> {
  for (const event of happening.events) {
    await tellOf(tx, event, happening);
    await setTimers(tx, event, happening);
  }
}

async function setTimers(tx: Tx, event: AuditEvent, happening: Happening): Promise<void> {
  const { body } = event;
  switch (body.kind) {
    case 'letter.issued':
      await watchOversight(tx, happening, [body.from, addDays(body.until, 1)]);
      return;
    case 'campaign.closed':
      await watchOversight(tx, happening, []);
      return;
    case 'request.asked':
      for (const agencyId of body.agencyIds)
        await remind(tx, happening, { requestId: event.subject.id, agencyId, dueOn: body.dueOn });
      return;
    case 'answer.judged':
      if (body.dueOn !== null)
        await remind(tx, happening, {
          requestId: event.subject.id,
          agencyId: body.agencyId,
          dueOn: body.dueOn,
        });
      return;
    default:
      return;
  }
}

/** At once, and at the beginning of each of these days by casework time. */
async function watchOversight(tx: Tx, { head, now }: Happening, days: readonly LocalDate[]): Promise<void> {
  const viewer = asAgency(head.agencyId);
  const payload = { campaignId: head.id };
  const key = `${auditEffects.oversight}:${head.id}`;
  await enqueue(tx, {
    kind: auditEffects.oversight,
    key: `${key}:${now.epochMilliseconds}`,
    viewer,
    payload,
    notBefore: null,
    now,
  });
  for (const day of days)
    await schedule(tx, {
      kind: auditEffects.oversight,
      key: `${key}:${day}`,
      clock: 'casework',
      dueAt: startOfDay(day, CAPITAL),
      viewer,
      payload,
      now,
    });
}

async function remind(
  tx: Tx,
  { head, calendar, at, now }: Happening,
  { requestId, agencyId, dueOn }: { readonly requestId: string; readonly agencyId: string; readonly dueOn: LocalDate },
): Promise<void> {
  for (const { mark, on } of remindersFor(dueOn, localDateIn(at, CAPITAL), calendar))
    await schedule(tx, {
      kind: auditEffects.remind,
      key: `${auditEffects.remind}:${requestId}:${agencyId}:${dueOn}:${mark}`,
      clock: 'casework',
      dueAt: startOfDay(on, CAPITAL).add({ hours: MORNING_HOURS }),
      viewer: asAgency(head.agencyId),
      payload: { campaignId: head.id, requestId, agencyId, dueOn, mark },
      now,
    });
}
