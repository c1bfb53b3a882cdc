import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { basisPoints } from './basis-points.ts';
import {
  checkScoring,
  quadrantOf,
  scorersAgreement,
  type Scoring,
  type TimeCriteria,
  timeScore,
} from './time-score.ts';

const CRITERIA: TimeCriteria = {
  criteria: [
    { id: 'mandate', axis: 'business', weight: 2 },
    { id: 'use', axis: 'business', weight: 1 },
    { id: 'security', axis: 'technical', weight: 1 },
    { id: 'maintainable', axis: 'technical', weight: 1 },
  ],
  top: 4,
  cut: basisPoints(5_000),
  bound: basisPoints(2_500),
  leastAnswered: basisPoints(6_000),
};

function aScoring(scorerId: string, mandate: number | null, technical: number | null): Scoring {
  return { scorerId, answers: { mandate, use: mandate, security: technical, maintainable: technical } };
}

const answers = fc.option(fc.nat(4), { nil: null });
const scorings = fc.uniqueArray(
  fc
    .record({ scorerId: fc.constantFrom('a', 'b', 'c'), m: answers, u: answers, s: answers, t: answers })
    .map(({ scorerId, m, u, s, t }): Scoring => ({
      scorerId,
      answers: { mandate: m, use: u, security: s, maintainable: t },
    })),
  { selector: ({ scorerId }) => scorerId, maxLength: 3 },
);

describe('TIME', () => {
  it('invests where both fits are high, migrates, tolerates and eliminates where they are not', () => {
    const at = (business: number, technical: number): string =>
      quadrantOf(basisPoints(business), basisPoints(technical), basisPoints(5_000));
    assert.deepEqual(
      [at(5_000, 5_000), at(5_000, 4_999), at(4_999, 5_000), at(0, 0)],
      ['invest', 'migrate', 'tolerate', 'eliminate'],
    );
  });

  it('is never the impression of one person', () => {
    assert.equal(timeScore([aScoring('nadia', 4, 4)], CRITERIA).state, 'waiting');
    assert.equal(timeScore([aScoring('nadia', 4, 4), aScoring('nadia', 3, 4)], CRITERIA).state, 'waiting');
    const both = timeScore([aScoring('nadia', 4, 4), aScoring('imam', 3, 4)], CRITERIA);
    assert.ok(both.state === 'scored');
    assert.deepEqual([both.business, both.technical, both.quadrant, both.distance], [8_750, 10_000, 'invest', 2_500]);
  });

  it('needs a third look where two differ beyond the bound or in the quadrant, then the median holds', () => {
    const far = [aScoring('nadia', 4, 4), aScoring('imam', 2, 4)];
    assert.deepEqual(stateOf(far), ['third_look', ['business']]);
    const across = [aScoring('nadia', 2, 4), aScoring('imam', 1, 4)];
    assert.deepEqual(stateOf(across), ['third_look', ['quadrant']]);
    const third = timeScore([...far, aScoring('rina', 3, 1)], CRITERIA);
    assert.ok(third.state === 'scored');
    assert.deepEqual([third.business, third.technical, third.quadrant], [7_500, 10_000, 'invest']);
  });

  it('takes no answer for no answer, never for zero, and says nothing when too little is answered', () => {
    const some = { scorerId: 'nadia', answers: { mandate: 4, security: 4, maintainable: 4 } };
    const scored = timeScore([some, aScoring('imam', 4, 4)], CRITERIA);
    assert.ok(scored.state === 'scored' && scored.business === 10_000);
    assert.deepEqual(scored.scores[0]?.unanswered, ['use']);
    const little = { scorerId: 'nadia', answers: { use: 4, security: 4, maintainable: 4 } };
    assert.equal(timeScore([little, aScoring('imam', 4, 4)], CRITERIA).state, 'waiting');
  });

  it('does not depend on who is asked first, and its score lies between those of the scorers', () => {
    fc.assert(
      fc.property(scorings, (given) => {
        const score = timeScore(given, CRITERIA);
        const turned = timeScore(given.toReversed(), CRITERIA);
        assert.deepEqual({ ...turned, scores: [] }, { ...score, scores: [] });
        if (score.state !== 'scored') return;
        const business = score.scores.flatMap((one) => (one.technical === null ? [] : (one.business ?? [])));
        assert.ok(Math.min(...business) <= score.business && score.business <= Math.max(...business));
        assert.equal(score.quadrant, quadrantOf(score.business, score.technical, CRITERIA.cut));
      }),
    );
  });

  it('refuses answers off the scale and criteria that are not published', () => {
    assert.deepEqual(checkScoring({ scorerId: 'x', answers: { mandate: 5 } }, CRITERIA), {
      ok: false,
      error: { code: 'time_answer_out_of_range', criterion: 'mandate', top: 4 },
    });
    assert.deepEqual(checkScoring({ scorerId: 'x', answers: { beauty: 1 } }, CRITERIA), {
      ok: false,
      error: { code: 'time_criterion_unknown', criterion: 'beauty' },
    });
    assert.ok(checkScoring(aScoring('x', null, 4), CRITERIA).ok);
  });

  it('shows how well the scorers agree over many applications', () => {
    const alike = Array.from(
      { length: 10 },
      (_, n) => [aScoring('a', n % 5, n % 4), aScoring('b', n % 5, n % 4)] as const,
    );
    const agreement = scorersAgreement(alike, CRITERIA);
    assert.ok(agreement.kind === 'measured' && agreement.kappa === 1 && agreement.rated === 40);
    assert.equal(scorersAgreement(alike.slice(0, 2), CRITERIA).kind, 'too_few');
  });
});

function stateOf(given: readonly Scoring[]): unknown {
  const score = timeScore(given, CRITERIA);
  return [score.state, score.state === 'third_look' ? score.differs : []];
}
