import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { realServer } from './server.ts';

/** The roles and one database of an agency, made by the server's superuser as the guide says. */
export interface Agency {
  readonly database: string;
  /** Everything the program reads from its environment, with a data folder of its own. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** The same roles on another database. */
  on(database: string): Agency;
  asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  asSuperuser<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  remove(): void;
}

const PASSWORD = 'hanya-untuk-uji';
let count = 0;

/** `like` copies another agency's database, its data folder left behind. */
export async function anAgency(given: { readonly like?: Agency } = {}): Promise<Agency> {
  const { adminUrl } = await realServer();
  const database = `real_${process.pid}_${++count}`;
  await query(adminUrl, ROLES);
  const template = given.like === undefined ? 'template0' : given.like.database;
  await query(adminUrl, `create database ${database} template ${template} encoding 'UTF8' owner terpadu_owner`);
  await query(adminUrl, `revoke all on database ${database} from public`);
  await query(adminUrl, `grant connect on database ${database} to terpadu_app, terpadu_backup`);
  return agencyOn(adminUrl, database);
}

function agencyOn(adminUrl: string, database: string): Agency {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-instansi-'));
  const url = (role: string) => urlOf(adminUrl, { role, database });
  return {
    database,
    folder,
    env: {
      TERPADU_DATA: join(folder, 'data'),
      DATABASE_URL: url('terpadu_app'),
      DATABASE_OWNER_URL: url('terpadu_owner'),
      DATABASE_BACKUP_URL: url('terpadu_backup'),
      PUBLIC_URL: 'https://layanan.contoh.go.id',
    },
    on: (other) => agencyOn(adminUrl, other),
    asOwner: (sql) => query(url('terpadu_owner'), sql),
    asSuperuser: (sql) => query(urlOf(adminUrl, { role: null, database }), sql),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const ROLES = `do $$ begin
  create role terpadu_owner login password '${PASSWORD}';
  create role terpadu_app login password '${PASSWORD}';
  create role terpadu_backup login bypassrls password '${PASSWORD}';
  grant pg_read_all_data to terpadu_backup;
exception when duplicate_object then null; end $$`;

/** The superuser's address for another role, or for himself on another database. */
function urlOf(adminUrl: string, { role, database }: { readonly role: string | null; readonly database: string }): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role === null) return url.href;
  url.username = role;
  url.password = PASSWORD;
  return url.href;
}

async function query<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
