import type { Ground } from './ground.ts';
import { dotRows, type SparseRows } from './sparse-rows.ts';
import { FUNCTION_SUM, SYSTEM_ODDS } from './weights.ts';

/** What two entries have in common, feature by feature, and the two scores made of it; all between 0 and 1. */
export interface PairScores {
  readonly text: number;
  readonly function: number;
  readonly neighbours: number;
  /** Null where one of the two has no accepted code. */
  readonly codes: number | null;
  readonly name: number;
  readonly sameFunction: number;
  readonly sameSystem: number;
}

/** The list with neighbours mixed in: what scoring needs beside the ground. */
export interface Compared {
  readonly ground: Ground;
  readonly spread: SparseRows;
}

/** Scores two rows of a list; the same whichever comes first. */
export function scorePair({ ground, spread }: Compared, left: number, right: number): PairScores {
  const text = clamp(dotRows(ground.text, left, right));
  const fn = clamp(dotRows(ground.functions, left, right));
  const neighbours = clamp(dotRows(spread, left, right));
  const name = clamp(dotRows(ground.names, left, right));
  const codes = codesOf(ground, left, right);
  const features = { text, function: fn, neighbours, codes };
  return {
    ...features,
    name,
    sameFunction: sameFunction(features),
    sameSystem: sameSystem({ ground, text, name }, left, right),
  };
}

/** The fixed sum: words and functions of the two, the same with their neighbours, and codes where both have them. */
function sameFunction(features: Pick<PairScores, 'text' | 'function' | 'neighbours' | 'codes'>): number {
  const direct = FUNCTION_SUM.text * features.text + FUNCTION_SUM.function * features.function;
  const free = FUNCTION_SUM.neighbours * features.neighbours + (1 - FUNCTION_SUM.neighbours) * direct;
  if (features.codes === null) return free;
  return FUNCTION_SUM.codes * features.codes + (1 - FUNCTION_SUM.codes) * free;
}

function codesOf({ codes, hasCodes }: Ground, left: number, right: number): number | null {
  if (!hasCodes) return null;
  const count = (row: number): number => (codes.offsets[row + 1] ?? 0) - (codes.offsets[row] ?? 0);
  const most = Math.max(count(left), count(right));
  if (count(left) === 0 || count(right) === 0) return null;
  // One common function of two is a whole reason: the product of unit rows would halve it.
  return clamp(dotRows(codes, left, right) * Math.sqrt(most));
}

export interface SystemFeatures {
  readonly isNameEqual: boolean;
  readonly isSpelledOut: boolean;
  /** Both names say the same national system. */
  readonly isNational: boolean;
  readonly isNameShared: boolean;
  readonly isHostEqual: boolean;
  readonly name: number;
  readonly text: number;
}

/** What speaks for one system reported twice. */
export function systemFeatures({ ground, text, name }: SystemInput, left: number, right: number): SystemFeatures {
  const equal = (numbers: Int32Array): boolean => (numbers[left] ?? -1) >= 0 && numbers[left] === numbers[right];
  return {
    isNameEqual: equal(ground.keys),
    isSpelledOut: equal(ground.spelled),
    isNational: equal(ground.national),
    isNameShared: ground.isShared[left] === 1 || ground.isShared[right] === 1,
    isHostEqual: equal(ground.hosts),
    name,
    text,
  };
}

interface SystemInput {
  readonly ground: Ground;
  readonly text: number;
  readonly name: number;
}

/** Log-odds by feature, so that each contribution can be shown. */
export function systemOdds(features: SystemFeatures): Readonly<Record<string, number>> {
  const { isNameEqual, isSpelledOut, isNational, isNameShared, isHostEqual, name, text } = features;
  return {
    equalName: isNameEqual ? SYSTEM_ODDS.equalName : 0,
    nearName: isNameEqual ? 0 : SYSTEM_ODDS.nearName * name * name,
    spelledOut: isSpelledOut && !isNameEqual ? SYSTEM_ODDS.spelledOut : 0,
    national: isNational ? (isNameShared ? SYSTEM_ODDS.sharedNational : SYSTEM_ODDS.national) : 0,
    host: isHostEqual ? SYSTEM_ODDS.host : 0,
    text: SYSTEM_ODDS.text * text,
    sharedName: isNameEqual && isNameShared && !isHostEqual ? SYSTEM_ODDS.sharedName : 0,
  };
}

function sameSystem(input: SystemInput, left: number, right: number): number {
  const odds = Object.values(systemOdds(systemFeatures(input, left, right))).reduce((sum, one) => sum + one, 0);
  return 1 / (1 + Math.exp(-(SYSTEM_ODDS.start + odds)));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
