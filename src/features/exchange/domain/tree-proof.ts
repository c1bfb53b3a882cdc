import { type Hash, nodeHash } from './tree.ts';
import { fold, type TreeEdge, tileWidth } from './tree-edge.ts';

/** What storage must be able to tell; every answer is in order and exactly as long as asked. */
export interface TreeReader {
  /** Leaf hashes `from` (included) to `to` (not included), at most 256. */
  readonly leaves: (from: number, to: number) => Promise<readonly Hash[]>;
  /** The 256 hashes of a full tile. */
  readonly tile: (level: number, n: number) => Promise<readonly Hash[]>;
  /** The roots of full tiles `from` (included) to `to` (not included) of a level, at most 256. */
  readonly tileRoots: (level: number, from: number, to: number) => Promise<readonly Hash[]>;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads the right side of a tree of that size: one read of at most 255 hashes a tile level. */
export async function loadEdge(size: number, reader: TreeReader): Promise<TreeEdge> {
  const levels: (readonly Hash[])[] = [];
  for (let level = 0; hashCount(size, level) > 0; level += 1) {
    const count = hashCount(size, level);
    levels.push(await partialTile({ level, n: Math.floor(count / tileWidth), size }, reader));
  }
  return { size, levels };
}

/** RFC 9162 section 2.1.3.1: the neighbours that lead from a leaf to the root of that size. */
export async function inclusionProof(index: number, size: number, reader: TreeReader): Promise<readonly Hash[]> {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitWidth(to - from);
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle });
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return rangeRoots(ranges.toReversed(), size, reader);
}

/** RFC 9162 section 2.1.4.1: shows that the first `first` leaves are the same in both trees. */
export async function consistencyProof(first: number, second: number, reader: TreeReader): Promise<readonly Hash[]> {
  if (first < 0 || first > second) throw new RangeError(`a tree of ${second} does not extend one of ${first}`);
  if (first === 0 || first === second) return [];
  const ranges: Range[] = [];
  let [from, to] = [0, second];
  while (to !== first) {
    const middle = from + splitWidth(to - from);
    ranges.push(first <= middle ? { from: middle, to } : { from, to: middle });
    [from, to] = first <= middle ? [from, middle] : [middle, to];
  }
  // The last part is the old tree itself, known to the verifier, only while nothing was cut off left of it.
  if (from > 0) ranges.push({ from, to });
  return rangeRoots(ranges.toReversed(), second, reader);
}

async function rangeRoots(ranges: readonly Range[], size: number, reader: TreeReader): Promise<readonly Hash[]> {
  const cached = cachingReader(reader);
  const roots: Hash[] = [];
  for (const range of ranges) roots.push(await rangeRoot(range, size, cached));
  return roots;
}

/** The root over leaves `from` to `to`: its whole subtrees, folded from the right. */
async function rangeRoot({ from, to }: Range, size: number, reader: TreeReader): Promise<Hash> {
  const subtrees: Hash[] = [];
  for (let at = from; at < to;) {
    const width = largestPower(to - at);
    subtrees.push(await subtreeRoot({ from: at, to: at + width }, size, reader));
    at += width;
  }
  return subtrees.reduceRight((right, left) => nodeHash(left, right));
}

async function subtreeRoot({ from, to }: Range, size: number, reader: TreeReader): Promise<Hash> {
  let level = 0;
  let [first, width] = [from, to - from];
  while (width >= tileWidth) {
    level += 1;
    [first, width] = [first / tileWidth, width / tileWidth];
  }
  const n = Math.floor(first / tileWidth);
  const isFull = (n + 1) * tileWidth <= hashCount(size, level);
  const hashes = isFull ? await reader.tile(level, n) : await partialTile({ level, n, size }, reader);
  return fold(hashes.slice(first % tileWidth, (first % tileWidth) + width));
}

async function partialTile(
  { level, n, size }: { readonly level: number; readonly n: number; readonly size: number },
  reader: TreeReader,
): Promise<readonly Hash[]> {
  const [from, to] = [n * tileWidth, hashCount(size, level)];
  if (from === to) return [];
  const hashes = level === 0 ? await reader.leaves(from, to) : await reader.tileRoots(level - 1, from, to);
  if (hashes.length !== to - from) throw new Error(`tree storage lacks hashes of level ${level}, ${from} to ${to}`);
  return hashes;
}

// Within one proof a tile is often needed for several neighbours.
function cachingReader(reader: TreeReader): TreeReader {
  const answers = new Map<string, Promise<readonly Hash[]>>();
  const once = (name: string, read: () => Promise<readonly Hash[]>) => {
    const known = answers.get(name) ?? read();
    answers.set(name, known);
    return known;
  };
  return {
    leaves: (from, to) => once(`leaves ${from} ${to}`, () => reader.leaves(from, to)),
    tile: (level, n) => once(`tile ${level} ${n}`, () => reader.tile(level, n)),
    tileRoots: (level, from, to) => once(`roots ${level} ${from} ${to}`, () => reader.tileRoots(level, from, to)),
  };
}

/** How many hashes a tile level holds in a tree of that size. */
function hashCount(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** The largest power of two that is smaller than `width`: RFC 9162's k. */
function splitWidth(width: number): number {
  return largestPower(width - 1);
}

function largestPower(atMost: number): number {
  let power = 1;
  while (power * 2 <= atMost) power *= 2;
  return power;
}
