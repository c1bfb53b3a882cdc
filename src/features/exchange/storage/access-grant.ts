import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Grant, Method } from '../domain/grant.ts';
import { parseFieldPath } from '../domain/granted-fields.ts';
import { type MemberId, parseServiceId, parseSubsystemId, type ServiceId } from '../domain/identifier.ts';
import { parsePathGlob } from '../domain/path-glob.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import { fromRow } from './parsed-row.ts';

/** A grant as its provider published it; `grant.validUntil` is its end or its revocation, whichever is first. */
export interface PublishedGrant {
  readonly grant: Grant;
  /** The provider. */
  readonly agencyId: string;
  /** What it is for, in words. */
  readonly about: Readonly<Record<Lang, string>>;
  readonly grantedAt: Instant;
}

/** Publishes a grant, in the provider's transaction. One of the same id stands as it is. */
export async function addGrant(tx: Tx, given: PublishedGrant): Promise<void> {
  const { grant } = given;
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.access_grant')
    .values({
      id: grant.id,
      agency_id: given.agencyId,
      consumer: grant.consumer,
      service_id: grant.service,
      method: grant.method,
      path_glob: grant.pathGlob,
      purpose: grant.purpose,
      about_id: given.about.id,
      about_en: given.about.en,
      legal_basis: grant.legalBasis,
      fields: [...grant.fields],
      valid_from: grant.validFrom,
      valid_until: grant.validUntil,
      granted_at: given.grantedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Revocation {
  readonly grantId: string;
  /** The provider. */
  readonly agencyId: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Ends a grant; the first revocation stands. */
export async function addRevocation(tx: Tx, { grantId, agencyId, at, reason }: Revocation): Promise<void> {
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.grant_revocation')
    .values({ grant_id: grantId, agency_id: agencyId, revoked_at: at, reason })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everything granted that has not ended before the given time, 50,000 at most. */
export async function listGrants(tx: Tx, notEndedBefore: Instant): Promise<readonly Grant[]> {
  const { rows } = await sql<GrantRow>`
    select ${COLUMNS} from exchange.access_grant g left join exchange.grant_revocation r on r.grant_id = g.id
    where least(g.valid_until, r.revoked_at) is null or least(g.valid_until, r.revoked_at) > ${notEndedBefore}
    order by g.id limit 50000`.execute(tx);
  return rows.map(toGrant);
}

/** One grant with its end as it stands now; null when there is none of that id. */
export async function findGrantById(tx: Tx, id: string): Promise<PublishedGrant | null> {
  const { rows } = await sql<GrantRow>`
    select ${COLUMNS} from exchange.access_grant g left join exchange.grant_revocation r on r.grant_id = g.id
    where g.id::text = ${id}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    grant: toGrant(row),
    agencyId: row.agency_id,
    about: { id: row.about_id, en: row.about_en },
    grantedAt: row.granted_at,
  };
}

/** Who may call what for the same purpose on the same basis: one line of the catalogue. */
export interface GrantLine {
  readonly service: ServiceId;
  readonly method: Method;
  readonly pathGlob: string;
  readonly purpose: string;
  readonly about: Readonly<Record<Lang, string>>;
  readonly legalBasis: string;
  readonly fields: readonly string[];
  readonly validUntil: Instant | null;
  readonly consumers: number;
  /** The short names of the consumers' members, 100 at most. */
  readonly names: readonly string[];
}

/** The grants in force, for these services or of this consumer; 500 lines at most. */
export async function listGrantLines(
  tx: Tx,
  of: { readonly services: readonly ServiceId[] } | { readonly consumer: MemberId },
  now: Instant,
): Promise<readonly GrantLine[]> {
  const chosen =
    'services' in of
      ? sql<boolean>`g.service_id = any(${[...of.services]}::text[])`
      : sql<boolean>`starts_with(g.consumer, ${`${of.consumer}/`})`;
  const { rows } = await sql<LineRow>`
    select g.service_id, g.method, g.path_glob, g.purpose, g.about_id, g.about_en, g.legal_basis, g.fields,
      g.valid_until, count(*) as consumers, (array_agg(m.short_name order by m.short_name))[1:100] as names
    from exchange.access_grant g
    join exchange.member m on m.member_id = substring(g.consumer from '^[^/]+/[^/]+/[^/]+')
    where ${chosen} and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
      and not exists (select from exchange.grant_revocation r where r.grant_id = g.id)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    order by g.service_id, g.purpose, g.path_glob limit 500`.execute(tx);
  return rows.map((row) => ({
    service: fromRow(parseServiceId(row.service_id)),
    method: row.method,
    pathGlob: row.path_glob,
    purpose: row.purpose,
    about: { id: row.about_id, en: row.about_en },
    legalBasis: row.legal_basis,
    fields: row.fields,
    validUntil: row.valid_until,
    consumers: Number(row.consumers),
    names: row.names,
  }));
}

/** How many grants are in force. */
export async function countGrants(tx: Tx, now: Instant): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from exchange.access_grant g
    where g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
      and not exists (select from exchange.grant_revocation r where r.grant_id = g.id)`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}

type GrantRow = ExchangeTables['exchange.access_grant'] & { readonly revoked_at: Instant | null };

type LineRow = Pick<
  GrantRow,
  'service_id' | 'method' | 'path_glob' | 'purpose' | 'about_id' | 'about_en' | 'legal_basis' | 'fields' | 'valid_until'
> & {
  readonly consumers: bigint;
  readonly names: string[];
};

const COLUMNS = sql`g.id, g.agency_id, g.consumer, g.service_id, g.method, g.path_glob, g.purpose, g.about_id,
  g.about_en, g.legal_basis, g.fields, g.valid_from, g.valid_until, g.granted_at, r.revoked_at`;

function toGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    consumer: fromRow(parseSubsystemId(row.consumer)),
    service: fromRow(parseServiceId(row.service_id)),
    method: row.method,
    pathGlob: fromRow(parsePathGlob(row.path_glob)),
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    validFrom: row.valid_from,
    validUntil: earlier(row.valid_until, row.revoked_at),
    fields: row.fields.map((field) => fromRow(parseFieldPath(field))),
  };
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
