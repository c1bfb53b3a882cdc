import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { ChangedField } from '../../domain/intake/compare-uploads.ts';
import type { DraftEntry, EntryKind, ReviewedRow, SkippedRow } from '../../domain/intake/outcome.ts';
import type { OfferKind } from '../../domain/intake/row-answers.ts';
import { systemKey } from '../../domain/intake/row-key.ts';
import { type IntakeTables, intakeTables, type RowStanding, toJson } from './intake-tables.ts';

export interface RowsPlace {
  readonly agencyId: string;
  readonly importId: string;
}

/** A published application of others that looks like a row's, and the words that both use. */
export interface StoredLikeness {
  readonly agencyId: string;
  readonly elementId: string;
  /** 0 to 1. */
  readonly likelihood: number;
  readonly hasEqualName: boolean;
  readonly isSameNationalSystem: boolean;
  readonly words: readonly string[];
}

/** A row of an import as it stands; skipped rows have no entry and are read by listSkipped. */
export interface ImportRow {
  readonly position: number;
  readonly row: ReviewedRow;
  readonly standing: Exclude<RowStanding, 'skipped'>;
  readonly openOffers: readonly OfferKind[];
  readonly accepted: readonly OfferKind[];
  readonly mayPass: boolean;
  readonly isPassed: boolean;
  readonly isLeftOut: boolean;
  readonly kindSet: EntryKind | null;
  readonly change: 'added' | 'changed' | 'unchanged' | null;
  readonly beforeKey: string | null;
  readonly changes: readonly ChangedField[];
  readonly supersededBy: string | null;
  readonly elementIds: readonly string[];
  readonly likeness: readonly StoredLikeness[];
}

export type NewRow =
  | { readonly kind: 'skipped'; readonly position: number; readonly row: SkippedRow }
  | {
      readonly kind: 'row';
      readonly position: number;
      readonly row: ReviewedRow;
      readonly change: ImportRow['change'];
      readonly beforeKey: string | null;
      readonly changes: readonly ChangedField[];
      /** It says what the registry holds already. */
      readonly isLeftOut: boolean;
    };

const AT_ONCE = 500;

/** Adds reviewed rows; a row that is there already stays as it is. */
export async function addRows(tx: Tx, place: RowsPlace, rows: readonly NewRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await intakeTables(tx)
      .insertInto('portfolio.import_row')
      .values(rows.slice(from, from + AT_ONCE).map((row) => columnsOf(place, row)))
      .onConflict((conflict) => conflict.columns(['agency_id', 'import_id', 'position']).doNothing())
      .execute();
}

/** Removes all rows of an import, for reading it anew. */
export async function removeRows(tx: Tx, { agencyId, importId }: RowsPlace): Promise<void> {
  await intakeTables(tx)
    .deleteFrom('portfolio.import_row')
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId)
    .execute();
}

export interface RowFilter {
  readonly standings?: readonly RowStanding[];
  /** Rows that still ask this. */
  readonly openOffer?: OfferKind;
  /** Without one that still asks this too. */
  readonly withoutOpen?: OfferKind;
  readonly problem?: string;
  readonly change?: 'added' | 'changed' | 'unchanged';
  readonly positions?: readonly number[];
  readonly keys?: readonly string[];
  readonly isLike?: boolean;
  /** Only rows behind this one, in the order of the list. */
  readonly after?: number;
  readonly limit: number;
}

/** Rows in the order of the list. */
export async function listRows(tx: Tx, place: RowsPlace, filter: RowFilter): Promise<readonly ImportRow[]> {
  if (filter.positions?.length === 0 || filter.keys?.length === 0) return [];
  let query = rowsOf(tx, place).where('outcome', '!=', 'skipped');
  const { standings, openOffer, withoutOpen, problem, change, positions, keys, after } = filter;
  if (standings !== undefined) query = query.where('standing', 'in', standings);
  if (openOffer !== undefined) query = query.where(sql<boolean>`${openOffer} = any(open_offers)`);
  if (withoutOpen !== undefined) query = query.where(sql<boolean>`${withoutOpen} <> all(open_offers)`);
  if (problem !== undefined) query = query.where(sql<boolean>`${problem} = any(problems)`);
  if (change !== undefined) query = query.where('change', '=', change);
  if (positions !== undefined) query = query.where('position', 'in', positions);
  if (keys !== undefined) query = query.where('row_key', 'in', keys);
  if (filter.isLike === true) query = query.where(sql<boolean>`jsonb_array_length(coalesce(likeness, '[]')) > 0`);
  if (after !== undefined) query = query.where('position', '>', after);
  const found = await query.orderBy('position').limit(filter.limit).execute();
  return found.map(toRow);
}

