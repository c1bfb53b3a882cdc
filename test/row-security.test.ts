import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { openingStatement, type Viewer } from '../src/kernel/viewer.ts';
import { testDatabase, type TestDatabase } from './support/postgres.ts';
import {
  faultsOf,
  isExpected,
  parseDeclaration,
  readCatalogue,
  type CatalogueTable,
  type Verb,
  type ViewerKind,
} from './support/row-class.ts';

const AGENCY = newId();
const OVERSEER = newId();
const READER = newId();
const PERSON = newId();
const VIEWERS: Readonly<Record<ViewerKind, Viewer>> = {
  public: { kind: 'public' },
  worker: { kind: 'worker' },
  'own agency': { kind: 'agency', agencyId: AGENCY },
  'other agency': { kind: 'agency', agencyId: newId() },
  'overseeing agency': { kind: 'agency', agencyId: OVERSEER },
  'named reader': { kind: 'agency', agencyId: READER },
  'own person': { kind: 'person', personId: PERSON },
  'other person': { kind: 'person', personId: newId() },
};
const VERBS: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

// The one test file whose database loses its checks: any row fits any table, only the policies decide.
describe('row security (invariant 9: nobody reads rows that are not his)', () => {
  let test: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  let tables: readonly CatalogueTable[];

  before(async () => {
    test = await testDatabase();
    owner = new pg.Client(test.owner);
    app = new pg.Client(test.app);
    await Promise.all([owner.connect(), app.connect()]);
    tables = await readCatalogue(owner);
    for (const table of tables) await loosen(owner, table);
  });
  after(async () => {
    await Promise.all([owner.end(), app.end()]);
    await test.close();
  });

  it('every table of the catalogue declares a row class and forces the policies of that class', () => {
    assert.ok(tables.length >= 10, `only ${tables.length} tables seen`);
    assert.deepEqual(tables.flatMap(faultsOf), []);
  });

  it('each viewer can do to each table what its class says, verb by verb, and nothing else', async () => {
    const differences: string[] = [];
    for (const table of tables) {
      const declaration = parseDeclaration(table.comment);
      assert.ok(declaration !== null);
      for (const [viewer, opened] of Object.entries(VIEWERS) as [ViewerKind, Viewer][]) {
        for (const verb of VERBS) {
          const could = await tries(app, { table, viewer: opened, verb });
          const may = isExpected(declaration, viewer, verb);
          if (could !== may) differences.push(`${table.name}: ${viewer} ${could ? 'could' : 'could not'} ${verb}`);
        }
      }
    }
    assert.deepEqual(differences, []);
  });

  it('a transaction without a viewer sees only what everybody sees and adds nothing but what all may post', async () => {
    for (const table of tables) {
      const declaration = parseDeclaration(table.comment)!;
      const isOpen = declaration.rowClass === 'published' || declaration.rowClass === 'reference';
      await app.query('begin');
      const { rowCount } = await app.query(`select 1 from ${table.name}`);
      await app.query('rollback');
      assert.equal(rowCount! > 0, isOpen, table.name);
    }
  });

  it('a table without a class, without force or without a policy is found', async () => {
    await owner.query('begin');
    await owner.query(`
      create table kernel.planted_bare (id uuid);
      create table kernel.planted_unforced (id uuid, agency_id uuid);
      select set_config('terpadu.app_role', 'terpadu_app', true);
      select kernel.declare_table('kernel.planted_unforced', class => 'agency', spread => 'agency');
      alter table kernel.planted_unforced no force row level security;
      create table kernel.planted_open (id uuid, agency_id uuid);
      select kernel.declare_table('kernel.planted_open', class => 'agency', spread => 'agency');
      drop policy sees on kernel.planted_open;
      create policy everything on kernel.planted_open using (true);`);
    const faults = (await readCatalogue(owner)).flatMap(faultsOf);
    await owner.query('rollback');
    assert.deepEqual(faults.toSorted(), [
      'kernel.planted_bare: no row class',
      'kernel.planted_open: the policy everything is not explained',
      'kernel.planted_open: the policy sees is missing',
      'kernel.planted_unforced: row security is not forced on its owner',
    ]);
  });
});

/** Drops all constraints and puts one row of the agency and the person into the table. */
async function loosen(owner: pg.Client, table: CatalogueTable): Promise<void> {
  const { rows } = await owner.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass order by contype = 'p' desc`,
    [table.name],
  );
  for (const { conname } of rows)
    await owner.query(`alter table ${table.name} drop constraint if exists ${pg.escapeIdentifier(conname)} cascade`);
  const unique = await owner.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where indrelid = $1::regclass and indisunique`,
    [table.name],
  );
  for (const { name } of unique.rows) await owner.query(`drop index if exists ${name}`);
  await owner.query(`alter table ${table.name} no force row level security`);
  await owner.query(`delete from ${table.name}`);
  await owner.query(insertion(table));
  await owner.query(`alter table ${table.name} force row level security`);
}

async function tries(
  app: pg.Client,
  given: { readonly table: CatalogueTable; readonly viewer: Viewer; readonly verb: Verb },
): Promise<boolean> {
  const { table, viewer, verb } = given;
  const column = pg.escapeIdentifier(table.columns[0]!.name);
  const statements: Readonly<Record<Verb, string>> = {
    select: `select 1 from ${table.name}`,
    insert: insertion(table),
    update: `update ${table.name} set ${column} = ${column}`,
    delete: `delete from ${table.name}`,
  };
  await app.query(openingStatement(viewer));
  try {
    const { rowCount } = await app.query(statements[verb]);
    return rowCount! > 0;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError && fault.code === '42501') return false;
    throw fault;
  } finally {
    await app.query('rollback');
  }
}

function insertion(table: CatalogueTable): string {
  const names = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  return `insert into ${table.name} (${names}) values (${table.columns.map(valueFor).join(', ')})`;
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: "'x'",
  integer: '1',
  smallint: '1',
  bigint: '1',
  xid8: "'1'",
  boolean: 'true',
  bytea: "'\\x00'",
  jsonb: "'{}'",
  date: "'2026-11-24'",
  'timestamp with time zone': "now() - interval '1 minute'",
  'text[]': "'{x}'",
  'integer[]': "'{1}'",
  'uuid[]': "'{}'",
};

function valueFor({ name, type }: { readonly name: string; readonly type: string }): string {
  if (name === 'agency_id') return `'${AGENCY}'`;
  if (name === 'person_id') return `'${PERSON}'`;
  if (name === 'subject_id') return `'${AGENCY}'`;
  if (name === 'overseer_id') return `'${OVERSEER}'`;
  if (name === 'reader_ids') return `'{${READER}}'`;
  if (name === 'until_at') return 'null';
  if (name === 'expires_at') return "now() + interval '1 hour'";
  const value = VALUES[type];
  if (value === undefined) throw new Error(`No value is known for the type ${type}; add one.`);
  return value;
}
