import type { Tx } from '../../../../kernel/database.ts';
import { type DataKey, keyId, type KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import type { Clearance, ClearanceMatch, OverlapCheck } from '../../domain/consolidation/clearance.ts';
import type { DecreeOutcome } from '../../domain/consolidation/treatment.ts';
import { clearanceTables, type ClearanceTables } from './clearance-tables.ts';
import type { Words } from './consolidation-event.ts';

/** A new application, before money is set aside for it. */
export interface StoredRequest {
  readonly id: string;
  readonly agencyId: string;
  readonly readerIds: readonly string[];
  readonly name: string;
  readonly functionText: string;
  /** Empty: the requester chose none. */
  readonly functionCode: string;
  readonly yearlyCost: Rupiah;
  readonly expectedUsers: number;
  readonly digest: string;
  readonly keyId: KeyId;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
}

export interface StoredCheck extends OverlapCheck {
  readonly requestId: string;
  readonly ranBy: string;
  readonly recordedAt: Instant;
}

export interface StoredDecision {
  readonly requestId: string;
  readonly outcome: Clearance['outcome'];
  readonly conditions: readonly { readonly condition: string; readonly by: LocalDate }[];
  readonly insteadId: string | null;
  readonly addedThere: Rupiah | null;
  readonly avoided: Rupiah | null;
  readonly decidedOn: LocalDate;
  readonly decidedBy: string;
  readonly recordedAt: Instant;
  /** By the id of the match they answer; the reason under `reason`. */
  readonly words: Words;
}

export async function addRequest(tx: Tx, request: StoredRequest): Promise<void> {
  await clearanceTables(tx)
    .insertInto('portfolio.clearance_request')
    .values({
      agency_id: request.agencyId,
      id: request.id,
      reader_ids: request.readerIds,
      name: request.name,
      function_text: request.functionText,
      function_code: request.functionCode,
      yearly_cost: request.yearlyCost,
      expected_users: request.expectedUsers,
      digest: request.digest,
      key_id: request.keyId,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
    })
    .execute();
}

/** Adds a check of one agency, numbered behind its earlier ones. */
export async function addCheck(
  tx: Tx,
  check: StoredCheck & { readonly agencyId: string; readonly number: number; readonly readerIds: readonly string[] },
): Promise<void> {
  await clearanceTables(tx)
    .insertInto('portfolio.clearance_check')
    .values({
      agency_id: check.agencyId,
      request_id: check.requestId,
      number: check.number,
      reader_ids: check.readerIds,
      ran_on: check.ranOn,
      digest: check.digest,
      compared_with: check.comparedWith,
      matches: JSON.stringify(check.matches),
      decree: JSON.stringify(check.decree),
      ran_by: check.ranBy,
      recorded_at: check.recordedAt,
    })
    .execute();
}

/** How many checks of a request an agency has made. */
export async function countChecks(tx: Tx, agencyId: string, requestId: string): Promise<number> {
  const { count } = await clearanceTables(tx)
    .selectFrom('portfolio.clearance_check')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('agency_id', '=', agencyId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds the decision of KemenPANRB; false: there is one already. */
export async function addDecision(
  tx: Tx,
  key: DataKey,
  decision: StoredDecision & { readonly agencyId: string; readonly readerIds: readonly string[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await clearanceTables(tx)
    .insertInto('portfolio.clearance_decision')
    .values({
      agency_id: decision.agencyId,
      request_id: decision.requestId,
      reader_ids: decision.readerIds,
      outcome: decision.outcome,
      conditions: JSON.stringify(decision.conditions),
      instead_id: decision.insteadId,
      added_there: decision.addedThere,
      avoided: decision.avoided,
      decided_on: decision.decidedOn,
      decided_by: decision.decidedBy,
      recorded_at: decision.recordedAt,
      words_sealed: key.encrypt(Buffer.from(JSON.stringify(decision.words)), wordsPlace(decision.requestId)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findRequest(tx: Tx, id: string): Promise<StoredRequest | null> {
  const row = await requests(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** Those that the viewer may see, the latest first; with their decisions' outcomes. */
export async function listRequests(
  tx: Tx,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly (StoredRequest & { readonly outcome: Clearance['outcome'] | null })[]> {
  const rows = await requests(tx)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(page.limit, 200))
    .offset(page.offset)
    .execute();
  if (rows.length === 0) return [];
  const decided = await clearanceTables(tx)
    .selectFrom('portfolio.clearance_decision')
    .select(['request_id', 'outcome'])
    .where(
      'request_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('request_id')
    .limit(200)
    .execute();
  const outcomes = new Map(decided.map((row) => [row.request_id, row.outcome]));
  return rows.map((row) => ({ ...toRequest(row), outcome: outcomes.get(row.id) ?? null }));
}

/** The newest check of a request, whoever ran it. */
export async function latestCheck(tx: Tx, requestId: string): Promise<StoredCheck | null> {
  const row = await clearanceTables(tx)
    .selectFrom('portfolio.clearance_check')
    .select(['request_id', 'ran_on', 'digest', 'compared_with', 'matches', 'decree', 'ran_by', 'recorded_at'])
    .where('request_id', '=', requestId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    requestId: row.request_id,
    ranOn: row.ran_on,
    digest: row.digest,
    comparedWith: row.compared_with,
    // Written by addCheck alone.
    matches: row.matches as readonly ClearanceMatch[],
    decree: row.decree as DecreeOutcome,
    ranBy: row.ran_by,
    recordedAt: row.recorded_at,
  };
}

export async function findDecision(tx: Tx, key: DataKey | null, requestId: string): Promise<StoredDecision | null> {
  const row = await clearanceTables(tx)
    .selectFrom('portfolio.clearance_decision')
    .select([
      'request_id',
      'outcome',
      'conditions',
      'instead_id',
      'added_there',
      'avoided',
      'decided_on',
      'decided_by',
      'recorded_at',
      'words_sealed',
    ])
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    requestId: row.request_id,
    outcome: row.outcome,
    // Written by addDecision alone.
    conditions: row.conditions as StoredDecision['conditions'],
    insteadId: row.instead_id,
    addedThere: row.added_there === null ? null : rupiah(row.added_there),
    avoided: row.avoided === null ? null : rupiah(row.avoided),
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    recordedAt: row.recorded_at,
    words: openWords(key, row.words_sealed, row.request_id),
  };
}

function openWords(key: DataKey | null, sealed: Buffer | null, requestId: string): Words {
  if (key === null || sealed === null) return {};
  const opened = key.decrypt(sealed, wordsPlace(requestId));
  if (!opened.ok) throw new Error('The words of a decision do not open at their place.');
  return JSON.parse(opened.value.toString('utf8')) as Words;
}

function wordsPlace(row: string) {
  return { table: 'portfolio.clearance_decision', column: 'words_sealed', row };
}

function requests(tx: Tx) {
  return clearanceTables(tx)
    .selectFrom('portfolio.clearance_request')
    .select([
      'agency_id',
      'id',
      'reader_ids',
      'name',
      'function_text',
      'function_code',
      'yearly_cost',
      'expected_users',
      'digest',
      'key_id',
      'requested_by',
      'requested_at',
    ]);
}

function toRequest(row: ClearanceTables['portfolio.clearance_request']): StoredRequest {
  return {
    id: row.id,
    agencyId: row.agency_id,
    readerIds: row.reader_ids,
    name: row.name,
    functionText: row.function_text,
    functionCode: row.function_code,
    yearlyCost: rupiah(row.yearly_cost),
    expectedUsers: row.expected_users,
    digest: row.digest,
    keyId: keyId(row.key_id),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
  };
}
