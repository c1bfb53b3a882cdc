import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { openDatabase } from '../../src/kernel/database.ts';
import { examine } from '../../src/verbs/doctor.ts';
import { keyId } from '../../src/kernel/keys/data-keys.ts';
import { openKeys } from '../../src/kernel/keys/keys.ts';
import { createMasterKeys, openMasterKeys } from '../../src/kernel/keys/master-key.ts';
import { takeBackup } from '../../src/verbs/backup.ts';
import { restoreInto } from '../../src/verbs/restore.ts';
import { anAgency, anInstallation, type Agency } from './agency.ts';
import { runVerb } from './run-verb.ts';
import { realServer, withoutPrograms } from './server.ts';

const silent = { say: () => {}, complain: () => {}, progress: () => {} };
const PLACE = { table: 'uji.rahasia', column: 'isi', row: '1' };

/** Opens the installation's keys for `work`. */
async function withKeys<T>(
  agency: Agency,
  work: (keys: Awaited<ReturnType<typeof openKeys>>) => Promise<T>,
): Promise<T> {
  const masters = openMasterKeys(agency.config().masterKeyFile);
  assert.ok(masters.ok);
  const db = openDatabase({
    connection: { connectionString: agency.env['DATABASE_URL'] },
    poolSize: 2,
    onBroken: () => {},
  });
  const keys = await openKeys({
    db,
    masters: masters.value,
    now: () => Temporal.Now.instant(),
    nowMs: () => performance.now(),
  });
  try {
    return await work(keys);
  } finally {
    await keys.stop();
    await db.close();
  }
}

const masterKeyOf = (agency: Agency) => agency.config().masterKeyFile;

function restoreOf(folder: string, given: { readonly keysFolder?: string; readonly masterKey: string | null }) {
  return { folder, keysFolder: given.keysFolder ?? folder, masterKey: given.masterKey, io: silent };
}

function codesOf(result: Awaited<ReturnType<typeof restoreInto>>): readonly string[] {
  return result.ok ? [] : result.error.map(({ code }) => code);
}

async function skipWithoutPrograms(test: TestContext): Promise<boolean> {
  const reason = withoutPrograms(await realServer());
  if (reason !== false) test.skip(reason);
  return reason !== false;
}

