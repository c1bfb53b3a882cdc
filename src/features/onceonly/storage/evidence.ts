import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { keyId, type DataKey, type DataKeys } from '../../../kernel/keys/data-keys.ts';
import type { CaseName, EvidenceItem } from '../domain/evidence.ts';
import type { Value } from '../domain/value.ts';
import { onceonlyTables, type OnceonlyTables } from './onceonly-tables.ts';

export interface EvidenceRows {
  readonly about: CaseName;
  /** The office whose case it is; null: the person's own view. */
  readonly agencyId: string | null;
  readonly items: readonly EvidenceItem[];
}

/** Adds values, sealed under the key of their case. */
export async function addEvidence(tx: Tx, key: DataKey, { about, agencyId, items }: EvidenceRows): Promise<void> {
  if (items.length === 0) return;
  await onceonlyTables(tx)
    .insertInto('onceonly.evidence')
    .values(
      items.map((item) => ({
        id: item.id,
        person_id: item.personId,
        agency_id: agencyId,
        kind: about.kind,
        ref_id: about.id,
        attribute: item.attribute,
        record: item.record,
        source: item.source,
        holder: item.holder,
        source_version: item.sourceVersion,
        observed_at: item.observedAt,
        fetched_at: item.fetchedAt,
        valid_until: item.validUntil,
        assurance: item.assurance,
        message_id: item.messageId,
        digest: item.digest,
        key_id: key.id,
        value_sealed: key.encrypt(Buffer.from(JSON.stringify(item.value), 'utf8'), placeOf(item.id)),
      })),
    )
    .execute();
}

export interface EvidenceQuestion {
  readonly keys: DataKeys;
  readonly personId: string;
  readonly about: CaseName;
  /** null: all. */
  readonly attributes: readonly string[] | null;
}

/**
 * The latest values of a case, of each source its last answer; 500 at most. What was erased is not there.
 * Keys are opened on connections of their own.
 */
export async function readEvidence(
  tx: Tx,
  access: Access,
  { keys, personId, about, attributes }: EvidenceQuestion,
): Promise<readonly EvidenceItem[]> {
  access.require(personId);
  const { rows } = await sql<Row>`
    select id, person_id, attribute, record, source, holder, source_version, observed_at, fetched_at, valid_until,
      assurance, message_id, digest, key_id, value_sealed
    from (
      select e.*, rank() over (partition by attribute, source, holder order by fetched_at desc) as age
      from onceonly.evidence e
      where person_id = ${personId} and kind = ${about.kind} and ref_id = ${about.id}
        and (${attributes}::text[] is null or attribute = any(${attributes}::text[]))
    ) latest
    where age = 1 order by attribute, source, holder, record, id limit 500`.execute(tx);
  const opened = await keys.openKeys([...new Set(rows.map((row) => keyId(row.key_id)))]);
  return rows.flatMap((row) => {
    const key = opened.get(keyId(row.key_id));
    if (key === undefined || (!key.ok && key.error === 'key_unknown'))
      throw new Error(`Evidence ${row.id} has no key.`);
    return key.ok ? [itemOf(row, key.value)] : [];
  });
}

/** Of the person's own view only the last answer of a source is kept: call it before adding the next. */
export async function dropEvidence(
  tx: Tx,
  which: {
    readonly personId: string;
    readonly about: CaseName;
    readonly source: string;
    readonly holder: string;
    readonly attributes: readonly string[];
  },
): Promise<void> {
  await onceonlyTables(tx)
    .deleteFrom('onceonly.evidence')
    .where('person_id', '=', which.personId)
    .where('kind', '=', which.about.kind)
    .where('ref_id', '=', which.about.id)
    .where('source', '=', which.source)
    .where('holder', '=', which.holder)
    .where('attribute', 'in', [...which.attributes])
    .execute();
}

/** Removes the rows of the person's own view once their key is destroyed. */
export async function dropErased(tx: Tx, personId: string, about: CaseName): Promise<void> {
  await onceonlyTables(tx)
    .deleteFrom('onceonly.evidence')
    .where('person_id', '=', personId)
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .execute();
}

type Row = Omit<OnceonlyTables['onceonly.evidence'], 'agency_id' | 'kind' | 'ref_id'>;

function itemOf(row: Row, key: DataKey): EvidenceItem {
  const opened = key.decrypt(row.value_sealed, placeOf(row.id));
  if (!opened.ok) throw new Error(`Evidence ${row.id} does not open: ${opened.error}.`);
  return {
    id: row.id,
    personId: row.person_id,
    attribute: row.attribute,
    record: row.record,
    // It was checked by its attribute's shape before it was sealed, and sealing lets nothing be altered.
    value: JSON.parse(opened.value.toString('utf8')) as Value | null,
    source: row.source,
    holder: row.holder,
    sourceVersion: row.source_version,
    observedAt: row.observed_at,
    fetchedAt: row.fetched_at,
    validUntil: row.valid_until,
    assurance: row.assurance,
    messageId: row.message_id,
    digest: row.digest,
  };
}

function placeOf(id: string) {
  return { table: 'onceonly.evidence', column: 'value_sealed', row: id };
}
