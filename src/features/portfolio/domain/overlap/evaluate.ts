import type { CompiledLexicon } from './compiled-lexicon.ts';
import type { InventoryEntry } from './entry.ts';
import { findPairs, type FoundPairs, pairSearch, spreadRows } from './find-pairs.ts';
import { type Ground, layGround } from './ground.ts';
import { prepareInventory } from './inventory.ts';
import { joinPairs } from './join-parts.ts';
import { judgeCodes, type SuggestionQuality } from './judge-codes.ts';
import { type EachPair, judgePairs, type PairQuality } from './judge-pairs.ts';
import { type Compared, scorePair } from './pair-scores.ts';
import { searchRows } from './search-rows.ts';
import { dot, invert, rowAt, type SparseRows } from './sparse-rows.ts';
import { isCompared, isTrue, readTruth, type Scope, type Truth } from './truth.ts';
import { wordRows } from './word-baseline.ts';

/** Up to here every pair is scored; longer lists are judged by their candidates, pairs never met count as missed. */
export const LARGEST_EXACT = 3000;

export interface LabelledEntry {
  readonly entry: InventoryEntry;
  readonly labels: readonly string[];
}

export interface BlockingQuality {
  readonly recall: number;
  readonly candidatesPerEntry: number;
  readonly entries: number;
}

export interface Evaluation {
  readonly rows: number;
  readonly labelled: number;
  readonly labels: number;
  readonly owners: number;
  readonly isExact: boolean;
  /** Word TF-IDF on the same pairs. */
  readonly words: Readonly<Record<Scope, PairQuality>>;
  /** The engine without codes and labels. */
  readonly engine: Readonly<Record<Scope, PairQuality>>;
  readonly blocking: BlockingQuality;
  /** Null where the file has no codes. */
  readonly withCodes: {
    readonly engine: Readonly<Record<Scope, PairQuality>>;
    readonly blocking: BlockingQuality;
  } | null;
  readonly suggestion: SuggestionQuality;
}

export interface EvaluateOptions {
  readonly lexicon: CompiledLexicon;
  /** Numbers from 0 to 1, one a row. */
  readonly draws: readonly number[];
}

/** Judges the engine on a labelled list. Labels reach neither texts nor scores: they only judge, and teach in folds. */
export function evaluate(list: readonly LabelledEntry[], { lexicon, draws }: EvaluateOptions): Evaluation {
  const entries = list.map(({ entry }) => entry);
  const truth = readTruth({
    labels: list.map(({ labels }) => labels),
    owners: entries.map(({ owner }) => owner),
    draws,
  });
  const inventory = prepareInventory(entries, lexicon);
  const isExact = list.length <= LARGEST_EXACT;
  const ground = layGround(inventory, { setsApart: false, useCodes: false });
  const free = judged(ground, truth);
  const hasCodes = entries.some(({ codes }) => codes.length > 0);
  const coded = hasCodes ? judged(layGround(inventory, { setsApart: false, useCodes: true }), truth) : null;
  return {
    rows: list.length,
    labelled: list.filter(({ labels }) => labels.length > 0).length,
    labels: truth.labelNames.length,
    owners: new Set(truth.owners.filter((owner) => owner >= 0)).size,
    isExact,
    words: bothScopes(truth, wordPairs(entries, isExact)),
    engine: free.engine,
    blocking: free.blocking,
    withCodes: coded,
    suggestion: judgeCodes({ inventory, ground, truth }),
  };
}

interface Judged {
  readonly engine: Readonly<Record<Scope, PairQuality>>;
  readonly blocking: BlockingQuality;
}

function judged(ground: Ground, truth: Truth): Judged {
  const whole = { from: 0, to: ground.size };
  const spread = spreadRows(ground, whole);
  const found = joinPairs([findPairs(pairSearch(ground, spread, {}), whole)], ground.size);
  const isExact = ground.size <= LARGEST_EXACT;
  const pairs = isExact ? allPairs({ ground, spread }) : tellFound(found);
  const engine = bothScopes(truth, pairs);
  return { engine, blocking: blockingOf(found, truth, engine.all.truePairs) };
}

function bothScopes(truth: Truth, eachPair: EachPair): Readonly<Record<Scope, PairQuality>> {
  return {
    all: judgePairs({ truth, scope: 'all', eachPair }),
    'different-owners': judgePairs({ truth, scope: 'different-owners', eachPair }),
  };
}

/** Both scopes hear the same scores; they are worked out once. */
function allPairs(compared: Compared): EachPair {
  const { size } = compared.ground;
  const scores = new Float32Array((size * (size - 1)) / 2);
  let place = 0;
  for (let left = 0; left < size; left += 1) {
    for (let right = left + 1; right < size; right += 1) {
      scores[place] = scorePair(compared, left, right).sameFunction;
      place += 1;
    }
  }
  return tellAll(scores, size);
}

function tellAll(scores: Float32Array, size: number): EachPair {
  return (told) => {
    let place = 0;
    for (let left = 0; left < size; left += 1) {
      for (let right = left + 1; right < size; right += 1) {
        told(left, right, scores[place] ?? 0);
        place += 1;
      }
    }
  };
}

function tellFound({ left, right, sameFunction }: FoundPairs): EachPair {
  return (told) => {
    for (const [at, one] of left.entries()) told(one, right[at] ?? 0, sameFunction[at] ?? 0);
  };
}

const WORD_CANDIDATES = 60;

function wordPairs(entries: readonly InventoryEntry[], isExact: boolean): EachPair {
  const { rows, columns } = wordRows(entries);
  const size = entries.length;
  if (!isExact) return tellNearest(rows, { columns, size });
  const scores = new Float32Array((size * (size - 1)) / 2);
  let place = 0;
  for (let left = 0; left < size; left += 1) {
    const own = rowAt(rows, left);
    for (let right = left + 1; right < size; right += 1) {
      scores[place] = dot(own, rowAt(rows, right));
      place += 1;
    }
  }
  return tellAll(scores, size);
}

function tellNearest(rows: SparseRows, { columns, size }: { columns: number; size: number }): EachPair {
  const search = searchRows(invert(rows, columns), size);
  const seen = new Map<number, number>();
  for (let row = 0; row < size; row += 1) {
    for (const { row: other } of search.nearest(rowAt(rows, row), { most: WORD_CANDIDATES, except: row })) {
      const [left, right] = [Math.min(row, other), Math.max(row, other)];
      seen.set(left * size + right, dot(rowAt(rows, left), rowAt(rows, right)));
    }
  }
  return (told) => {
    for (const [key, score] of seen) told(Math.floor(key / size), key % size, score);
  };
}

function blockingOf({ left, right }: FoundPairs, truth: Truth, truePairs: number): BlockingQuality {
  let hits = 0;
  for (const [at, one] of left.entries()) {
    const other = right[at] ?? 0;
    if (isCompared(truth, 'all', [one, other]) && isTrue(truth, one, other)) hits += 1;
  }
  return {
    recall: truePairs === 0 ? 0 : hits / truePairs,
    candidatesPerEntry: (2 * left.length) / Math.max(1, truth.size),
    entries: truth.size,
  };
}
