import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId } from '../../../kernel/keys/data-keys.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Licence } from '../domain/licence.ts';
import { ensureKeys, keyOf, type LicenceStore } from './licence-key.ts';

export type NewLicence = Omit<Licence, 'revokedAt'>;

type LicenceTables = {
  'mall.licence': {
    readonly person_id: string;
    readonly id: string;
    readonly agency_id: string;
    readonly register: string;
    readonly origin: 'earlier' | 'issued';
    readonly document_id: string | null;
    readonly issued_on: LocalDate;
    readonly valid_until: LocalDate;
    readonly recorded_at: Instant;
    readonly revoked_at: Instant | null;
    readonly key_id: string;
    readonly payload_sealed: Buffer;
  };
};

/** Persons whose licences are added at once. */
const BATCH = 200;

/**
 * Adds licences that offices granted before, office by office; those that are there stay as they are. Killed
 * midway it can be run again with the same licences. Returns how many were new.
 */
export async function addLicences(store: LicenceStore, licences: readonly NewLicence[], now: Instant): Promise<number> {
  let added = 0;
  for (const [agencyId, own] of Map.groupBy(licences, (licence) => licence.agencyId)) {
    const byPerson = [...Map.groupBy(own, ({ personId }) => personId)];
    for (let from = 0; from < byPerson.length; from += BATCH) {
      const batch = byPerson.slice(from, from + BATCH);
      const keys = await ensureKeys(store, { agencyId, personIds: batch.map(([personId]) => personId), now });
      const rows = batch.flatMap(([personId, hers]) => hers.map((one) => rowOf(one, keyOf(keys, personId), now)));
      added += await store.db.as(asAgency(agencyId), (tx) => insertRows(tx, rows));
    }
  }
  return added;
}

/** Adds a licence that this system issued, in its office's transaction; `key` is of `licenceKey`. */
export async function addIssuedLicence(
  tx: Tx,
  key: DataKey,
  { now, ...licence }: NewLicence & { readonly documentId: string; readonly now: Instant },
): Promise<void> {
  await tx
    .$extendTables<LicenceTables>()
    .insertInto('mall.licence')
    .values(rowOf(licence, key, now))
    .execute();
}

/**
 * Marks the licence of a document revoked, in its office's transaction. The first revocation stands; false when
 * there is nothing to mark.
 */
export async function markRevoked(
  tx: Tx,
  { personId, documentId, at }: { readonly personId: string; readonly documentId: string; readonly at: Instant },
): Promise<boolean> {
  const marked = await tx
    .$extendTables<LicenceTables>()
    .updateTable('mall.licence')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('document_id', '=', documentId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

/**
 * A person's licences, of all registers or of one, the latest first, 20 at most: an office sees those that it granted,
 * she herself all of them. What was erased is not there. Keys are opened on connections of their own.
 */
export async function licencesOf(
  tx: Tx,
  access: Access,
  given: { readonly keys: DataKeys; readonly personId: string; readonly register?: string },
): Promise<readonly Licence[]> {
  const { keys, personId, register } = given;
  access.require(personId);
  const ofHers = tx
    .$extendTables<LicenceTables>()
    .selectFrom('mall.licence')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .orderBy('issued_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20);
  const rows = await (register === undefined ? ofHers : ofHers.where('register', '=', register)).execute();
  const opened = await keys.openKeys([...new Set(rows.map((row) => keyId(row.key_id)))]);
  return rows.flatMap((row) => {
    const key = opened.get(keyId(row.key_id));
    if (key === undefined || (!key.ok && key.error === 'key_unknown')) throw new Error(`Licence ${row.id} has no key.`);
    return key.ok ? [licenceIn(row, key.value)] : [];
  });
}

/** The offices in whose registers she has a licence, in her own transaction; 50 at most. */
export async function licensingOfficesOf(tx: Tx, access: Access, personId: string): Promise<readonly string[]> {
  access.require(personId);
  const rows = await tx
    .$extendTables<LicenceTables>()
    .selectFrom('mall.licence')
    .select('agency_id')
    .distinct()
    .where('person_id', '=', personId)
    .orderBy('agency_id')
    .limit(50)
    .execute();
  return rows.map((row) => row.agency_id);
}

type Row = LicenceTables['mall.licence'];

const COLUMNS = [
  'person_id',
  'id',
  'agency_id',
  'register',
  'document_id',
  'issued_on',
  'valid_until',
  'revoked_at',
  'key_id',
  'payload_sealed',
] as const;

async function insertRows(tx: Tx, rows: readonly Row[]): Promise<number> {
  const inserted = await tx
    .$extendTables<LicenceTables>()
    .insertInto('mall.licence')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n);
}

/** Number and facts side by side, as entries were sealed before registers were many. */
type Payload = Pick<Licence, 'number'> & Licence['facts'];

function rowOf(licence: NewLicence, key: DataKey, now: Instant): Row {
  const { number, facts } = licence;
  const payload: Payload = { ...facts, number };
  return {
    person_id: licence.personId,
    id: licence.id,
    agency_id: licence.agencyId,
    register: licence.register,
    origin: licence.documentId === null ? 'earlier' : 'issued',
    document_id: licence.documentId,
    issued_on: licence.issuedOn,
    valid_until: licence.validUntil,
    recorded_at: now,
    revoked_at: null,
    key_id: key.id,
    payload_sealed: key.encrypt(Buffer.from(JSON.stringify(payload), 'utf8'), placeOf(licence.id)),
  };
}

function licenceIn(row: Pick<Row, (typeof COLUMNS)[number]>, key: DataKey): Licence {
  const opened = key.decrypt(row.payload_sealed, placeOf(row.id));
  if (!opened.ok) throw new Error(`Licence ${row.id} does not open: ${opened.error}.`);
  // It was typed when it was sealed, and sealing lets nothing be altered.
  const { number, ...facts } = JSON.parse(opened.value.toString('utf8')) as Payload;
  return {
    number,
    facts,
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    register: row.register,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    documentId: row.document_id,
    revokedAt: row.revoked_at,
  };
}

function placeOf(id: string) {
  return { table: 'mall.licence', column: 'payload_sealed', row: id };
}
