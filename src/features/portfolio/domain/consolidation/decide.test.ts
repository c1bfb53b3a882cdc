import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  aCompletePlan,
  aDecided,
  AFTER,
  anAsked,
  aPlanned,
  aProposed,
  ASKED,
  DUE,
  goneOn,
  OWNERS,
  the,
} from './consolidation.builder.ts';
import { type Consolidation, outstandingOf } from './consolidation.ts';
import {
  adoptPlan,
  answerAsOwner,
  archiveApplication,
  askOwners,
  complete,
  type DecidedPlanEvents,
  decideGroup,
  dissolve,
  finishStep,
  propose,
  reopen,
} from './decide.ts';

const ADOPTED = { planId: 'p-2', digest: 'def' };

function faultOf(decided: DecidedPlanEvents): unknown {
  assert.ok(!decided.ok);
  return decided.error;
}

function allDone(): Consolidation {
  let consolidation = aPlanned();
  for (const stepId of ['copy', 'train'])
    consolidation = goneOn(consolidation, finishStep(consolidation, { stepId, evidenceId: 'e' }));
  for (const applicationId of ['old', 'older'])
    consolidation = goneOn(consolidation, archiveApplication(consolidation, { applicationId, evidenceId: 'e' }));
  return consolidation;
}

describe('what can be done with a group', () => {
  it('begins with two applications at least, and with the owners', () => {
    const head = { consolidationId: 'c', groupId: '31', coordinatorId: 'marves' };
    assert.deepEqual(faultOf(propose({ ...head, applications: ['a', 'a'] })), { code: 'consolidation_too_small' });
    const decision = { outcome: 'consolidate', reasonNoteIds: ['why'], toObjections: [] } as const;
    assert.deepEqual(faultOf(decideGroup(aProposed(), decision, AFTER)), {
      code: 'consolidation_not_in_stage',
      stage: 'proposed',
    });
    assert.deepEqual(faultOf(decideGroup(anAsked(), decision, DUE)), {
      code: 'hearing_still_open',
      owners: OWNERS,
      dueOn: DUE,
    });
    assert.ok(decideGroup(anAsked(), decision, AFTER).ok, 'silence does not hold up the decision');
    const short = { askedOn: ASKED, dueOn: ASKED, leastDueOn: DUE };
    assert.deepEqual(faultOf(askOwners(aProposed(), OWNERS, short)), { code: 'hearing_too_short', leastDueOn: DUE });
    assert.equal(the(answerAsOwner(anAsked(), { ownerId: 'kkp', on: ASKED, answer: 'agrees' })).length, 1);
  });

  it('ends at once when it is decided to keep the applications apart', () => {
    const kept = aDecided('keep_apart');
    assert.deepEqual([kept.stage, kept.end?.how], ['ended', 'kept_apart']);
    assert.ok(!adoptPlan(kept, aCompletePlan(), ADOPTED).ok);
  });

  it('adopts a complete plan of this group only, that retires nobody who was not asked', () => {
    const { wayBack: _, ...rest } = aCompletePlan();
    assert.deepEqual(faultOf(adoptPlan(aDecided(), { ...rest, wayBack: null }, ADOPTED)), {
      code: 'plan_incomplete',
      missing: [{ code: 'way_back_missing', at: null }],
      inconsistent: [],
    });
    assert.deepEqual(faultOf(adoptPlan(aDecided(), { ...aCompletePlan(), groupId: '12' }, ADOPTED)), {
      code: 'plan_of_another_group',
    });
    assert.deepEqual(faultOf(adoptPlan(aDecided(), aCompletePlan({ retiring: ['old', 'foreign'] }), ADOPTED)), {
      code: 'plan_beyond_group',
      applications: ['foreign'],
    });
  });

  it('may change its plan, but not drop what is done', () => {
    const planned = aPlanned();
    const begun = goneOn(planned, finishStep(planned, { stepId: 'train', evidenceId: 'e' }));
    assert.deepEqual(faultOf(adoptPlan(begun, aCompletePlan({ steps: ['copy'] }), ADOPTED)), {
      code: 'plan_drops_done',
      ids: ['train'],
    });
    const changed = goneOn(begun, adoptPlan(begun, aCompletePlan({ steps: ['train', 'test'] }), ADOPTED));
    assert.deepEqual(changed.plan && outstandingOf(changed.plan).steps, ['test']);
  });

  it('takes a step or an archive for done with evidence only, and once', () => {
    const planned = aPlanned();
    assert.deepEqual(faultOf(finishStep(planned, { stepId: 'copy', evidenceId: '' })), { code: 'evidence_missing' });
    assert.deepEqual(faultOf(finishStep(planned, { stepId: 'x', evidenceId: 'e' })), { code: 'step_unknown' });
    assert.deepEqual(faultOf(archiveApplication(planned, { applicationId: 'new', evidenceId: 'e' })), {
      code: 'application_not_retiring',
    });
    assert.deepEqual(the(finishStep(allDone(), { stepId: 'copy', evidenceId: 'e' })), []);
    assert.deepEqual(the(archiveApplication(allDone(), { applicationId: 'old', evidenceId: 'e' })), []);
  });

  it('is completed when every step is done and every application archived, and names what is outstanding', () => {
    assert.deepEqual(faultOf(complete(aPlanned())), {
      code: 'plan_outstanding',
      steps: ['copy', 'train'],
      retiring: ['old', 'older'],
    });
    assert.deepEqual(goneOn(allDone(), complete(allDone())).end?.how, 'completed');
  });

  it('is dissolved before a decision, and reopened after one with a recorded reason', () => {
    assert.ok(dissolve(anAsked()).ok);
    assert.ok(!dissolve(aDecided()).ok);
    const reason = { ground: 'new_application', noteId: 'n' };
    assert.ok(!reopen(anAsked(), reason).ok);
    assert.deepEqual(faultOf(reopen(aPlanned(), { ...reason, noteId: '' })), { code: 'reopening_without_reason' });
    assert.equal(goneOn(aPlanned(), reopen(aPlanned(), reason)).round, 2);
  });
});
