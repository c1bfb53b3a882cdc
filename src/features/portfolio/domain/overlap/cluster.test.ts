import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clusterPairs, type Clustering, type ClusterInput, type ScoredPairs } from './cluster.ts';
import { closeConstraints, type Constraint, type Link, tiesIn } from './constraint.ts';
import { type EntryId, entryId, pairKey, pairOf } from './pair.ts';
import { randomStream } from './random-stream.ts';

const id = (n: number): EntryId => entryId(`e${String(n).padStart(5, '0')}`);
type Scored = readonly [one: number, other: number, score: number];

function pairsOf(list: readonly Scored[]): ScoredPairs {
  return {
    first: Int32Array.from(list, ([one]) => one),
    second: Int32Array.from(list, ([, other]) => other),
    score: Float64Array.from(list, ([, , score]) => score),
  };
}

function anInput(count: number, list: readonly Scored[], wishes: Partial<ClusterInput> = {}): ClusterInput {
  const ids = Array.from({ length: count }, (_, n) => id(n));
  const given = { question: 'same_function', threshold: 0.4, constraints: [], earlier: [] } as const;
  return { ...given, ids, pairs: pairsOf(list), ...wishes };
}

function groupOf({ groups }: Clustering, entry: EntryId): string {
  return groups.find(({ members }) => members.includes(entry))?.id ?? entry;
}

function decided(one: number, other: number, given: { readonly link: Link; readonly seq?: number }): Constraint {
  return { pair: pairOf(id(one), id(other)), link: given.link, seq: given.seq ?? 1 };
}

const COUNT = 16;
const scoredPairs: fc.Arbitrary<readonly Scored[]> = fc
  .uniqueArray(
    fc
      .record({ a: fc.nat(COUNT - 1), b: fc.nat(COUNT - 1), score: fc.integer({ min: 0, max: 100 }) })
      .filter((one) => one.a < one.b),
    { maxLength: 60, selector: ({ a, b }) => a * COUNT + b },
  )
  .map((list) => list.map(({ a, b, score }) => [a, b, score / 100] as const));
const decisions: fc.Arbitrary<readonly Constraint[]> = fc.array(
  fc
    .record({
      a: fc.nat(COUNT + 2),
      b: fc.nat(COUNT + 2),
      link: fc.constantFrom<Link>('must', 'cannot'),
      seq: fc.nat(9),
    })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, link, seq }) => decided(a, b, { link, seq })),
  { maxLength: 14 },
);

