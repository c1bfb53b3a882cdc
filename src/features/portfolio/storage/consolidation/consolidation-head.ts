import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import { keyId, type KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import type { GroupEnd, GroupOutcome } from '../../domain/consolidation/plan-event.ts';
import { consolidationTables, type ConsolidationTables } from './consolidation-tables.ts';

/** A group on its way, as lists show it. */
export interface ConsolidationHead {
  readonly id: string;
  readonly leadId: string;
  readonly readerIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly groupId: string;
  readonly title: string;
  /** A fine function; empty: none. */
  readonly topic: string;
  readonly verdict: 'same_system' | 'same_function';
  readonly stage: ConsolidationStage;
  readonly dueOn: LocalDate | null;
  readonly outcome: GroupOutcome | null;
  readonly endHow: GroupEnd | null;
  readonly keyId: KeyId;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly changedAt: Instant;
}

/** An application of the group, as published when it was proposed. */
export interface Member {
  readonly ownerId: string;
  readonly elementId: string;
  /** null: classified. */
  readonly name: string | null;
  readonly functions: readonly string[];
}

/** How events, plans and decisions name an application. */
export function entryOfMember({ ownerId, elementId }: Pick<Member, 'ownerId' | 'elementId'>): string {
  return `${ownerId}/${elementId}`;
}

/** Until the transaction ends no other command on the same subject goes on, whoever its viewer is. */
export async function lockSubject(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portfolio.consolidation:${id}`}, 0))`.execute(tx);
}

/** Adds a group with its applications, in the lead's transaction; false: the lead has that group on its way already. */
export async function addConsolidation(tx: Tx, head: ConsolidationHead, members: readonly Member[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await consolidationTables(tx)
    .insertInto('portfolio.consolidation')
    .values(toRow(head))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_member')
    .values(
      members.map(({ ownerId, elementId, name, functions }) => ({
        agency_id: head.leadId,
        consolidation_id: head.id,
        reader_ids: head.readerIds,
        owner_id: ownerId,
        element_id: elementId,
        name,
        functions,
      })),
    )
    .execute();
  return true;
}

/** Brings the row up to date after the lead's own events. */
export async function updateConsolidation(
  tx: Tx,
  { id, leadId }: Pick<ConsolidationHead, 'id' | 'leadId'>,
  now: Pick<ConsolidationHead, 'stage' | 'dueOn' | 'outcome' | 'endHow' | 'changedAt'>,
): Promise<void> {
  await consolidationTables(tx)
    .updateTable('portfolio.consolidation')
    .set({ stage: now.stage, due_on: now.dueOn, outcome: now.outcome, end_how: now.endHow, changed_at: now.changedAt })
    .where('agency_id', '=', leadId)
    .where('id', '=', id)
    .execute();
}

export async function findConsolidation(tx: Tx, id: string): Promise<ConsolidationHead | null> {
  const row = await heads(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toHead(row);
}

/** The one that is on its way for a group of the clustering and that the viewer may see. */
export async function findOfGroup(tx: Tx, groupId: string): Promise<ConsolidationHead | null> {
  const row = await heads(tx)
    .where('group_id', '=', groupId)
    .where('stage', '<>', 'ended')
    .orderBy('proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toHead(row);
}

export interface ConsolidationFilter {
  readonly stage: ConsolidationStage | null;
  readonly ownerId: string | null;
  readonly topic: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Those that the viewer may see, the latest change first, and how many of each stage under the same filter. */
export async function listConsolidations(
  tx: Tx,
  filter: ConsolidationFilter,
): Promise<{
  readonly rows: readonly ConsolidationHead[];
  readonly total: number;
  readonly byStage: ReadonlyMap<ConsolidationStage, number>;
}> {
  let query = heads(tx);
  if (filter.ownerId !== null) query = query.where(sql<boolean>`${filter.ownerId}::uuid = any(owner_ids)`);
  if (filter.topic !== null) query = query.where('topic', '=', filter.topic);
  const counts = await query
    .clearSelect()
    .select((eb) => ['stage', eb.fn.countAll<bigint>().as('count')])
    .groupBy('stage')
    .orderBy('stage')
    .limit(10)
    .execute();
  const byStage = new Map(counts.map(({ stage, count }) => [stage, Number(count)]));
  if (filter.stage !== null) query = query.where('stage', '=', filter.stage);
  const rows = await query
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(filter.limit, 500))
    .offset(filter.offset)
    .execute();
  const total =
    filter.stage === null ? [...byStage.values()].reduce((sum, one) => sum + one, 0) : (byStage.get(filter.stage) ?? 0);
  return { rows: rows.map(toHead), total, byStage };
}

/** The functions that groups of the viewer are about. */
export async function listTopicsOf(tx: Tx): Promise<readonly string[]> {
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation')
    .select('topic')
    .where('topic', '<>', '')
    .distinct()
    .orderBy('topic')
    .limit(400)
    .execute();
  return rows.map(({ topic }) => topic);
}

/** The applications of groups that the viewer may see, by group; 20 groups of 5,000 at most. */
export async function listMembers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>> {
  if (ids.length === 0) return new Map();
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_member')
    .select(['consolidation_id', 'owner_id', 'element_id', 'name', 'functions'])
    .where('consolidation_id', 'in', ids)
    .orderBy('consolidation_id')
    .orderBy('owner_id')
    .orderBy('element_id')
    .limit(20_000)
    .execute();
  const members = Map.groupBy(rows, (row) => row.consolidation_id);
  return new Map(
    [...members].map(([id, of]) => [
      id,
      of.map(({ owner_id: ownerId, element_id: elementId, name, functions }) => ({
        ownerId,
        elementId,
        name,
        functions,
      })),
    ]),
  );
}

function heads(tx: Tx) {
  return consolidationTables(tx)
    .selectFrom('portfolio.consolidation')
    .select([
      'agency_id',
      'id',
      'reader_ids',
      'owner_ids',
      'group_id',
      'title',
      'topic',
      'verdict',
      'stage',
      'due_on',
      'outcome',
      'end_how',
      'key_id',
      'proposed_by',
      'proposed_at',
      'changed_at',
    ]);
}

function toRow(head: ConsolidationHead): ConsolidationTables['portfolio.consolidation'] {
  return {
    agency_id: head.leadId,
    id: head.id,
    reader_ids: head.readerIds,
    owner_ids: head.ownerIds,
    group_id: head.groupId,
    title: head.title,
    topic: head.topic,
    verdict: head.verdict,
    stage: head.stage,
    due_on: head.dueOn,
    outcome: head.outcome,
    end_how: head.endHow,
    key_id: head.keyId,
    proposed_by: head.proposedBy,
    proposed_at: head.proposedAt,
    changed_at: head.changedAt,
  };
}

function toHead(row: ConsolidationTables['portfolio.consolidation']): ConsolidationHead {
  return {
    id: row.id,
    leadId: row.agency_id,
    readerIds: row.reader_ids,
    ownerIds: row.owner_ids,
    groupId: row.group_id,
    title: row.title,
    topic: row.topic,
    verdict: row.verdict,
    stage: row.stage,
    dueOn: row.due_on,
    outcome: row.outcome,
    endHow: row.end_how,
    keyId: keyId(row.key_id),
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    changedAt: row.changed_at,
  };
}