describe('a backup', () => {
  let agency: Agency;
  let folder: string;
  let sealed: Buffer;
  let secret: string;

  before(async () => {
    agency = await anInstallation();
    folder = join(agency.folder, 'cadangan');
    await withKeys(agency, async (keys) => {
      secret = await keys.data.createKey('uji.rahasia');
      const written = await keys.data.encrypt(keyId(secret), Buffer.from('hanya untuk pemilik'), PLACE);
      assert.ok(written.ok);
      sealed = written.value;
      const now = Temporal.Now.instant();
      await keys.signing.create({
        owner: 'node:uji',
        usage: 'tree-head',
        notBefore: now,
        notAfter: now.add({ hours: 24 * 365 }),
      });
    });
    if (!(await realServer()).hasPrograms) return;
    const done = await runVerb(['backup', folder, '--with-master-key', join(agency.folder, 'kunci')], agency.env);
    assert.equal(done.code, 0, done.complaints);
  });

  it('is a folder of data, wrapped keys and a manifest that names their hashes, closed to others', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    assert.deepEqual(readdirSync(folder).toSorted(), ['data.dump', 'keys.dump', 'manifest.json']);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const [installation] = await agency.asSuperuser('select node_id as "nodeId" from kernel.installation');
    assert.equal(manifest.installation.nodeId, installation?.['nodeId']);
    assert.equal(manifest.tables['directory.region'], 552);
    assert.equal(manifest.tables['kernel.wrapped_key'], 2);
    assert.deepEqual(manifest.roles, ['terpadu_app']);
  });

  it('never holds the master key, which goes elsewhere, closed to others', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const [copy = ''] = readdirSync(join(agency.folder, 'kunci'));
    const file = join(agency.folder, 'kunci', copy);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const key = JSON.parse(readFileSync(file, 'utf8')).keys[0].key;
    for (const name of readdirSync(folder)) assert.ok(!readFileSync(join(folder, name)).includes(key));
    const keyFolder = join(folder, 'kunci');
    const beside = await takeBackup({
      ...orderOf(agency),
      folder: join(agency.folder, 'lain'),
      keyFolder: join(agency.folder, 'lain/kunci'),
    });
    assert.ok(!beside.ok && beside.error.code === 'master_key_beside_backup');
    assert.equal(existsSync(keyFolder), false);
  });

  it('restores into an empty database, row by row, and every key opens again', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    const done = await runVerb(['restore', folder, '--master-key', masterKeyOf(agency)], other.env);
    assert.equal(done.code, 0, done.complaints);
    assert.deepEqual(await contentsOf(other), await contentsOf(agency));
    const opened = await withKeys(other, (keys) => keys.data.decrypt(keyId(secret), sealed, PLACE));
    assert.ok(opened.ok && opened.value.toString() === 'hanya untuk pemilik');
    const findings = await examine(other.config());
    assert.deepEqual(
      findings.filter(({ state }) => state === 'fault'),
      [],
    );
    assert.ok(
      findings.some(({ check, says }) => check === 'wrapped keys' && says === 'All 3 keys of the database open.'),
    );
  });

  it('restores policies, grants and owners as they were', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    assert.deepEqual(
      codesOf(await restoreInto(other.config(), restoreOf(folder, { masterKey: masterKeyOf(agency) }))),
      [],
    );
    assert.deepEqual(await shapeOf(other), await shapeOf(agency));
  });

  it('is not restored over anything', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const restored = await restoreInto(agency.config(), restoreOf(folder, { masterKey: null }));
    assert.deepEqual(codesOf(restored), ['database_not_empty']);
  });

  it('is not restored without the master key that opens it', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    assert.deepEqual(codesOf(await restoreInto(other.config(), restoreOf(folder, { masterKey: null }))), [
      'master_key_missing',
    ]);
    const wrong = await anInstallation();
    rmSync(masterKeyOf(wrong));
    createMasterKeys(masterKeyOf(wrong), Temporal.Now.instant());
    const given = restoreOf(folder, { masterKey: masterKeyOf(wrong) });
    assert.deepEqual(codesOf(await restoreInto(other.config(), given)), ['master_key_lacking']);
    assert.deepEqual(await contentsOf(other), []);
  });

  it('with one changed byte, a missing file or a changed manifest is refused', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    const refusal = async (change: (copy: string) => void) => {
      const copy = join(other.folder, `salinan-${Math.random()}`);
      copyAll(folder, copy);
      change(copy);
      return codesOf(await restoreInto(other.config(), restoreOf(copy, { masterKey: masterKeyOf(agency) })));
    };
    assert.deepEqual(await refusal((copy) => appendFileSync(join(copy, 'data.dump'), 'x')), ['backup_altered']);
    assert.deepEqual(await refusal((copy) => rmSync(join(copy, 'keys.dump'))), ['backup_altered']);
    assert.deepEqual(await refusal((copy) => rmSync(join(copy, 'manifest.json'))), ['backup_incomplete']);
    assert.deepEqual(await refusal((copy) => appendFileSync(join(copy, 'manifest.json'), '}')), ['backup_malformed']);
    assert.deepEqual(await contentsOf(other), []);
  });

  it('whose rows are not those that the manifest counts leaves the database empty', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    const copy = join(other.folder, 'salinan');
    copyAll(folder, copy);
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
    manifest.tables['directory.region'] += 1;
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
    const restored = await restoreInto(other.config(), restoreOf(copy, { masterKey: masterKeyOf(agency) }));
    assert.ok(!restored.ok && /directory\.region has other rows/.test(restored.error[0]?.sentence ?? ''));
    assert.deepEqual(await contentsOf(other), []);
  });

  it('of a newer release is refused by name', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const other = await anAgency();
    const copy = join(other.folder, 'salinan');
    copyAll(folder, copy);
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
    manifest.release = '9.0.0';
    manifest.steps.push({ feature: 'kernel', number: 999, name: '0999-later', sha256: 'a'.repeat(64) });
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
    const restored = await restoreInto(other.config(), restoreOf(copy, { masterKey: masterKeyOf(agency) }));
    assert.ok(
      !restored.ok && restored.error[0]?.code === 'backup_newer' && restored.error[0].sentence.includes('9.0.0'),
    );
  });

  it('restored with the keys of a newer one leaves erased what was erased since', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const later = await anAgency();
    assert.deepEqual(
      codesOf(await restoreInto(later.config(), restoreOf(folder, { masterKey: masterKeyOf(agency) }))),
      [],
    );
    await withKeys(later, (keys) => keys.data.destroyKey(keyId(secret)));
    const newer = join(later.folder, 'cadangan');
    assert.ok((await takeBackup({ ...orderOf(later), folder: newer })).ok);
    const drill = await anAgency();
    const order = restoreOf(folder, { keysFolder: newer, masterKey: masterKeyOf(agency) });
    assert.deepEqual(codesOf(await restoreInto(drill.config(), order)), []);
    const opened = await withKeys(drill, (keys) => keys.data.openKey(keyId(secret)));
    assert.ok(!opened.ok && opened.error === 'key_destroyed');
    const reversed = restoreOf(newer, { keysFolder: folder, masterKey: masterKeyOf(agency) });
    assert.deepEqual(codesOf(await restoreInto((await anAgency()).config(), reversed)), ['keys_of_another']);
  });
});

