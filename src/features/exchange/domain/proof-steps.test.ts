import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryTree } from '../../../../test/support/a-call.ts';
import { proofSteps } from './proof-steps.ts';
import { leafHash, sameHash } from './tree.ts';
import { inclusionProof } from './tree-proof.ts';

describe('the way from a leaf to the root', () => {
  it('ends at the root, for every leaf of every small tree', async () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(`${at}`)));
      const { root, reader } = memoryTree(leaves);
      for (const [index, leaf] of leaves.entries()) {
        const proof = await inclusionProof(index, size, reader);
        const steps = proofSteps({ leaf, index, size, proof });
        assert.equal(steps.length, proof.length);
        assert.ok(sameHash(steps.at(-1)?.parent ?? leaf, root), `leaf ${index} of ${size}`);
      }
    }
  });
});
