import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import { batches } from '../registry/registry-tables.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

/** A group as it stands or stood, from the run that made it so. Chance and doubt from 0 to 1. */
export interface OverlapGroup {
  readonly id: string;
  readonly question: Question;
  readonly sinceRun: string;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly members: readonly string[];
  readonly agencies: readonly string[];
  readonly systems: number;
  readonly topic: string;
  readonly chance: number;
  readonly doubt: number;
}

const MILLION = 1_000_000;

/** Writes how groups stand now: `put` begin or get new figures, `ended` are over. In a transaction of the host. */
export async function changeGroups(
  tx: Tx,
  host: string,
  change: {
    readonly put: readonly OverlapGroup[];
    readonly ended: readonly OverlapGroup[];
    readonly at: Instant;
  },
): Promise<void> {
  for (const part of batches(change.ended, 500))
    await overlapTables(tx)
      .updateTable('portfolio.overlap_group')
      .set({ until_at: change.at })
      .where('agency_id', '=', host)
      .where('until_at', 'is', null)
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
  for (const part of batches(change.put, 1_000))
    await overlapTables(tx)
      .insertInto('portfolio.overlap_group')
      .values(part.map((group) => toRow(host, group)))
      .onConflict((conflict) =>
        conflict.columns(['agency_id', 'id', 'since_run']).doUpdateSet((eb) => ({
          systems: eb.ref('excluded.systems'),
          topic: eb.ref('excluded.topic'),
          chance: eb.ref('excluded.chance'),
          doubt: eb.ref('excluded.doubt'),
        })),
      )
      .execute();
}

/** Who is in which group now; replaces what was. In a transaction of the host. */
export async function replaceMembers(tx: Tx, host: string, groups: readonly OverlapGroup[]): Promise<void> {
  await overlapTables(tx).deleteFrom('portfolio.overlap_member').where('agency_id', '=', host).execute();
  const rows = groups.flatMap(({ id, question, members }) =>
    members.map((entry) => {
      const [memberAgencyId = '', memberId = ''] = entry.split('/');
      return {
        agency_id: host,
        group_id: id,
        entry,
        question,
        member_agency_id: memberAgencyId,
        member_id: memberId,
      };
    }),
  );
  for (const part of batches(rows))
    await overlapTables(tx).insertInto('portfolio.overlap_member').values(part).execute();
}

/** Every group that stands now, of both questions; 50,000 at most. */
export async function listGroups(tx: Tx, host: string): Promise<readonly OverlapGroup[]> {
  const rows = await groupRows(tx, host).where('until_at', 'is', null).orderBy('id').limit(50_000).execute();
  return rows.map(toGroup);
}

/** A group's states, the newest first; 100 at most. */
export async function groupHistory(tx: Tx, host: string, id: string): Promise<readonly OverlapGroup[]> {
  const rows = await groupRows(tx, host).where('id', '=', id).orderBy('since_at', 'desc').limit(100).execute();
  return rows.map(toGroup);
}

export interface GroupFilter {
  readonly question: Question;
  /** Groups with an application of one of these. */
  readonly agencies?: readonly string[];
  readonly topic?: string;
  /** In this order, when given. */
  readonly ids?: readonly string[];
  readonly order: 'expected' | 'size' | 'doubt';
  readonly limit: number;
  readonly offset: number;
}

/** The groups that a page asks for, and how many there are in all. */
export async function findGroups(
  tx: Tx,
  host: string,
  filter: GroupFilter,
): Promise<{ readonly groups: readonly OverlapGroup[]; readonly total: number }> {
  let query = groupRows(tx, host).where('until_at', 'is', null).where('question', '=', filter.question);
  if (filter.topic !== undefined) query = query.where('topic', '=', filter.topic);
  if (filter.agencies !== undefined) query = query.where(sql<boolean>`agencies && ${filter.agencies}::text[]`);
  if (filter.ids !== undefined) query = query.where(sql<boolean>`id = any(${filter.ids}::text[])`);
  const counted = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const orders = {
    expected: sql`(cardinality(members) - 1)::bigint * chance desc`,
    size: sql`cardinality(members) desc`,
    doubt: sql`doubt desc`,
  } as const;
  const ordered = filter.ids === undefined ? orders[filter.order] : sql`array_position(${filter.ids}::text[], id)`;
  const rows = await query.orderBy(ordered).orderBy('id').limit(filter.limit).offset(filter.offset).execute();
  return { groups: rows.map(toGroup), total: Number(counted.total) };
}

