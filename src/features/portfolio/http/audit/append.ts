import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import type { AuditBody, AuditEvent, Subject, Words } from '../../domain/audit/audit-event.ts';
import { foldCampaign } from '../../domain/audit/campaign.ts';
import { addAuditEvents } from '../../storage/audit/audit-event.ts';
import { updateCampaign } from '../../storage/audit/campaign.ts';
import type { AuditCase, AuditServices } from './audit-case.ts';
import { followUp } from './follow-up.ts';

/** An event before it is numbered and dated. */
export interface NewAuditEvent {
  readonly subject: Subject;
  readonly body: AuditBody;
  readonly words?: Words;
  /** Who reads it beside its writer. */
  readonly readerIds: readonly string[];
}

export interface Appending {
  /** In the transaction of this agency, under the lock of the audit. */
  readonly agencyId: string;
  readonly actorId: string | null;
  readonly events: readonly NewAuditEvent[];
}

/** Adds events to an audit, brings its head up to date, and has done what follows from them. */
export async function appendToAudit(
  tx: Tx,
  services: AuditServices,
  given: { readonly found: AuditCase; readonly appending: Appending; readonly calendar: Calendar },
): Promise<readonly AuditEvent[]> {
  const { found, appending, calendar } = given;
  const at = services.clock.caseworkNow();
  const recordedAt = behind(found.events, services.clock.trueNow());
  const events = numbered(found, appending, { at, recordedAt });
  const key = await services.keys.data.openKey(found.head.keyId);
  if (!key.ok) throw new Error(`The words of audit ${found.head.id} were erased: ${key.error}.`);
  await addAuditEvents(tx, key.value, events);
  const next = foldCampaign([...found.events, ...events]);
  if (appending.agencyId === found.head.agencyId)
    await updateCampaign(tx, found.head, {
      phase: next.phase,
      letterNumber: next.letter?.number ?? null,
      changedAt: recordedAt,
    });
  await followUp(tx, { head: found.head, campaign: next, events, calendar, at, now: services.clock.trueNow() });
  return events;
}

/** After everything that is there, also where the clock of another process ran ahead. */
function behind(events: readonly AuditEvent[], now: Instant): Instant {
  const last = events.at(-1)?.recordedAt;
  return last === undefined || Temporal.Instant.compare(last, now) < 0 ? now : last.add({ milliseconds: 1 });
}

function numbered(
  { head, events }: AuditCase,
  { agencyId, actorId, events: given }: Appending,
  times: { readonly at: Instant; readonly recordedAt: Instant },
): readonly (AuditEvent & { readonly readerIds: readonly string[] })[] {
  const made: (AuditEvent & { readonly readerIds: readonly string[] })[] = [];
  for (const { subject, body, words = {}, readerIds } of given) {
    const mine = [...events, ...made].filter(
      (one) => one.agencyId === agencyId && one.subject.kind === subject.kind && one.subject.id === subject.id,
    );
    made.push({
      id: newId(times.recordedAt.epochMilliseconds),
      campaignId: head.id,
      subject,
      agencyId,
      actorId,
      seq: Math.max(0, ...mine.map(({ seq }) => seq)) + 1,
      ...times,
      body,
      words,
      readerIds: readerIds.filter((id) => id !== agencyId),
    });
  }
  return made;
}
