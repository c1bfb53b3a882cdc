import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { readCallFigures } from '../../../exchange/index.ts';
import { timeCriteria } from '../../data/consolidation/time-criteria.ts';
import { basisPoints, type BasisPoints, whole } from '../../domain/consolidation/basis-points.ts';
import { tcoOf } from '../../domain/consolidation/cost.ts';
import type { SurvivorFacts } from '../../domain/consolidation/survivor.ts';
import { type TimeScore, timeScore } from '../../domain/consolidation/time-score.ts';
import { listFacts, type LeadFact } from '../../storage/consolidation/consolidation-paper.ts';
import { entryOfMember, type Member } from '../../storage/consolidation/consolidation-head.ts';
import type { FactCriterion } from '../../storage/consolidation/consolidation-tables.ts';
import { listScorings, type StoredScoring } from '../../storage/consolidation/time-scoring.ts';
import type { ConsolidationCase } from './consolidation-case.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { type CostFacts, readCosts } from './read-costs.ts';
import { readTraffic, type TrafficOf } from './retirement.ts';

/** Everything that a choice between the applications of a group rests on, as far as the viewer may see it. */
export interface GroupFigures {
  readonly costs: ReadonlyMap<string, CostFacts>;
  readonly traffic: TrafficOf;
  /** The last word of the lead on each application and criterion. */
  readonly told: ReadonlyMap<string, LeadFact>;
  readonly scorings: readonly StoredScoring[];
  readonly times: ReadonlyMap<string, TimeScore>;
  readonly survivors: readonly SurvivorFacts[];
}

/** Reads them as an agency; outside of any transaction. */
export async function readFigures(
  services: ConsolidationServices,
  found: ConsolidationCase,
  viewerId: string,
): Promise<GroupFigures> {
  const { head, members } = found;
  const { costs, facts } = await services.db.as(asAgency(viewerId), async (tx) => ({
    costs: await readCosts(tx, members),
    facts: await listFacts(tx, head.id),
  }));
  const scorings = await services.db.as(WORKER, (tx) => listScorings(tx, head.id));
  const traffic = await readTraffic(services, members.map(entryOfMember));
  const interfaces = await countInterfaces(services, members, traffic);
  const told = new Map(facts.map((fact) => [factKey(fact.entry, fact.criterion), fact]));
  const times = new Map(members.map((member) => [entryOfMember(member), timeOf(scorings, entryOfMember(member))]));
  const union = new Set(members.flatMap(({ functions }) => functions));
  const survivors = members.map((member): SurvivorFacts => {
    const entry = entryOfMember(member);
    const lead = (criterion: FactCriterion): number | null => {
      const fact = told.get(factKey(entry, criterion));
      return fact === undefined ? null : Number(fact.value);
    };
    const cost = costs.get(entry);
    const tco = cost === undefined ? null : tcoOf(cost.cost);
    const time = times.get(entry);
    return {
      applicationId: entry,
      functionCoverage: shareTold(lead('function_coverage')) ?? coverageOf(member, union),
      activeUsers: lead('active_users') ?? cost?.usersPerMonth ?? null,
      interfaces: lead('interfaces') ?? interfaces.get(entry) ?? null,
      technicalFit: time?.state === 'scored' ? time.technical : null,
      auditResult: shareTold(lead('audit_result')),
      yearlyCost: tco === null || tco.open.length > 0 ? null : tco.known,
    };
  });
  return { costs, traffic, told, scorings, times, survivors };
}

function factKey(entry: string, criterion: FactCriterion): string {
  return `${entry} ${criterion}`;
}

/** The score of one application; a person's later answers took the place of the earlier ones. */
export function timeOf(scorings: readonly StoredScoring[], entry: string): TimeScore {
  return timeScore(
    scorings.filter((one) => one.entry === entry),
    timeCriteria,
  );
}

/** Told in hundredths. */
function shareTold(percent: number | null): BasisPoints | null {
  return percent === null ? null : basisPoints(Math.min(100, percent) * 100);
}

/** Which part of all functions of the group it serves; null where it names none. */
function coverageOf({ functions }: Member, union: ReadonlySet<string>): BasisPoints | null {
  if (functions.length === 0) return null;
  return basisPoints(Math.floor((new Set(functions).size * whole) / union.size));
}

const COUNTED_DAYS = 30;

/** Different services that its subsystem called or offered to callers within a month; only of those that name one. */
async function countInterfaces(
  services: ConsolidationServices,
  members: readonly Member[],
  traffic: TrafficOf,
): Promise<ReadonlyMap<string, number>> {
  const until = services.clock.trueNow();
  const from = until.subtract({ hours: 24 * COUNTED_DAYS });
  const counted = new Map<string, number>();
  const linked = members.filter((member) => traffic.has(entryOfMember(member)));
  for (const [agencyId, own] of Map.groupBy(linked, ({ ownerId }) => ownerId)) {
    const { figures } = await readCallFigures(services, { from, until, agencyId });
    for (const member of own) {
      const subsystem = traffic.get(entryOfMember(member))?.subsystem;
      const its = figures.filter(({ side, client, server }) => (side === 'consumer' ? client : server) === subsystem);
      counted.set(entryOfMember(member), new Set(its.map(({ service }) => service)).size);
    }
  }
  return counted;
}
