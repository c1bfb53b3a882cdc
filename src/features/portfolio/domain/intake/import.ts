import type { Instant } from '../../../../vocabulary/instant.ts';
import type { IntakeFault } from './fault.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetProposal } from './propose-sheets.ts';
import type { ReviewSummary } from './review-summary.ts';

/** Where a list is on its way. `reading`, `reviewing` and `registering` are done beside the requests. */
export const importStates = [
  'reading',
  'columns',
  'reviewing',
  'review',
  'approval',
  'registering',
  'registered',
  'returned',
  'withdrawn',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** A sheet as it was proposed, and the plan that this amounts to; without a value of any row. */
export interface ProposedSheet {
  readonly proposal: Omit<SheetProposal, 'columns'> & {
    readonly columns: readonly Omit<SheetProposal['columns'][number], 'examples'>[];
  };
  /** As if it were chosen; null: no header was found. */
  readonly plan: SheetPlan | null;
}

/** A fault of the whole list, or of the work beside the requests. */
export type ImportFault = IntakeFault | { readonly code: 'import_stopped'; readonly during: ImportState };

export interface ListImport {
  readonly agencyId: string;
  readonly id: string;
  readonly fileId: string;
  readonly isPasted: boolean;
  readonly correctsId: string | null;
  readonly state: ImportState;
  readonly revision: number;
  readonly done: number;
  readonly total: number;
  readonly proposal: readonly ProposedSheet[] | null;
  readonly plan: readonly SheetPlan[] | null;
  readonly figures: ReviewSummary | null;
  readonly fault: ImportFault | null;
  readonly createdAt: Instant;
  /** null: the command line. */
  readonly createdBy: string | null;
  readonly changedAt: Instant;
  readonly changedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decisionNote: string | null;
  readonly comparedAt: Instant | null;
}

/** Its rows may still be decided on. */
export function isOpen(state: ImportState): boolean {
  return state === 'review' || state === 'returned';
}

/** Something is being done with it beside the requests. */
export function isAtWork(state: ImportState): boolean {
  return state === 'reading' || state === 'reviewing' || state === 'registering';
}

/** Its owner may give it up: nothing of it is registered yet. */
export function mayWithdraw(state: ImportState): boolean {
  return !['registering', 'registered', 'withdrawn'].includes(state);
}