/** The functions that groups are about, with how many groups each. */
export async function listTopics(
  tx: Tx,
  host: string,
  question: Question,
): Promise<readonly { readonly topic: string; readonly groups: number }[]> {
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.overlap_group')
    .select((eb) => ['topic', eb.fn.countAll<bigint>().as('groups')])
    .where('agency_id', '=', host)
    .where('until_at', 'is', null)
    .where('question', '=', question)
    .groupBy('topic')
    .orderBy('topic')
    .limit(400)
    .execute();
  return rows.map(({ topic, groups: count }) => ({ topic, groups: Number(count) }));
}

/** The agencies with an application in a group. */
export async function memberAgencies(tx: Tx, host: string, question: Question): Promise<readonly string[]> {
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.overlap_member')
    .select('member_agency_id')
    .distinct()
    .where('agency_id', '=', host)
    .where('question', '=', question)
    .orderBy('member_agency_id')
    .limit(900)
    .execute();
  return rows.map((row) => row.member_agency_id);
}

/** The groups in which an agency has applications: entry by entry. */
export async function membershipsOf(
  tx: Tx,
  host: string,
  memberAgencyId: string,
): Promise<readonly { readonly entry: string; readonly groupId: string; readonly question: Question }[]> {
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.overlap_member')
    .select(['entry', 'group_id', 'question'])
    .where('agency_id', '=', host)
    .where('member_agency_id', '=', memberAgencyId)
    .orderBy('entry')
    .orderBy('group_id')
    .limit(2_000)
    .execute();
  return rows.map(({ entry, group_id: groupId, question }) => ({ entry, groupId, question }));
}

/** The groups of both questions that hold an entry. */
export async function groupsOfEntries(
  tx: Tx,
  host: string,
  entries: readonly string[],
): Promise<readonly { readonly entry: string; readonly groupId: string; readonly question: Question }[]> {
  if (entries.length === 0) return [];
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.overlap_member')
    .select(['entry', 'group_id', 'question'])
    .where('agency_id', '=', host)
    .where('entry', 'in', entries)
    .orderBy('group_id')
    .limit(2_000)
    .execute();
  return rows.map(({ entry, group_id: groupId, question }) => ({ entry, groupId, question }));
}

export interface JudgedInGroup {
  readonly groupId: string;
  readonly pairs: number;
}

/** In how many pairs of each group somebody has acted; in a worker's transaction. */
export async function judgedByGroup(tx: Tx, host: string, question: Question): Promise<readonly JudgedInGroup[]> {
  const { rows } = await sql<{ group_id: string; pairs: bigint }>`
    select a.group_id, count(distinct v.pair_id) as pairs
    from portfolio.verdict_event v
    join portfolio.overlap_member a on a.agency_id = v.agency_id and a.entry = v.first_entry and a.question = ${question}
    join portfolio.overlap_member b on b.agency_id = a.agency_id and b.group_id = a.group_id and b.entry = v.second_entry
    where v.agency_id = ${host}
    group by a.group_id order by a.group_id limit 50000`.execute(tx);
  return rows.map(({ group_id: groupId, pairs }) => ({ groupId, pairs: Number(pairs) }));
}

function groupRows(tx: Tx, host: string) {
  return overlapTables(tx)
    .selectFrom('portfolio.overlap_group')
    .select([
      'agency_id',
      'id',
      'since_run',
      'question',
      'since_at',
      'until_at',
      'members',
      'agencies',
      'systems',
      'topic',
      'chance',
      'doubt',
    ])
    .where('agency_id', '=', host);
}

function toRow(host: string, group: OverlapGroup): OverlapTables['portfolio.overlap_group'] {
  return {
    agency_id: host,
    id: group.id,
    since_run: group.sinceRun,
    question: group.question,
    since_at: group.since,
    until_at: group.until,
    members: group.members,
    agencies: group.agencies,
    systems: group.systems,
    topic: group.topic,
    chance: Math.round(group.chance * MILLION),
    doubt: Math.round(group.doubt * MILLION),
  };
}

function toGroup(row: OverlapTables['portfolio.overlap_group']): OverlapGroup {
  return {
    id: row.id,
    question: row.question,
    sinceRun: row.since_run,
    since: row.since_at,
    until: row.until_at,
    members: row.members,
    agencies: row.agencies,
    systems: row.systems,
    topic: row.topic,
    chance: row.chance / MILLION,
    doubt: row.doubt / MILLION,
  };
}