/** Rows of the same names and owners, for finding one again whose key was lost; 2,000 at most. */
export async function listRowsOfSystems(
  tx: Tx,
  place: RowsPlace,
  systemKeys: readonly string[],
): Promise<readonly ImportRow[]> {
  if (systemKeys.length === 0) return [];
  const found = await rowsOf(tx, place)
    .where('outcome', '!=', 'skipped')
    .where(sql<boolean>`md5(system_key) = any(select md5(key) from unnest(${[...systemKeys]}::text[]) key)`)
    .orderBy('position')
    .limit(2_000)
    .execute();
  return found.map(toRow);
}

/** What stood between the entries and is none, in the order of the list. */
export async function listSkipped(tx: Tx, place: RowsPlace, limit: number): Promise<readonly SkippedRow[]> {
  const found = await rowsOf(tx, place).where('outcome', '=', 'skipped').orderBy('position').limit(limit).execute();
  return found.map(({ content }) => content as SkippedRow);
}

function rowsOf(tx: Tx, { agencyId, importId }: RowsPlace) {
  return intakeTables(tx)
    .selectFrom('portfolio.import_row')
    .select([
      'position',
      'content',
      'standing',
      'open_offers',
      'accepted',
      'may_pass',
      'is_passed',
      'is_left_out',
      'kind_set',
      'change',
      'before_key',
      'changes',
      'superseded_by',
      'element_ids',
      'likeness',
    ])
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId);
}

type RowColumns = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

/** The JSON is what columnsOf wrote: the amount comes back from its digits. */
function toRow(found: RowColumns): ImportRow {
  const content = found.content as Omit<ReviewedRow, 'entry'> & {
    readonly entry: Omit<DraftEntry, 'cost'> & { readonly cost: string | null };
  };
  const { cost } = content.entry;
  return {
    position: found.position,
    row: { ...content, entry: { ...content.entry, cost: cost === null ? null : rupiah(BigInt(cost)) } },
    standing: found.standing as ImportRow['standing'],
    openOffers: found.open_offers as readonly OfferKind[],
    accepted: found.accepted as readonly OfferKind[],
    mayPass: found.may_pass,
    isPassed: found.is_passed,
    isLeftOut: found.is_left_out,
    kindSet: found.kind_set,
    change: found.change,
    beforeKey: found.before_key,
    changes: (found.changes ?? []) as readonly ChangedField[],
    supersededBy: found.superseded_by,
    elementIds: found.element_ids,
    likeness: (found.likeness ?? []) as readonly StoredLikeness[],
  };
}

function columnsOf({ agencyId, importId }: RowsPlace, given: NewRow): IntakeTables['portfolio.import_row'] {
  const common = {
    agency_id: agencyId,
    import_id: importId,
    position: given.position,
    accepted: [],
    is_passed: false,
    kind_set: null,
    superseded_by: null,
    element_ids: [],
    use_id: null,
    likeness: null,
  };
  if (given.kind === 'skipped')
    return {
      ...common,
      row_key: `skipped:${given.position}`,
      system_key: '',
      outcome: 'skipped',
      content: toJson(given.row),
      offers: [],
      open_offers: [],
      problems: [],
      may_pass: false,
      is_left_out: false,
      change: null,
      before_key: null,
      changes: null,
    };
  const { row } = given;
  const offers = [...new Set(row.offers.map(({ kind }) => kind))];
  return {
    ...common,
    row_key: row.key,
    system_key: systemKey(row.entry.name, row.entry.owner).slice(0, 2_000),
    outcome: row.outcome,
    content: contentOf(row),
    offers,
    open_offers: offers,
    problems: [...new Set(row.problems.map(({ code }) => code))],
    may_pass: row.problems.length > 0 && row.problems.every(({ mayPass }) => mayPass),
    is_left_out: given.isLeftOut,
    change: given.change,
    before_key: given.beforeKey,
    changes: given.changes.length === 0 ? null : toJson(given.changes.map(clippedChange)),
  };
}

const MOST_CONTENT = 1_000_000;
const CLIPPED = 2_000;

/** A row of monstrous cells keeps the beginning of each; the file itself keeps all. */
function contentOf(row: ReviewedRow): string {
  const json = toJson(row);
  if (json.length <= MOST_CONTENT) return json;
  return toJson({
    ...row,
    cells: row.cells.map((cell) => cell.slice(0, CLIPPED)),
    entry: clippedEntry(row.entry),
    problems: row.problems.slice(0, 100),
  });
}

const MOST_SHOWN = 1_000;

function clippedChange({ field, before, after }: ChangedField): ChangedField {
  return { field, before: before.slice(0, MOST_SHOWN), after: after.slice(0, MOST_SHOWN) };
}

function clippedEntry(entry: DraftEntry): DraftEntry {
  return {
    ...entry,
    description: entry.description?.slice(0, 4_000) ?? null,
    note: entry.note?.slice(0, 4_000) ?? null,
  };
}
