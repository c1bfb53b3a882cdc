import { type ColumnContents, contentsOf } from './column-contents.ts';
import { type IntakeField, repeatable } from './field.ts';
import type { FoundHeader } from './find-header.ts';
import { type HeadingMatch, readHeading } from './heading.ts';
import type { SheetRow } from './sheet.ts';

/** Why a column is proposed for a field. */
export type ColumnReason =
  /** The heading says so; the contents do not speak against it. */
  | { readonly code: 'heading'; readonly word: string }
  /** Heading and contents agree. */
  | { readonly code: 'heading_and_contents'; readonly word: string; readonly percent: number }
  /** No heading helps; this share of the cells looks like it. */
  | { readonly code: 'contents'; readonly percent: number }
  /** The heading says one thing, the cells clearly another. */
  | { readonly code: 'contents_against_heading'; readonly word: string; readonly percent: number }
  /** Another column fits its field better. */
  | { readonly code: 'taken' }
  | { readonly code: 'nothing_known' }
  | { readonly code: 'empty' };

export interface ColumnProposal {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly field: IntakeField;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: ColumnReason;
  /** What else it could be, best first. */
  readonly alternatives: readonly IntakeField[];
  /** A few values, so that a person sees what was judged. */
  readonly examples: readonly string[];
}

interface Fit {
  readonly column: number;
  readonly field: IntakeField;
  readonly score: number;
  readonly reason: ColumnReason;
}

/**
 * Proposes what each column means, by its heading and by its contents; each field once, but for notes and codes.
 * Cells beyond the last heading are columns where many rows have them, and commas gone astray where few do.
 */
export function proposeColumns(header: FoundHeader, rows: readonly SheetRow[]): readonly ColumnProposal[] {
  const data = rows.filter(({ row, spans }) => row >= header.firstDataRow && !spans.some((span) => isWide(span)));
  const width = widthOf(header, data);
  const columns = Array.from({ length: width }, (_, column) => {
    const values = data.map(({ cells }) => cells[column] ?? '');
    const heading = header.headings[column] ?? '';
    return { column, heading, match: readHeading(heading), contents: contentsOf(values), values };
  });
  const fits = columns.flatMap((one) => fitsOf(one)).toSorted((a, b) => b.score - a.score || a.column - b.column);
  const chosen = assign(fits);
  return columns.map(({ column, heading, contents, values }) => {
    const fit = chosen.get(column);
    const own = fits.filter((one) => one.column === column);
    const reason: ColumnReason =
      contents.filled === 0 ? { code: 'empty' } : own.length > 0 ? { code: 'taken' } : { code: 'nothing_known' };
    return {
      column,
      heading,
      field: fit?.field ?? 'ignored',
      confidence: fit === undefined ? 0 : Math.round(100 * Math.min(0.99, fit.score)) / 100,
      reason: fit?.reason ?? reason,
      alternatives: [...new Set(own.map(({ field }) => field))].filter((field) => field !== fit?.field).slice(0, 3),
      examples: fit?.field === 'contact' ? [] : values.filter((value) => value.trim() !== '').slice(0, 3),
    };
  });
}

function widthOf({ headings }: FoundHeader, data: readonly SheetRow[]): number {
  const headed = headings.findLastIndex((heading) => heading !== '') + 1;
  const widest = data.reduce((most, { cells }) => Math.max(most, cells.length), headed);
  if (headed === 0) return widest;
  let width = headed;
  while (
    width < widest &&
    data.filter(({ cells }) => (cells[width] ?? '').trim() !== '').length >= BEYOND * data.length
  )
    width += 1;
  return width;
}

const BEYOND = 0.6;

interface Column {
  readonly column: number;
  readonly match: HeadingMatch | null;
  readonly contents: ColumnContents;
}

const SHARP: ReadonlySet<IntakeField> = new Set([
  'address',
  'codes',
  'contact',
  'owner',
  'year',
  'cost',
  'number',
  'legal_basis',
]);
const CLEAR = 0.75;

function fitsOf({ column, match, contents }: Column): readonly Fit[] {
  const fits: Fit[] = [];
  const against = match === null ? null : contradiction(match.field, contents);
  for (const [name, share] of entriesOf(contents.fits)) {
    const percent = Math.round(100 * share);
    if (match?.field === name) continue;
    if (against === name && match !== null) {
      fits.push({
        column,
        field: name,
        score: 0.5 + 0.4 * share,
        reason: { code: 'contents_against_heading', word: match.word, percent },
      });
    } else if (share >= 0.35) {
      // A known heading makes all other readings of its column weak.
      fits.push({
        column,
        field: name,
        score: (match === null ? 0.7 : 0.2) * share,
        reason: { code: 'contents', percent },
      });
    }
  }
  if (match === null) return fits;
  const share = contents.fits[match.field];
  const score = headingScore(match, share, against !== null);
  const reason: ColumnReason =
    share !== undefined && share >= 0.5
      ? { code: 'heading_and_contents', word: match.word, percent: Math.round(100 * share) }
      : { code: 'heading', word: match.word };
  return [...fits, { column, field: match.field, score, reason }];
}

function headingScore({ score, field }: HeadingMatch, share: number | undefined, isContradicted: boolean): number {
  if (isContradicted) return 0.3 * score;
  // A heading that names its field stands, also over an empty column; contents lift it or hold it down a little.
  const base = field === 'row_key' || field === 'problem' ? 1 : score * 0.8;
  return base + 0.2 * (share ?? 0.5);
}

/** The field that the contents clearly are, where they are clearly not what the heading says. */
function contradiction(field: IntakeField, { fits }: ColumnContents): IntakeField | null {
  const own = fits[field];
  if (own === undefined || own >= 0.25) return null;
  const [best] = entriesOf(fits).toSorted(([, a], [, b]) => b - a);
  if (best === undefined || !SHARP.has(best[0]) || best[1] < CLEAR) return null;
  // Whoever is named as developer or user may well be an office, and a database may carry an address.
  return field === 'reported_by' || field === 'developer' ? null : best[0];
}

function assign(sorted: readonly Fit[]): ReadonlyMap<number, Fit> {
  const chosen = new Map<number, Fit>();
  const taken = new Set<IntakeField>();
  for (const fit of sorted) {
    if (chosen.has(fit.column) || fit.score < 0.25) continue;
    // Two columns of offices: the better one is the owner, the other says who reported.
    const field = fit.field === 'owner' && taken.has('owner') ? 'reported_by' : fit.field;
    if (taken.has(field) && !repeatable.has(field)) continue;
    taken.add(field);
    chosen.set(fit.column, { ...fit, field });
  }
  if (!taken.has('description')) promoteNote(chosen);
  return chosen;
}

/** Where nothing else says what an application does, its remarks ("Keterangan") do; less surely. */
function promoteNote(chosen: Map<number, Fit>): void {
  const note = [...chosen.values()].filter(({ field }) => field === 'note').toSorted((a, b) => a.column - b.column)[0];
  if (note !== undefined) chosen.set(note.column, { ...note, field: 'description', score: 0.6 * note.score });
}

function entriesOf(fits: ColumnContents['fits']): readonly (readonly [IntakeField, number])[] {
  return Object.entries(fits).flatMap(([field, share]) =>
    isField(field) && share !== undefined ? [[field, share] as const] : [],
  );
}

function isField(name: string): name is IntakeField {
  return name !== '';
}

function isWide({ firstColumn, lastColumn }: { readonly firstColumn: number; readonly lastColumn: number }): boolean {
  return lastColumn - firstColumn >= 2;
}
