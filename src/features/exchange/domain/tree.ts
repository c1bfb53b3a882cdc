import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/** A place in the tree: level 0 holds the leaves, each node above covers two of the level below. */
export interface InclusionClaim {
  readonly leaf: Hash;
  /** Counted from 0. */
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

export interface ConsistencyClaim {
  readonly first: { readonly size: number; readonly root: Hash };
  readonly second: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** RFC 9162 section 2.1.1: the root of a tree without leaves is the hash of nothing. */
export const emptyRoot: Hash = createHash('sha256').digest();

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(leafPrefix).update(entry).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}

/** RFC 9162 section 2.1.3.2: whether the leaf stands at that index of the tree with that root. */
export function verifyInclusion({ leaf, index, size, proof, root }: InclusionClaim): boolean {
  if (!isTreeSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const neighbour of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(neighbour, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, neighbour);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** RFC 9162 section 2.1.4.2: whether the second tree holds the first one unchanged and only added. */
export function verifyConsistency({ first, second, proof }: ConsistencyClaim): boolean {
  if (!isTreeSize(first.size) || !isTreeSize(second.size) || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root);
  if (first.size === 0) return proof.length === 0 && sameHash(first.root, emptyRoot);
  // A first tree that is one whole subtree of the second is its own first proof hash.
  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  return foldConsistency({ first, second, proof: path });
}

function foldConsistency({ first, second, proof }: ConsistencyClaim): boolean {
  const [start, ...rest] = proof;
  if (start === undefined) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [older, newer] = [start, start];
  for (const neighbour of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      older = nodeHash(neighbour, older);
      newer = nodeHash(neighbour, newer);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newer = nodeHash(newer, neighbour);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(older, first.root) && sameHash(newer, second.root);
}

function isTreeSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

// Sizes may pass 2^32: no bit operators, which work on 32 bits only.
function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}
