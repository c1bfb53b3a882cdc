import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/tree.json' with { type: 'json' };
import { memoryTree } from '../../../../test/support/a-call.ts';
import { emptyRoot, type Hash, leafHash, nodeHash, sameHash, verifyConsistency, verifyInclusion } from './tree.ts';
import { appendLeaves, edgeRoot, emptyEdge, fold, type Tile, type TreeEdge, tileWidth } from './tree-edge.ts';
import { consistencyProof, inclusionProof, loadEdge } from './tree-proof.ts';

const hex = (hashes: readonly Hash[]) => hashes.map((hash) => Buffer.from(hash).toString('hex'));
const bytes = (text: string) => Buffer.from(text, 'hex');
const leaf = (at: number) => leafHash(Buffer.from(`entri ${at}`));
const named = ({ level, n, root }: Tile) => `${level}/${n} ${hex([root]).join()}`;
const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => leaf(at));

/** RFC 9162 section 2.1.1 word for word. */
function naiveRoot(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined) return emptyRoot;
  if (leaves.length === 1) return first;
  const middle = split(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, middle)), naiveRoot(leaves.slice(middle)));
}

/** RFC 9162 section 2.1.3.1 word for word. */
function naivePath(index: number, leaves: readonly Hash[]): readonly Hash[] {
  if (leaves.length === 1) return [];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - middle, right), naiveRoot(left)];
}

