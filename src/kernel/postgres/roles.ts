import { Client } from 'pg';
import { APP, DATABASE, OWNER, rolePassword } from './access.ts';
import type { Connection } from './access.ts';

/**
 * Brings the cluster to: role terpadu_owner owning database terpadu, role terpadu_app owning nothing, neither with any
 * privilege of the cluster, and nobody else admitted to the database. Writes only what differs.
 */
export async function ensureRoles(superuser: Connection, secret: string): Promise<void> {
  const client = new Client({ ...superuser, database: 'postgres' });
  client.on('error', () => {}); // The query that meets it fails by itself.
  await client.connect();
  try {
    for (const role of [OWNER, APP]) await ensureRole(client, role, secret);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

type Fitness = { readonly fits: boolean };

async function ensureRole(client: Client, role: string, secret: string): Promise<void> {
  const found = await client.query<Fitness>(
    `select rolcanlogin and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
       and coalesce(rolconfig @> array['log_min_messages=log'], false) as fits from pg_roles where rolname = $1`,
    [role],
  );
  if (found.rows[0]?.fits === true) return;
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  const password = client.escapeLiteral(rolePassword(secret, role));
  await client.query(
    `${verb} role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password ${password}`,
  );
  // A client's errors reach the client; in the server's log they would only leave personal data.
  await client.query(`alter role ${role} set log_min_messages = 'log'`);
}

async function ensureDatabase(client: Client): Promise<void> {
  const find = `select pg_get_userbyid(datdba) = $2 and not has_database_privilege('public', oid, 'connect')
      and has_database_privilege($3, oid, 'connect') as fits from pg_database where datname = $1`;
  const found = await client.query<Fitness>(find, [DATABASE, OWNER, APP]);
  if (found.rows[0]?.fits === true) return;
  if (found.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  await client.query(`alter database ${DATABASE} owner to ${OWNER}`);
  await client.query(`revoke all on database ${DATABASE} from public`);
  await client.query(`grant connect on database ${DATABASE} to ${APP}`);
}
