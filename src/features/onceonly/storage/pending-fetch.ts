import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { CaseName } from '../domain/evidence.ts';
import { onceonlyTables, type OnceonlyTables } from './onceonly-tables.ts';

/** A call to one register whose answer is not there, or came late. */
export interface PendingFetch {
  readonly id: string;
  readonly source: string;
  readonly holder: string;
  readonly attributes: readonly string[];
  readonly triedAt: Instant;
  readonly attempts: number;
  /** Since when it fails; null: under way for the first time. */
  readonly failingSince: Instant | null;
  readonly lastFault: string | null;
  /** When the answer came; null: it is still awaited. */
  readonly settledAt: Instant | null;
}

export interface NewPending {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string | null;
  readonly about: CaseName;
  readonly source: string;
  readonly holder: string;
  readonly attributes: readonly string[];
  /** What the source failed in already; null: it is asked now. */
  readonly fault: string | null;
  readonly now: Instant;
}

/**
 * Lets one fetch of a case at a time look and write down whom it asks. Without it, one that looked before another
 * began, and wrote after the other had its answer, would ask again.
 */
export async function lockFetches(tx: Tx, personId: string, { kind, id }: CaseName): Promise<void> {
  const name = `onceonly.fetch ${personId} ${kind} ${id}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** False when another call to the same register for the same case is open. */
export async function addPending(tx: Tx, given: NewPending): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await onceonlyTables(tx)
    .insertInto('onceonly.pending_fetch')
    .values({
      id: given.id,
      person_id: given.personId,
      agency_id: given.agencyId,
      kind: given.about.kind,
      ref_id: given.about.id,
      source: given.source,
      holder: given.holder,
      attributes: [...given.attributes],
      opened_at: given.now,
      tried_at: given.now,
      attempts: 1,
      failing_since: given.fault === null ? null : given.now,
      last_fault: given.fault,
      settled_at: null,
      told_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The open calls of a case, and those answered late that the person has not been told of; 50 at most. */
export async function listPending(
  tx: Tx,
  access: Access,
  { personId, about }: { readonly personId: string; readonly about: CaseName },
): Promise<readonly PendingFetch[]> {
  access.require(personId);
  const { rows } = await sql<Row>`
    select id, source, holder, attributes, tried_at, attempts, failing_since, last_fault, settled_at
    from onceonly.pending_fetch
    where person_id = ${personId} and kind = ${about.kind} and ref_id = ${about.id}
      and (settled_at is null or (failing_since is not null and told_at is null))
    order by opened_at, id limit 50`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    holder: row.holder,
    attributes: row.attributes,
    triedAt: row.tried_at,
    attempts: row.attempts,
    failingSince: row.failing_since,
    lastFault: row.last_fault,
    settledAt: row.settled_at,
  }));
}

export interface PendingName {
  readonly personId: string;
  readonly id: string;
}

/** Notes an attempt that begins now; false when the answer has come meanwhile. */
export async function startAttempt(tx: Tx, { personId, id }: PendingName, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await onceonlyTables(tx)
    .updateTable('onceonly.pending_fetch')
    .set((eb) => ({ tried_at: now, attempts: eb('attempts', '+', 1) }))
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes why an attempt failed; a first failure begins the outage. */
export async function noteFailure(
  tx: Tx,
  { personId, id }: PendingName,
  failure: { readonly fault: string; readonly now: Instant },
): Promise<void> {
  await onceonlyTables(tx)
    .updateTable('onceonly.pending_fetch')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(failure.now)), last_fault: failure.fault }))
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}

/** The answer is there, or is not wanted any more; false when that was noted before. */
export async function settlePending(tx: Tx, { personId, id }: PendingName, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await onceonlyTables(tx)
    .updateTable('onceonly.pending_fetch')
    .set({ settled_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The person has seen that these sources are back. */
export async function markTold(
  tx: Tx,
  personId: string,
  given: { readonly ids: readonly string[]; readonly now: Instant },
): Promise<void> {
  if (given.ids.length === 0) return;
  await onceonlyTables(tx)
    .updateTable('onceonly.pending_fetch')
    .set({ told_at: given.now })
    .where('person_id', '=', personId)
    .where('id', 'in', [...given.ids])
    .where('told_at', 'is', null)
    .execute();
}

type Row = Pick<
  OnceonlyTables['onceonly.pending_fetch'],
  'id' | 'source' | 'holder' | 'attributes' | 'tried_at' | 'attempts' | 'failing_since' | 'last_fault' | 'settled_at'
>;
