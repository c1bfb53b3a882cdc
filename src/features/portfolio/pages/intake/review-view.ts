import type { Tx } from '../../../../kernel/database.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ListImport } from '../../domain/intake/import.ts';
import type { SkippedRow } from '../../domain/intake/outcome.ts';
import type { RowProblemCode } from '../../domain/intake/fault.ts';
import { type OfferKind, offerKinds } from '../../domain/intake/row-answers.ts';
import { listCorrections } from '../../storage/intake/import.ts';
import { type ImportRow, listRows, listSkipped } from '../../storage/intake/import-row.ts';
import { countRows, type RowFigures } from '../../storage/intake/row-figures.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import type { Tokens } from './tokens.ts';

/** Rows that are asked the same. */
export interface AskedGroup {
  readonly kind: OfferKind;
  readonly count: number;
  readonly samples: readonly ImportRow[];
}

export interface ProblemGroup {
  readonly code: RowProblemCode;
  readonly count: number;
  readonly passable: number;
}

export interface ReviewView {
  readonly lang: Lang;
  readonly found: ListImport;
  /** null: reads, decides nothing. */
  readonly tokens: Tokens | null;
  readonly figures: RowFigures;
  readonly groups: readonly AskedGroup[];
  readonly problems: readonly ProblemGroup[];
  /** What changed against the list that this one corrects; null for a list of its own. */
  readonly changed: readonly ImportRow[] | null;
  readonly corrections: readonly ListImport[];
  /** What stood between the rows and is none, the first of them. */
  readonly skipped: readonly SkippedRow[];
  /** What was chosen and is not saved, by field. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
  /** Of the upload of a correction. */
  readonly correctError: string | null;
  readonly hasMoved: boolean;
}

const SAMPLES = 3;
const MOST_CHANGED = 20;
const MOST_SKIPPED = 30;

/** How a reviewed list stands, with a few rows of each kind. */
export async function readReview(
  tx: Tx,
  found: ListImport,
): Promise<Pick<ReviewView, 'figures' | 'groups' | 'problems' | 'changed' | 'corrections' | 'skipped'>> {
  const place = { agencyId: found.agencyId, importId: found.id };
  const figures = await countRows(tx, place);
  const groups: AskedGroup[] = [];
  for (const kind of offerKinds) {
    const count = figures.open.find((one) => one.kind === kind)?.alone ?? 0;
    if (count === 0) continue;
    const without = kind === 'own_agency' ? { withoutOpen: 'fill_down' as const } : {};
    const samples = await listRows(tx, place, { standings: ['open'], openOffer: kind, ...without, limit: SAMPLES });
    groups.push({ kind, count, samples });
  }
  const changed =
    found.correctsId === null ? null : await listRows(tx, place, { change: 'changed', limit: MOST_CHANGED });
  return {
    figures,
    groups,
    problems: figures.problems.flatMap(({ code, ...counts }) => (isRowCode(code) ? [{ code, ...counts }] : [])),
    changed,
    corrections: await listCorrections(tx, { agencyId: found.agencyId, id: found.id }),
    skipped: await listSkipped(tx, place, MOST_SKIPPED),
  };
}

function isRowCode(code: string): code is RowProblemCode {
  return code.startsWith('row_') && Object.hasOwn(intakeErrors, code);
}
