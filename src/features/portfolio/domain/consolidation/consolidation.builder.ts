// What tests of a group's life build on: one group of three applications in every stage.
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { type LocalDate, localDate } from '../../../../vocabulary/local-date.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import type { Consolidation } from './consolidation.ts';
import { adoptPlan, askOwners, type DecidedPlanEvents, decideGroup, propose } from './decide.ts';
import { applyPlanEvent, foldConsolidation } from './fold.ts';
import type { ConsolidationPlan } from './plan.ts';
import type { GroupOutcome, PlanEvent, PlanEventBody } from './plan-event.ts';

export const AT = Temporal.Instant.from('2026-11-24T09:12:00+07:00');
export const ASKED = localDate('2026-11-02');
export const DUE = localDate('2026-11-16');
export const AFTER = localDate('2026-11-17');
export const OWNERS: readonly string[] = ['kkp', 'kemenhub'];

export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, result.ok ? '' : inspect(result.error, { depth: 4 }));
  return result.value;
}

/** Events as storage would write them, behind those that are there. */
export function eventsOf(bodies: readonly PlanEventBody[], after = 0): readonly PlanEvent[] {
  return bodies.map((body, index): PlanEvent => {
    return { ...body, seq: after + index + 1, version: 1, at: AT, recordedAt: AT, actor: { kind: 'system' } };
  });
}

export function goneOn(consolidation: Consolidation, decided: DecidedPlanEvents): Consolidation {
  return eventsOf(the(decided), consolidation.seq).reduce(applyPlanEvent, consolidation);
}

export function aProposed(): Consolidation {
  const head = {
    consolidationId: 'c-1',
    groupId: '31',
    applications: ['new', 'old', 'older'],
    coordinatorId: 'marves',
  };
  return foldConsolidation(eventsOf(the(propose(head))));
}

export function anAsked(): Consolidation {
  return goneOn(aProposed(), askOwners(aProposed(), OWNERS, { askedOn: ASKED, dueOn: DUE, leastDueOn: DUE }));
}

export function aDecided(outcome: GroupOutcome = 'consolidate'): Consolidation {
  const asked = anAsked();
  return goneOn(asked, decideGroup(asked, { outcome, reasonNoteIds: ['why'], toObjections: [] }, AFTER));
}

export function aPlanned(plan: ConsolidationPlan = aCompletePlan()): Consolidation {
  const decided = aDecided();
  return goneOn(decided, adoptPlan(decided, plan, { planId: 'p-1', digest: 'abc' }));
}

export function aCompletePlan(
  wishes: { readonly steps?: readonly string[]; readonly retiring?: readonly string[] } = {},
): ConsolidationPlan {
  const { steps = ['copy', 'train'], retiring = ['old', 'older'] } = wishes;
  const off: LocalDate = localDate('2027-06-30');
  const cutOver = localDate('2027-03-01');
  return {
    groupId: '31',
    targetId: 'new',
    retiring: retiring.map((applicationId) => ({
      applicationId,
      ownerId: 'kkp',
      switchOffOn: off,
      contract: 'none',
      archive: { ownerId: 'anri', on: off, keptUntil: localDate('2037-06-30') },
    })),
    data: [{ dataId: 'vessels', fromId: 'old', handling: 'migrated', ownerId: 'kkp' }],
    users: [{ audienceId: 'harbour-masters', fromId: 'old', movesOn: cutOver }],
    steps: steps.map((stepId) => ({ stepId, ownerId: 'kkp', startsOn: cutOver, endsOn: off, after: [] })),
    wayBack: { ownerId: 'kkp', noteId: 'how', until: off },
    cutOverOn: cutOver,
  };
}
