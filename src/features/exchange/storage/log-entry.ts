import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { LogEntry, MessageKind, Side } from '../domain/entry.ts';
import { type MemberId, parseMemberId, parseServiceId } from '../domain/identifier.ts';
import type { Hash } from '../domain/tree.ts';
import type { EntryRow, ExchangeTables } from './exchange-tables.ts';
import { fromRow } from './parsed-row.ts';
import type { SealedAnswer } from './stored-answer.ts';

/** An entry on its way into the log. */
export interface NewEntry {
  readonly entry: LogEntry;
  readonly leaf: Hash;
  /** The organisation behind `entry.member`. */
  readonly agencyId: string;
  /** A provider's answer to keep beside its response; null otherwise. */
  readonly answer: SealedAnswer | null;
}

/** An entry as the log holds it, with its owner. */
export interface StoredEntry {
  readonly entry: LogEntry;
  readonly agencyId: string;
  /** As it was logged; compare it with `entryLeaf(entry)`. */
  readonly leaf: Hash;
}

/** Which message of which call, as one side knows it. */
export interface EntrySlot {
  readonly nodeId: string;
  readonly agencyId: string;
  readonly side: Side;
  readonly kind: MessageKind;
  readonly peer: MemberId;
  readonly messageId: string;
}

/**
 * Adds entries of one side, of whichever members, in one statement; returns the ids of those that were
 * not there yet. Repeats of a message are left out silently: that is the replay guard.
 */
export async function appendEntries(tx: Tx, side: Side, batch: readonly NewEntry[]): Promise<ReadonlySet<string>> {
  const nodeId = batch[0]?.entry.nodeId;
  if (nodeId === undefined) return new Set();
  const of = <T>(column: (one: NewEntry) => T): T[] => batch.map(column);
  const { rows } = await sql<{ id: string }>`
    select id from exchange.append(${nodeId}, ${side},
      ${of(({ entry }) => entry.id)}::uuid[], ${of(({ agencyId }) => agencyId)}::uuid[],
      ${of(({ entry }) => entry.member)}::text[], ${of(({ entry }) => entry.kind)}::text[],
      ${of(({ entry }) => entry.peer)}::text[], ${of(({ entry }) => entry.messageId)}::text[],
      ${of(({ entry }) => entry.at.toString())}::timestamptz[], ${of(({ entry }) => entry.service)}::text[],
      ${of(({ entry }) => entry.head)}::text[], ${of(({ entry }) => entry.digest)}::text[],
      ${of(({ entry }) => entry.signature)}::bytea[], ${of(({ entry }) => entry.keyId)}::text[],
      ${of(({ entry }) => entry.personHmac)}::bytea[], ${of(({ leaf }) => leaf)}::bytea[],
      ${of(({ answer }) => answer?.sealed ?? null)}::bytea[], ${of(({ answer }) => answer?.keyId ?? null)}::uuid[],
      ${of(({ answer }) => answer?.expiresAt.toString() ?? null)}::timestamptz[]) as id`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** One message as one side logged it, in that member's transaction. */
export async function findEntry(tx: Tx, slot: EntrySlot): Promise<StoredEntry | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select(ENTRY_COLUMNS)
    .where('node_id', '=', slot.nodeId)
    .where('message_id', '=', slot.messageId)
    .where('side', '=', slot.side)
    .where('kind', '=', slot.kind)
    .where('agency_id', '=', slot.agencyId)
    .where('peer_id', '=', slot.peer)
    .executeTakeFirst();
  return row === undefined ? null : storedEntry(row);
}

/** The entries of a message id that the transaction's own member logged; 20 at most. */
export async function findOwnEntries(tx: Tx, nodeId: string, messageId: string): Promise<readonly StoredEntry[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select(ENTRY_COLUMNS)
    .where('node_id', '=', nodeId)
    .where('message_id', '=', messageId)
    .orderBy('at')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(storedEntry);
}

/** The entries of a message id in the logs of all these members, in a worker's transaction; 20 at most. */
export async function findEntriesOfMessage(
  tx: Tx,
  { nodeId, messageId, agencyIds }: { nodeId: string; messageId: string; agencyIds: readonly string[] },
): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<EntryRow>`
    select * from exchange.entries_of_message(${nodeId}, ${messageId}, ${[...agencyIds]}::uuid[])
    order by at, id limit 20`.execute(tx);
  return rows.map(storedEntry);
}

/** Up to 1,000 entries by id, each read as its owner, in a worker's transaction; in no order. */
export async function readEntries(
  tx: Tx,
  nodeId: string,
  wanted: readonly { readonly id: string; readonly ownerId: string }[],
): Promise<readonly StoredEntry[]> {
  if (wanted.length > 1000) throw new Error('Entries are read 1,000 at a time.');
  const { rows } = await sql<EntryRow>`
    select * from exchange.entries(${nodeId}, ${wanted.map(({ id }) => id)}::uuid[],
      ${wanted.map(({ ownerId }) => ownerId)}::uuid[])`.execute(tx);
  return rows.map(storedEntry);
}

export const ENTRY_COLUMNS = [
  'node_id',
  'id',
  'agency_id',
  'member_id',
  'side',
  'kind',
  'peer_id',
  'message_id',
  'at',
  'service_id',
  'head',
  'digest',
  'signature',
  'key_id',
  'person_hmac',
  'leaf',
] as const;

export function storedEntry(row: EntryRow): StoredEntry {
  return {
    entry: {
      nodeId: row.node_id,
      id: row.id,
      member: fromRow(parseMemberId(row.member_id)),
      side: row.side,
      kind: row.kind,
      peer: fromRow(parseMemberId(row.peer_id)),
      messageId: row.message_id,
      at: row.at,
      service: fromRow(parseServiceId(row.service_id)),
      head: row.head,
      digest: row.digest,
      signature: row.signature,
      keyId: row.key_id,
      personHmac: row.person_hmac,
    },
    agencyId: row.agency_id,
    leaf: row.leaf,
  };
}
