import { type CodeNames, readCodeNames, scoreCodeNames } from './code-names.ts';
import type { Ground } from './ground.ts';
import type { Inventory } from './inventory.ts';
import { learnCodes, scoreLearnedCodes, shares } from './learn-codes.ts';
import { rowAt } from './sparse-rows.ts';
import type { Truth } from './truth.ts';

export interface CodeQuality {
  readonly top1: number;
  readonly top5: number;
}

/** How well codes are suggested for entries of owners that nothing was learned from. */
export interface SuggestionQuality {
  /** Rows without any owner are folded by row, which flatters what is learned. */
  readonly foldedBy: 'owner' | 'row';
  readonly folds: number;
  readonly entries: number;
  readonly codes: number;
  /** Names and words of the codes alone, through synonyms and catalogue; nothing learned. */
  readonly byNames: CodeQuality;
  /** Learned from the coded entries of the other owners. */
  readonly learned: CodeQuality;
  readonly together: CodeQuality;
}

const MOST_FOLDS = 10;
/** Beside what is learned, the names speak for codes without examples. */
const NAME_SHARE = 0.35;

export interface CodeJudging {
  readonly inventory: Inventory;
  readonly ground: Ground;
  readonly truth: Truth;
}

/** Judges suggestions by cross-validation over owners. */
export function judgeCodes({ inventory, ground, truth }: CodeJudging): SuggestionQuality {
  const names = readCodeNames(
    inventory,
    truth.labelNames.map((label) => ({ code: label, name: label, words: '' })),
  );
  const folds = foldRows(truth);
  const tally = { byNames: counter(), learned: counter(), together: counter() };
  for (const fold of new Set(folds.foldOf)) {
    const codesOf = truth.labels.map((labels, row) => (folds.foldOf[row] === fold ? [] : labels));
    const options = { rows: ground.combined, columns: ground.columns, codeCount: truth.labelNames.length, codesOf };
    const learned = learnCodes(options);
    for (const [row, labels] of truth.labels.entries()) {
      if (folds.foldOf[row] !== fold || labels.length === 0) continue;
      const named = nameScores(names, inventory, row);
      const taught = scoreLearnedCodes(learned, rowAt(ground.combined, row), row);
      tally.byNames.note(named, labels);
      tally.learned.note(taught, labels);
      tally.together.note(mixScores(named, taught), labels);
    }
  }
  return {
    foldedBy: folds.by,
    folds: new Set(folds.foldOf).size,
    entries: tally.byNames.entries(),
    codes: truth.labelNames.length,
    byNames: tally.byNames.quality(),
    learned: tally.learned.quality(),
    together: tally.together.quality(),
  };
}

/** What names say and what examples say, as one. */
export function mixScores(named: Float64Array, taught: Float64Array): Float64Array {
  const own = shares(named.map((score) => score * score));
  return taught.map((score, code) => (1 - NAME_SHARE) * score + NAME_SHARE * (own[code] ?? 0));
}

function nameScores(names: CodeNames, { text, functions }: Inventory, row: number): Float64Array {
  return scoreCodeNames(names, rowAt(text, row), rowAt(functions, row));
}

interface Folds {
  readonly by: 'owner' | 'row';
  readonly foldOf: readonly number[];
}

/** One owner stays in one fold; many owners share ten folds of like size. */
function foldRows({ owners, size }: Truth): Folds {
  const sizes = new Map<number, number>();
  for (const owner of owners) if (owner >= 0) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  if (sizes.size < 2) return { by: 'row', foldOf: Array.from({ length: size }, (_, row) => row % MOST_FOLDS) };
  const loads = Array.from({ length: Math.min(2 * MOST_FOLDS, sizes.size) }, () => 0);
  const foldOfOwner = new Map<number, number>();
  for (const [owner, count] of [...sizes].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])) {
    const fold = loads.indexOf(Math.min(...loads));
    loads[fold] = (loads[fold] ?? 0) + count;
    foldOfOwner.set(owner, fold);
  }
  return { by: 'owner', foldOf: [...owners].map((owner, row) => foldOfOwner.get(owner) ?? row % loads.length) };
}

interface Counter {
  note(scores: Float64Array, truth: readonly number[]): void;
  quality(): CodeQuality;
  entries(): number;
}

function counter(): Counter {
  let [count, first, five] = [0, 0, 0];
  return {
    note(scores, truth) {
      const top = topCodes(scores, 5);
      count += 1;
      if (top[0] !== undefined && truth.includes(top[0])) first += 1;
      if (top.some((code) => truth.includes(code))) five += 1;
    },
    quality: () => ({ top1: first / Math.max(1, count), top5: five / Math.max(1, count) }),
    entries: () => count,
  };
}

/** The best codes above nothing, the best first. */
export function topCodes(scores: Float64Array, most: number): readonly number[] {
  const codes: number[] = [];
  for (const [code, score] of scores.entries()) if (score > 0) codes.push(code);
  return codes.toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other).slice(0, most);
}
