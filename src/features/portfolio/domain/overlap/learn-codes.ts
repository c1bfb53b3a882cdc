import { type Near, searchRows } from './search-rows.ts';
import { invert, rowAt, type SparseRow, type SparseRows } from './sparse-rows.ts';

/** What accepted codes teach: word counts by code (Complement Naive Bayes) and the coded rows themselves. */
export interface LearnedCodes {
  readonly codeCount: number;
  readonly rows: SparseRows;
  readonly index: SparseRows;
  /** Codes of each row; rows that were not to be learned from have none. */
  readonly codesOf: readonly (readonly number[])[];
  readonly totals: Float64Array;
  readonly byCode: readonly ReadonlyMap<number, number>[];
  readonly massOfCode: Float64Array;
  readonly mass: number;
}

export interface LearnOptions {
  /** Words and functions of each row, as `combineRows` gives them. */
  readonly rows: SparseRows;
  readonly columns: number;
  readonly codeCount: number;
  readonly codesOf: readonly (readonly number[])[];
}

const SMOOTHING = 0.3;
const NEIGHBOURS = 30;
/** How sharply the Bayes scores of a text are read; only their order and rough distance matter. */
const SHARPNESS = 6;
const BAYES_SHARE = 0.4;

/** Learns from the rows that have codes; the others stay unseen. */
export function learnCodes({ rows, columns, codeCount, codesOf }: LearnOptions): LearnedCodes {
  const totals = new Float64Array(columns);
  const byCode = Array.from({ length: codeCount }, () => new Map<number, number>());
  const massOfCode = new Float64Array(codeCount);
  let mass = 0;
  for (const [row, codes] of codesOf.entries()) {
    if (codes.length === 0) continue;
    const { terms, weights } = rowAt(rows, row);
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      totals[term] = (totals[term] ?? 0) + weight;
      mass += weight;
      for (const code of codes) {
        byCode[code]?.set(term, (byCode[code]?.get(term) ?? 0) + weight);
        massOfCode[code] = (massOfCode[code] ?? 0) + weight;
      }
    }
  }
  return { codeCount, rows, index: invert(rows, columns), codesOf, totals, byCode, massOfCode, mass };
}

/** The share of belief in each code for one text: Bayes and the thirty nearest coded entries. Sums to about 1. */
export function scoreLearnedCodes(learned: LearnedCodes, row: SparseRow, except: number): Float64Array {
  const scores = bayes(learned, row);
  const votes = neighbourVotes(learned, row, except);
  for (let code = 0; code < scores.length; code += 1) {
    scores[code] = BAYES_SHARE * (scores[code] ?? 0) + (1 - BAYES_SHARE) * (votes[code] ?? 0);
  }
  return scores;
}

/** Complement Naive Bayes: how little a text looks like everything that does not bear the code. */
function bayes({ codeCount, totals, byCode, massOfCode, mass }: LearnedCodes, row: SparseRow): Float64Array {
  const scores = new Float64Array(codeCount);
  const room = SMOOTHING * totals.length;
  let best = -Infinity;
  for (let code = 0; code < codeCount; code += 1) {
    const own = byCode[code];
    if (own === undefined || own.size === 0) {
      scores[code] = -Infinity;
      continue;
    }
    const outside = Math.log(mass - (massOfCode[code] ?? 0) + room);
    let sum = 0;
    for (const [at, term] of row.terms.entries()) {
      const rest = Math.max(0, (totals[term] ?? 0) - (own.get(term) ?? 0));
      sum -= (row.weights[at] ?? 0) * (Math.log(rest + SMOOTHING) - outside);
    }
    scores[code] = sum;
    best = Math.max(best, sum);
  }
  return shares(scores.map((score) => (best === -Infinity ? 0 : Math.exp(SHARPNESS * (score - best)))));
}

function neighbourVotes(
  { codeCount, rows, index, codesOf }: LearnedCodes,
  row: SparseRow,
  except: number,
): Float64Array {
  const votes = new Float64Array(codeCount);
  const search = searchRows(index, rows.offsets.length - 1);
  const near: readonly Near[] = search.nearest(row, { most: 12 * NEIGHBOURS, except });
  let seen = 0;
  for (const { row: other, score } of near) {
    const codes = codesOf[other] ?? [];
    if (codes.length === 0) continue;
    for (const code of codes) votes[code] = (votes[code] ?? 0) + (score * score) / codes.length;
    seen += 1;
    if (seen === NEIGHBOURS) break;
  }
  return shares(votes);
}

/** Divided by their sum; all 0 when there is none. */
export function shares(scores: Float64Array): Float64Array {
  const sum = scores.reduce((whole, one) => whole + one, 0);
  return sum > 0 ? scores.map((score) => score / sum) : scores;
}
