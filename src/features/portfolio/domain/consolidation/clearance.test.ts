import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { basisPoints } from './basis-points.ts';
import {
  type Clearance,
  type ClearanceProposal,
  decideClearance,
  matchesToAnswer,
  type OverlapCheck,
} from './clearance.ts';

const ON = localDate('2026-11-24');
const TERMS = { answerFrom: basisPoints(5_000), checkDays: 14 };
const REQUEST = { requestId: 'r-1', agencyId: 'kkp', digest: 'abc', yearlyCost: rupiah(1_000n) };
const CLEARED: ClearanceProposal = { outcome: 'cleared', toMatches: [] };

function aCheck(wishes: Partial<OverlapCheck> = {}): OverlapCheck {
  return { ranOn: ON, digest: 'abc', comparedWith: 30_000, matches: [], decree: { kind: 'none' }, ...wishes };
}

const MATCHES = [
  { applicationId: 'weak', question: 'same_function', chance: basisPoints(1_200) },
  { applicationId: 'like', question: 'same_function', chance: basisPoints(7_000) },
  { applicationId: 'same', question: 'same_system', chance: basisPoints(9_000) },
  { applicationId: 'same', question: 'same_function', chance: basisPoints(9_500) },
] as const;

function decide(proposal: ClearanceProposal, check: OverlapCheck | null = aCheck(), on = ON): unknown {
  const found = decideClearance(REQUEST, proposal, { check, terms: TERMS, on });
  return found.ok ? found.value : found.error;
}

function refusal(insteadId: string, addedThere = 200n): ClearanceProposal {
  return { outcome: 'refused', insteadId, addedThere: rupiah(addedThere), reasonNoteId: 'why' };
}

describe('the clearance of a new application', () => {
  it('is not given without an overlap check of exactly this text, or on an old one', () => {
    assert.deepEqual(decide(CLEARED, null), { code: 'clearance_unchecked' });
    assert.deepEqual(decide(CLEARED, aCheck({ digest: 'older text' })), {
      code: 'clearance_check_outdated',
      because: 'text_changed',
    });
    assert.deepEqual(decide(CLEARED, aCheck(), addDays(ON, 15)), {
      code: 'clearance_check_outdated',
      because: 'too_old',
    });
    assert.deepEqual(decide(CLEARED, aCheck(), addDays(ON, 14)), { outcome: 'cleared' });
  });

  it('answers every application that it strongly resembles, each once, the likeliest first', () => {
    const check = aCheck({ matches: MATCHES });
    assert.deepEqual(matchesToAnswer(check, TERMS), ['same', 'like']);
    const answer = { outcome: 'cleared', toMatches: [{ applicationId: 'same', noteId: 'why' }] } as const;
    const unanswered = { code: 'clearance_matches_unanswered', applications: ['like'] };
    assert.deepEqual(decide(answer, check), unanswered);
    const wordless = [...answer.toMatches, { applicationId: 'like', noteId: '' }];
    assert.deepEqual(decide({ outcome: 'cleared', toMatches: wordless }, check), unanswered);
  });

  it('that is refused names what is to be used instead, and books what is avoided', () => {
    const check = aCheck({ matches: MATCHES });
    const found = decideClearance(REQUEST, refusal('like'), { check, terms: TERMS, on: ON });
    assert.ok(found.ok && found.value.outcome === 'refused');
    assert.deepEqual(
      [found.value.insteadId, found.value.avoided.ledger, found.value.avoided.amount],
      ['like', 'avoided', 800n],
    );
    assert.deepEqual(decide(refusal('elsewhere'), check), { code: 'clearance_instead_unknown' });
    assert.deepEqual(decide(refusal('like', 1_000n), check), { code: 'clearance_avoids_nothing' });
    assert.deepEqual(decide({ ...refusal('like'), reasonNoteId: '' } as ClearanceProposal, check), {
      code: 'clearance_without_reason',
    });
  });

  it('gives way to a decreed general application, unless an exception file exists', () => {
    const decreed = aCheck({ decree: { kind: 'wins', generalApplicationId: 'srikandi' } });
    assert.deepEqual(decide(CLEARED, decreed), {
      code: 'clearance_general_application_decreed',
      generalApplicationId: 'srikandi',
    });
    const found = decideClearance(REQUEST, refusal('srikandi', 5_000n), { check: decreed, terms: TERMS, on: ON });
    assert.ok(found.ok && found.value.outcome === 'refused' && found.value.avoided.amount === 0n);
    const excepted = aCheck({ decree: { kind: 'exception', generalApplicationId: 'srikandi', fileId: 'sk-1' } });
    assert.deepEqual(decide(CLEARED, excepted), { outcome: 'cleared' });
  });

  it('with conditions has conditions, none of them past', () => {
    const conditional = (...by: readonly (typeof ON)[]): ClearanceProposal => ({
      outcome: 'cleared_with_conditions',
      toMatches: [],
      conditions: by.map((day) => ({ condition: 'uses_exchange', by: day })),
    });
    assert.deepEqual(decide(conditional()), { code: 'clearance_without_condition' });
    assert.deepEqual(decide(conditional(addDays(ON, -1))), {
      code: 'clearance_condition_past',
      condition: 'uses_exchange',
    });
    assert.equal((decide(conditional(ON)) as Clearance).outcome, 'cleared_with_conditions');
  });

  it('never clears what was left unanswered, and never avoids more than was asked for', () => {
    const matches = fc.array(
      fc.record({
        applicationId: fc.constantFrom('a', 'b', 'c', 'd'),
        question: fc.constantFrom('same_system' as const, 'same_function' as const),
        chance: fc.nat(10_000).map(basisPoints),
      }),
    );
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(matches, ids, fc.bigInt({ min: 0n, max: 2_000n }), (found, answered, added) => {
        const check = aCheck({ matches: found });
        const toMatches = answered.map((applicationId) => ({ applicationId, noteId: 'why' }));
        const isAnswered = matchesToAnswer(check, TERMS).every((id) => answered.includes(id));
        const cleared = decideClearance(REQUEST, { outcome: 'cleared', toMatches }, { check, terms: TERMS, on: ON });
        assert.equal(cleared.ok, isAnswered);
        const refused = decideClearance(REQUEST, refusal('a', added), { check, terms: TERMS, on: ON });
        if (!refused.ok || refused.value.outcome !== 'refused') return;
        assert.ok(refused.value.avoided.amount > 0n && refused.value.avoided.amount <= REQUEST.yearlyCost);
      }),
    );
  });
});
