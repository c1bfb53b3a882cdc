import type { Services } from '../../../kernel/services.ts';
import { PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { ServiceId, SubsystemId } from '../domain/identifier.ts';
import { type CallFigure, countCalls } from '../storage/call-figure.ts';
import { findLastHead } from '../storage/sealing.ts';
import { listHostedAgencies, listSubsystems } from '../storage/member.ts';
import { listServices } from '../storage/service.ts';

/** What the signed log of this node shows of a span of time: counts between members, never a body or a person. */
export interface CallFigures {
  readonly figures: readonly CallFigure[];
  /** Services in operation and whose they are: those without a call are not among the figures. */
  readonly services: readonly { readonly id: ServiceId; readonly agencyId: string }[];
  readonly countedAt: Instant;
  /** Entries under the last signed head when it was counted; 0 before the first. */
  readonly logSize: number;
}

/** Counts calls by member, peer, service and subsystem; with `agencyId` of one member alone. */
export async function readCallFigures(
  services: Pick<Services, 'db' | 'installation' | 'clock'>,
  span: { readonly from: Instant; readonly until: Instant; readonly agencyId?: string },
): Promise<CallFigures> {
  const { db, installation, clock } = services;
  const { nodeId } = installation;
  const { from, until, agencyId } = span;
  return db.as(WORKER, async (tx) => {
    const hosted = await listHostedAgencies(tx, nodeId);
    const agencyIds = agencyId === undefined ? hosted : hosted.filter((one) => one === agencyId);
    const registered = await listServices(tx);
    const head = await findLastHead(tx, nodeId);
    return {
      figures: await countCalls(tx, { nodeId, agencyIds, from, until }),
      services: registered
        .filter(({ endedAt }) => endedAt === null)
        .map(({ id, agencyId: owner }) => ({ id, agencyId: owner })),
      countedAt: clock.trueNow(),
      logSize: head?.head.size ?? 0,
    };
  });
}

/** The subsystems under which a member calls and serves today. */
export async function subsystemsOf(
  services: Pick<Services, 'db'>,
  agencyId: string,
): Promise<readonly { readonly id: SubsystemId; readonly name: string }[]> {
  const found = await services.db.as(PUBLIC, (tx) => listSubsystems(tx, agencyId));
  return found.filter(({ endedAt }) => endedAt === null).map(({ id, name }) => ({ id, name }));
}
