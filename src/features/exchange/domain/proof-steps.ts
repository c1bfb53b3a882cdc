import { type Hash, type InclusionClaim, nodeHash } from './tree.ts';

/** One step up from a leaf: the neighbour, on which side it stands, and the hash that the two make. */
export interface ProofStep {
  readonly neighbour: Hash;
  readonly side: 'left' | 'right';
  readonly parent: Hash;
}

/** The way from a leaf to the root as a proof gives it, for people to look at; `verifyInclusion` judges it. */
export function proofSteps({ leaf, index, size, proof }: Omit<InclusionClaim, 'root'>): readonly ProofStep[] {
  const steps: ProofStep[] = [];
  let [at, last, hash] = [index, size - 1, leaf];
  for (const neighbour of proof) {
    const side = at % 2 === 1 || at === last ? 'left' : 'right';
    hash = side === 'left' ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
    steps.push({ neighbour, side, parent: hash });
    // A leaf at the right edge rises past levels on which it has no neighbour (RFC 9162 section 2.1.3.2).
    if (side === 'left') while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return steps;
}
