import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryId, pairKey, pairOf } from './pair.ts';
import {
  constraintsOf,
  isSameVerdict,
  parseVerdict,
  questions,
  settle,
  type Standing,
  standingOf,
  tieOf,
  type Verdict,
  type VerdictEvent,
  verdictKinds,
} from './verdict.ts';

const [A, B] = [entryId('a'), entryId('b')];
const AB = pairOf(A, B);
const ONE_REVIEWER = { blind: new Set<never>() };
const BLIND = { blind: new Set([pairKey(AB)]) };

const verdicts: fc.Arbitrary<Verdict> = fc.constantFrom<Verdict>(
  { kind: 'same_system' },
  { kind: 'same_function' },
  { kind: 'unrelated' },
  { kind: 'part_of', part: A },
  { kind: 'part_of', part: B },
  { kind: 'upstream_downstream', upstream: A },
);

function acts(...given: readonly (readonly [reviewer: string, verdict: Verdict, act?: 'settled'])[]): VerdictEvent[] {
  return given.map(([reviewerId, verdict, act], index): VerdictEvent => ({
    seq: index + 1,
    pair: AB,
    reviewerId,
    act: act ?? 'judged',
    verdict,
  }));
}

function theStanding(events: readonly VerdictEvent[], options: Parameters<typeof standingOf>[1]): Standing {
  const standing = standingOf(events, options).get(pairKey(AB));
  assert.ok(standing);
  return standing;
}

describe('a verdict on two entries', () => {
  it('ties the same system for both questions, the same function for one, and keeps everything else apart', () => {
    const table = verdictKinds.map((kind) => {
      const verdict = parseVerdict(kind, { pair: AB, named: A });
      assert.ok(verdict.ok);
      return [kind, ...questions.map((question) => tieOf(verdict.value, question))];
    });
    assert.deepEqual(table, [
      ['same_system', 'must', 'must'],
      ['same_function', 'cannot', 'must'],
      ['part_of', 'cannot', 'cannot'],
      ['upstream_downstream', 'cannot', 'cannot'],
      ['unrelated', 'cannot', 'cannot'],
    ]);
  });

  it('with a direction is refused unless it names one of the two', () => {
    assert.deepEqual(parseVerdict('part_of', { pair: AB, named: null }), { ok: false, error: 'direction_missing' });
    assert.deepEqual(parseVerdict('upstream_downstream', { pair: AB, named: entryId('c') }), {
      ok: false,
      error: 'direction_missing',
    });
    assert.deepEqual(parseVerdict('part_of', { pair: AB, named: B }), {
      ok: true,
      value: { kind: 'part_of', part: B },
    });
  });
});

describe('the standing of a pair', () => {
  it('is the last word of one reviewer, in whatever order the acts were read', () => {
    fc.assert(
      fc.property(fc.array(verdicts, { minLength: 1, maxLength: 6 }), fc.nat(), (said, turn) => {
        const events = acts(...said.map((verdict) => ['nadia', verdict] as const));
        const at = turn % events.length;
        const read = [...events.slice(at), ...events.slice(0, at)];
        const standing = theStanding(read, ONE_REVIEWER);
        assert.ok(standing.state === 'stands' && isSameVerdict(standing.verdict, said.at(-1)!));
        assert.equal(standing.judged.length, 1);
      }),
    );
  });

  it('of a blind pair waits for the second reviewer, and tells the clustering nothing until then', () => {
    const first = acts(['nadia', { kind: 'same_function' }]);
    assert.equal(theStanding(first, BLIND).state, 'waiting');
    assert.deepEqual(constraintsOf([theStanding(first, BLIND)], 'same_function'), []);
    const both = acts(['nadia', { kind: 'same_function' }], ['imam', { kind: 'same_function' }]);
    assert.deepEqual(constraintsOf([theStanding(both, BLIND)], 'same_function'), [{ pair: AB, link: 'must', seq: 2 }]);
    assert.deepEqual(constraintsOf([theStanding(both, BLIND)], 'same_system'), [{ pair: AB, link: 'cannot', seq: 2 }]);
  });

  it('is a dispute while two reviewers differ, also when they only differ in which is part of which', () => {
    fc.assert(
      fc.property(verdicts, verdicts, (one, other) => {
        const standing = theStanding(acts(['nadia', one], ['imam', other]), ONE_REVIEWER);
        assert.equal(standing.state, isSameVerdict(one, other) ? 'stands' : 'disputed');
        if (standing.state === 'disputed') assert.deepEqual(constraintsOf([standing], 'same_function'), []);
      }),
    );
  });

  it('ends its dispute when one of the two changes his mind', () => {
    const events = acts(['nadia', { kind: 'unrelated' }], ['imam', { kind: 'same_system' }]);
    const standing = theStanding([...events, ...later(2, 'nadia', { kind: 'same_system' })], ONE_REVIEWER);
    assert.ok(standing.state === 'stands' && standing.settledBy === null);
  });

  it('is settled by a third person only, holds then, and is disputed anew by a later contradiction', () => {
    const events = acts(['nadia', { kind: 'unrelated' }], ['imam', { kind: 'same_function' }]);
    const disputed = theStanding(events, ONE_REVIEWER);
    const verdict: Verdict = { kind: 'same_function' };
    assert.deepEqual(settle(disputed, { seq: 3, reviewerId: 'imam', verdict }), {
      ok: false,
      error: 'settler_is_party',
    });
    const settled = settle(disputed, { seq: 3, reviewerId: 'rina', verdict });
    assert.ok(settled.ok);
    const standing = theStanding([...events, settled.value], ONE_REVIEWER);
    assert.ok(standing.state === 'stands' && standing.settledBy === 'rina' && standing.seq === 3);
    assert.deepEqual(settle(standing, { seq: 4, reviewerId: 'rina', verdict }), {
      ok: false,
      error: 'nothing_to_settle',
    });
    const again = [...events, settled.value, ...later(3, 'nadia', { kind: 'unrelated' })];
    assert.equal(theStanding(again, ONE_REVIEWER).state, 'disputed');
    const agreed = [...events, settled.value, ...later(3, 'nadia', verdict)];
    assert.equal(theStanding(agreed, ONE_REVIEWER).state, 'stands');
  });
});

function later(after: number, reviewerId: string, verdict: Verdict): VerdictEvent[] {
  return acts([reviewerId, verdict]).map((act) => ({ ...act, seq: after + act.seq }));
}
