import { type Calibration, chanceOf } from '../../domain/overlap/calibrate.ts';
import type { Inventory } from '../../domain/overlap/inventory.ts';
import type { EntryId } from '../../domain/overlap/pair.ts';
import { scorePair } from '../../domain/overlap/pair-scores.ts';
import { rowAt } from '../../domain/overlap/sparse-rows.ts';
import type { Question, Standing } from '../../domain/overlap/verdict.ts';
import type { ComparedList } from '../overlap/compare-list.ts';
import { missingInSystems } from './whole-systems.ts';
import type { AnalysedApplication } from './analysis.ts';

/** The list as it was compared, row by row. */
export interface AnalysedList {
  readonly applications: readonly AnalysedApplication[];
  readonly inventory: Inventory;
  readonly compared: ComparedList;
  readonly ids: readonly EntryId[];
  readonly rowOf: ReadonlyMap<EntryId, number>;
}

/** Every pair of the frame once, by rows, with the chance of each question from 0 to 1. */
export interface Chances extends Readonly<Record<Question, Float64Array>> {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/** The pairs that were found, what is missing among the reports of one system, and whatever people judged. */
export function chancesOf(
  list: AnalysedList,
  standings: readonly Standing[],
  calibration: Readonly<Record<Question, Calibration>>,
): Chances {
  const { pairs } = list.compared;
  const added = addedPairs(list, standings);
  const all = {
    left: joined(
      pairs.left,
      added.map(([row]) => row),
    ),
    right: joined(
      pairs.right,
      added.map(([, row]) => row),
    ),
  };
  const scores = added.map(([one, other]) => scorePair(list.compared, one, other));
  const found = pairs.left.length;
  const chance = (question: Question, raw: (at: number) => number): Float64Array =>
    Float64Array.from(all.left, (_, at) => chanceOf(calibration[question], raw(at)));
  return {
    ...all,
    same_function: chance('same_function', (at) => pairs.sameFunction[at] ?? scores[at - found]?.sameFunction ?? 0),
    same_system: chance('same_system', (at) => logOdds(pairs.sameSystem[at] ?? scores[at - found]?.sameSystem ?? 0)),
  };
}

/** The fine function of a row: the first that a person accepted, else the likeliest by its words; empty: none. */
export function topicOf({ applications, inventory }: AnalysedList, row: number): string {
  const accepted = applications[row]?.said.codes.find((code) => inventory.catalogue.indexOf.has(code));
  if (accepted !== undefined) return accepted;
  const { terms, weights } = rowAt(inventory.functions, row);
  let best = -1;
  for (const at of terms.keys()) if (best === -1 || (weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  return best === -1 ? '' : (inventory.catalogue.functions[terms[best] ?? -1]?.code ?? '');
}

/** The score of "same system" is a chance already; as odds it can be bent by what reviewers found. */
export function logOdds(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(inside / (1 - inside));
}

/** Pairs beside those that were found, each once, left < right. */
function addedPairs(list: AnalysedList, standings: readonly Standing[]): readonly (readonly [number, number])[] {
  const { compared, rowOf, ids } = list;
  const wanted = new Map<number, readonly [number, number]>();
  const want = (one: number, other: number): void => {
    const rows = [Math.min(one, other), Math.max(one, other)] as const;
    wanted.set(rows[0] * ids.length + rows[1], rows);
  };
  for (const [left, right] of missingInSystems(compared.pairs, ids.length)) want(left, right);
  for (const { pair } of standings) {
    const [one, other] = [rowOf.get(pair.first), rowOf.get(pair.second)];
    if (one !== undefined && other !== undefined) want(one, other);
  }
  const { left, right } = compared.pairs;
  for (const at of left.keys()) wanted.delete((left[at] ?? 0) * ids.length + (right[at] ?? 0));
  return [...wanted.values()];
}

function joined(found: Uint32Array, added: readonly number[]): Uint32Array {
  const all = new Uint32Array(found.length + added.length);
  all.set(found);
  all.set(added, found.length);
  return all;
}
