import type { Services } from '../../../kernel/services.ts';
import { asAgency, PUBLIC } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { SubsystemId } from '../domain/identifier.ts';
import { findLastCall, isLogged, type LastCall } from '../storage/last-call.ts';
import { findMemberOf, listSubsystems } from '../storage/member.ts';

/** What this node's log can say of one subsystem. */
export interface WatchedSubsystem {
  /** Since when its member's log would have held a call of it. */
  readonly watchedFrom: Instant;
  /** The last request it made or was asked since `since`; null: none. */
  readonly last: LastCall | null;
}

type ReadingServices = Pick<Services, 'db' | 'installation'>;

/**
 * When subsystems were last heard of, on either side of a call. One that is not registered, or whose member is hosted
 * by another node, is not in the answer: nobody here watches it. 500 subsystems at most.
 */
export async function readLastCalls(
  { db, installation }: ReadingServices,
  asked: { readonly subsystems: readonly SubsystemId[]; readonly since: Instant },
): Promise<ReadonlyMap<SubsystemId, WatchedSubsystem>> {
  const wanted = new Set(asked.subsystems.slice(0, MOST_SUBSYSTEMS));
  const { nodeId } = installation;
  const found = new Map<SubsystemId, WatchedSubsystem>();
  if (wanted.size === 0) return found;
  const registered = await db.as(PUBLIC, (tx) => listSubsystems(tx, null));
  const known = registered.filter(({ id }) => wanted.has(id));
  for (const [agencyId, subsystems] of Map.groupBy(known, (one) => one.agencyId)) {
    const member = await db.as(PUBLIC, (tx) => findMemberOf(tx, agencyId));
    if (member?.nodeId !== nodeId) continue;
    await db.as(asAgency(agencyId), async (tx) => {
      for (const { id, registeredAt } of subsystems)
        found.set(id, {
          watchedFrom: registeredAt,
          last: await findLastCall(tx, { nodeId, agencyId, subsystem: id, since: asked.since }),
        });
    });
  }
  return found;
}

const MOST_SUBSYSTEMS = 500;

/** Whether a member's log has a call under that number. */
export async function hasCall(
  { db, installation }: ReadingServices,
  call: { readonly agencyId: string; readonly messageId: string },
): Promise<boolean> {
  const { nodeId } = installation;
  return db.as(asAgency(call.agencyId), (tx) => isLogged(tx, { nodeId, messageId: call.messageId }));
}