/** RFC 9162 section 2.1.4.1 word for word. */
function naiveSubproof(first: number, leaves: readonly Hash[], isWhole: boolean): readonly Hash[] {
  if (first === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return first <= middle
    ? [...naiveSubproof(first, left, isWhole), naiveRoot(right)]
    : [...naiveSubproof(first - middle, right, false), naiveRoot(left)];
}

function split(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}

describe('the tree of Certificate Transparency', () => {
  const leaves = vectors.entries.map((entry) => leafHash(bytes(entry)));

  it('has the published root at each of its sizes', () => {
    for (const [size, root] of vectors.roots.entries()) {
      assert.deepEqual(hex([memoryTree(leaves.slice(0, size)).root]), [root]);
    }
  });

  for (const { index, size, proof } of vectors.inclusion) {
    it(`leaf ${index} of ${size} has the published path`, async () => {
      const { reader, root } = memoryTree(leaves.slice(0, size));
      assert.deepEqual(hex(await inclusionProof(index, size, reader)), proof);
      assert.ok(verifyInclusion({ leaf: leaves[index]!, index, size, proof: proof.map(bytes), root }));
    });
  }

  for (const { first, second, proof } of vectors.consistency) {
    it(`size ${second} extends size ${first} by the published proof`, async () => {
      const { reader } = memoryTree(leaves.slice(0, second));
      assert.deepEqual(hex(await consistencyProof(first, second, reader)), proof);
    });
  }
});

describe('a growing tree', () => {
  it('has at every size from 0 to 600 the root of the plain definition', () => {
    let edge: TreeEdge = emptyEdge;
    for (let size = 0; size <= 600; size += 1) {
      assert.ok(sameHash(edgeRoot(edge), naiveRoot(leavesOf(size))), `size ${size}`);
      edge = appendLeaves(edge, [leaf(size)]).edge;
    }
  });

  it('has the same edge and the same tiles however its leaves arrive', () => {
    const all = leavesOf(1500);
    const whole = appendLeaves(emptyEdge, all);
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 10 }), (sizes) => {
        let edge: TreeEdge = emptyEdge;
        const tiles: Tile[] = [];
        for (const size of [...sizes, all.length]) {
          const appended = appendLeaves(edge, all.slice(edge.size, edge.size + size));
          edge = appended.edge;
          tiles.push(...appended.tiles);
        }
        assert.deepEqual(edge.levels.map(hex), whole.edge.levels.map(hex));
        assert.deepEqual(tiles.map(named), whole.tiles.map(named));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps only full tiles, each once, with 256 hashes under their root', () => {
    const { tiles, edge } = appendLeaves(emptyEdge, leavesOf(tileWidth * tileWidth + 300));
    assert.equal(tiles.filter(({ level }) => level === 0).length, 257);
    assert.deepEqual(
      tiles.filter(({ level }) => level === 1).map(({ n }) => n),
      [0],
    );
    assert.equal(new Set(tiles.map(({ level, n }) => `${level}/${n}`)).size, 258);
    for (const { hashes, root } of tiles) {
      assert.equal(hashes.length, tileWidth);
      assert.ok(sameHash(fold(hashes), root));
    }
    assert.deepEqual(
      edge.levels.map(({ length }) => length),
      [44, 1, 1],
    );
  });

  it('does not change the edge that it grew from', () => {
    const before = appendLeaves(emptyEdge, leavesOf(255)).edge;
    const copy = before.levels.map(hex);
    appendLeaves(before, leavesOf(300));
    assert.deepEqual(before.levels.map(hex), copy);
  });

  it('is found again after a restart from tiles and leaves, at any earlier size too', async () => {
    const all = leavesOf(66_000);
    const { reader } = memoryTree(all);
    for (const size of [0, 1, 255, 256, 257, 65_536, 66_000]) {
      const edge = await loadEdge(size, reader);
      const grown = appendLeaves(emptyEdge, all.slice(0, size)).edge;
      assert.deepEqual(edgeRoot(edge), edgeRoot(grown), `size ${size}`);
      assert.deepEqual(edgeRoot(appendLeaves(edge, [leaf(1)]).edge), edgeRoot(appendLeaves(grown, [leaf(1)]).edge));
    }
  });

  it('is read in few steps, however large', async () => {
    const size = 66_000;
    const { reader, reads } = memoryTree(leavesOf(size));
    await loadEdge(size, reader);
    assert.ok(reads.length <= 3, reads.join());
    reads.length = 0;
    await inclusionProof(40_000, size, reader);
    assert.ok(reads.length <= 6, reads.join());
    reads.length = 0;
    await consistencyProof(40_001, size, reader);
    assert.ok(reads.length <= 6, reads.join());
  });

  it('storage that lacks a hash is found out, not papered over', async () => {
    const { reader } = memoryTree(leavesOf(10));
    const short = { ...reader, leaves: async () => leavesOf(9) };
    await assert.rejects(loadEdge(10, short), /lacks hashes/);
    await assert.rejects(inclusionProof(10, 10, reader), RangeError);
    await assert.rejects(inclusionProof(-1, 10, reader), RangeError);
    await assert.rejects(consistencyProof(11, 10, reader), RangeError);
  });
});

