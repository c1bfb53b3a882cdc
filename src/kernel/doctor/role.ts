import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Result } from '../../vocabulary/result.ts';
import { withClient, type Unreachable } from './connect.ts';
import type { Remedy } from './finding.ts';

/** What a role is and may, as PostgreSQL says itself. */
export interface RoleFacts {
  readonly name: string;
  readonly database: string;
  readonly encoding: string;
  /** 150018, 180004. */
  readonly serverVersion: number;
  readonly isSuperuser: boolean;
  readonly bypassesRows: boolean;
  readonly createsRoles: boolean;
  /** Owns the database, or belongs to the role that does. */
  readonly ownsDatabase: boolean;
  readonly ownsTables: boolean;
  /** Anybody on the server may connect, whatever role he has. */
  readonly isOpenToAll: boolean;
}

const FACTS = `
  select r.rolname as name, d.datname as database, pg_encoding_to_char(d.encoding) as encoding,
    current_setting('server_version_num')::int as "serverVersion",
    r.rolsuper as "isSuperuser", r.rolbypassrls as "bypassesRows", r.rolcreaterole as "createsRoles",
    pg_has_role(r.oid, d.datdba, 'member') as "ownsDatabase",
    has_database_privilege('public', d.oid, 'connect') as "isOpenToAll",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = r.oid and n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as "ownsTables"
  from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`;

export function readRole(connection: pg.ClientConfig): Promise<Result<RoleFacts, Unreachable>> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<RoleFacts>(FACTS);
    const [facts] = rows;
    if (facts === undefined) throw new Error('PostgreSQL does not say who is connected.');
    return facts;
  });
}

export interface RoleFault extends Remedy {
  readonly code:
    | 'server_too_old'
    | 'database_encoding'
    | 'role_too_strong'
    | 'owner_too_strong'
    | 'owner_lacks_database'
    | 'roles_equal'
    | 'roles_apart';
}

const OLDEST_SERVER = 150_000;
/** The first major release that has not been tried. */
export const UNTRIED_SERVER = 190_000;
const GUIDE = 'docs/guides/production.md, "The database", has the exact SQL.';

/** Why requests must not be served by this role; empty when they may. */
export function faultsOfApp(app: RoleFacts): readonly RoleFault[] {
  const powers = [
    app.isSuperuser && 'is a superuser',
    app.bypassesRows && 'bypasses row security',
    app.createsRoles && 'may create roles',
    app.ownsDatabase && 'owns the database or belongs to its owner',
    app.ownsTables && 'owns tables',
  ].filter((power) => power !== false);
  return [
    ...faultsOfServer(app),
    ...(powers.length === 0
      ? []
      : [
          {
            code: 'role_too_strong',
            says: `The role ${app.name} of DATABASE_URL ${powers.join(', ')}; row security would not bind those who use the program.`,
            todo: `Serve requests with a role that does none of these: ${GUIDE}`,
          } as const,
        ]),
  ];
}

/** Why this role cannot keep the tables; empty when it can. */
export function faultsOfOwner(owner: RoleFacts, app: RoleFacts): readonly RoleFault[] {
  const isStrong = owner.isSuperuser || owner.bypassesRows;
  return [
    ...(owner.name === app.name
      ? [
          {
            code: 'roles_equal',
            says: `DATABASE_URL and DATABASE_OWNER_URL name the same role ${app.name}.`,
            todo: `Use two roles, one that owns the tables and one that serves requests: ${GUIDE}`,
          } as const,
        ]
      : []),
    ...(isStrong
      ? [
          {
            code: 'owner_too_strong',
            says: `The role ${owner.name} of DATABASE_OWNER_URL is a superuser or bypasses row security; not even forced policies would bind it.`,
            todo: `Let an ordinary role own the database: ${GUIDE}`,
          } as const,
        ]
      : []),
    ...(owner.ownsDatabase
      ? []
      : [
          {
            code: 'owner_lacks_database',
            says: `The role ${owner.name} of DATABASE_OWNER_URL does not own the database ${owner.database}.`,
            todo: `As a superuser: alter database ${owner.database} owner to ${owner.name};`,
          } as const,
        ]),
  ];
}

function faultsOfServer(role: RoleFacts): readonly RoleFault[] {
  const major = Math.floor(role.serverVersion / 10_000);
  return [
    ...(role.serverVersion < OLDEST_SERVER
      ? [
          {
            code: 'server_too_old',
            says: `The server is PostgreSQL ${major}; Terpadu needs PostgreSQL 15 to 18.`,
            todo: 'Move the database to a newer server.',
          } as const,
        ]
      : []),
    ...(role.encoding === 'UTF8'
      ? []
      : [
          {
            code: 'database_encoding',
            says: `The database ${role.database} is encoded in ${role.encoding}, which does not hold every name.`,
            todo: `Create it with encoding 'UTF8': ${GUIDE}`,
          } as const,
        ]),
  ];
}

/** Whether both connections reach one database, whatever names and proxies lie between: a lock of one is seen by the other. */
export async function reachSameDatabase(one: pg.ClientConfig, other: pg.ClientConfig): Promise<boolean> {
  const key = randomInt(2 ** 47);
  const seen = await withClient(one, async (holder) => {
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock($1)', [key]);
    return withClient(other, async (asker) => {
      await asker.query('begin');
      const { rows } = await asker.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [key]);
      return rows[0]?.taken === false;
    });
  });
  return seen.ok && seen.value.ok && seen.value.value;
}
