import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { PlanEventBody } from '../../domain/consolidation/plan-event.ts';
import { addEvents } from '../../storage/consolidation/consolidation-event.ts';
import { addConsolidation } from '../../storage/consolidation/consolidation-head.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import type { GroupToPropose } from './overlap-group.ts';

export interface Starting {
  readonly id: string;
  readonly keyId: KeyId;
  /** The agency that leads, and its officer. */
  readonly agencyId: string;
  readonly officerId: string;
  readonly group: GroupToPropose;
  readonly overseerIds: readonly string[];
  readonly title: string;
  readonly bodies: readonly PlanEventBody[];
}

/** Writes a group with its applications and its first event; false: the lead has it on its way already. */
export async function startConsolidation(
  tx: Tx,
  { keys, clock }: Pick<ConsolidationServices, 'keys' | 'clock'>,
  starting: Starting,
): Promise<boolean> {
  const { id, keyId, agencyId, officerId, group } = starting;
  const [at, recordedAt] = [clock.caseworkNow(), clock.trueNow()];
  const readerIds = [...new Set([...group.ownerIds, ...starting.overseerIds])].filter((one) => one !== agencyId);
  const head = {
    id,
    leadId: agencyId,
    readerIds,
    ownerIds: group.ownerIds,
    groupId: group.id,
    title: starting.title,
    topic: group.topic,
    verdict: group.verdict,
    stage: 'proposed' as const,
    dueOn: null,
    outcome: null,
    endHow: null,
    keyId,
    proposedBy: officerId,
    proposedAt: at,
    changedAt: recordedAt,
  };
  if (!(await addConsolidation(tx, head, group.members))) return false;
  const key = await keys.data.openKey(keyId);
  if (!key.ok) throw new Error(`A key that was just made is gone: ${key.error}.`);
  await addEvents(
    tx,
    key.value,
    starting.bodies.map((body, index) => ({
      writerId: agencyId,
      consolidationId: id,
      number: index + 1,
      id: newId(recordedAt.epochMilliseconds),
      afterNumber: index + 1,
      readerIds,
      actorId: officerId,
      at,
      recordedAt,
      body,
      words: {},
    })),
  );
  return true;
}
