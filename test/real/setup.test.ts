import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { appointFirstAdministrator, firstOrganisations } from '../../src/features/directory/index.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { findInstallation } from '../../src/kernel/installation.ts';
import type { OperatorWords } from '../../src/verbs/setup-operator.ts';
import { setUp } from '../../src/verbs/setup.ts';
import { refusedStart } from '../support/program.ts';
import { anAgency, anInstallation, firstInstallation, OPERATOR, type Agency } from './agency.ts';
import type { VerbEnd } from './run-verb.ts';

const LINK = /https:\/\/localhost:1\/pasang\/[A-Za-z0-9_-]{43}/;
const silent = { say: () => {}, complain: () => {}, progress: () => {} };

const NO_WORDS = { organisation: null, name: null };
const WORDS = { organisation: OPERATOR, name: null };

function codesOf(result: Awaited<ReturnType<typeof setUp>>): readonly string[] {
  return result.ok ? [] : result.error.map(({ code }) => code);
}

/** Setup in this process, and what it said. */
async function runSetup(agency: Agency, words: OperatorWords = NO_WORDS) {
  const lines: string[] = [];
  const result = await setUp(agency.config(), { words, io: { ...silent, say: (line) => void lines.push(line) } });
  return { codes: codesOf(result), output: lines.join('\n') };
}

