import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { type MemberId, memberOf, parseMemberId, parseSubsystemId, type SubsystemId } from '../domain/identifier.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import { fromRow } from './parsed-row.ts';

/** An organisation on the exchange, under its X-Road identifier. */
export interface Member {
  readonly id: MemberId;
  readonly agencyId: string;
  /** The node that hosts it. */
  readonly nodeId: string;
  readonly name: string;
  readonly shortName: string;
  readonly registeredAt: Instant;
  /** From then on it neither calls nor serves; its entries stay. */
  readonly endedAt: Instant | null;
}

/** An application of a member; only subsystems call and serve. */
export interface Subsystem {
  readonly id: SubsystemId;
  readonly agencyId: string;
  readonly name: string;
  readonly registeredAt: Instant;
  readonly endedAt: Instant | null;
}

/** Adds or renames a member, in its own transaction. */
export async function saveMember(tx: Tx, member: Member): Promise<void> {
  const { name, shortName, endedAt } = member;
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.member')
    .values({
      member_id: member.id,
      agency_id: member.agencyId,
      node_id: member.nodeId,
      name,
      short_name: shortName,
      registered_at: member.registeredAt,
      ended_at: endedAt,
    })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet({ name, short_name: shortName, ended_at: endedAt }),
    )
    .execute();
}

/** Adds or renames a subsystem, in its member's transaction. */
export async function saveSubsystem(tx: Tx, subsystem: Subsystem): Promise<void> {
  const { name, endedAt } = subsystem;
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.subsystem')
    .values({
      subsystem_id: subsystem.id,
      member_id: memberOf(subsystem.id),
      agency_id: subsystem.agencyId,
      name,
      registered_at: subsystem.registeredAt,
      ended_at: endedAt,
    })
    .onConflict((conflict) => conflict.column('subsystem_id').doUpdateSet({ name, ended_at: endedAt }))
    .execute();
}

/** In the order of their short names; 5,000 at most. */
export async function listMembers(tx: Tx): Promise<readonly Member[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.member')
    .select(MEMBER_COLUMNS)
    .orderBy(sql`short_name collate "id-x-icu"`)
    .orderBy('member_id')
    .limit(5_000)
    .execute();
  return rows.map(toMember);
}

export async function findMemberOf(tx: Tx, agencyId: string): Promise<Member | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.member')
    .select(MEMBER_COLUMNS)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return row === undefined ? null : toMember(row);
}

/** Whose entries a node may hold, members that have left included. */
export async function listHostedAgencies(tx: Tx, nodeId: string): Promise<readonly string[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.member')
    .select('agency_id')
    .where('node_id', '=', nodeId)
    .orderBy('agency_id')
    .limit(5_000)
    .execute();
  return rows.map((row) => row.agency_id);
}

/** Of all members, or of one organisation; 10,000 at most. */
export async function listSubsystems(tx: Tx, agencyId: string | null): Promise<readonly Subsystem[]> {
  let query = tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.subsystem')
    .select(['subsystem_id', 'agency_id', 'name', 'registered_at', 'ended_at']);
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId);
  const rows = await query.orderBy('subsystem_id').limit(10_000).execute();
  return rows.map((row) => ({
    id: fromRow(parseSubsystemId(row.subsystem_id)),
    agencyId: row.agency_id,
    name: row.name,
    registeredAt: row.registered_at,
    endedAt: row.ended_at,
  }));
}

const MEMBER_COLUMNS = [
  'member_id',
  'agency_id',
  'node_id',
  'name',
  'short_name',
  'registered_at',
  'ended_at',
] as const;

function toMember(row: ExchangeTables['exchange.member']): Member {
  return {
    id: fromRow(parseMemberId(row.member_id)),
    agencyId: row.agency_id,
    nodeId: row.node_id,
    name: row.name,
    shortName: row.short_name,
    registeredAt: row.registered_at,
    endedAt: row.ended_at,
  };
}
