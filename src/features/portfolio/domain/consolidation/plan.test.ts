import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { checkPlan, type ConsolidationPlan, type PlanGap, type PlanStep, type Retiring } from './plan.ts';

const CUT_OVER = localDate('2027-03-01');
const OFF = localDate('2027-06-30');

function aRetiring(wishes: Partial<Retiring> = {}): Retiring {
  return {
    applicationId: 'old',
    ownerId: 'kkp',
    switchOffOn: OFF,
    contract: { endsOn: OFF },
    archive: { ownerId: 'anri', on: localDate('2027-06-15'), keptUntil: localDate('2037-06-30') },
    ...wishes,
  };
}

function aStep(stepId: string, wishes: Partial<PlanStep> = {}): PlanStep {
  return {
    stepId,
    ownerId: 'kkp',
    startsOn: localDate('2027-01-01'),
    endsOn: localDate('2027-02-01'),
    after: [],
    ...wishes,
  };
}

function aPlan(wishes: Partial<ConsolidationPlan> = {}): ConsolidationPlan {
  return {
    groupId: '31',
    targetId: 'new',
    retiring: [aRetiring()],
    data: [{ dataId: 'vessels', fromId: 'old', handling: 'migrated', ownerId: 'kkp' }],
    users: [{ audienceId: 'harbour-masters', fromId: 'old', movesOn: CUT_OVER }],
    steps: [aStep('copy'), aStep('train', { startsOn: localDate('2027-02-01'), endsOn: CUT_OVER, after: ['copy'] })],
    wayBack: { ownerId: 'kkp', noteId: 'how', until: localDate('2027-05-31') },
    cutOverOn: CUT_OVER,
    ...wishes,
  };
}

const codes = (gaps: readonly PlanGap[]): readonly string[] =>
  gaps.map(({ code, at }) => (at === null ? code : `${code}: ${at}`));

