import pg from 'pg';
import type { TakenStep } from '../kernel/doctor/release-steps.ts';
import type { Manifest } from './backup-manifest.ts';

/** What one snapshot of the database holds; pg_dump is then told to dump the same snapshot. */
export interface Snapshot {
  readonly id: string;
  readonly server: number;
  readonly installation: Manifest['installation'];
  readonly steps: readonly TakenStep[];
  readonly masterKeys: readonly string[];
  readonly roles: readonly string[];
  readonly tables: Readonly<Record<string, number>>;
}

/** Reads it in a transaction that stays open, since the snapshot lives as long. null: there is no installation. */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot | null> {
  await client.query('begin isolation level repeatable read read only');
  await client.query('set local row_security = off');
  const exported = await one<{ id: string; server: number }>(client, SNAPSHOT);
  if (exported === null) throw new Error('PostgreSQL gave no snapshot.');
  const isThere = await one<{ yes: boolean }>(client, THERE);
  const installation = isThere?.yes === true ? await one<Manifest['installation']>(client, INSTALLATION) : null;
  if (installation === null) return null;
  const { rows: steps } = await client.query<TakenStep>(STEPS);
  const { rows: masters } = await client.query<{ id: string }>(MASTERS);
  const { rows: roles } = await client.query<{ name: string }>(ROLES);
  return {
    ...exported,
    installation,
    steps,
    masterKeys: masters.map(({ id }) => id),
    roles: roles.map(({ name }) => name),
    tables: await countRows(client),
  };
}

const SNAPSHOT = `select pg_export_snapshot() as id, current_setting('server_version_num')::int / 10000 as server`;
const THERE = `select to_regclass('kernel.installation') is not null as yes`;
const INSTALLATION = `
  select kind, node_id as "nodeId", operator_agency_id as "operatorAgencyId",
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
  from kernel.installation`;
const STEPS = 'select feature, number, name, sha256 from kernel.migration order by feature, number';
const MASTERS = `
  select master_id as id from kernel.wrapped_key where wrapped is not null
  union select master_id from kernel.signing_key order by 1`;
/** Everybody who is granted something on a table, except its owner. */
const ROLES = `
  select distinct pg_get_userbyid(a.grantee) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee not in (0, c.relowner)
  order by 1`;

/** Every table but those of extensions. */
const TABLES = `
  select n.nspname as schema, c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by 1, 2`;

async function countRows(client: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ schema: string; name: string }>(TABLES);
  const counts: Record<string, number> = {};
  for (const { schema, name } of rows) {
    const counted = await one<{ count: string }>(
      client,
      `select count(*) as count from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
    );
    counts[`${schema}.${name}`] = Number(counted?.count ?? 0);
  }
  return counts;
}

async function one<Row extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<Row | null> {
  const { rows } = await client.query<Row>(text);
  return rows[0] ?? null;
}
