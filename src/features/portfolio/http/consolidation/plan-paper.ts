import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ConsolidationPlan, DataMove, PlanStep, Retiring, UserMove } from '../../domain/consolidation/plan.ts';

/** A plan with its words, as it is written and adopted. */
export interface PlanPaper {
  /** `agency/element`, or a general application. */
  readonly targetId: string | null;
  readonly cutOverOn: LocalDate | null;
  readonly wayBack: { readonly ownerId: string; readonly text: string; readonly until: LocalDate } | null;
  readonly retiring: readonly Retiring[];
  readonly data: readonly (DataMove & { readonly name: string })[];
  readonly users: readonly (UserMove & { readonly name: string })[];
  readonly steps: readonly (PlanStep & { readonly title: string })[];
  /** Paid once, as decimal digits of rupiah; null: not told. */
  readonly migration: string | null;
  readonly dualRun: string | null;
  readonly training: string | null;
  /** What the target costs more in a year: the target's owner's business, so no adopted plan carries it. */
  readonly addedAtTarget: string | null;
}

export const emptyPaper: PlanPaper = {
  targetId: null,
  cutOverOn: null,
  wayBack: null,
  retiring: [],
  data: [],
  users: [],
  steps: [],
  migration: null,
  dualRun: null,
  training: null,
  addedAtTarget: null,
};

/** What is stored, written by this part alone; null: nothing yet. */
export function readPaper(content: unknown): PlanPaper {
  return content === null || content === undefined ? emptyPaper : { ...emptyPaper, ...(content as PlanPaper) };
}

/** The plan as the domain checks it: ids and dates. */
export function planOf(paper: PlanPaper, groupId: string): ConsolidationPlan {
  const { targetId, cutOverOn, wayBack, retiring, data, users, steps } = paper;
  return {
    groupId,
    targetId,
    cutOverOn,
    retiring,
    wayBack: wayBack === null ? null : { ownerId: wayBack.ownerId, until: wayBack.until, noteId: 'way_back' },
    data: data.map(({ dataId, fromId, handling, ownerId }) => ({ dataId, fromId, handling, ownerId })),
    users: users.map(({ audienceId, fromId, movesOn }) => ({ audienceId, fromId, movesOn })),
    steps: steps.map(({ stepId, ownerId, startsOn, endsOn, after }) => ({ stepId, ownerId, startsOn, endsOn, after })),
  };
}

/** Of the plan's text; the event that adopts it carries this. */
export function digestOf(paper: PlanPaper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex');
}

/** The next free id of a list: `s1`, `s2`; an id is never used again while its row stands. */
export function nextIdIn(ids: readonly string[], letter: string): string {
  const numbers = ids.map((id) => Number(id.slice(letter.length))).filter(Number.isInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