describe('the grouping of entries', () => {
  it('puts together what resembles each other and leaves the rest alone', () => {
    const { groups, isSettled } = clusterPairs(
      anInput(6, [
        [0, 1, 0.9],
        [1, 2, 0.8],
        [0, 2, 0.7],
        [3, 4, 0.9],
        [2, 3, 0.2],
      ]),
    );
    assert.ok(isSettled);
    assert.deepEqual(
      groups.map(({ members }) => members),
      [
        [id(0), id(1), id(2)],
        [id(3), id(4)],
      ],
    );
  });

  it('never makes one giant group of a chain of weak links', () => {
    const chain = Array.from({ length: 999 }, (_, n): Scored => [n, n + 1, 0.55]);
    const { groups } = clusterPairs(anInput(1_000, chain));
    assert.ok(groups.length > 300);
    for (const { members } of groups) assert.ok(members.length <= 3, `${members.length}`);
  });

  it('obeys what people decided, whatever the scores, in every re-run', () => {
    fc.assert(
      fc.property(scoredPairs, scoredPairs, decisions, (first, second, constraints) => {
        const closure = closeConstraints(constraints);
        const tie = tiesIn(closure);
        const run = clusterPairs(anInput(COUNT, first, { constraints }));
        const rerun = clusterPairs(anInput(COUNT, second, { constraints, earlier: run.groups }));
        for (const result of [run, rerun]) {
          assert.deepEqual(result.contradictions, closure.contradictions);
          for (let one = 0; one < COUNT; one += 1) {
            for (let other = one + 1; other < COUNT; other += 1) {
              const isTogether = groupOf(result, id(one)) === groupOf(result, id(other));
              const link = tie(id(one), id(other));
              if (link !== null) assert.equal(isTogether, link === 'must', pairKey(pairOf(id(one), id(other))));
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its groups and their names when it runs again on what it found', () => {
    fc.assert(
      fc.property(scoredPairs, decisions, (list, constraints) => {
        const run = clusterPairs(anInput(COUNT, list, { constraints }));
        const rerun = clusterPairs(anInput(COUNT, list, { constraints, earlier: run.groups }));
        assert.deepEqual(
          rerun.groups,
          run.groups.map((group) => ({ ...group, isNew: false })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same groups in whatever order entries and pairs are listed', () => {
    fc.assert(
      fc.property(scoredPairs, decisions, (list, constraints) => {
        const turned = list
          .map(([one, other, score]): Scored => [COUNT - 1 - other, COUNT - 1 - one, score])
          .toReversed();
        const ids = Array.from({ length: COUNT }, (_, n) => id(COUNT - 1 - n));
        const given = { constraints: constraints.toReversed(), ids };
        assert.deepEqual(
          clusterPairs(anInput(COUNT, turned, given)).groups,
          clusterPairs(anInput(COUNT, list, { constraints })).groups,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with the scores better than any move of one entry could', () => {
    const disagreement = (list: readonly Scored[], names: readonly string[]): number => {
      let sum = 0;
      const scored = new Map(list.map(([one, other, score]) => [`${one}-${other}`, score]));
      for (let one = 0; one < COUNT; one += 1)
        for (let other = one + 1; other < COUNT; other += 1)
          if (names[one] === names[other]) sum += Math.round(((scored.get(`${one}-${other}`) ?? 0) - 0.4) * 1e6);
      return sum;
    };
    fc.assert(
      fc.property(scoredPairs, (list) => {
        const result = clusterPairs(anInput(COUNT, list));
        const names = Array.from({ length: COUNT }, (_, n) => groupOf(result, id(n)));
        const reached = disagreement(list, names);
        for (let moved = 0; moved < COUNT; moved += 1)
          for (const to of [...new Set(names), 'alone'])
            assert.ok(disagreement(list, names.with(moved, to)) <= reached);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps decisions about entries that are not in this list: what follows from them holds', () => {
    const absent = 9;
    const constraints = [
      decided(0, absent, { link: 'must' }),
      decided(1, absent, { link: 'must' }),
      decided(2, absent, { link: 'cannot' }),
    ];
    const result = clusterPairs(anInput(3, [[0, 2, 1]], { constraints }));
    assert.deepEqual(
      result.groups.map(({ members }) => members),
      [[id(0), id(1)]],
    );
  });

  it('stops the program on pairs scored twice, chances beyond one, and entries listed twice', () => {
    assert.throws(
      () =>
        clusterPairs(
          anInput(2, [
            [0, 1, 0.5],
            [1, 0, 0.5],
          ]),
        ),
      /twice/,
    );
    assert.throws(() => clusterPairs(anInput(2, [[0, 1, 1.5]])), /chance/);
    assert.throws(() => clusterPairs(anInput(2, [[0, 1, Number.NaN]])), /chance/);
    assert.throws(() => clusterPairs(anInput(2, [], { ids: [id(0), id(0)] })), /twice/);
    assert.throws(() => clusterPairs(anInput(2, [], { threshold: 0 })), /absent/);
  });

  it('groups 30,000 entries with 500,000 pairs and settles', () => {
    const { groups, isSettled } = clusterPairs(national());
    assert.ok(isSettled);
    assert.ok(groups.length > 1_000 && Math.max(...groups.map(({ members }) => members.length)) < 60);
  });
});

/** Planted groups of ten, noise between any two, some decisions. */
function national(): ClusterInput {
  const stream = randomStream('bench', 'pairs');
  const count = 30_000;
  const seen = new Set<number>();
  const list: Scored[] = [];
  while (list.length < 500_000) {
    const one = Math.floor(stream.fraction() * count);
    const isKin = stream.fraction() < 0.3;
    const other = isKin ? one - (one % 10) + Math.floor(stream.fraction() * 10) : Math.floor(stream.fraction() * count);
    const key = Math.min(one, other) * count + Math.max(one, other);
    if (one === other || seen.has(key)) continue;
    seen.add(key);
    list.push([one, other, isKin ? 0.3 + 0.7 * stream.fraction() : 0.55 * stream.fraction()]);
  }
  const constraints = Array.from({ length: 3_000 }, (_, seq) =>
    decided(seq * 3, seq * 3 + 1 + (seq % 2), { link: seq % 3 === 0 ? 'cannot' : 'must', seq }),
  );
  return anInput(count, list, { constraints });
}
