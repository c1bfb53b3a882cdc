import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import type { AuditEvent, BodyOf, Words } from '../../domain/audit/audit-event.ts';
import { addAuditEvents } from '../../storage/audit/audit-event.ts';
import { addCampaign } from '../../storage/audit/campaign.ts';
import type { AuditServices } from './audit-case.ts';

export interface AuditPlan {
  readonly agencyId: string;
  readonly actorId: string;
  readonly readerIds: readonly string[];
  readonly body: BodyOf<'campaign.planned'>;
  /** name, purpose. */
  readonly words: Words;
}

/** Begins an audit under a key of its own, in a transaction of its auditors; returns its id. */
export async function planAudit(
  tx: Tx,
  services: Pick<AuditServices, 'clock'>,
  given: { readonly key: DataKey; readonly plan: AuditPlan },
): Promise<string> {
  const { key, plan } = given;
  const at = services.clock.caseworkNow();
  const recordedAt = services.clock.trueNow();
  const id = newId(recordedAt.epochMilliseconds);
  await addCampaign(tx, key, {
    agencyId: plan.agencyId,
    id,
    readerIds: plan.readerIds,
    coordinatorId: plan.body.coordinatorId,
    scope: plan.body.agencyIds,
    phase: 'planned',
    keyId: key.id,
    name: plan.words['name'] ?? '',
    letterNumber: null,
    plannedAt: at,
    changedAt: recordedAt,
  });
  const event: AuditEvent & { readonly readerIds: readonly string[] } = {
    id: newId(recordedAt.epochMilliseconds),
    campaignId: id,
    subject: { kind: 'campaign', id },
    agencyId: plan.agencyId,
    actorId: plan.actorId,
    seq: 1,
    at,
    recordedAt,
    body: plan.body,
    words: plan.words,
    readerIds: plan.readerIds,
  };
  await addAuditEvents(tx, key, [event]);
  return id;
}

/** A key that seals the words of one audit. */
export async function auditKey({ keys }: Pick<AuditServices, 'keys'>): Promise<DataKey> {
  const opened = await keys.data.openKey(await keys.data.createKey('portfolio.audit'));
  if (!opened.ok) throw new Error('A key that was just made does not open.');
  return opened.value;
}
