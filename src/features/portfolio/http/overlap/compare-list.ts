import { runInThreads } from '../../../../kernel/threads/run-in-threads.ts';
import { shareArrays } from '../../../../kernel/threads/share-arrays.ts';
import { BLOCKING, type FoundPairs, pairSearch, type RowRange } from '../../domain/overlap/find-pairs.ts';
import { layGround } from '../../domain/overlap/ground.ts';
import { joinPairs, joinRows } from '../../domain/overlap/join-parts.ts';
import type { Inventory } from '../../domain/overlap/inventory.ts';
import type { Compared } from '../../domain/overlap/pair-scores.ts';
import type { SparseRows } from '../../domain/overlap/sparse-rows.ts';

export interface CompareOptions {
  /** As many as there are processors unless told; the result does not depend on it. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Pairs below both scores are left out. */
  readonly leastFunction: number;
  readonly leastSystem: number;
}

export interface ComparedList extends Compared {
  readonly pairs: FoundPairs;
}

const MODULE = new URL('../../domain/overlap/find-pairs.ts', import.meta.url);
const ROWS_A_JOB = 500;
/** Fewer rows are compared sooner than a thread starts. */
const WORTH_THREADS = 1500;

/** Compares a whole list in threads: neighbours first, then pairs. 30,000 rows take some ten seconds on two cores. */
export async function compareList(inventory: Inventory, options: CompareOptions): Promise<ComparedList> {
  const { leastFunction, leastSystem, signal, onProgress } = options;
  const size = inventory.entries.length;
  const threads = size < WORTH_THREADS ? 0 : options.threads;
  const jobs = rangesOf(size);
  const how = { module: MODULE, jobs, ...(threads !== undefined && { threads }), ...(signal && { signal }) };
  const progress = (from: number) => (done: number, of: number) => onProgress?.(from + done / of / 2);
  const ground = shareArrays(layGround(inventory, { setsApart: true, useCodes: true }));
  const parts = await runInThreads({
    ...how,
    name: 'spreadRows',
    shared: ground,
    read: readRows,
    onProgress: progress(0),
  });
  const spread = joinRows(parts);
  const bounds = size > LARGE.from ? LARGE.bounds : { byContent: BLOCKING.byContent, mostPerRow: 20 };
  const search = shareArrays(pairSearch(ground, spread, { ...bounds, leastFunction, leastSystem }));
  const found = await runInThreads({
    ...how,
    name: 'findPairs',
    shared: search,
    read: readPairs,
    onProgress: progress(0.5),
  });
  return { ground, spread: search.spread, pairs: joinPairs(found, size) };
}

/** Of the many alike in a long list the nearest are enough to find its groups. */
const LARGE = { from: 5000, bounds: { byContent: 40, mostPerRow: 12 } } as const;

function rangesOf(size: number): readonly RowRange[] {
  const count = Math.ceil(size / ROWS_A_JOB);
  return Array.from({ length: count }, (_, job) => ({
    from: job * ROWS_A_JOB,
    to: Math.min(size, (job + 1) * ROWS_A_JOB),
  }));
}

function readRows(answer: unknown): SparseRows {
  const { offsets, terms, weights } = fieldsOf(answer);
  if (offsets instanceof Uint32Array && terms instanceof Uint32Array && weights instanceof Float32Array) {
    return { offsets, terms, weights };
  }
  throw new TypeError('a thread gave back something else than rows');
}

function readPairs(answer: unknown): FoundPairs {
  const { left, right, sameFunction, sameSystem } = fieldsOf(answer);
  const areRows = left instanceof Uint32Array && right instanceof Uint32Array;
  if (areRows && sameFunction instanceof Float32Array && sameSystem instanceof Float32Array) {
    return { left, right, sameFunction, sameSystem };
  }
  throw new TypeError('a thread gave back something else than pairs');
}

function fieldsOf(answer: unknown): Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null ? { ...answer } : {};
}
