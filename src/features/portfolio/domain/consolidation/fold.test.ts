import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../../vocabulary/local-date.ts';
import {
  aCompletePlan,
  AFTER,
  anAsked,
  aPlanned,
  aProposed,
  ASKED,
  AT,
  DUE,
  eventsOf,
  OWNERS,
} from './consolidation.builder.ts';
import type { Consolidation } from './consolidation.ts';
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
  reopen,
} from './decide.ts';
import { applyPlanEvent, foldConsolidation } from './fold.ts';
import { groupOutcomes, type PlanEvent, type PlanEventBody } from './plan-event.ts';

/** Events as the first release wrote them. The file only ever grows. */
const histories = JSON.parse(readFileSync(new URL('./plan-events-1.json', import.meta.url), 'utf8')) as readonly {
  readonly name: string;
  readonly ends: string;
  readonly events: readonly PlanEventBody[];
}[];

type Command = (consolidation: Consolidation) => DecidedPlanEvents;

const days = fc.nat(30).map((after) => addDays(ASKED, after));
/** What an orderly coordinator would do next, so that chance commands meet every stage. */
const nextInOrder: Command = (one) => {
  switch (one.stage) {
    case 'proposed':
      return askOwners(one, OWNERS, { askedOn: ASKED, dueOn: DUE, leastDueOn: DUE });
    case 'asked': {
      const objecting = one.hearing?.answers.filter(({ answer }) => answer === 'objects') ?? [];
      const toObjections = objecting.map(({ ownerId }) => ({ ownerId, noteId: 'n' }));
      return decideGroup(one, { outcome: 'consolidate', reasonNoteIds: ['n'], toObjections }, AFTER);
    }
    case 'decided':
      return adoptPlan(one, aCompletePlan(), { planId: 'p', digest: 'd' });
    case 'planned':
    case 'ended':
      return complete(one);
  }
};

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(nextInOrder),
  fc.constantFrom<Command>(
    (one) => askOwners(one, OWNERS, { askedOn: ASKED, dueOn: DUE, leastDueOn: DUE }),
    complete,
    dissolve,
    (one) => reopen(one, { ground: 'new_application', noteId: 'n' }),
    (one) => adoptPlan(one, aCompletePlan(), { planId: 'p', digest: 'd' }),
    (one) => adoptPlan(one, aCompletePlan({ steps: ['copy'], retiring: ['old'] }), { planId: 'p', digest: 'd2' }),
  ),
  fc.record({ ownerId: fc.constantFrom(...OWNERS, 'klhk'), on: days, isFor: fc.boolean() }).map(
    ({ isFor, ...head }): Command =>
      (one) =>
        answerAsOwner(
          one,
          isFor ? { ...head, answer: 'agrees' } : { ...head, answer: 'objects', ground: 'g', noteId: 'n' },
        ),
  ),
  fc
    .record({
      outcome: fc.constantFrom(...groupOutcomes),
      on: days,
      to: fc.subarray([...OWNERS]),
    })
    .map(
      ({ outcome, on, to }): Command =>
        (one) =>
          decideGroup(
            one,
            { outcome, reasonNoteIds: ['n'], toObjections: to.map((ownerId) => ({ ownerId, noteId: 'n' })) },
            on,
          ),
    ),
  fc.constantFrom('copy', 'train', 'x').map(
    (stepId): Command =>
      (one) =>
        finishStep(one, { stepId, evidenceId: 'e' }),
  ),
  fc.constantFrom('old', 'older', 'new').map(
    (applicationId): Command =>
      (one) =>
        archiveApplication(one, { applicationId, evidenceId: 'e' }),
  ),
);