function orderOf(agency: Agency) {
  const connection = { connectionString: agency.env['DATABASE_BACKUP_URL'] };
  return {
    connection,
    folder: join(agency.folder, 'x'),
    keyFolder: null,
    masterKeyFile: masterKeyOf(agency),
    io: silent,
  };
}

describe('terpadu backup refuses', () => {
  let agency: Agency;
  before(async () => (agency = await anInstallation()));

  it('a role that row security binds, whose dump would lack rows', async () => {
    const connection = { connectionString: agency.env['DATABASE_OWNER_URL'] };
    const refused = await takeBackup({ ...orderOf(agency), connection });
    assert.ok(!refused.ok && refused.error.code === 'backup_role_blind');
  });

  it('a folder that holds something', async () => {
    const refused = await takeBackup({ ...orderOf(agency), folder: agency.folder });
    assert.ok(!refused.ok && refused.error.code === 'backup_exists');
  });

  it('a database without an installation, and leaves no half of a backup', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const empty = await anAgency();
    const order = orderOf(empty);
    const refused = await takeBackup(order);
    assert.ok(!refused.ok && refused.error.code === 'nothing_here');
    assert.deepEqual([existsSync(order.folder), existsSync(`${order.folder}.part`)], [false, false]);
  });

  it('to copy a master key that others may read', async (test) => {
    if (await skipWithoutPrograms(test)) return;
    const refused = await takeBackup({
      ...orderOf(agency),
      keyFolder: join(agency.folder, 'k'),
      masterKeyFile: '/tidak/ada.json',
    });
    assert.ok(!refused.ok && refused.error.code === 'master_key_missing');
  });
});

function copyAll(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

/** A hash of every table's rows, as a superuser sees them. */
async function contentsOf(agency: Agency): Promise<readonly string[]> {
  const tables = await agency.asSuperuser<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`);
  const hashes = tables.map(
    ({ name }) =>
      `select '${name} ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash from ${name} t`,
  );
  if (hashes.length === 0) return [];
  const rows = await agency.asSuperuser<{ hash: string }>(hashes.join(' union all '));
  return rows.map(({ hash }) => hash).toSorted();
}

/** Everything about tables, functions and policies that is not a row. */
async function shapeOf(agency: Agency): Promise<readonly unknown[]> {
  return agency.asSuperuser(`
    select n.nspname || '.' || c.relname as name, c.relacl::text as acl, c.relrowsecurity, c.relforcerowsecurity,
      pg_get_userbyid(c.relowner) as owner, obj_description(c.oid) as comment,
      (select string_agg(pg_get_constraintdef(k.oid), ';' order by k.conname) from pg_constraint k where k.conrelid = c.oid) as constraints,
      (select string_agg(p.polname || pg_get_expr(p.polqual, p.polrelid), ';' order by p.polname) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select n.nspname || '.' || p.proname || pg_get_function_identity_arguments(p.oid), p.proacl::text, false, false,
      pg_get_userbyid(p.proowner), md5(p.prosrc), null, null
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
    order by 1, 6`);
}
