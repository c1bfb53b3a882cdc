import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { intakeFault, type IntakeFault } from './fault.ts';
import { type IntakeField, repeatable } from './field.ts';
import type { SheetProposal } from './propose-sheets.ts';
import { columnLetters, type SheetRow, type SheetSample } from './sheet.ts';

/** How a sheet is read, as its owner confirmed it. Plain values: it is stored with the import. */
export interface SheetPlan {
  readonly position: number;
  readonly name: string;
  readonly headings: readonly string[];
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  /** By column, from 0. */
  readonly fields: readonly IntakeField[];
  /** The owner of all rows that name none, taken from the name of the sheet. */
  readonly owner: string | null;
  /** What an empty owner means: ask for each row, the owner above, or the agency that reports. */
  readonly emptyOwner: 'ask' | 'fill_down' | 'own_agency';
  /** 1 where merged cells left each owner a row below the first of its rows. */
  readonly ownerShift: 0 | 1;
}

const MOST_COLUMNS = 256;

/** The plan that the proposal amounts to; null for sheets without a list. */
export function planOf(proposal: SheetProposal, sample: SheetSample): SheetPlan | null {
  const { header, columns, sheet } = proposal;
  if (!proposal.isChosen || header === null) return null;
  const fields = columns.map(({ field }) => field);
  const owner = fields.indexOf('owner');
  const pattern =
    owner === -1
      ? 'none'
      : ownerPattern(
          sample.rows.filter(({ row }) => row >= header.firstDataRow),
          owner,
        );
  return {
    position: sheet.position,
    name: sheet.name,
    headings: columns.map(({ heading }) => heading),
    headerRows: header.rows,
    firstDataRow: header.firstDataRow,
    fields,
    owner: proposal.ownerFromName,
    emptyOwner: owner === -1 ? 'own_agency' : pattern === 'none' ? 'ask' : 'fill_down',
    ownerShift: pattern === 'shifted' ? 1 : 0,
  };
}

/** Refuses a plan without a name, with one field twice, or with columns that no sheet has. */
export function checkPlan(plans: readonly SheetPlan[]): Result<readonly SheetPlan[], IntakeFault> {
  if (plans.length === 0) return err(intakeFault('intake_no_list'));
  for (const { name: sheet, fields } of plans) {
    if (!fields.includes('name')) return err(intakeFault('intake_name_unmapped', { sheet }));
    const twice = fields.findIndex((field, column) => !repeatable.has(field) && fields.indexOf(field) !== column);
    const wrong = fields.length > MOST_COLUMNS ? MOST_COLUMNS : twice;
    if (wrong !== -1) return err(intakeFault('intake_column_twice', { sheet, column: columnLetters(wrong) }));
  }
  return ok(plans);
}

/**
 * What the empty cells of an owner column are. `below`: a value and blanks under it, as unmerged cells leave
 * them. `shifted`: the same, but the first row of the list is blank and its owner stands a row lower.
 */
export function ownerPattern(rows: readonly SheetRow[], column: number): 'none' | 'below' | 'shifted' {
  const values = rows.map(({ cells }) => (cells[column] ?? '').trim());
  const filled = values.filter((value) => value !== '').length;
  const empty = values.length - filled;
  if (empty < 2 || filled === 0 || empty < 0.15 * values.length) return 'none';
  const isShifted = values[0] === '' && values[1] !== '' && filled >= 2;
  if (isShifted) return 'shifted';
  return values[0] === '' ? 'none' : 'below';
}