describe('the life of a group', () => {
  for (const { name, ends, events } of histories) {
    it(`folds events of version 1 for ever: ${name}`, () => {
      const consolidation = foldConsolidation(eventsOf(events));
      assert.equal(consolidation.stage, ends);
      assert.equal(consolidation.seq, events.length);
    });
  }

  it('knows every kind of event that version 1 has', () => {
    assert.equal(new Set(histories.flatMap(({ events }) => events.map(({ kind }) => kind))).size, 9);
  });

  it('remembers what was done when the plan changes, and asks anew in a new round', () => {
    const [whole] = histories;
    assert.ok(whole);
    const changed = foldConsolidation(eventsOf(whole.events.slice(0, 8)));
    assert.equal(changed.plan?.digest, 'def');
    assert.deepEqual(changed.plan?.done, [{ id: 'copy', evidenceId: 'e-1', at: AT }]);
    const reopened = foldConsolidation(eventsOf(whole.events));
    assert.deepEqual([reopened.round, reopened.hearing, reopened.plan, reopened.end], [2, null, null, null]);
  });

  it('of any commands that were allowed is sound, and applying one by one gives the same as folding all', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 60, size: 'max' }), (list) => {
        let consolidation = aProposed();
        let events: readonly PlanEvent[] = eventsOf([
          {
            kind: 'group.proposed',
            consolidationId: 'c-1',
            groupId: '31',
            applications: ['new', 'old', 'older'],
            coordinatorId: 'marves',
          },
        ]);
        for (const command of list) {
          const decided = command(consolidation);
          if (!decided.ok) continue;
          const more = eventsOf(decided.value, consolidation.seq);
          consolidation = more.reduce(applyPlanEvent, consolidation);
          events = [...events, ...more];
          assertSound(consolidation);
          reached.add(consolidation.end?.how ?? consolidation.stage);
        }
        assert.deepEqual(foldConsolidation(events), consolidation);
      }),
      { numRuns: 400 },
    );
    const all = ['asked', 'decided', 'dissolved', 'kept_apart', 'planned', 'proposed'];
    assert.deepEqual(
      all.filter((stage) => !reached.has(stage)),
      [],
      'the walk must have met every stage',
    );
  });

  it('refuses what cannot have happened', () => {
    const impossible: readonly (readonly [Consolidation, PlanEventBody])[] = [
      [aProposed(), { kind: 'owner.answered', ownerId: 'kkp', on: AFTER, answer: 'agrees' }],
      [aProposed(), { kind: 'group.decided', outcome: 'consolidate', on: AFTER, reasonNoteIds: [], toObjections: [] }],
      [aProposed(), { kind: 'group.reopened', ground: 'x', noteId: 'n' }],
      [anAsked(), { kind: 'owner.answered', ownerId: 'bpkp', on: AFTER, answer: 'agrees' }],
      [anAsked(), { kind: 'group.ended', how: 'completed' }],
      [aPlanned(), { kind: 'step.done', stepId: 'x', evidenceId: 'e' }],
      [aPlanned(), { kind: 'application.archived', applicationId: 'new', evidenceId: 'e' }],
      [aPlanned(), { kind: 'group.ended', how: 'completed' }],
      [aPlanned(), { kind: 'group.ended', how: 'dissolved' }],
      [aPlanned(), { kind: 'owners.asked', owners: [], askedOn: ASKED, dueOn: DUE }],
    ];
    for (const [consolidation, body] of impossible)
      assert.throws(
        () => eventsOf([body], consolidation.seq).reduce(applyPlanEvent, consolidation),
        /broken/,
        body.kind,
      );
    const later = eventsOf([{ kind: 'group.ended', how: 'dissolved' }], 5);
    assert.throws(() => later.reduce(applyPlanEvent, aProposed()), /follow/);
    assert.throws(() => foldConsolidation([]), /begins with its proposal/);
    assert.throws(() => foldConsolidation(eventsOf([{ kind: 'group.ended', how: 'dissolved' }])), /begins/);
  });
});

/** What must hold of every group, whatever led to it. */
function assertSound({ stage, hearing, decision, plan, end }: Consolidation): void {
  assert.equal(end !== null, stage === 'ended');
  if (stage === 'asked') assert.ok(hearing !== null && decision === null);
  if (stage === 'proposed') assert.ok(hearing === null && decision === null && plan === null);
  if (decision !== null) {
    assert.ok(decision.reasonNoteIds.length > 0);
    const objecting = hearing?.answers.filter(({ answer }) => answer === 'objects').map(({ ownerId }) => ownerId) ?? [];
    assert.deepEqual(decision.toObjections.map(({ ownerId }) => ownerId).sort(), objecting.sort());
    assert.ok(decision.on > DUE || hearing?.answers.length === OWNERS.length, 'nobody was passed over');
  }
  if (plan !== null) assert.notEqual(decision?.outcome, 'keep_apart');
  if (end?.how === 'completed')
    assert.deepEqual([plan?.done.length, plan?.archived.length], [plan?.steps.length, plan?.retiring.length]);
}
