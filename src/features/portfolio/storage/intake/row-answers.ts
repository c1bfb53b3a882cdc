import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { EntryKind } from '../../domain/intake/outcome.ts';
import { type OfferKind, settledBy } from '../../domain/intake/row-answers.ts';
import type { RowsPlace } from './import-row.ts';
import { intakeTables, type RowStanding } from './intake-tables.ts';

/** Which rows an answer is for: those of the positions, or all that still ask; rows already done stay as they are. */
export interface Asked {
  readonly kind: OfferKind;
  readonly positions?: readonly number[];
  /** Of all that ask, those that ask this too. */
  readonly withOpen?: OfferKind;
  /** Of all that ask, those that do not ask this too. */
  readonly withoutOpen?: OfferKind;
}

/** Accepts an offer for every row that still asks it. Returns how many. */
export async function acceptOffer(tx: Tx, place: RowsPlace, asked: Asked): Promise<number> {
  const { kind } = asked;
  const settled = [...settledBy[kind]];
  const { numUpdatedRows } = await askingRows(tx, place, asked)
    .set({
      accepted: sql<string[]>`array_append(accepted, ${kind}::text)`,
      open_offers: sql<string[]>`array(select o from unnest(open_offers) o where o <> all(${settled}::text[]))`,
    })
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Leaves every row that asks this as it is. Returns how many. */
export async function keepAsIs(tx: Tx, place: RowsPlace, asked: Asked): Promise<number> {
  const { kind } = asked;
  const { numUpdatedRows } = await askingRows(tx, place, asked)
    .set({ open_offers: sql<string[]>`array_remove(open_offers, ${kind}::text)` })
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function askingRows(tx: Tx, place: RowsPlace, asked: Asked) {
  const { kind } = asked;
  let query = rowsOf(tx, place)
    .where(sql<boolean>`${kind} = any(open_offers)`)
    .where('standing', 'in', asked.positions === undefined ? OPEN : LIVE);
  if (asked.positions !== undefined) query = query.where('position', 'in', asked.positions);
  if (asked.withOpen !== undefined) query = query.where(sql<boolean>`${asked.withOpen} = any(open_offers)`);
  if (asked.withoutOpen !== undefined) query = query.where(sql<boolean>`${asked.withoutOpen} <> all(open_offers)`);
  return query;
}

const OPEN: readonly RowStanding[] = ['open'];
const LIVE: readonly RowStanding[] = ['open', 'problem'];

/** Takes rows in although their owner has not put them right, where each of their problems allows it. */
export async function letPass(
  tx: Tx,
  place: RowsPlace,
  which: { readonly problem: string } | { readonly positions: readonly number[] },
): Promise<number> {
  let query = rowsOf(tx, place).set({ is_passed: true }).where('standing', '=', 'problem').where('may_pass', '=', true);
  query =
    'problem' in which
      ? query.where(sql<boolean>`${which.problem} = any(problems)`)
      : query.where('position', 'in', which.positions);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** Leaves rows out of the registry, whatever they ask. */
export async function leaveOut(tx: Tx, place: RowsPlace, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await rowsOf(tx, place).set({ is_left_out: true }).where('position', 'in', positions).execute();
}

/** Says what a row is, against the list. */
export async function setKind(
  tx: Tx,
  place: RowsPlace,
  given: { readonly kind: EntryKind; readonly positions: readonly number[] },
): Promise<void> {
  if (given.positions.length === 0) return;
  await rowsOf(tx, place).set({ kind_set: given.kind }).where('position', 'in', given.positions).execute();
}

/** Takes all answers back: the row asks again what it asked at first. */
export async function takeBack(tx: Tx, place: RowsPlace, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await rowsOf(tx, place)
    .set((eb) => ({
      accepted: [],
      open_offers: eb.ref('offers'),
      is_passed: false,
      is_left_out: false,
      kind_set: null,
    }))
    .where('position', 'in', positions)
    .where('superseded_by', 'is', null)
    .execute();
}

/** Rows that a later upload corrects leave this one, so that nothing is registered twice. */
export async function supersedeRows(tx: Tx, place: RowsPlace, given: { readonly by: string }): Promise<void> {
  await rowsOf(tx, place)
    .set({ is_left_out: true, superseded_by: given.by })
    .where('element_ids', '=', sql<string[]>`'{}'`)
    .where('superseded_by', 'is', null)
    .where(
      'row_key',
      'in',
      intakeTables(tx)
        .selectFrom('portfolio.import_row as later')
        .select('later.before_key')
        .where('later.agency_id', '=', place.agencyId)
        .where('later.import_id', '=', given.by)
        .where('later.change', '=', 'changed')
        .where('later.before_key', 'is not', null)
        .$castTo<{ before_key: string }>(),
    )
    .execute();
}

/** The correction was given up: its rows are again those of the list it corrected. */
export async function restoreSuperseded(tx: Tx, place: RowsPlace, by: string): Promise<void> {
  await rowsOf(tx, place).set({ is_left_out: false, superseded_by: null }).where('superseded_by', '=', by).execute();
}

function rowsOf(tx: Tx, { agencyId, importId }: RowsPlace) {
  return intakeTables(tx)
    .updateTable('portfolio.import_row')
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId);
}
