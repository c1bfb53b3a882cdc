import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { basisPoints, type BasisPoints } from './basis-points.ts';
import {
  rankSurvivors,
  type SurvivorFacts,
  type SurvivorRanking,
  survivorCriteria,
  type SurvivorWeights,
} from './survivor.ts';

const WEIGHTS: SurvivorWeights = {
  function_coverage: 30,
  active_users: 20,
  interfaces: 15,
  technical_fit: 15,
  audit_result: 10,
  cost_per_user: 10,
};
const GIVEN = { weights: WEIGHTS, decree: { kind: 'none' } } as const;

function facts(applicationId: string, wishes: Partial<SurvivorFacts> = {}): SurvivorFacts {
  return {
    applicationId,
    functionCoverage: basisPoints(5_000),
    activeUsers: 100,
    interfaces: 2,
    technicalFit: basisPoints(5_000),
    auditResult: basisPoints(5_000),
    yearlyCost: 1_000_000n,
    ...wishes,
  };
}

const points: fc.Arbitrary<BasisPoints | null> = fc.option(fc.nat(10_000).map(basisPoints));
const groups: fc.Arbitrary<readonly SurvivorFacts[]> = fc
  .array(
    fc.record({
      functionCoverage: points,
      activeUsers: fc.option(fc.nat(100_000)),
      interfaces: fc.option(fc.nat(40)),
      technicalFit: points,
      auditResult: points,
      yearlyCost: fc.option(fc.bigInt({ min: 0n, max: 10n ** 11n })),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((one, n) => ({ ...one, applicationId: `app-${n}` })));

function contestOf({ survivor }: SurvivorRanking): readonly string[] {
  return survivor.by === 'ranking' ? survivor.contested : [];
}

describe('the ranking of survivors', () => {
  it('adds up shown weights and values, the whole being the best of everything', () => {
    const best = facts('a', {
      functionCoverage: basisPoints(10_000),
      activeUsers: 1_000,
      interfaces: 9,
      technicalFit: basisPoints(10_000),
      auditResult: basisPoints(10_000),
      yearlyCost: 0n,
    });
    const { full, ranked, survivor } = rankSurvivors([facts('b'), best], GIVEN);
    assert.equal(full, 1_000_000);
    assert.deepEqual(
      ranked.map(({ applicationId, score }) => [applicationId, score]),
      [
        ['a', 1_000_000],
        ['b', 30 * 5_000 + 20 * 1_000 + 15 * 2_222 + 15 * 5_000 + 10 * 5_000],
      ],
    );
    assert.deepEqual(survivor, { by: 'ranking', applicationId: 'a', contested: [] });
  });

  it('shows what is missing as a range, and says when a missing value could change the winner', () => {
    const ranking = rankSurvivors([facts('a'), facts('b', { functionCoverage: null, activeUsers: 99 })], GIVEN);
    const unknown = ranking.ranked.find(({ applicationId }) => applicationId === 'b');
    assert.ok(unknown);
    assert.deepEqual(unknown.missing, ['function_coverage']);
    assert.equal(unknown.high - unknown.low, 300_000);
    assert.ok(contestOf(ranking).includes('missing'));
  });

  it('is contested when weights a fifth lower or higher would give another winner', () => {
    const close = [
      facts('a', { functionCoverage: basisPoints(7_000) }),
      facts('b', { technicalFit: basisPoints(8_000) }),
    ];
    assert.deepEqual(contestOf(rankSurvivors(close, GIVEN)), ['weights']);
    assert.deepEqual(contestOf(rankSurvivors([facts('a'), facts('b')], GIVEN)), ['tie']);
  });

  it('that is not contested holds under every change of weights within a fifth, whatever is missing', () => {
    const shift = fc.tuple(...survivorCriteria.map(() => fc.integer({ min: 80, max: 120 })));
    fc.assert(
      fc.property(groups, shift, (group, shifts) => {
        const { survivor } = rankSurvivors(group, GIVEN);
        if (survivor.by !== 'ranking' || survivor.contested.includes('weights')) return;
        const weights = Object.fromEntries(
          survivorCriteria.map((criterion, n) => [criterion, WEIGHTS[criterion] * (shifts[n] ?? 100)]),
        ) as unknown as SurvivorWeights;
        const [first] = rankSurvivors(group, { ...GIVEN, weights }).ranked;
        const kept = rankSurvivors(group, { ...GIVEN, weights }).ranked.find(
          ({ applicationId }) => applicationId === survivor.applicationId,
        );
        assert.equal(first?.score, kept?.score);
      }),
      { numRuns: 400 },
    );
  });

  it('that no missing value contests keeps its winner whatever the missing coverage turns out to be', () => {
    fc.assert(
      fc.property(groups, fc.array(fc.nat(10_000), { minLength: 5, maxLength: 5 }), (group, told) => {
        const { survivor } = rankSurvivors(group, GIVEN);
        if (survivor.by !== 'ranking' || survivor.contested.length > 0) return;
        const filled = group.map((one, n) => ({
          ...one,
          functionCoverage: one.functionCoverage ?? basisPoints(told[n] ?? 0),
        }));
        assert.equal(rankSurvivors(filled, GIVEN).ranked[0]?.applicationId, survivor.applicationId);
      }),
      { numRuns: 400 },
    );
  });

  it('gives way to a decreed general application, and is shown all the same', () => {
    const decree = { kind: 'wins', generalApplicationId: 'general' } as const;
    const { survivor, ranked } = rankSurvivors([facts('a')], { weights: WEIGHTS, decree });
    assert.deepEqual(survivor, { by: 'decree', applicationId: 'general' });
    assert.equal(ranked.length, 1);
    const exception = { kind: 'exception', generalApplicationId: 'general', fileId: 'x' } as const;
    assert.equal(rankSurvivors([facts('a')], { weights: WEIGHTS, decree: exception }).survivor.by, 'ranking');
    assert.deepEqual(rankSurvivors([], GIVEN).survivor, { by: 'nobody' });
  });

  it('stops the program on weights that are no weights', () => {
    assert.throws(() => rankSurvivors([], { ...GIVEN, weights: { ...WEIGHTS, interfaces: -1 } }), RangeError);
  });
});
