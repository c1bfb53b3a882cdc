import { parentPort, workerData } from 'node:worker_threads';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import type { ProposedSheet } from '../../domain/intake/import.ts';
import type { Reviewed } from '../../domain/intake/outcome.ts';
import { planOf, type SheetPlan } from '../../domain/intake/plan.ts';
import { proposeSheets, type SheetProposal } from '../../domain/intake/propose-sheets.ts';
import { startReview } from '../../domain/intake/review.ts';
import type { ReviewSummary } from '../../domain/intake/review-summary.ts';
import type { SheetSample } from '../../domain/intake/sheet.ts';
import type { TableEvent } from './read-source.ts';
import { overviewOf, readPasted, readTable } from './read-table.ts';

/** What the thread reads: the file's own bytes, and for the review how. */
export interface ThreadJob {
  readonly bytes: Uint8Array;
  readonly isPasted: boolean;
  readonly review: {
    readonly plans: readonly SheetPlan[];
    readonly importId: string;
    readonly agency: string;
    readonly thisYear: number;
    readonly codes: readonly string[];
  } | null;
}

/** A sheet with a few values of each column, for the page alone. */
export interface ShownSheet extends ProposedSheet {
  readonly examples: readonly (readonly string[])[];
}

export type ThreadAnswer =
  | { readonly kind: 'progress'; readonly rows: number; readonly fraction: number }
  | {
      readonly kind: 'overview';
      readonly sheets: readonly ShownSheet[];
      readonly rowCount: number;
      readonly formulasWithoutValue: number;
    }
  | { readonly kind: 'rows'; readonly reviewed: readonly Reviewed[] }
  | { readonly kind: 'end'; readonly summary: ReviewSummary }
  | { readonly kind: 'refused'; readonly fault: IntakeFault };

const ROWS = 400;
/** A part ends early when its cells are long. */
const CHARACTERS = 1_000_000;
const EXAMPLE = 120;

const job = workerData as ThreadJob;
if (job.review === null) await readOverview();
else await readRows(job.review);

async function readOverview(): Promise<void> {
  const read = await overviewOf(eventsOf());
  if (!read.ok) return tell({ kind: 'refused', fault: read.error });
  const { sheets, rowCount, formulasWithoutValue } = read.value;
  const proposals = proposeSheets(sheets);
  tell({
    kind: 'overview',
    rowCount,
    formulasWithoutValue,
    sheets: proposals.map((proposal, at) => shown(proposal, sheets[at])),
  });
}

function shown(proposal: SheetProposal, sample: SheetSample | undefined): ShownSheet {
  const plan = sample === undefined ? null : planOf({ ...proposal, isChosen: true }, sample);
  return {
    plan,
    proposal: { ...proposal, columns: proposal.columns.map(({ examples: _, ...column }) => column) },
    examples: proposal.columns.map(({ examples }) => examples.map((example) => example.slice(0, EXAMPLE))),
  };
}

/** Gives the rows part by part; the next part is read when it is asked for. */
async function readRows({ plans, codes, ...rules }: NonNullable<ThreadJob['review']>): Promise<void> {
  const known = new Set(codes);
  const review = startReview({ ...rules, isKnownCode: (code) => known.has(code) });
  const byPosition = new Map(plans.map((plan) => [plan.position, plan]));
  let part: Reviewed[] = [];
  let characters = 0;
  for await (const event of eventsOf()) {
    if (event.kind === 'refused') return tell({ kind: 'refused', fault: event.fault });
    if (event.kind !== 'row') continue;
    const plan = byPosition.get(event.sheet.position);
    if (plan === undefined) continue;
    part.push(...review.take(plan, event.row));
    characters += event.row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (part.length < ROWS && characters < CHARACTERS) continue;
    await give(part);
    part = [];
    characters = 0;
  }
  const { rest, summary } = review.finish();
  await give([...part, ...rest]);
  tell({ kind: 'end', summary });
}

async function give(reviewed: readonly Reviewed[]): Promise<void> {
  const asked = new Promise<void>((resolve) => parentPort?.once('message', () => resolve()));
  tell({ kind: 'rows', reviewed });
  await asked;
}

function eventsOf(): AsyncGenerator<TableEvent> {
  const { bytes, isPasted } = job;
  if (isPasted) return readPasted(new TextDecoder().decode(bytes));
  return readTable({ bytes }, { onProgress: ({ rows, fraction }) => tell({ kind: 'progress', rows, fraction }) });
}

function tell(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
