import { LEXICON } from '../../data/overlap/lexicon.ts';
import {
  calibrate,
  chanceOf,
  type FixedCurve,
  type JudgedScore,
  reliabilityOf,
} from '../../domain/overlap/calibrate.ts';
import { clusterPairs, type Clustering } from '../../domain/overlap/cluster.ts';
import { compileLexicon } from '../../domain/overlap/compiled-lexicon.ts';
import { prepareInventory } from '../../domain/overlap/inventory.ts';
import { entryId } from '../../domain/overlap/pair.ts';
import { scorePair } from '../../domain/overlap/pair-scores.ts';
import { constraintsOf, type Question, questions, type Standing, tieOf } from '../../domain/overlap/verdict.ts';
import { FUNCTION_CURVE } from '../../domain/overlap/weights.ts';
import { compareList } from '../overlap/compare-list.ts';
import { openStems } from '../overlap/stemmer.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { cellsOf, queueOf } from './ask-pairs.ts';
import { type AnalysedList, type Chances, chancesOf, logOdds } from './chances.ts';
import { groupsOf } from './group-figures.ts';
import { storedPairs } from './stored-pairs.ts';

/** Below both, a pair is not in the frame: some 5 in 100 at most are overlaps there, and they are nearly all pairs. */
const LEAST = { function: 0.1, system: 0.05 } as const;
/** At this chance a pair speaks neither for nor against one group. */
const THRESHOLD = 0.5;
/** Weaker pairs count as absent ones. */
const LEAST_FOR_GROUPS = 0.15;

/** What the two curves are while verdicts are few; the system score is a chance by itself. */
const CURVES: Readonly<Record<Question, FixedCurve>> = {
  same_function: FUNCTION_CURVE,
  same_system: { middle: 0, slope: 1 },
};

/** Compares, learns from verdicts, groups and chooses what to ask. Called in a thread; pure but for the progress it tells. */
export async function analyseOverlap(input: AnalysisInput): Promise<Analysis> {
  const list = await readList(input);
  const judged = judgedScores(list, input.standings);
  const calibration = ofBoth((question) => calibrate(judged[question], CURVES[question]));
  const chances = chancesOf(list, input.standings, calibration);
  const clusterings = ofBoth((question) => clusterOf(question, input, { list, chances }));
  tell(input, 950);
  const asked = queueOf(list, chances, input);
  return {
    pairs: storedPairs(list, chances, { standings: input.standings, queue: asked.items }),
    queue: asked.rows,
    groups: groupsOf(list, chances, clusterings),
    contradictions: questions.flatMap((question) =>
      clusterings[question].contradictions.slice(0, 100).map(({ apart, path, suspended }) => ({
        question,
        apart: [apart.first, apart.second] as const,
        path,
        suspended: [suspended.first, suspended.second] as const,
      })),
    ),
    cells: cellsOf(chances),
    compared: chances.left.length,
    setApart: list.inventory.kinds.filter((kind) => kind !== 'application').length,
    calibration,
    reliability: ofBoth((question) =>
      reliabilityOf(
        judged[question].map(({ score, isPositive }) => ({
          chance: chanceOf(calibration[question], score),
          isPositive,
        })),
      ),
    ),
  };
}

async function readList(input: AnalysisInput): Promise<AnalysedList> {
  const { applications, words } = input;
  const lexicon = compileLexicon(
    {
      ...LEXICON,
      synonyms: [...LEXICON.synonyms, ...words.synonyms],
      acronyms: [...LEXICON.acronyms, ...words.acronyms],
    },
    openStems(),
  );
  const inventory = prepareInventory(
    applications.map(({ said }) => said),
    lexicon,
  );
  tell(input, 100);
  const compared = await compareList(inventory, {
    leastFunction: LEAST.function,
    leastSystem: LEAST.system,
    onProgress: (share) => tell(input, 100 + Math.round(750 * share)),
  });
  const ids = applications.map(({ entry }) => entryId(entry));
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return { applications, inventory, compared, ids, rowOf };
}

type JudgedScores = Readonly<Record<Question, readonly JudgedScore[]>>;

function judgedScores(list: AnalysedList, standings: readonly Standing[]): JudgedScores {
  const judged: Record<Question, JudgedScore[]> = { same_system: [], same_function: [] };
  for (const standing of standings) {
    if (standing.state !== 'stands') continue;
    const [left, right] = [list.rowOf.get(standing.pair.first), list.rowOf.get(standing.pair.second)];
    if (left === undefined || right === undefined) continue;
    const scores = scorePair(list.compared, Math.min(left, right), Math.max(left, right));
    const isPositive = (question: Question): boolean => tieOf(standing.verdict, question) === 'must';
    judged.same_function.push({ score: scores.sameFunction, isPositive: isPositive('same_function') });
    judged.same_system.push({ score: logOdds(scores.sameSystem), isPositive: isPositive('same_system') });
  }
  return judged;
}

function ofBoth<T>(of: (question: Question) => T): Readonly<Record<Question, T>> {
  return { same_system: of('same_system'), same_function: of('same_function') };
}

function clusterOf(
  question: Question,
  { standings, earlier }: AnalysisInput,
  { list, chances }: { readonly list: AnalysedList; readonly chances: Chances },
): Clustering {
  const score = chances[question];
  const kept = Array.from(score.keys()).filter((at) => (score[at] ?? 0) >= LEAST_FOR_GROUPS);
  return clusterPairs({
    question,
    ids: list.ids,
    pairs: {
      first: Int32Array.from(kept, (at) => chances.left[at] ?? 0),
      second: Int32Array.from(kept, (at) => chances.right[at] ?? 0),
      score: Float64Array.from(kept, (at) => score[at] ?? 0),
    },
    threshold: THRESHOLD,
    constraints: constraintsOf(standings, question),
    earlier: earlier[question],
  });
}

function tell({ progress }: AnalysisInput, thousandths: number): void {
  Atomics.store(progress, 0, thousandths);
}