describe('terpadu setup', () => {
  let agency: Agency;
  let said: VerbEnd;

  before(async () => {
    ({ agency, setup: said } = await firstInstallation());
  });

  it('makes a real installation and prints one link for its first administrator', () => {
    assert.equal(said.code, 0, said.complaints);
    assert.match(said.output, /This is a real installation for good: node [0-9a-f-]{36}, run by /);
    assert.match(said.output, LINK);
    assert.match(said.output, /within 72 hours/);
  });

  it('makes a master key that only its user can read', () => {
    const file = join(agency.env['TERPADU_DATA'] ?? '', 'keys/master.json');
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('loads what is real and public, and nobody', async () => {
    const [found] = await agency.asSuperuser<Record<string, string>>(`
      select (select count(*) from directory.organisation) as organisations, (select count(*) from directory.region) as regions,
        (select count(*) > 0 from directory.holiday) as holidays, (select count(*) from identity.person) as persons,
        (select count(*) from directory.officer_event) as officers, (select seed from kernel.installation) as seed`);
    assert.deepEqual(found, {
      organisations: String(firstOrganisations.length),
      regions: '91599',
      holidays: true,
      persons: '0',
      officers: '0',
      seed: null,
    });
  });

  it('records the organisation that runs it under the code it was given', async () => {
    const rows = await agency.asSuperuser<{ code: string }>(
      'select o.code from directory.organisation o join kernel.installation i on i.operator_agency_id = o.id',
    );
    assert.deepEqual(rows, [{ code: OPERATOR }]);
  });

  it('keeps of the link only its hash', async () => {
    const token = LINK.exec(said.output)?.[0].split('/').at(-1) ?? '';
    const rows = await agency.asSuperuser<{ token_hash: string }>('select token_hash from identity.setup_link');
    assert.equal(rows.length, 1);
    assert.notEqual(rows[0]?.token_hash, token);
  });
});

describe('terpadu setup, run again', () => {
  let agency: Agency;
  before(async () => (agency = await anInstallation()));

  it('says what is there, gives a new link, and the earlier one works no longer', async () => {
    const links = 'select token_hash from identity.setup_link';
    const earlier = await agency.asSuperuser(links);
    const again = await runSetup(agency);
    assert.deepEqual(again.codes, []);
    assert.match(again.output, /This is a real installation for good/);
    assert.match(again.output, LINK);
    const now = await agency.asSuperuser(links);
    assert.equal(now.length, 1);
    assert.notDeepEqual(now, earlier);
  });

  it('does not hand the installation to another organisation', async () => {
    const other = { organisation: 'kab-banyumas-dpmptsp', name: null };
    assert.deepEqual((await runSetup(agency, other)).codes, ['organisation_differs']);
  });

  it('brings no new key where the old key file is gone', async () => {
    const file = join(agency.folder, 'tidak-ada.json');
    const refused = await setUp(agency.config({ TERPADU_MASTER_KEY_FILE: file }), { words: NO_WORDS, io: silent });
    assert.deepEqual(codesOf(refused), ['master_key_missing']);
    assert.equal(existsSync(file), false);
  });

  it('gives no link once an administrator can act', async () => {
    const db = openDatabase({
      connection: { connectionString: agency.env['DATABASE_URL'] },
      poolSize: 2,
      onBroken: () => {},
    });
    const installation = await findInstallation(db);
    assert.ok(installation !== null);
    const given = { officerId: newId(), accountId: newId(), name: 'Petugas Uji' };
    assert.ok((await appointFirstAdministrator({ db, installation }, given, Temporal.Now.instant())).ok);
    await db.close();
    const again = await runSetup(agency);
    assert.deepEqual(again.codes, []);
    assert.match(again.output, /1 administrator who can act/);
    assert.doesNotMatch(again.output, LINK);
  });
});

describe('terpadu setup refuses', () => {
  let agency: Agency;
  before(async () => (agency = await anAgency()));

  const refusals = async (changed: Readonly<Record<string, string>>, words: OperatorWords = WORDS) =>
    codesOf(await setUp(agency.config(changed), { words, io: silent }));

  it('an environment without a PostgreSQL server', async () => {
    assert.deepEqual(await refusals({ DATABASE_URL: '', DATABASE_OWNER_URL: '' }), ['setup_needs_server']);
  });

  it('an address without https', async () => {
    assert.deepEqual(await refusals({ PUBLIC_URL: 'http://layanan.contoh.go.id' }), ['address_unsafe']);
    assert.deepEqual(await refusals({ PUBLIC_URL: '' }), ['address_unsafe']);
  });

  it('a role for requests that owns the database', async () => {
    const owner = agency.env['DATABASE_OWNER_URL'] ?? '';
    assert.deepEqual(await refusals({ DATABASE_URL: owner }), ['role_too_strong', 'roles_equal']);
  });

  it('a role for requests that row security does not bind', async () => {
    assert.deepEqual(await refusals({ DATABASE_URL: agency.env['DATABASE_BACKUP_URL'] ?? '' }), ['role_too_strong']);
  });

  it('an owner that is none', async () => {
    const app = agency.env['DATABASE_URL'] ?? '';
    const backup = agency.env['DATABASE_BACKUP_URL'] ?? '';
    assert.deepEqual(await refusals({ DATABASE_OWNER_URL: app }), ['roles_equal', 'owner_lacks_database']);
    assert.deepEqual(await refusals({ DATABASE_OWNER_URL: backup }), ['owner_too_strong', 'owner_lacks_database']);
  });

  it('two roles in two databases', async () => {
    const other = await anAgency();
    assert.deepEqual(await refusals({ DATABASE_OWNER_URL: other.env['DATABASE_OWNER_URL'] ?? '' }), ['roles_apart']);
  });

  it('a role that cannot sign in, without printing its password', async () => {
    const url = new URL(agency.env['DATABASE_URL'] ?? '');
    url.username = 'terpadu_tidak_ada';
    url.password = 'sandi-yang-salah';
    const refused = await setUp(agency.config({ DATABASE_URL: url.href }), { words: WORDS, io: silent });
    assert.ok(!refused.ok && refused.error[0]?.code === 'database_unreachable');
    assert.doesNotMatch(JSON.stringify(refused), /sandi-yang-salah/);
  });

  it('an organisation that it does not know, and says how to name an own one', async () => {
    const refused = await setUp(agency.config(), { words: { organisation: 'kab-sragenn', name: null }, io: silent });
    assert.deepEqual(codesOf(refused), ['organisation_unknown']);
    assert.deepEqual(await refusals({}, NO_WORDS), ['organisation_missing']);
    assert.deepEqual(await refusals({}, { organisation: OPERATOR, name: 'Lain' }), ['organisation_known']);
  });

  it('a master key file that others may read', async () => {
    const file = join(agency.folder, 'terbuka.json');
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);
    assert.deepEqual(await refusals({ TERPADU_MASTER_KEY_FILE: file }), ['master_key_exposed']);
  });

  it('a database with tables of another program', async () => {
    const other = await anAgency();
    await other.asOwner('create table public.lain (id int)');
    const refused = await setUp(other.config(), { words: WORDS, io: silent });
    assert.deepEqual(codesOf(refused), ['database_not_empty']);
  });

  it('and has changed nothing by all of that', async () => {
    const schemas = await agency.asSuperuser("select nspname from pg_namespace where nspname = 'kernel'");
    assert.deepEqual(schemas, []);
    assert.equal(existsSync(join(agency.folder, 'data')), false);
  });
});

describe('sample and real never become each other', () => {
  it('a sample database is not set up as a real installation', async () => {
    const agency = await anInstallation();
    const become = (kind: string) =>
      agency.asSuperuser(`update kernel.installation set kind = '${kind}' returning kind`);
    assert.deepEqual(await become('sample'), [{ kind: 'sample' }]);
    const refused = await setUp(agency.config(), { words: WORDS, io: silent });
    assert.deepEqual(codesOf(refused), ['installation_is_sample']);
  });

  it('no update by either role of the program changes what an installation is', async () => {
    const agency = await anInstallation();
    const update =
      "select set_config('terpadu.viewer', 'worker', false); update kernel.installation set kind = 'sample'";
    await agency.asOwner(update);
    await assert.rejects(agency.asApp(update), /permission denied/);
    assert.deepEqual(await agency.asSuperuser('select kind from kernel.installation'), [{ kind: 'real' }]);
  });

  it('the folder of a sample installation is not used by a real one', async () => {
    const agency = await anAgency();
    mkdirSync(join(agency.folder, 'data/postgres/pg'), { recursive: true });
    const refused = await setUp(agency.config(), { words: WORDS, io: silent });
    assert.deepEqual(codesOf(refused), ['data_folder_is_sample']);
  });

  it('the folder of a real installation makes no sample when DATABASE_URL is forgotten', async () => {
    const agency = await anInstallation();
    const data = join(agency.folder, 'data');
    const refused = await refusedStart({ data, port: 1 });
    assert.equal(refused.code, 1);
    assert.match(refused.output, /data_folder_is_real/);
    assert.equal(existsSync(join(data, 'postgres')), false);
    assert.match(readFileSync(join(data, 'installation.json'), 'utf8'), /"kind": "real"/);
  });

  it('a real installation keeps to its own data folder', async () => {
    const one = await anInstallation();
    const other = await anAgency();
    const data = one.env['TERPADU_DATA'] ?? '';
    const refused = await setUp(other.config({ TERPADU_DATA: data }), { words: WORDS, io: silent });
    assert.deepEqual(codesOf(refused), ['data_folder_taken']);
  });

  it('an empty database is not started, and setup is named', async () => {
    const agency = await anAgency();
    const { TERPADU_DATA: data = '', ...env } = agency.env;
    const refused = await refusedStart({ data, port: 0, env });
    assert.equal(refused.code, 1);
    assert.match(refused.output, /setup_needed/);
    assert.match(refused.output, /terpadu\.mjs setup/);
  });
});

describe('terpadu setup for an organisation of its own', () => {
  it('killed in the middle goes on where it stopped, and lets that organisation run the installation', async () => {
    const agency = await anAgency();
    const own = { organisation: 'kab-klaten-dpmptsp', name: 'DPMPTSP Kabupaten Klaten' };
    let rows = 0;
    const die = () => {
      if (++rows === 3) throw new Error('killed');
    };
    await assert.rejects(setUp(agency.config(), { words: own, io: { ...silent, progress: die } }), /killed/);
    const said = await runSetup(agency);
    assert.deepEqual(said.codes, []);
    assert.match(said.output, /run by DPMPTSP Kabupaten Klaten/);
    const [found] = await agency.asSuperuser('select count(*) as regions from directory.region');
    assert.deepEqual(found, { regions: '91599' });
    const rowsOfOperator = await agency.asSuperuser(
      'select o.code, o.basis_confirmed from directory.organisation o join kernel.installation i on i.operator_agency_id = o.id',
    );
    assert.deepEqual(rowsOfOperator, [{ code: 'kab-klaten-dpmptsp', basis_confirmed: false }]);
  });
});
