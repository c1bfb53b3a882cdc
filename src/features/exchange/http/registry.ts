import type { Database } from '../../../kernel/database.ts';
import { startLoop } from '../../../kernel/loop.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Grant } from '../domain/grant.ts';
import type { MemberId, ServiceId, SubsystemId } from '../domain/identifier.ts';
import { listGrants } from '../storage/access-grant.ts';
import { listMembers, listSubsystems, type Member } from '../storage/member.ts';
import { REGISTRY_CHANNEL } from '../storage/registry-change.ts';
import { type Endpoint, listEndpoints, listServices, type Service } from '../storage/service.ts';

/** Who takes part, what is offered and what is granted, as this process knows it. */
export interface Registry {
  readonly member: (id: MemberId) => Member | null;
  /** Whether the subsystem is registered and has not ended. */
  readonly mayCall: (id: SubsystemId) => boolean;
  /** null when unknown or ended. */
  readonly service: (id: ServiceId) => Service | null;
  readonly endpoint: (id: ServiceId) => Endpoint | null;
  readonly grants: (consumer: SubsystemId, service: ServiceId) => readonly Grant[];
  /** Reads everything again; a change in another process does so by itself. */
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Snapshot {
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly subsystems: ReadonlySet<SubsystemId>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly endpoints: ReadonlyMap<ServiceId, Endpoint>;
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
}

export interface RegistryOptions {
  readonly db: Database;
  readonly now: () => Instant;
  readonly onFault: (fault: unknown) => void;
}

/** A notification that was lost costs so much delay at most. */
const POLL_MS = 30_000;
/** Grants that ended longer ago are no longer told apart from none. */
const ENDED_KEPT_HOURS = 24 * 90;

/** Keeps the registry in memory: grants are checked at every call, twice. */
export async function openRegistry({ db, now, onFault }: RegistryOptions): Promise<Registry> {
  let snapshot = await readSnapshot(db, now());
  let begun = 0;
  let taken = 0;
  async function reload(): Promise<void> {
    begun += 1;
    const order = begun;
    const read = await readSnapshot(db, now());
    // A reading that began earlier and ended later knows less.
    if (order < taken) return;
    taken = order;
    snapshot = read;
  }
  const look = async () => {
    await reload();
    return false;
  };
  const loop = startLoop({ look, pollMs: POLL_MS, onFault });
  const listening = await db.listen(REGISTRY_CHANNEL, () => loop.wake());
  return {
    member: (id) => snapshot.members.get(id) ?? null,
    mayCall: (id) => snapshot.subsystems.has(id),
    service: (id) => snapshot.services.get(id) ?? null,
    endpoint: (id) => snapshot.endpoints.get(id) ?? null,
    grants: (consumer, service) => snapshot.grants.get(`${consumer} ${service}`) ?? [],
    reload,
    async stop() {
      await listening.stop();
      await loop.stop();
    },
  };
}

function readSnapshot(db: Database, now: Instant): Promise<Snapshot> {
  return db.as(WORKER, async (tx) => {
    const members = await listMembers(tx);
    const subsystems = await listSubsystems(tx, null);
    const services = await listServices(tx);
    const endpoints = await listEndpoints(tx);
    const grants = await listGrants(tx, now.subtract({ hours: ENDED_KEPT_HOURS }));
    const inForce = <T extends { readonly endedAt: Instant | null }>(all: readonly T[]) =>
      all.filter(({ endedAt }) => endedAt === null || Temporal.Instant.compare(now, endedAt) < 0);
    return {
      members: new Map(inForce(members).map((member) => [member.id, member])),
      subsystems: new Set(inForce(subsystems).map(({ id }) => id)),
      services: new Map(inForce(services).map((service) => [service.id, service])),
      endpoints: new Map(endpoints.map((endpoint) => [endpoint.serviceId, endpoint])),
      grants: Map.groupBy(grants, ({ consumer, service }) => `${consumer} ${service}`),
    };
  });
}
