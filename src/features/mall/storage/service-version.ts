import { type ColumnType, sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';

/** A version as its row holds it; `content` is definition and terms as JSON. */
export interface StoredVersion {
  readonly id: string;
  readonly service: string;
  readonly agencyId: string;
  readonly region: RegionCode;
  readonly number: number;
  readonly content: unknown;
  readonly hash: string;
  readonly inForceFrom: LocalDate;
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
}

/** Adds a version, in a transaction of its office; false when the number is taken already. */
export async function addVersion(tx: Tx, version: StoredVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('mall.service_version')
    .values({
      agency_id: version.agencyId,
      id: version.id,
      service: version.service,
      number: version.number,
      region: version.region,
      content: JSON.stringify(version.content),
      hash: version.hash,
      in_force_from: version.inForceFrom,
      published_at: version.publishedAt,
      published_by: version.publishedBy,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'service', 'number']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findVersion(tx: Tx, id: string): Promise<StoredVersion | null> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toVersion(row);
}

/** Those of the ids that exist; 1,000 at most. */
export async function findVersions(tx: Tx, ids: readonly string[]): Promise<readonly StoredVersion[]> {
  if (ids.length === 0) return [];
  const found = await rows(tx).where('id', 'in', ids).orderBy('id').limit(MOST_OFFICES).execute();
  return found.map(toVersion);
}

export interface OfficeService {
  readonly agencyId: string;
  readonly service: string;
}

/** The last version that an office published, whenever it comes into force. */
export async function findLatestVersion(tx: Tx, { agencyId, service }: OfficeService): Promise<StoredVersion | null> {
  const row = await rows(tx)
    .where('agency_id', '=', agencyId)
    .where('service', '=', service)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toVersion(row);
}

const MOST_VERSIONS = 100;

/** The ids of an office's versions of a service, the newest first; 100 at most. */
export async function listVersionIds(tx: Tx, { agencyId, service }: OfficeService): Promise<readonly string[]> {
  const found = await tables(tx)
    .selectFrom('mall.service_version')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('service', '=', service)
    .orderBy('number', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  return found.map(({ id }) => id);
}

/** The ids of all versions that an office published, of whatever service, the newest first; 100 at most. */
export async function listOfficeVersionIds(tx: Tx, agencyId: string): Promise<readonly string[]> {
  const found = await tables(tx)
    .selectFrom('mall.service_version')
    .select('id')
    .where('agency_id', '=', agencyId)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  return found.map(({ id }) => id);
}

const MOST_OFFICES = 1_000;

export interface InForce {
  /** null: every office's. */
  readonly agencyId: string | null;
  /** null: every service's. */
  readonly service: string | null;
  readonly on: LocalDate;
}

/** The ids of what offices offer on a day: of each office and service the highest number that has begun. */
export async function listInForceIds(tx: Tx, { agencyId, service, on }: InForce): Promise<readonly string[]> {
  const { rows: found } = await sql<{ id: string }>`
    select distinct on (agency_id, service) id from mall.service_version
    where in_force_from <= ${on}
      and (${agencyId}::uuid is null or agency_id = ${agencyId}::uuid)
      and (${service}::text is null or service = ${service}::text)
    order by agency_id, service, number desc limit ${MOST_OFFICES}`.execute(tx);
  return found.map(({ id }) => id);
}

type VersionTables = {
  'mall.service_version': {
    readonly agency_id: string;
    readonly id: string;
    readonly service: string;
    readonly number: number;
    readonly region: RegionCode;
    readonly content: ColumnType<unknown, string, never>;
    readonly hash: string;
    readonly in_force_from: LocalDate;
    readonly published_at: Instant;
    readonly published_by: string | null;
  };
};

function tables(tx: Tx) {
  return tx.$extendTables<VersionTables>();
}

function rows(tx: Tx) {
  return tables(tx)
    .selectFrom('mall.service_version')
    .select([
      'agency_id',
      'id',
      'service',
      'number',
      'region',
      'content',
      'hash',
      'in_force_from',
      'published_at',
      'published_by',
    ]);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirst']>>>;

function toVersion(row: Row): StoredVersion {
  return {
    id: row.id,
    service: row.service,
    agencyId: row.agency_id,
    region: row.region,
    number: row.number,
    content: row.content,
    hash: row.hash,
    inForceFrom: row.in_force_from,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  };
}
