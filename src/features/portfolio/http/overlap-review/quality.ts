import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { type Agreement, agreementOf } from '../../domain/overlap/agreement.ts';
import { type ReliabilityBin, reliabilityOf } from '../../domain/overlap/calibrate.ts';
import { type Estimate, estimatePrecision, estimateRecall, type Stratum } from '../../domain/overlap/interval.ts';
import { type Question, type Standing, tieOf, verdictKinds } from '../../domain/overlap/verdict.ts';
import { findPairs, listQueue, type OverlapPair, type QueueRow } from '../../storage/overlap/overlap-pair.ts';
import { listVerdicts } from '../../storage/overlap/verdict-event.ts';
import type { Results } from './open-results.ts';
import { pairIdOf } from './pair-id.ts';
import { readFigures, type RunFigures } from './run-figures.ts';
import { standingsOf } from './stands.ts';

/** How good the comparison is, as far as people have judged it. */
export interface Quality {
  readonly figures: RunFigures;
  readonly verdicts: number;
  readonly sample: { readonly asked: number; readonly settled: number };
  readonly precision: Readonly<Record<Question, Estimate>>;
  readonly recall: Readonly<Record<Question, Estimate>>;
  readonly strata: Readonly<Record<Question, readonly Stratum[]>>;
  readonly agreement: Agreement;
  readonly reliability: Readonly<Record<Question, readonly ReliabilityBin[]>>;
}

/** A pair at this chance or above is shown as an overlap. */
const SHOWN = 0.5;

/** Figures of the last run under all verdicts that stand now; nothing in them tells who judged what. */
export async function measureQuality(ask: Ask, { host, place, run }: Results): Promise<Quality> {
  const { db } = ask.services;
  const acts = await db.as(WORKER, (tx) => listVerdicts(tx, host));
  const standings = new Map([...standingsOf(acts).values()].map((one) => [pairIdOf(one.pair), one]));
  const standing = [...standings].filter(([, { state }]) => state === 'stands');
  const { queue, pairs } = await db.as(asAgency(host), async (tx) => ({
    queue: await listQueue(tx, place),
    pairs: await pairsOf(standing, (ids) => findPairs(tx, place, ids)),
  }));
  const random = queue.filter(({ part }) => part === 'random');
  const sampled = await db.as(asAgency(host), (tx) =>
    findPairs(
      tx,
      place,
      random.map(({ pairId }) => pairId),
    ),
  );
  const settled = random.flatMap((row) =>
    sampleOf(row, { standing: standings.get(row.pairId), pair: sampled.get(row.pairId) }),
  );
  const figures = readFigures(run.figures);
  const strata = {
    same_function: functionStrata(figures, settled),
    same_system: systemStrata(figures, settled),
  };
  return {
    figures,
    verdicts: standing.length,
    sample: { asked: random.length, settled: settled.length },
    precision: both((question) => estimatePrecision(strata[question])),
    recall: both((question) => estimateRecall(strata[question])),
    strata,
    agreement: agreementOf(ratingsOf(random, standings), { categories: verdictKinds.length, scale: 'nominal' }),
    reliability: both((question) =>
      reliabilityOf(standing.flatMap(([id, one]) => judgedChance(question, one, pairs.get(id)))),
    ),
  };
}

interface Sampled {
  readonly band: string;
  readonly isSystem: boolean;
  readonly isPositive: Readonly<Record<Question, boolean>>;
}

/** A pair of the sample counts when two reviewers, or a third, have settled it. */
function sampleOf(
  { stratum }: QueueRow,
  { standing, pair }: { readonly standing: Standing | undefined; readonly pair: OverlapPair | undefined },
): readonly Sampled[] {
  if (standing?.state !== 'stands' || standing.judged.length < 2 || stratum === null || pair === undefined) return [];
  return [
    {
      band: stratum,
      isSystem: pair.systemChance >= SHOWN,
      isPositive: both((question) => tieOf(standing.verdict, question) === 'must'),
    },
  ];
}

function functionStrata({ cells }: RunFigures, sampled: readonly Sampled[]): readonly Stratum[] {
  return [...Map.groupBy(cells, ({ band }) => band)].map(([band, same]) => {
    const inside = sampled.filter((one) => one.band === band);
    return {
      id: band,
      population: same.reduce((sum, { population }) => sum + population, 0),
      sampled: inside.length,
      positive: inside.filter(({ isPositive }) => isPositive.same_function).length,
      isShown: Number(band) >= SHOWN,
    };
  });
}

/** The sample was drawn by bands of the other question; cut by what is shown as one system it serves this one too. */
function systemStrata({ cells }: RunFigures, sampled: readonly Sampled[]): readonly Stratum[] {
  return cells.map(({ band, isSystem, population }) => {
    const inside = sampled.filter((one) => one.band === band && one.isSystem === isSystem);
    return {
      id: isSystem ? `${band}*` : band,
      population,
      sampled: inside.length,
      positive: inside.filter(({ isPositive }) => isPositive.same_system).length,
      isShown: isSystem,
    };
  });
}

function ratingsOf(random: readonly QueueRow[], standings: ReadonlyMap<string, Standing>) {
  return random.flatMap(({ pairId }) => {
    const judged = (standings.get(pairId)?.judged ?? []).toSorted((one, other) =>
      one.reviewerId < other.reviewerId ? -1 : 1,
    );
    const [one, other] = judged;
    if (one === undefined || other === undefined) return [];
    return [{ one: verdictKinds.indexOf(one.verdict.kind), other: verdictKinds.indexOf(other.verdict.kind) }];
  });
}

function judgedChance(question: Question, standing: Standing, pair: OverlapPair | undefined) {
  if (standing.state !== 'stands' || pair === undefined) return [];
  const chance = question === 'same_system' ? pair.systemChance : pair.functionChance;
  return [{ chance, isPositive: tieOf(standing.verdict, question) === 'must' }];
}

const AT_ONCE = 1_000;

async function pairsOf(
  standing: readonly (readonly [string, Standing])[],
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, OverlapPair>>,
): Promise<ReadonlyMap<string, OverlapPair>> {
  const found = new Map<string, OverlapPair>();
  for (let from = 0; from < standing.length; from += AT_ONCE) {
    const ids = standing.slice(from, from + AT_ONCE).map(([id]) => id);
    for (const [id, pair] of await find(ids)) found.set(id, pair);
  }
  return found;
}

function both<T>(of: (question: Question) => T): Readonly<Record<Question, T>> {
  return { same_system: of('same_system'), same_function: of('same_function') };
}