describe('a consolidation plan', () => {
  it('is complete when target, data, users, contract, steps, archive, way back, owners and dates are there', () => {
    assert.deepEqual(checkPlan(aPlan()), { missing: [], inconsistent: [], warnings: [], isComplete: true });
  });

  it('lists everything that is missing at once', () => {
    const empty: ConsolidationPlan = {
      groupId: '31',
      targetId: null,
      retiring: [],
      data: [],
      users: [],
      steps: [],
      wayBack: null,
      cutOverOn: null,
    };
    const { missing, isComplete } = checkPlan(empty);
    assert.ok(!isComplete);
    assert.deepEqual(codes(missing), [
      'target_missing',
      'retiring_missing',
      'data_missing',
      'users_missing',
      'steps_missing',
      'way_back_missing',
      'cut_over_missing',
    ]);
    const bare = checkPlan(
      aPlan({
        retiring: [aRetiring({ ownerId: null, switchOffOn: null, contract: null, archive: null })],
        data: [{ dataId: 'vessels', fromId: 'old', handling: null, ownerId: null }],
        users: [{ audienceId: 'crews', fromId: 'old', movesOn: null }],
        steps: [aStep('copy', { ownerId: null, endsOn: null })],
      }),
    );
    assert.deepEqual(codes(bare.missing), [
      'owner_missing: old',
      'switch_off_missing: old',
      'contract_missing: old',
      'archive_missing: old',
      'data_handling_missing: vessels',
      'owner_missing: vessels',
      'users_date_missing: crews',
      'owner_missing: copy',
      'step_dates_missing: copy',
    ]);
    assert.deepEqual(bare.inconsistent, [], 'what is missing contradicts nothing');
  });

  const wrong: readonly (readonly [string, Partial<ConsolidationPlan>])[] = [
    ['target_retires: old', { targetId: 'old' }],
    ['named_twice: old', { retiring: [aRetiring(), aRetiring()] }],
    [
      'unknown_application: vessels',
      { data: [{ dataId: 'vessels', fromId: 'x', handling: 'archived', ownerId: 'kkp' }] },
    ],
    ['unknown_step: copy', { steps: [aStep('copy', { after: ['x'] })] }],
    ['ends_before_it_starts: copy', { steps: [aStep('copy', { endsOn: localDate('2026-12-31') })] }],
    ['starts_before_what_it_needs: b', { steps: [aStep('a'), aStep('b', { after: ['a'] })] }],
    [
      'users_move_after_switch_off: crews',
      { users: [{ audienceId: 'crews', fromId: 'old', movesOn: addDays(OFF, 1) }] },
    ],
    [
      'users_move_before_cut_over: crews',
      { users: [{ audienceId: 'crews', fromId: 'old', movesOn: addDays(CUT_OVER, -1) }] },
    ],
    ['contract_ends_before_switch_off: old', { retiring: [aRetiring({ contract: { endsOn: addDays(OFF, -1) } })] }],
    [
      'archived_after_switch_off: old',
      {
        retiring: [
          aRetiring({ archive: { ownerId: 'anri', on: addDays(OFF, 1), keptUntil: localDate('2040-01-01') } }),
        ],
      },
    ],
    [
      'archive_kept_too_short: old',
      { retiring: [aRetiring({ archive: { ownerId: 'anri', on: OFF, keptUntil: OFF } })] },
    ],
    ['switch_off_before_way_back_ends: old', { wayBack: { ownerId: 'kkp', noteId: 'how', until: addDays(OFF, 1) } }],
    ['way_back_ends_before_cut_over', { wayBack: { ownerId: 'kkp', noteId: 'how', until: addDays(CUT_OVER, -1) } }],
    ['step_ends_after_switch_off: late', { steps: [aStep('late', { endsOn: addDays(OFF, 1) })] }],
  ];
  for (const [fault, wishes] of wrong) {
    it(`cannot stand with ${fault}`, () => {
      const { inconsistent, isComplete } = checkPlan(aPlan(wishes));
      assert.deepEqual(codes(inconsistent), [fault]);
      assert.ok(!isComplete);
    });
  }

  it('may be carried out while a contract runs on, which is shown because it is paid for', () => {
    const { warnings, isComplete } = checkPlan(
      aPlan({ retiring: [aRetiring({ contract: { endsOn: addDays(OFF, 90) } })] }),
    );
    assert.ok(isComplete);
    assert.deepEqual(codes(warnings), ['contract_outlives_switch_off: old']);
    assert.deepEqual(checkPlan(aPlan({ retiring: [aRetiring({ contract: 'none' })] })).warnings, []);
  });

  it('does not switch off what is still at work, nor archive or contract by a date that is missing', () => {
    const early = aRetiring({ switchOffOn: addDays(CUT_OVER, -1), contract: 'none', archive: null });
    const users = [{ audienceId: 'crews', fromId: 'old', movesOn: null }];
    const { inconsistent } = checkPlan(aPlan({ retiring: [early], users, steps: [], wayBack: null }));
    assert.deepEqual(codes(inconsistent), ['switch_off_before_cut_over: old']);
  });

  it('names exactly the steps that wait for each other in a circle', () => {
    const undated = { startsOn: null, endsOn: null };
    const steps = [
      aStep('before', undated),
      aStep('a', { ...undated, after: ['before', 'b'] }),
      aStep('b', { ...undated, after: ['a'] }),
      aStep('behind', { ...undated, after: ['b'] }),
    ];
    assert.deepEqual(codes(checkPlan(aPlan({ steps })).inconsistent), ['steps_in_a_circle: a', 'steps_in_a_circle: b']);
    const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 });
    fc.assert(
      fc.property(edges, (list) => {
        const forward = Array.from({ length: 6 }, (_, n) =>
          aStep(`s${n}`, {
            ...undated,
            after: list.flatMap(([a, b]) => (Math.max(a, b) === n && a !== b ? [`s${Math.min(a, b)}`] : [])),
          }),
        );
        assert.deepEqual(checkPlan(aPlan({ steps: forward })).inconsistent, []);
      }),
    );
  });
});
