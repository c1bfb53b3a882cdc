import type { Calibration, ReliabilityBin } from '../../domain/overlap/calibrate.ts';
import type { Contribution } from '../../domain/overlap/explain.ts';
import type { InventoryEntry } from '../../domain/overlap/entry.ts';
import type { EarlierGroup } from '../../domain/overlap/group-name.ts';
import type { Acronym } from '../../domain/overlap/lexicon.ts';
import type { PairScores } from '../../domain/overlap/pair-scores.ts';
import type { Question, Standing } from '../../domain/overlap/verdict.ts';
import type { NewPair, QueueRow } from '../../storage/overlap/overlap-pair.ts';

/** All that one analysis is told, so that the same input gives the same results on any machine. */
export interface AnalysisInput {
  readonly applications: readonly AnalysedApplication[];
  readonly standings: readonly Standing[];
  readonly earlier: Readonly<Record<Question, readonly EarlierGroup[]>>;
  /** Draws the random part of the queue. */
  readonly seed: string;
  readonly words: AcceptedWords;
  /** Thousandths, written while it works; shared with whoever waits. */
  readonly progress: Int32Array;
}

export interface AnalysedApplication {
  readonly entry: string;
  readonly said: InventoryEntry;
  /** Rupiah; null: not known, which is not zero. */
  readonly yearlyCost: bigint | null;
}

/** What the national architect accepted, on top of the lexicon that comes with the program. */
export interface AcceptedWords {
  readonly synonyms: readonly (readonly string[])[];
  readonly acronyms: readonly Acronym[];
}

export interface AnalysedGroup {
  readonly id: string;
  readonly question: Question;
  readonly members: readonly string[];
  readonly systems: number;
  readonly topic: string;
  readonly chance: number;
  readonly doubt: number;
}

/** Decisions that cannot all be true, for a page. */
export interface AnalysedContradiction {
  readonly question: Question;
  readonly apart: readonly [string, string];
  readonly path: readonly string[];
  readonly suspended: readonly [string, string];
}

/** A part of the frame: how many pairs it holds, by band of chance and by whether they show as one system. */
export interface FrameCell {
  readonly band: string;
  readonly isSystem: boolean;
  readonly population: number;
}

export interface Analysis {
  readonly pairs: readonly NewPair[];
  readonly queue: readonly QueueRow[];
  readonly groups: readonly AnalysedGroup[];
  readonly contradictions: readonly AnalysedContradiction[];
  readonly cells: readonly FrameCell[];
  /** Pairs of the frame. */
  readonly compared: number;
  /** Entries that the words say are sites or no applications. */
  readonly setApart: number;
  readonly calibration: Readonly<Record<Question, Calibration>>;
  /** What the chances of this run promised of the judged pairs, and what was found. */
  readonly reliability: Readonly<Record<Question, readonly ReliabilityBin[]>>;
}

/** Why two look alike, as it is kept with the pair. */
export interface StoredExplanation {
  readonly scores: PairScores;
  readonly functionParts: readonly Contribution[];
  readonly systemParts: readonly Contribution[];
  readonly words: readonly string[];
  readonly functions: readonly string[];
  readonly codes: readonly string[];
}

/** Reads what came back over the border of the thread. */
export function readAnalysis(answer: unknown): Analysis {
  const isWhole =
    typeof answer === 'object' &&
    answer !== null &&
    ['pairs', 'queue', 'groups', 'contradictions', 'cells'].every((name) => Array.isArray(Reflect.get(answer, name)));
  if (!isWhole) throw new TypeError('a thread gave back something else than an analysis');
  return answer as Analysis;
}

/** Reads an explanation as it was stored. */
export function readExplanation(stored: unknown): StoredExplanation {
  if (typeof stored !== 'object' || stored === null || !('functionParts' in stored))
    throw new TypeError('a stored explanation cannot be read');
  return stored as StoredExplanation;
}
