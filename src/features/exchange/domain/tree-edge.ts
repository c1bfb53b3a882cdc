import { emptyRoot, type Hash, nodeHash } from './tree.ts';

/** Hashes in a full tile: eight levels of the tree. */
export const tileWidth = 256;

/**
 * A full tile. Level 0 holds 256 leaf hashes, level 1 the roots of 256 tiles of level 0, and so on;
 * tile `n` of a level begins at hash `256 n`. Once full it never changes.
 */
export interface Tile {
  readonly level: number;
  readonly n: number;
  readonly root: Hash;
  readonly hashes: readonly Hash[];
}

/** The growing right side of a tree: for each tile level the hashes of its one tile that is not full. */
export interface TreeEdge {
  readonly size: number;
  readonly levels: readonly (readonly Hash[])[];
}

export interface Appended {
  readonly edge: TreeEdge;
  /** The tiles that became full, in the order in which they must be kept. */
  readonly tiles: readonly Tile[];
}

export const emptyEdge: TreeEdge = { size: 0, levels: [] };

/** Appends leaf hashes; costs one or two hashes a leaf, whatever the size of the tree. */
export function appendLeaves(edge: TreeEdge, leaves: readonly Hash[]): Appended {
  const levels = edge.levels.map((hashes) => [...hashes]);
  const tiles: Tile[] = [];
  let size = edge.size;
  for (const leaf of leaves) {
    size += 1;
    let carried: Hash | null = leaf;
    for (let level = 0; carried !== null; level += 1) {
      const hashes: Hash[] = (levels[level] ??= []);
      hashes.push(carried);
      carried = null;
      if (hashes.length === tileWidth) {
        const root = fold(hashes);
        tiles.push({ level, n: size / tileWidth ** (level + 1) - 1, root, hashes: [...hashes] });
        hashes.length = 0;
        carried = root;
      }
    }
  }
  return { edge: { size, levels }, tiles };
}

/** The root of the whole tree (RFC 9162 section 2.1.1). */
export function edgeRoot(edge: TreeEdge): Hash {
  let root: Hash | null = null;
  for (const hashes of edge.levels) {
    for (const peak of peaks(hashes).toReversed()) root = root === null ? peak : nodeHash(peak, root);
  }
  return root ?? emptyRoot;
}

/** The root over a power of two of neighbouring hashes. */
export function fold(hashes: readonly Hash[]): Hash {
  let row = hashes;
  while (row.length > 1) {
    const above: Hash[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(nodeHash(hashAt(row, at), hashAt(row, at + 1)));
    row = above;
  }
  return hashAt(row, 0);
}

function hashAt(row: readonly Hash[], at: number): Hash {
  const hash = row[at];
  if (hash === undefined) throw new Error('a subtree needs a power of two of hashes');
  return hash;
}

/** The roots of the whole subtrees in a row of fewer than 256 hashes, largest first. */
function peaks(hashes: readonly Hash[]): readonly Hash[] {
  const found: Hash[] = [];
  let from = 0;
  for (let width = tileWidth / 2; width >= 1; width /= 2) {
    if (hashes.length - from < width) continue;
    found.push(fold(hashes.slice(from, from + width)));
    from += width;
  }
  return found;
}
