import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { keyId, type DataKey, type DataKeys } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { CorrectionEvent } from '../domain/correction.ts';
import type { Value } from '../domain/value.ts';
import { onceonlyTables, type OnceonlyTables } from './onceonly-tables.ts';

/** What is wrong, what it should be, and what it was: the person's words and values. */
export interface CorrectionReport {
  /** The value as it was shown; null: the register had none. */
  readonly wrong: Value | null;
  readonly claimed: string | null;
  readonly note: string | null;
  /** How the owner calls what is wrong: `nama`; `record` for one that is missing or not hers. */
  readonly field: string;
  /** The owner's name of the record, where a person may have several. */
  readonly recordName: string | null;
}

export interface CorrectionFile {
  readonly id: string;
  readonly personId: string;
  readonly attribute: string;
  readonly record: number | null;
  readonly source: string;
  readonly holder: string;
  readonly openedAt: Instant;
  readonly report: CorrectionReport;
  readonly events: readonly CorrectionEvent[];
  /** The owner's last words. */
  readonly ownerNote: string | null;
}

export type NewCorrection = Omit<CorrectionFile, 'events' | 'ownerNote'>;

/** Adds a correction with its opening, sealed under a key of its own. */
export async function addCorrection(tx: Tx, key: DataKey, given: NewCorrection): Promise<void> {
  const { id, personId, openedAt } = given;
  await onceonlyTables(tx)
    .insertInto('onceonly.correction')
    .values({
      id,
      person_id: personId,
      attribute: given.attribute,
      record: given.record,
      source: given.source,
      holder: given.holder,
      key_id: key.id,
      report_sealed: key.encrypt(Buffer.from(JSON.stringify(given.report), 'utf8'), reportPlace(id)),
      opened_at: openedAt,
    })
    .execute();
  const opened = [{ v: 1, kind: 'correction.opened', at: openedAt }] as const;
  await addEvents(tx, { personId, id, from: 1, events: opened, note: null });
}

export interface EventsToAdd {
  readonly personId: string;
  /** The correction's. */
  readonly id: string;
  /** The number of the first; two who write at once cannot both have it. */
  readonly from: number;
  readonly events: readonly CorrectionEvent[];
  /** The owner's words with the first of them. */
  readonly note: { readonly text: string; readonly key: DataKey } | null;
}

/** Adds what happened; throws when another process has added something meanwhile. */
export async function addEvents(tx: Tx, { personId, id, from, events, note }: EventsToAdd): Promise<void> {
  if (events.length === 0) return;
  await onceonlyTables(tx)
    .insertInto('onceonly.correction_event')
    .values(
      events.map((event, at) => ({
        person_id: personId,
        correction_id: id,
        number: from + at,
        v: event.v,
        kind: event.kind,
        at: event.at,
        ticket: event.kind === 'correction.received' ? event.ticket : null,
        outcome: event.kind === 'correction.answered' ? event.outcome : null,
        reason: event.kind === 'correction.undeliverable' ? event.reason : null,
        message_id: 'messageId' in event ? event.messageId : null,
        note_sealed:
          note === null || at > 0 ? null : note.key.encrypt(Buffer.from(note.text, 'utf8'), notePlace(id, from + at)),
      })),
    )
    .execute();
}

export interface CorrectionQuestion {
  readonly keys: DataKeys;
  readonly personId: string;
  /** One of them; null: all. */
  readonly id: string | null;
}

/** The corrections of a person, latest first, those whose key was destroyed left out; 100 at most. */
export async function readCorrections(
  tx: Tx,
  access: Access,
  { keys, personId, id }: CorrectionQuestion,
): Promise<readonly CorrectionFile[]> {
  access.require(personId);
  const { rows } = await sql<Row>`
    select id, person_id, attribute, record, source, holder, key_id, report_sealed, opened_at
    from onceonly.correction where person_id = ${personId} and (${id}::uuid is null or id = ${id}::uuid)
    order by opened_at desc, id desc limit 100`.execute(tx);
  if (rows.length === 0) return [];
  const events = await sql<EventRow>`
    select correction_id, number, v, kind, at, ticket, outcome, reason, message_id, note_sealed
    from onceonly.correction_event
    where person_id = ${personId} and correction_id = any(${rows.map((row) => row.id)}::uuid[])
    order by correction_id, number`.execute(tx);
  const opened = await keys.openKeys([...new Set(rows.map((row) => keyId(row.key_id)))]);
  return rows.flatMap((row) => {
    const key = opened.get(keyId(row.key_id));
    const own = events.rows.filter((event) => event.correction_id === row.id);
    return key?.ok === true ? [fileOf(row, own, key.value)] : [];
  });
}

/** The key under which a correction's words are sealed; null when it was destroyed or there is none. */
export async function openCorrectionKey(
  tx: Tx,
  access: Access,
  { keys, personId, id }: CorrectionQuestion & { readonly id: string },
): Promise<DataKey | null> {
  access.require(personId);
  const row = await onceonlyTables(tx)
    .selectFrom('onceonly.correction')
    .select('key_id')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  const key = row === undefined ? null : await keys.openKey(keyId(row.key_id));
  return key?.ok === true ? key.value : null;
}

type Row = OnceonlyTables['onceonly.correction'];
type EventRow = Omit<OnceonlyTables['onceonly.correction_event'], 'person_id'>;

function fileOf(row: Row, events: readonly EventRow[], key: DataKey): CorrectionFile {
  const last = events.findLast(({ note_sealed: sealed }) => sealed !== null);
  return {
    id: row.id,
    personId: row.person_id,
    attribute: row.attribute,
    record: row.record,
    source: row.source,
    holder: row.holder,
    openedAt: row.opened_at,
    report: JSON.parse(open(key, row.report_sealed, reportPlace(row.id))) as CorrectionReport,
    events: events.map(eventOf),
    ownerNote:
      last === undefined || last.note_sealed === null
        ? null
        : open(key, last.note_sealed, notePlace(row.id, last.number)),
  };
}

function eventOf(row: EventRow): CorrectionEvent {
  const { at, kind } = row;
  const messageId = row.message_id ?? '';
  switch (kind) {
    case 'correction.opened':
    case 'correction.closed':
      return { v: 1, kind, at };
    case 'correction.received':
      return { v: 1, kind, at, ticket: row.ticket ?? '', messageId };
    case 'correction.answered':
      if (row.outcome === null)
        throw new Error(`Event ${row.number} of correction ${row.correction_id} has no outcome.`);
      return { v: 1, kind, at, outcome: row.outcome, messageId };
    case 'correction.undeliverable':
      return { v: 1, kind, at, reason: row.reason ?? '', messageId };
    default:
      return kind satisfies never;
  }
}

function open(key: DataKey, sealed: Buffer, place: ReturnType<typeof reportPlace>): string {
  const opened = key.decrypt(sealed, place);
  if (!opened.ok) throw new Error(`Correction ${place.row} does not open: ${opened.error}.`);
  return opened.value.toString('utf8');
}

function reportPlace(id: string) {
  return { table: 'onceonly.correction', column: 'report_sealed', row: id };
}

function notePlace(id: string, number: number) {
  return { table: 'onceonly.correction_event', column: 'note_sealed', row: `${id} ${number}` };
}
