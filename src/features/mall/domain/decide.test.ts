import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pointer } from '../../onceonly/index.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { Result } from '../../../vocabulary/result.ts';
import {
  aGround,
  anAnswer,
  anAsked,
  aRecommended,
  aSubmitted,
  aVersion,
  AT,
  aWeighing,
  OFFICER,
  the,
  goneOn,
} from './casework.builder.ts';
import { caseCommands } from './commands.builder.ts';
import {
  acceptField,
  approve,
  approveBySystem,
  issue,
  noteArrival,
  passDeadline,
  passStep,
  receiveRecommendation,
  refuse,
  resubmit,
  returnFields,
  revoke,
  submit,
  take,
  warn,
  withdraw,
} from './decide.ts';
import { missingProofs } from './proofs.ts';

const code = (result: Result<unknown, { readonly code: string }>) => (result.ok ? 'done' : result.error.code);
const kinds = (result: Result<readonly { readonly kind: string }[], unknown>) => the(result).map(({ kind }) => kind);
const LANDMARK = pointer('/practice/landmark');
const REASON = aVersion().definition.returnReasons[0]?.code ?? '';
const landmark = { pointer: LANDMARK, reason: REASON, noteId: null };
const lastDay = localDate('2026-12-01');
const afterwards = localDate('2026-12-02');

