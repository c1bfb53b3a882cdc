import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Climb, climb, type FactSheet } from '../../domain/maturity/ladder.ts';
import { maturityReport, type MaturityReport } from '../../domain/maturity/maturity-report.ts';
import { endOfDay } from '../codes/end-of-day.ts';
import { listLevels, type SaidLevel } from '../../storage/maturity/maturity-level.ts';
import { agencyFacts } from './agency-facts.ts';
import type { ComputedRegime } from './regimes.ts';

/** An agency's index by one regime on a day: what its architect said, and what the machine computed beside it. */
export interface OwnIndex {
  readonly report: MaturityReport;
  readonly said: ReadonlyMap<string, SaidLevel>;
  readonly computed: ReadonlyMap<string, Climb>;
  readonly facts: FactSheet;
  /** Indicators where the two differ for certain. */
  readonly differing: readonly string[];
  /** The latest word on any indicator; null: nothing was said yet. */
  readonly latest: SaidLevel | null;
}

/** `on` before today shows the day as it ended; nothing later is known then. */
export async function ownIndex(
  services: Pick<Services, 'db' | 'installation' | 'clock'>,
  { regime, ladders }: ComputedRegime,
  { agencyId, on, today }: { readonly agencyId: string; readonly on: LocalDate; readonly today: LocalDate },
): Promise<OwnIndex> {
  const before = on < today ? endOfDay(on) : null;
  const levels = await services.db.as(asAgency(agencyId), (tx) =>
    listLevels(tx, { agencyId, regime: regime.key, before }),
  );
  const facts = await agencyFacts(services, { agencyId, on, before });
  const report = maturityReport(
    regime,
    levels.flatMap(({ indicator, level, evidence }) => (level === null ? [] : [{ indicator, level, evidence }])),
  );
  if (!report.ok) throw new Error(`The stored levels of ${regime.key} do not fit it: ${JSON.stringify(report.error)}.`);
  const said = new Map(levels.map((one) => [one.indicator, one]));
  const computed = new Map(ladders.map((ladder) => [ladder.indicator, climb(ladder, facts)]));
  return {
    report: report.value,
    said,
    computed,
    facts,
    differing: [...computed.values()].flatMap((one) => (differs(said.get(one.indicator), one) ? [one.indicator] : [])),
    latest: levels.toSorted(byTime).at(-1) ?? null,
  };
}

/** Where the machine knows too little to climb on, a higher level may be right. */
function differs(said: SaidLevel | undefined, computed: Climb): boolean {
  if (said === undefined || said.level === null) return false;
  return said.level < computed.level || (said.level > computed.level && computed.isCertain);
}

function byTime(one: SaidLevel, other: SaidLevel): number {
  return Temporal.Instant.compare(one.recordedAt, other.recordedAt) || (one.id < other.id ? -1 : 1);
}
