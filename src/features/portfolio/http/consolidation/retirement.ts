import { PUBLIC } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { parseSubsystemId, readLastCalls, type SubsystemId, type WatchedSubsystem } from '../../../exchange/index.ts';
import { quietDays, type RetirementEvidence } from '../../domain/consolidation/ledger.ts';
import { listApplicationSubsystems } from '../../storage/codes/application-subsystem.ts';
import type { ToldCost } from '../../storage/consolidation/application-cost.ts';
import type { ConsolidationServices } from './consolidation-port.ts';

/** What the exchange says of applications, by `agency/element`; those whose subsystem nobody named are not in it. */
export type TrafficOf = ReadonlyMap<string, WatchedSubsystem & { readonly subsystem: SubsystemId }>;

/** A margin, so that a call on the edge of the span is seen. */
const LOOK_BACK_DAYS = quietDays + 10;

/** When these applications were last heard of on the exchange; outside of any transaction. */
export async function readTraffic(
  services: Pick<ConsolidationServices, 'db' | 'installation' | 'clock'>,
  entries: readonly string[],
): Promise<TrafficOf> {
  const wanted = new Set(entries);
  const links = await services.db.as(PUBLIC, (tx) => listApplicationSubsystems(tx, null));
  const named = links.flatMap(({ agencyId, elementId, subsystemId }) => {
    const entry = `${agencyId}/${elementId}`;
    const subsystem = parseSubsystemId(subsystemId);
    return wanted.has(entry) && subsystem.ok ? [{ entry, subsystem: subsystem.value }] : [];
  });
  const since = services.clock.trueNow().subtract({ hours: 24 * LOOK_BACK_DAYS });
  const seen = await readLastCalls(services, { subsystems: named.map(({ subsystem }) => subsystem), since });
  return new Map(
    named.flatMap(({ entry, subsystem }) => {
      const watched = seen.get(subsystem);
      return watched === undefined ? [] : [[entry, { ...watched, subsystem }] as const];
    }),
  );
}

/** The newest budget line that was told of an application; null: none. */
export function budgetLineOf(costs: readonly ToldCost[], entry: string): ToldCost | null {
  const lines = costs.filter(
    ({ agencyId, elementId, item, low }) =>
      `${agencyId}/${elementId}` === entry && item === 'budget_line' && low !== null,
  );
  return lines.toSorted((one, other) => other.year - one.year)[0] ?? null;
}

/** What a realised saving of one application would stand on. */
export function evidenceOf(
  budgetLine: ToldCost | null,
  traffic: (WatchedSubsystem & { readonly subsystem: SubsystemId }) | undefined,
): RetirementEvidence {
  return {
    budgetLine:
      budgetLine === null || budgetLine.low === null
        ? null
        : { year: budgetLine.year, amount: budgetLine.low, evidenceId: budgetLine.id },
    traffic:
      traffic === undefined
        ? null
        : {
            watchedFrom: localDateIn(traffic.watchedFrom, 'Asia/Jakarta'),
            lastSeenOn: traffic.last === null ? null : localDateIn(traffic.last.at, 'Asia/Jakarta'),
            evidenceId: traffic.last?.messageId ?? traffic.subsystem,
          },
  };
}
