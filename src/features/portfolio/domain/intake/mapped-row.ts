import { readAddresses } from './address.ts';
import type { IntakeField } from './field.ts';
import { isOfficeName } from './office-words.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetRow } from './sheet.ts';
import { readStatus } from './status-word.ts';

export interface MappedRow {
  readonly cells: readonly string[];
  readonly isJoined: boolean;
  /** More cells than columns, and nothing explains it. */
  readonly isShifted: boolean;
}

/** The cells of a row under their columns; a name with commas that fell apart is joined again. */
export function mapRow({ cells }: SheetRow, { fields, headings }: SheetPlan): MappedRow {
  const width = Math.max(fields.length, headings.length);
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const given = cells.slice(0, Math.max(last + 1, Math.min(width, cells.length)));
  const excess = last + 1 - width;
  if (excess <= 0) return { cells: given, isJoined: false, isShifted: false };
  const plain = plausibility(given.slice(0, width), fields);
  const joined = fields.flatMap((field, column) => {
    if (!JOINABLE.has(field)) return [];
    const pieces = given.slice(column, column + excess + 1);
    if (pieces.some((piece) => isPlaceholder(piece) || readAddresses(piece).addresses.length > 0)) return [];
    const text = pieces.map((piece) => piece.trim()).join(', ');
    const whole = [...given.slice(0, column), text, ...given.slice(column + excess + 1)];
    const bonus = isOfficeName(text) && field !== 'name' ? 1 : 0;
    return [{ whole, score: plausibility(whole, fields) + bonus }];
  });
  const best = joined.reduce<(typeof joined)[number] | null>(
    (one, other) => (one === null || other.score > one.score ? other : one),
    null,
  );
  if (best === null || best.score <= plain) return { cells: given, isJoined: false, isShifted: true };
  return { cells: best.whole, isJoined: true, isShifted: false };
}

const JOINABLE: ReadonlySet<IntakeField> = new Set([
  'name',
  'description',
  'owner',
  'reported_by',
  'developer',
  'note',
  'legal_basis',
  'category',
]);

/** How many columns that can be judged hold what they should. */
function plausibility(cells: readonly string[], fields: readonly IntakeField[]): number {
  let score = 0;
  for (const [column, field] of fields.entries()) {
    const cell = (cells[column] ?? '').trim();
    const says = FITS[field];
    if (says === undefined || cell === '') continue;
    score += isPlaceholder(cell) || says(cell) ? 1 : -1;
  }
  return score;
}

const FITS: Readonly<Partial<Record<IntakeField, (cell: string) => boolean>>> = {
  address: (cell) => readAddresses(cell).addresses.length > 0,
  status: (cell) => readStatus(cell).status !== null,
  year: (cell) => /(?:19|20)\d{2}/.test(cell),
  owner: (cell) => isOfficeName(cell),
  number: (cell) => /^\d+\.?$/.test(cell),
  codes: (cell) => /^R[A-Z]{2}\./.test(cell),
};