describe('casework', () => {
  it('begins in the first step of the office’s own terms', () => {
    const application = aSubmitted();
    assert.deepEqual([application.stage, application.step], ['working', 'check']);
  });

  it('asks the health office at once where the office recommends first', () => {
    const version = aVersion();
    const [check, recommend, decide] = version.terms.steps;
    const steps = [recommend!, check!, decide!];
    const ground = aGround({ version: { ...version, terms: { ...version.terms, steps } } });
    const head = { applicationId: 'a', personId: 'p', caseNumber: 'n' };
    assert.deepEqual(kinds(submit(head, ground)), ['application.submitted', 'recommendation.requested']);
  });

  it('passes a check to the health office, with what is to be confirmed on that day and until when', () => {
    const submitted = aSubmitted();
    const [, asked] = the(passStep(submitted, aGround()));
    assert.ok(asked?.kind === 'recommendation.requested');
    assert.deepEqual([asked.asked, asked.dueOn], [['practice-place'], '2026-11-26']);
    assert.equal(code(passStep(submitted, aGround({ healthOfficeId: null }))), 'health_office_unknown');
    assert.equal(code(passStep(anAsked(), aGround())), 'not_in_this_step');
  });

  it('goes on to the head with the answer, whatever it says', () => {
    const asked = anAsked();
    for (const verdict of ['recommended', 'not_recommended'] as const) {
      const application = goneOn(asked, receiveRecommendation(asked, anAnswer({ verdict }), aGround()));
      assert.deepEqual([application.step, application.recommendation?.answer?.verdict], ['decide', verdict]);
    }
  });

  it('takes an answer once, from the office that was asked, to the task it asked', () => {
    const ground = aGround();
    const answered = aRecommended();
    assert.deepEqual(the(receiveRecommendation(answered, anAnswer(), ground)), []);
    const again = anAnswer({ messageId: 'another' });
    assert.equal(code(receiveRecommendation(answered, again, ground)), 'recommendation_answered');
    const asked = anAsked();
    assert.equal(code(receiveRecommendation(asked, anAnswer({ taskId: 'x' }), ground)), 'recommendation_unasked');
    assert.equal(
      code(receiveRecommendation(asked, anAnswer({ healthOfficeId: 'x' }), ground)),
      'recommendation_unasked',
    );
    assert.equal(code(receiveRecommendation(aSubmitted(), anAnswer(), ground)), 'recommendation_unasked');
  });

  it('is taken by an officer, and by another after him', () => {
    const taken = goneOn(aSubmitted(), take(aSubmitted(), OFFICER));
    assert.deepEqual(the(take(taken, OFFICER)), []);
    assert.deepEqual(kinds(take(taken, 'another')), ['case.taken']);
  });

  it('returns named fields that the applicant gives, each with a reason of the service', () => {
    const ground = aGround();
    const submitted = aSubmitted();
    assert.deepEqual(kinds(returnFields(submitted, [landmark], ground)), ['application.returned']);
    assert.equal(code(returnFields(submitted, [], ground)), 'no_field_named');
    assert.equal(code(returnFields(submitted, [landmark, landmark], ground)), 'field_named_twice');
    const fetched = { ...landmark, pointer: pointer('/str/number') };
    assert.equal(code(returnFields(submitted, [fetched], ground)), 'field_not_hers');
    assert.equal(code(returnFields(submitted, [{ ...landmark, pointer: pointer('/x') }], ground)), 'field_not_hers');
    assert.equal(code(returnFields(submitted, [{ ...landmark, reason: 'x' }], ground)), 'reason_unknown');
    assert.equal(code(returnFields(anAsked(), [landmark], ground)), 'not_in_this_step');
    assert.deepEqual(kinds(returnFields(aRecommended(), [landmark], ground)), ['application.returned']);
  });

  it('does not return a case whose period is over: it can only be decided', () => {
    const application = aSubmitted();
    const overdue = goneOn(application, passDeadline(application, { on: afterwards, missing: [] }));
    assert.equal(code(returnFields(overdue, [landmark], aGround())), 'period_over');
  });

  it('begins again with the first step when it comes back, and asks the health office anew', () => {
    const recommended = aRecommended();
    const returned = goneOn(recommended, returnFields(recommended, [landmark], aGround()));
    const back = goneOn(returned, resubmit(returned, aGround({ on: lastDay })));
    assert.deepEqual([back.step, back.recommendation, back.passedSteps], ['check', null, []]);
    assert.equal(code(resubmit(recommended, aGround())), 'nothing_returned');
  });

  it('keeps what was accepted through a return, except what came back', () => {
    const submitted = aSubmitted();
    const accept = (application: typeof submitted, at: string) =>
      goneOn(application, acceptField(application, { pointer: pointer(at), reason: 'spelling_only' }, aGround()));
    const accepted = accept(accept(submitted, '/str/name'), '/practice/landmark');
    const returned = goneOn(accepted, returnFields(accepted, [landmark], aGround()));
    const back = goneOn(returned, resubmit(returned, aGround()));
    assert.deepEqual(back.acceptedFields, ['/str/name']);
  });

  it('accepts fields of the form only, for a known reason, and again when an officer looks again', () => {
    const submitted = aSubmitted();
    const given = { pointer: LANDMARK, reason: 'document_seen' };
    const accepted = goneOn(submitted, acceptField(submitted, given, aGround()));
    const again = goneOn(accepted, acceptField(accepted, given, aGround()), { at: AT.add({ hours: 1 }) });
    assert.deepEqual(again.acceptedFields, [LANDMARK]);
    assert.deepEqual(again.acceptedAt, { [LANDMARK]: AT.add({ hours: 1 }) });
    assert.equal(code(acceptField(submitted, { ...given, pointer: pointer('/x') }, aGround())), 'field_not_hers');
    assert.equal(code(acceptField(submitted, { ...given, reason: 'x' }, aGround())), 'reason_unknown');
  });

  it('is refused by the head only when it is before him, with a ground of the service', () => {
    const given = { ground: 'place_not_fit', noteId: null };
    assert.deepEqual(kinds(refuse(aRecommended(), given, aGround())), ['application.refused']);
    assert.equal(code(refuse(aSubmitted(), given, aGround())), 'not_in_this_step');
    assert.equal(code(refuse(aRecommended(), { ...given, ground: 'x' }, aGround())), 'ground_unknown');
  });

  it('is approved by the head when no proof is missing, and names what is', () => {
    const weighing = aWeighing();
    assert.deepEqual(kinds(approve(aRecommended(), { batchId: null, weighing })), ['application.approved']);
    const refused = approve(aRecommended(), { batchId: null, weighing: { ...weighing, evidence: [] } });
    assert.ok(!refused.ok && refused.error.code === 'proof_missing');
    assert.deepEqual(
      refused.error.missing.map(({ id }) => id),
      ['identity', 'str', 'diploma'],
    );
    assert.equal(code(approve(anAsked(), { batchId: null, weighing })), 'not_in_this_step');
  });

  it('is approved by the system from the last day on, in any step, and never before', () => {
    const recommended = aRecommended();
    assert.equal(code(approveBySystem(recommended, aWeighing())), 'not_in_this_step');
    assert.deepEqual(kinds(approveBySystem(recommended, aWeighing({ on: lastDay }))), ['application.approved']);
    assert.equal(code(approveBySystem(anAsked(), aWeighing({ on: lastDay }))), 'proof_missing');
  });

  it('a missing proof never licenses anybody, whoever tries whatever in whatever order', () => {
    fc.assert(
      fc.property(fc.array(caseCommands, { maxLength: 40 }), (commands) => {
        let application = aSubmitted();
        for (const command of commands) {
          const decided = command.decide(application);
          if (!decided.ok) continue;
          if (decided.value.some(({ kind }) => kind === 'application.approved')) {
            assert.equal(application.recommendation?.answer?.verdict, 'recommended');
            assert.deepEqual(missingProofs({ ...aWeighing(), application }), []);
          }
          application = goneOn(application, decided, { actor: command.actor });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is overdue after the last day, once, and says what was missing', () => {
    const application = aSubmitted();
    const missing = missingProofs(aWeighing({ application }));
    assert.equal(code(passDeadline(application, { on: lastDay, missing })), 'not_in_this_step');
    const [event] = the(passDeadline(application, { on: afterwards, missing }));
    assert.deepEqual(event, { kind: 'deadline.passed', missing: ['recommendation'] });
    const overdue = goneOn(application, passDeadline(application, { on: afterwards, missing }));
    assert.deepEqual(the(passDeadline(overdue, { on: afterwards, missing })), []);
  });

  it('issues what was approved, once, and revokes what was issued', () => {
    const recommended = aRecommended();
    const approved = goneOn(recommended, approve(recommended, { batchId: null, weighing: aWeighing() }));
    const licence = { documentId: 'd', number: 'n', issuedOn: lastDay, validUntil: afterwards };
    assert.equal(code(issue(recommended, licence)), 'not_in_this_step');
    assert.equal(code(revoke(approved, { documentId: 'd', reason: 'replaced' })), 'case_unknown');
    const issued = goneOn(approved, issue(approved, licence));
    assert.deepEqual(the(issue(issued, licence)), []);
    const revoked = goneOn(issued, revoke(issued, { documentId: 'd', reason: 'replaced' }));
    assert.deepEqual(the(revoke(revoked, { documentId: 'd', reason: 'replaced' })), []);
    assert.equal(code(revoke(issued, { documentId: 'x', reason: 'replaced' })), 'case_unknown');
    assert.equal(code(issue(revoked, { ...licence, documentId: 'x' })), 'case_closed');
  });

  it('lets the applicant withdraw until somebody has decided, and then nobody goes on', () => {
    const withdrawn = goneOn(aSubmitted(), withdraw(aSubmitted()));
    for (const done of [
      withdraw(withdrawn),
      take(withdrawn, OFFICER),
      passStep(withdrawn, aGround()),
      resubmit(withdrawn, aGround()),
      warn(withdrawn, 1),
      returnFields(withdrawn, [landmark], aGround()),
    ])
      assert.equal(code(done), 'case_closed');
    assert.deepEqual(the(noteArrival(withdrawn, { source: 's', attributes: [] })), []);
  });

  it('leaves a case alone that waits for the applicant', () => {
    const submitted = aSubmitted();
    const returned = goneOn(submitted, returnFields(submitted, [landmark], aGround()));
    for (const done of [take(returned, OFFICER), passStep(returned, aGround()), warn(returned, 1)])
      assert.equal(code(done), 'case_returned');
    assert.deepEqual(kinds(noteArrival(returned, { source: 's', attributes: ['a'] })), ['evidence.arrived']);
  });
});
