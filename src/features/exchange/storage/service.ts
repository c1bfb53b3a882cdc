import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import { keyId, type KeyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseServiceId, type ServiceId, subsystemOf } from '../domain/identifier.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import { fromRow } from './parsed-row.ts';

export interface Service {
  readonly id: ServiceId;
  /** The organisation that provides it. */
  readonly agencyId: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly about: Readonly<Record<Lang, string>>;
  /** Calls a minute that one consumer may make. */
  readonly quotaPerMinute: number;
  readonly registeredAt: Instant;
  readonly endedAt: Instant | null;
}

/** Where a service is reached over HTTP. */
export interface Endpoint {
  readonly serviceId: ServiceId;
  /** Without a slash at the end; the path of the call follows it. */
  readonly url: string;
  readonly timeoutMs: number;
  readonly token: { readonly keyId: KeyId; readonly sealed: Buffer } | null;
}

/** Adds or describes anew a service, in its provider's transaction. */
export async function saveService(tx: Tx, service: Service): Promise<void> {
  const described = {
    title_id: service.title.id,
    title_en: service.title.en,
    about_id: service.about.id,
    about_en: service.about.en,
    quota_per_minute: service.quotaPerMinute,
    ended_at: service.endedAt,
  };
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.service')
    .values({
      service_id: service.id,
      subsystem_id: subsystemOf(service.id),
      agency_id: service.agencyId,
      registered_at: service.registeredAt,
      ...described,
    })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet(described))
    .execute();
}

/** The key that seals the token of an endpoint as it stands; null without token or endpoint. */
export async function findEndpointKey(tx: Tx, serviceId: ServiceId): Promise<KeyId | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.service_endpoint')
    .select('key_id')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return row === undefined || row.key_id === null ? null : keyId(row.key_id);
}

/** Whoever sets an endpoint sets it alone, until his transaction ends. */
export async function lockEndpoint(tx: Tx, serviceId: ServiceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exchange.endpoint ${serviceId}`}, 0))`.execute(tx);
}

/** Sets where a service is reached, in a worker's transaction. */
export async function saveEndpoint(tx: Tx, endpoint: Endpoint, now: Instant): Promise<void> {
  const target = {
    url: endpoint.url,
    timeout_ms: endpoint.timeoutMs,
    key_id: endpoint.token?.keyId ?? null,
    token_sealed: endpoint.token?.sealed ?? null,
    updated_at: now,
  };
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.service_endpoint')
    .values({ service_id: endpoint.serviceId, ...target })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet(target))
    .execute();
}

/** All services in the order of their identifiers; 10,000 at most. */
export async function listServices(tx: Tx): Promise<readonly Service[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.service')
    .select(SERVICE_COLUMNS)
    .orderBy('service_id')
    .limit(10_000)
    .execute();
  return rows.map(toService);
}

/** Those of the identifiers that exist, ended ones included; 500 at most. */
export async function findServices(tx: Tx, ids: readonly ServiceId[]): Promise<readonly Service[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.service')
    .select(SERVICE_COLUMNS)
    .where('service_id', 'in', [...new Set(ids)])
    .orderBy('service_id')
    .limit(500)
    .execute();
  return rows.map(toService);
}

/** Only a worker sees any; 10,000 at most. */
export async function listEndpoints(tx: Tx): Promise<readonly Endpoint[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.service_endpoint')
    .select(['service_id', 'url', 'timeout_ms', 'key_id', 'token_sealed'])
    .orderBy('service_id')
    .limit(10_000)
    .execute();
  return rows.map((row) => ({
    serviceId: fromRow(parseServiceId(row.service_id)),
    url: row.url,
    timeoutMs: row.timeout_ms,
    token:
      row.key_id === null || row.token_sealed === null ? null : { keyId: keyId(row.key_id), sealed: row.token_sealed },
  }));
}

export interface ServiceSearch {
  /** Words that must stand in title, description, identifier or the provider's name; empty finds all. */
  readonly words: string;
  /** Services of one organisation only. */
  readonly agencyId: string | null;
  /** The identifier after which the page begins. */
  readonly after: string | null;
  /** 100 at most. */
  readonly limit: number;
}

export interface FoundServices {
  readonly services: readonly Service[];
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** Services in operation, by identifier. */
export async function searchServices(tx: Tx, search: ServiceSearch): Promise<FoundServices> {
  const limit = Math.min(Math.max(search.limit, 1), 100);
  const pattern = `%${search.words.trim().replaceAll(/[\\%_]/g, (one) => `\\${one}`)}%`;
  const found = sql<boolean>`
    s.ended_at is null and (${search.agencyId}::uuid is null or s.agency_id = ${search.agencyId})
    and (s.title_id ilike ${pattern} or s.title_en ilike ${pattern} or s.about_id ilike ${pattern}
      or s.about_en ilike ${pattern} or s.service_id ilike ${pattern} or m.name ilike ${pattern} or m.short_name ilike ${pattern})`;
  const counted = await sql<{ total: bigint }>`
    select count(*) as total from exchange.service s join exchange.member m on m.agency_id = s.agency_id
    where ${found}`.execute(tx);
  const { rows } = await sql<ExchangeTables['exchange.service']>`
    select s.service_id, s.agency_id, s.title_id, s.title_en, s.about_id, s.about_en, s.quota_per_minute,
      s.registered_at, s.ended_at from exchange.service s join exchange.member m on m.agency_id = s.agency_id
    where ${found} and (${search.after}::text is null or s.service_id > ${search.after})
    order by s.service_id limit ${limit + 1}`.execute(tx);
  const services = rows.slice(0, limit).map(toService);
  return {
    services,
    total: Number(counted.rows[0]?.total ?? 0n),
    next: rows.length > limit ? (services.at(-1)?.id ?? null) : null,
  };
}

const SERVICE_COLUMNS = [
  'service_id',
  'agency_id',
  'title_id',
  'title_en',
  'about_id',
  'about_en',
  'quota_per_minute',
  'registered_at',
  'ended_at',
] as const;

function toService(row: Omit<ExchangeTables['exchange.service'], 'subsystem_id'>): Service {
  return {
    id: fromRow(parseServiceId(row.service_id)),
    agencyId: row.agency_id,
    title: { id: row.title_id, en: row.title_en },
    about: { id: row.about_id, en: row.about_en },
    quotaPerMinute: row.quota_per_minute,
    registeredAt: row.registered_at,
    endedAt: row.ended_at,
  };
}
