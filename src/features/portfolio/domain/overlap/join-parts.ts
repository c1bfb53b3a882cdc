import type { FoundPairs } from './find-pairs.ts';
import type { SparseRows } from './sparse-rows.ts';

/** Puts the rows of several ranges, in their order, behind each other. */
export function joinRows(parts: readonly SparseRows[]): SparseRows {
  const offsets = new Uint32Array(1 + sumOf(parts, (part) => part.offsets.length - 1));
  const terms = new Uint32Array(sumOf(parts, (part) => part.terms.length));
  const weights = new Float32Array(terms.length);
  let row = 0;
  let used = 0;
  for (const part of parts) {
    terms.set(part.terms, used);
    weights.set(part.weights, used);
    for (let own = 1; own < part.offsets.length; own += 1) {
      row += 1;
      offsets[row] = used + (part.offsets[own] ?? 0);
    }
    used += part.terms.length;
  }
  return { offsets, terms, weights };
}

/** Pairs of all ranges, each once, ascending by left and right: the same for any cutting into ranges. */
export function joinPairs(parts: readonly FoundPairs[], size: number): FoundPairs {
  const starts = startsByLeft(parts, size);
  const total = starts[size] ?? 0;
  const next = starts.slice();
  const places = { part: new Uint32Array(total), at: new Uint32Array(total) };
  for (const [number, part] of parts.entries()) {
    for (const [at, left] of part.left.entries()) {
      const place = next[left] ?? 0;
      next[left] = place + 1;
      places.part[place] = number;
      places.at[place] = at;
    }
  }
  return collect(parts, { starts, places, size });
}

function startsByLeft(parts: readonly FoundPairs[], size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const { left } of parts) for (const row of left) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return starts;
}

interface Sorted {
  readonly starts: Uint32Array;
  readonly places: { readonly part: Uint32Array; readonly at: Uint32Array };
  readonly size: number;
}

function collect(parts: readonly FoundPairs[], { starts, places, size }: Sorted): FoundPairs {
  const total = starts[size] ?? 0;
  const left = new Uint32Array(total);
  const right = new Uint32Array(total);
  const sameFunction = new Float32Array(total);
  const sameSystem = new Float32Array(total);
  let used = 0;
  for (let row = 0; row < size; row += 1) {
    const seen = new Map<number, number>();
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) {
      seen.set(parts[places.part[place] ?? 0]?.right[places.at[place] ?? 0] ?? 0, place);
    }
    for (const other of [...seen.keys()].toSorted((one, two) => one - two)) {
      const place = seen.get(other) ?? 0;
      const part = parts[places.part[place] ?? 0];
      const at = places.at[place] ?? 0;
      left[used] = row;
      right[used] = other;
      sameFunction[used] = part?.sameFunction[at] ?? 0;
      sameSystem[used] = part?.sameSystem[at] ?? 0;
      used += 1;
    }
  }
  return {
    left: left.slice(0, used),
    right: right.slice(0, used),
    sameFunction: sameFunction.slice(0, used),
    sameSystem: sameSystem.slice(0, used),
  };
}

function sumOf<Part>(parts: readonly Part[], count: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + count(part), 0);
}
