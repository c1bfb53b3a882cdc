import type { Inventory } from './inventory.ts';
import { type Compared, type PairScores, scorePair, systemFeatures, systemOdds } from './pair-scores.ts';
import { rowAt, type SparseRow } from './sparse-rows.ts';
import { FUNCTION_SUM, functionLikelihood } from './weights.ts';

export interface Contribution {
  readonly feature: string;
  /** How alike the two are in this, 0 to 1. */
  readonly value: number;
  /** What it adds to the score; the parts of one score sum to it. */
  readonly adds: number;
}

/** Why two entries are held for alike: every figure by its parts, and the words behind it. */
export interface PairExplanation {
  readonly scores: PairScores;
  /** The score of "same function" as people see it, 0 to 1. */
  readonly functionLikelihood: number;
  readonly functionParts: readonly Contribution[];
  /** Parts of the log-odds of "same system" that are not 0. */
  readonly systemParts: readonly Contribution[];
  /** Words both say, by weight; a synonym is told by the first word of its group. */
  readonly sharedWords: readonly string[];
  /** Codes of the catalogue that both speak of, by weight. */
  readonly sharedFunctions: readonly string[];
  readonly sharedCodes: readonly string[];
}

export interface Explained extends Compared {
  readonly inventory: Inventory;
}

/** Explains one pair of rows. */
export function explainPair({ inventory, ...compared }: Explained, left: number, right: number): PairExplanation {
  const scores = scorePair(compared, left, right);
  const { entries, text, functions, catalogue } = inventory;
  const codes = entries[right]?.codes ?? [];
  return {
    scores,
    functionLikelihood: functionLikelihood(scores.sameFunction),
    functionParts: functionParts(scores),
    systemParts: systemParts(compared, scores, [left, right]),
    sharedWords: sharedWords(inventory, rowAt(text, left), rowAt(text, right)),
    sharedFunctions: commonTerms(rowAt(functions, left), rowAt(functions, right), 3).flatMap(
      (index) => catalogue.functions[index]?.code ?? [],
    ),
    sharedCodes: (entries[left]?.codes ?? []).filter((code) => codes.includes(code)),
  };
}

function functionParts({ text, function: fn, neighbours, codes }: PairScores): readonly Contribution[] {
  const free = codes === null ? 1 : 1 - FUNCTION_SUM.codes;
  const direct = free * (1 - FUNCTION_SUM.neighbours);
  const parts = [
    { feature: 'text', value: text, adds: direct * FUNCTION_SUM.text * text },
    { feature: 'function', value: fn, adds: direct * FUNCTION_SUM.function * fn },
    { feature: 'neighbours', value: neighbours, adds: free * FUNCTION_SUM.neighbours * neighbours },
  ];
  if (codes !== null) parts.push({ feature: 'codes', value: codes, adds: FUNCTION_SUM.codes * codes });
  return parts;
}

function systemParts(
  { ground }: Compared,
  { text, name }: PairScores,
  [left, right]: readonly [number, number],
): readonly Contribution[] {
  const features = systemFeatures({ ground, text, name }, left, right);
  const values: Readonly<Record<string, number>> = { nearName: name, text };
  return Object.entries(systemOdds(features))
    .filter(([, adds]) => adds !== 0)
    .map(([feature, adds]) => ({ feature, value: values[feature] ?? 1, adds }));
}

const MOST_WORDS = 5;

/** The words that two texts share, readable, the weightiest first. */
export function sharedWords(inventory: Inventory, one: SparseRow, other: SparseRow): readonly string[] {
  const words: string[] = [];
  for (const term of commonTerms(one, other, 4 * MOST_WORDS)) {
    const word = readable(inventory, term);
    if (word !== null && !words.includes(word)) words.push(word);
  }
  return words.slice(0, MOST_WORDS);
}

/** A term as people write it; null for phrases, whose words stand by themselves beside them. */
function readable({ terms, surfaces, lexicon }: Inventory, term: number): string | null {
  const written = terms.term(term);
  if (written.startsWith('~')) return null;
  if (written.startsWith('#')) return lexicon.source.synonyms[Number(written.slice(1))]?.[0] ?? null;
  return surfaces.get(term) ?? written;
}

function commonTerms(one: SparseRow, other: SparseRow, most: number): readonly number[] {
  const weights = new Map<number, number>();
  for (const [at, term] of one.terms.entries()) weights.set(term, one.weights[at] ?? 0);
  const common: (readonly [number, number])[] = [];
  for (const [at, term] of other.terms.entries()) {
    const weight = weights.get(term);
    if (weight !== undefined) common.push([term, weight * (other.weights[at] ?? 0)]);
  }
  return common
    .toSorted((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, most)
    .map(([term]) => term);
}
