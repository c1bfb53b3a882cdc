import type { Tx } from '../../../../kernel/database.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { PlanEvent, PlanEventBody } from '../../domain/consolidation/plan-event.ts';
import { consolidationTables, type ConsolidationTables } from './consolidation-tables.ts';

/** An officer's own words, by the id that an event names. */
export type Words = Readonly<Record<string, string>>;

/** One event as it is stored: by whom, after which event of the lead, with the words that go with it. */
export interface StoredEvent {
  readonly writerId: string;
  readonly number: number;
  readonly id: string;
  readonly afterNumber: number;
  readonly event: PlanEvent;
  readonly words: Words;
}

export interface NewEvent {
  readonly writerId: string;
  readonly consolidationId: string;
  readonly number: number;
  readonly id: string;
  readonly afterNumber: number;
  readonly readerIds: readonly string[];
  readonly actorId: string | null;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly body: PlanEventBody;
  readonly words: Words;
}

/** Adds events of one writer, in its transaction, their words under the key of the consolidation. */
export async function addEvents(tx: Tx, key: DataKey, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_event')
    .values(
      events.map((event) => ({
        agency_id: event.writerId,
        consolidation_id: event.consolidationId,
        number: event.number,
        id: event.id,
        after_number: event.afterNumber,
        reader_ids: event.readerIds,
        actor_id: event.actorId,
        at: event.at,
        recorded_at: event.recordedAt,
        body: JSON.stringify(event.body),
        words_sealed:
          Object.keys(event.words).length === 0
            ? null
            : key.encrypt(Buffer.from(JSON.stringify(event.words)), wordsPlace(event.id)),
      })),
    )
    .execute();
}

/** More than a group can have in its life; what is beyond is refused, never cut off. */
const MOST_EVENTS = 5_000;

/**
 * What happened to a group, of all writers, in one order: the lead's events by number, each followed by what others
 * wrote having seen it. The order is the same for everybody who may read the rows.
 */
export async function listEvents(
  tx: Tx,
  of: { readonly consolidationId: string; readonly leadId: string; readonly key: DataKey | null },
): Promise<readonly StoredEvent[]> {
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_event')
    .select(['agency_id', 'number', 'id', 'after_number', 'actor_id', 'at', 'recorded_at', 'body', 'words_sealed'])
    .where('consolidation_id', '=', of.consolidationId)
    .orderBy('after_number')
    .limit(MOST_EVENTS + 1)
    .execute();
  if (rows.length > MOST_EVENTS) throw new Error('More events than a consolidation may have.');
  return rows.toSorted((one, other) => byOrder(one, other, of.leadId)).map((row, at) => toStored(row, at + 1, of.key));
}

type Row = Omit<ConsolidationTables['portfolio.consolidation_event'], 'reader_ids' | 'consolidation_id'>;

function byOrder(one: Row, other: Row, leadId: string): number {
  if (one.after_number !== other.after_number) return one.after_number - other.after_number;
  const [first, second] = [one.agency_id === leadId, other.agency_id === leadId];
  if (first !== second) return first ? -1 : 1;
  return Temporal.Instant.compare(one.recorded_at, other.recorded_at) || (one.id < other.id ? -1 : 1);
}

function toStored(row: Row, seq: number, key: DataKey | null): StoredEvent {
  const { actor_id: officerId, agency_id: writerId } = row;
  return {
    writerId,
    number: row.number,
    id: row.id,
    afterNumber: row.after_number,
    event: {
      // Written by addEvents alone.
      ...(row.body as PlanEventBody),
      seq,
      version: 1,
      at: row.at,
      recordedAt: row.recorded_at,
      actor: officerId === null ? { kind: 'system' } : { kind: 'officer', officerId, agencyId: writerId },
    },
    words: key === null || row.words_sealed === null ? {} : wordsIn(key, row.id, row.words_sealed),
  };
}

function wordsIn(key: DataKey, id: string, sealed: Buffer): Words {
  const opened = key.decrypt(sealed, wordsPlace(id));
  if (!opened.ok) throw new Error('The words of an event do not open at their place.');
  return JSON.parse(opened.value.toString('utf8')) as Words;
}

function wordsPlace(id: string) {
  return { table: 'portfolio.consolidation_event', column: 'words_sealed', row: id };
}