describe('a proof', () => {
  const largest = 600;
  const { reader } = memoryTree(leavesOf(largest));
  const sized = fc.integer({ min: 1, max: largest }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));

  it('of inclusion is the one of the plain definition, and verifies, for any leaf of any size', async () => {
    await fc.assert(
      fc.asyncProperty(sized, async ([index, size]) => {
        const leaves = leavesOf(size);
        const proof = await inclusionProof(index, size, reader);
        assert.deepEqual(hex(proof), hex(naivePath(index, leaves)));
        assert.ok(verifyInclusion({ leaf: leaf(index), index, size, proof, root: naiveRoot(leaves) }));
      }),
      { numRuns: 150 },
    );
  });

  it('of consistency is the one of the plain definition, and verifies, for any two sizes', async () => {
    await fc.assert(
      fc.asyncProperty(sized, async ([less, size]) => {
        const first = less + 1;
        const leaves = leavesOf(size);
        const proof = await consistencyProof(first, size, reader);
        assert.deepEqual(hex(proof), hex(naiveSubproof(first, leaves, true)));
        const older = { size: first, root: naiveRoot(leaves.slice(0, first)) };
        assert.ok(verifyConsistency({ first: older, second: { size, root: naiveRoot(leaves) }, proof }));
      }),
      { numRuns: 150 },
    );
  });

  it('of inclusion fails for another leaf, index, size or root, and with any hash changed, lost or added', async () => {
    await fc.assert(
      fc.asyncProperty(sized, fc.nat(), async ([index, size], at) => {
        const root = memoryTree(leavesOf(size)).root;
        const proof = await inclusionProof(index, size, reader);
        const claim = { leaf: leaf(index), index, size, proof, root };
        assert.ok(verifyInclusion(claim));
        assert.ok(!verifyInclusion({ ...claim, leaf: leaf(size) }));
        assert.ok(!verifyInclusion({ ...claim, root: leaf(0).map((byte) => byte ^ 1) }));
        assert.ok(!verifyInclusion({ ...claim, index: size }));
        assert.ok(!verifyInclusion({ ...claim, proof: [...proof, leaf(at)] }));
        if (size > 1) assert.ok(!verifyInclusion({ ...claim, index: (index + 1 + (at % (size - 1))) % size }));
        if (proof.length === 0) return;
        const hit = at % proof.length;
        assert.ok(!verifyInclusion({ ...claim, proof: proof.toSpliced(hit, 1) }));
        assert.ok(
          !verifyInclusion({
            ...claim,
            proof: proof.with(
              hit,
              proof[hit]!.map((byte) => byte ^ 1),
            ),
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of consistency fails for a rewritten past, another size, and with any hash changed, lost or added', async () => {
    await fc.assert(
      fc.asyncProperty(sized, fc.nat(), async ([less, size], at) => {
        const size1 = less + 1;
        const leaves = leavesOf(size);
        const first = { size: size1, root: memoryTree(leaves.slice(0, size1)).root };
        const second = { size, root: memoryTree(leaves).root };
        const proof = await consistencyProof(size1, size, reader);
        const rewritten = memoryTree(leaves.with(at % size1, leaf(9999))).root;
        assert.ok(!verifyConsistency({ first, second: { size, root: rewritten }, proof }));
        assert.ok(!verifyConsistency({ first: { ...first, root: rewritten }, second, proof }));
        assert.ok(!verifyConsistency({ first, second, proof: [...proof, leaf(at)] }));
        assert.ok(!verifyConsistency({ first: { ...first, size: size + 1 }, second, proof }));
        if (proof.length === 0) return;
        const hit = at % proof.length;
        assert.ok(!verifyConsistency({ first, second, proof: proof.toSpliced(hit, 1) }));
        assert.ok(
          !verifyConsistency({
            first,
            second,
            proof: proof.with(
              hit,
              proof[hit]!.map((byte) => byte ^ 1),
            ),
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('from the empty tree needs no hash and allows none', () => {
    const second = { size: 5, root: memoryTree(leavesOf(5)).root };
    assert.ok(verifyConsistency({ first: { size: 0, root: emptyRoot }, second, proof: [] }));
    assert.ok(!verifyConsistency({ first: { size: 0, root: leaf(0) }, second, proof: [] }));
    assert.ok(!verifyConsistency({ first: { size: 0, root: emptyRoot }, second, proof: [leaf(0)] }));
  });

  it('for sizes that are no sizes fails without looping', () => {
    const root = leaf(0);
    for (const size of [-1, 0.5, Number.NaN, Infinity, 2 ** 60]) {
      assert.ok(!verifyInclusion({ leaf: root, index: 0, size, proof: [], root }));
      assert.ok(!verifyConsistency({ first: { size, root }, second: { size, root }, proof: [] }));
    }
    assert.ok(!verifyInclusion({ leaf: root, index: 0.5, size: 1, proof: [], root }));
    assert.ok(
      !verifyInclusion({ leaf: root, index: 0, size: 2 ** 52, proof: Array.from({ length: 64 }, () => root), root }),
    );
  });
});
