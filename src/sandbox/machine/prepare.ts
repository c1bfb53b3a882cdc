import pg from 'pg';
import { SANDBOX_NAMES, type SandboxName } from './names.ts';
import { takeSteps } from './steps.ts';

export interface PrepareOptions {
  /** May create roles and databases; in parts (host, port, user), not as an address. */
  readonly superuser: pg.ClientConfig;
  /** The password of a role. Without it the roles have none, which only a private socket admits. */
  readonly passwordFor?: (role: string) => string;
  /** Ends the names of database and roles, so that test runs beside each other do not meet. */
  readonly suffix?: string;
}

/** How each sandbox reaches its own schema, and nothing else. */
export type SandboxConnections = Readonly<Record<SandboxName, pg.ClientConfig>>;

/**
 * Brings the cluster to: a database of the sandboxes, in it a schema for each, owned by a role of its own that
 * enters no other. Writes only what is missing, so every start may call it. Throws if the server refuses.
 */
export async function prepareSandboxes(options: PrepareOptions): Promise<SandboxConnections> {
  const places = SANDBOX_NAMES.map((name) => placeOf(name, options));
  const database = nameWith('sandbox', options.suffix);
  await within(options.superuser, async (client) => {
    for (const place of places) await ensureRole(client, place);
    await ensureDatabase(client, { database, places });
  });
  await within({ ...options.superuser, database }, async (client) => {
    await client.query('revoke all on schema public from public');
    for (const place of places) await ensureSchema(client, place);
  });
  const { user: _, password: __, database: ___, ...server } = options.superuser;
  const connectionOf = ({ role, password }: Place): pg.ClientConfig => ({
    ...server,
    user: role,
    database,
    ...(password === null ? {} : { password }),
  });
  return Object.fromEntries(places.map((place) => [place.name, connectionOf(place)])) as SandboxConnections;
}

interface Place {
  readonly name: SandboxName;
  readonly role: string;
  readonly password: string | null;
}

// Any constant that no other lock of the cluster uses: "sandbox" in ASCII.
const PREPARE_LOCK = '32477514613551992';
/** A service's pool, a load, and a few hands on the operator's page. */
const MOST_CONNECTIONS = 20;

function placeOf(name: SandboxName, { superuser, passwordFor, suffix }: PrepareOptions): Place {
  if (superuser.connectionString !== undefined) throw new Error('The superuser is given in parts, not as an address.');
  if (passwordFor === undefined && superuser.host?.startsWith('/') !== true) {
    throw new Error('Roles of sandboxes need passwords on a server that is not behind a private socket.');
  }
  const role = nameWith(`sandbox_${name}`, suffix);
  return { name, role, password: passwordFor?.(role) ?? null };
}

function nameWith(name: string, suffix: string | undefined): string {
  if (suffix === undefined) return name;
  if (!/^[a-z0-9_]{1,30}$/.test(suffix)) throw new Error('A suffix has small letters, digits and underscores.');
  return `${name}_${suffix}`;
}

async function within(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, { role, password }: Place): Promise<void> {
  const found = await client.query<{ fits: boolean }>(
    `select rolcanlogin and rolconnlimit = $2 and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
       or rolreplication or rolinherit) and coalesce(rolconfig @> array['log_min_messages=log'], false) as fits
     from pg_roles where rolname = $1`,
    [role, MOST_CONNECTIONS],
  );
  if (found.rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)}`);
  if (found.rows[0]?.fits !== true) {
    await client.query(
      `alter role ${pg.escapeIdentifier(role)} login nosuperuser nobypassrls nocreaterole nocreatedb noreplication
       noinherit connection limit ${MOST_CONNECTIONS}`,
    );
    // A client's errors reach the client; in the server's log they would only leave personal data.
    await client.query(`alter role ${pg.escapeIdentifier(role)} set log_min_messages = 'log'`);
  }
  if (password === null) return;
  await client.query(`alter role ${pg.escapeIdentifier(role)} password ${pg.escapeLiteral(password)}`);
}

interface SandboxDatabase {
  readonly database: string;
  readonly places: readonly Place[];
}

async function ensureDatabase(client: pg.Client, { database, places }: SandboxDatabase): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) {
    await client.query(
      `create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8' locale 'C'`,
    );
  }
  await client.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
  for (const { name: schema, role } of places) {
    await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(role)}`);
    await client.query(
      `alter role ${pg.escapeIdentifier(role)} in database ${pg.escapeIdentifier(database)}
       set search_path = ${pg.escapeIdentifier(schema)}`,
    );
  }
}

async function ensureSchema(client: pg.Client, { name, role }: Place): Promise<void> {
  await client.query(
    `create schema if not exists ${pg.escapeIdentifier(name)} authorization ${pg.escapeIdentifier(role)}`,
  );
  // As the role itself, so that it owns what the steps create and could create nothing elsewhere.
  await client.query(`set role ${pg.escapeIdentifier(role)}`);
  await client.query("select set_config('search_path', $1, false)", [name]);
  await takeSteps(client, name);
  await client.query('reset role');
}
