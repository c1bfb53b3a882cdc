import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { closeConstraints, type Constraint, type Link, tiesIn } from './constraint.ts';
import { entryId, pairKey, pairOf } from './pair.ts';

const id = (n: number) => entryId(`e${String(n).padStart(3, '0')}`);

function constraint(one: number, other: number, given: { link: Link; seq?: number }): Constraint {
  return { pair: pairOf(id(one), id(other)), link: given.link, seq: given.seq ?? 1 };
}

const some: fc.Arbitrary<readonly Constraint[]> = fc.array(
  fc
    .record({ a: fc.nat(14), b: fc.nat(14), link: fc.constantFrom<Link>('must', 'cannot'), seq: fc.nat(9) })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, link, seq }) => constraint(a, b, { link, seq })),
  { maxLength: 40 },
);

describe('the closure of decisions', () => {
  it('makes the same as the same the same, and keeps apart what is apart from one of them', () => {
    const closure = closeConstraints([
      constraint(1, 2, { link: 'must' }),
      constraint(2, 3, { link: 'must' }),
      constraint(3, 4, { link: 'cannot' }),
    ]);
    const tie = tiesIn(closure);
    assert.equal(tie(id(1), id(3)), 'must');
    assert.equal(tie(id(1), id(4)), 'cannot');
    assert.equal(tie(id(4), id(5)), null);
    assert.deepEqual(closure.contradictions, []);
    assert.equal(closure.setOf.get(id(3)), id(1));
  });

  it('names A = B, B = C, A apart from C, with the way and the link that is suspended', () => {
    const closure = closeConstraints([
      constraint(1, 2, { link: 'must', seq: 1 }),
      constraint(1, 3, { link: 'cannot', seq: 2 }),
      constraint(2, 3, { link: 'must', seq: 3 }),
    ]);
    assert.deepEqual(closure.contradictions, [
      { apart: pairOf(id(1), id(3)), path: [id(1), id(2), id(3)], suspended: pairOf(id(2), id(3)) },
    ]);
    assert.equal(tiesIn(closure)(id(1), id(2)), 'must');
    assert.equal(tiesIn(closure)(id(1), id(3)), 'cannot');
  });

  it('names two decisions that contradict each other directly', () => {
    const closure = closeConstraints([constraint(1, 2, { link: 'must' }), constraint(1, 2, { link: 'cannot' })]);
    assert.deepEqual(
      closure.contradictions.map(({ path }) => path),
      [[id(1), id(2)]],
    );
  });

  it('obeys every cannot-link, and every must-link that it does not name as suspended', () => {
    fc.assert(
      fc.property(some, (constraints) => {
        const closure = closeConstraints(constraints);
        const tie = tiesIn(closure);
        const suspended = new Set(closure.contradictions.map((one) => pairKey(one.suspended)));
        for (const { pair, link } of constraints) {
          const found = tie(pair.first, pair.second);
          if (link === 'cannot') assert.equal(found, 'cannot');
          else assert.ok(found === 'must' || suspended.has(pairKey(pair)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('proves each contradiction by a way of must-links between two entries kept apart', () => {
    fc.assert(
      fc.property(some, (constraints) => {
        const has = (link: Link): Set<string> =>
          new Set(constraints.filter((one) => one.link === link).map(({ pair }) => pairKey(pair)));
        const [must, cannot] = [has('must'), has('cannot')];
        for (const { apart, path, suspended } of closeConstraints(constraints).contradictions) {
          assert.ok(cannot.has(pairKey(apart)));
          assert.deepEqual([path[0], path.at(-1)], [apart.first, apart.second]);
          const steps = path.slice(1).map((next, index) => pairKey(pairOf(path[index]!, next)));
          for (const step of steps) assert.ok(must.has(step), step);
          assert.ok(steps.includes(pairKey(suspended)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the decisions are read', () => {
    fc.assert(
      fc.property(some, (constraints) => {
        const backwards = closeConstraints(constraints.toReversed());
        const closure = closeConstraints(constraints);
        assert.deepEqual(backwards.contradictions, closure.contradictions);
        assert.deepEqual(backwards.setOf, closure.setOf);
      }),
    );
  });

  it('takes a long chain of decisions without getting slow or deep', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => ({
      pair: pairOf(entryId(`n${n}`), entryId(`n${n + 1}`)),
      link: 'must' as const,
      seq: n,
    }));
    const closure = closeConstraints([
      ...chain,
      { pair: pairOf(entryId('n0'), entryId('n20000')), link: 'cannot', seq: 30_000 },
    ]);
    assert.equal(closure.contradictions.length, 1);
    assert.equal(closure.contradictions[0]?.path.length, 20_001);
  });
});
