import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Finding } from '../../src/kernel/doctor/finding.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { openKeys } from '../../src/kernel/keys/keys.ts';
import { openMasterKeys } from '../../src/kernel/keys/master-key.ts';
import { startEmbedded, type Embedded } from '../../src/kernel/postgres/server.ts';
import { findClientPrograms } from '../../src/verbs/client-programs.ts';
import { examine } from '../../src/verbs/doctor.ts';
import { anInstallation, type Agency } from './agency.ts';
import { runVerb } from './run-verb.ts';

const CHECKS = [
  'configuration',
  'disk',
  'database',
  'server',
  'roles',
  'migrations',
  'installation',
  'master key',
  'wrapped keys',
  'signing keys',
  'clock',
  'outbox',
  'log',
  'address',
  'backup',
];

describe('terpadu doctor', () => {
  let agency: Agency;
  before(async () => {
    agency = await anInstallation();
    const masters = openMasterKeys(agency.config().masterKeyFile);
    assert.ok(masters.ok);
    const db = openDatabase({
      connection: { connectionString: agency.env['DATABASE_URL'] },
      poolSize: 2,
      onBroken: () => {},
    });
    const keys = await openKeys({ db, masters: masters.value, now: () => Temporal.Now.instant(), nowMs: () => 0 });
    await keys.data.createKey('uji.rahasia');
    await keys.stop();
    await db.close();
  });

  type Change = (agency: Agency) => unknown;

  /** What is found of one check after a change, which is then undone. */
  const findingAfter = async (check: string, change: Change, undo: Change): Promise<Finding> => {
    await change(agency);
    const finding = (await examine(agency.config())).find((one) => one.check === check && one.state !== 'ok');
    await undo(agency);
    assert.ok(finding !== undefined, `${check} has nothing to say`);
    return finding;
  };

  it('looks at everything, one line each, and ends with 0 when nothing is at fault', async () => {
    const seen = await runVerb(['doctor'], agency.env);
    assert.equal(seen.code, 0, seen.output);
    for (const check of CHECKS) assert.match(seen.output, new RegExp(`^(ok|warn) +${check} `, 'm'));
  });

  it('tells a machine the same as JSON, and ends with 1 on a fault', async () => {
    const seen = await runVerb(['doctor', '--json'], {
      ...agency.env,
      DATABASE_URL: 'postgres://x:rahasia@127.0.0.1:1/x',
    });
    assert.equal(seen.code, 1);
    const { state, findings } = JSON.parse(seen.output);
    assert.equal(state, 'fault');
    const database = findings.find((one: Finding) => one.check === 'database');
    assert.deepEqual(
      [database.state, database.says],
      ['fault', 'PostgreSQL cannot be used: nothing listens at that host and port.'],
    );
    assert.doesNotMatch(seen.output, /rahasia/);
  });

  it('finds a role for requests that row security does not bind', async () => {
    const config = agency.config({ DATABASE_URL: agency.env['DATABASE_BACKUP_URL'] ?? '' });
    const found = (await examine(config)).find(({ check }) => check === 'roles');
    assert.equal(found?.state, 'fault');
    assert.match(found.says, /bypasses row security/);
  });

  it('finds a database that every role of the server may enter', async () => {
    const found = await findingAfter(
      'roles',
      (one) => one.asOwner(`grant connect on database ${one.database} to public`),
      (one) => one.asOwner(`revoke connect on database ${one.database} from public`),
    );
    assert.equal(found.state, 'warn');
  });

  it('finds steps of this release that are not taken', async () => {
    const found = await findingAfter(
      'migrations',
      (one) => one.asSuperuser("update kernel.migration set feature = 'x' where feature = 'kernel' and number = 10"),
      (one) => one.asSuperuser("update kernel.migration set feature = 'kernel' where feature = 'x'"),
    );
    assert.equal(found.state, 'fault');
  });

  it('finds a master key file that others may read, and one that is gone', async () => {
    const file = agency.config().masterKeyFile;
    const exposed = await findingAfter(
      'master key',
      () => chmodSync(file, 0o644),
      () => chmodSync(file, 0o600),
    );
    assert.match(exposed.says, /chmod 600/);
    const gone = await findingAfter(
      'master key',
      () => renameSync(file, `${file}.away`),
      () => renameSync(`${file}.away`, file),
    );
    assert.equal(gone.state, 'fault');
  });

  it('finds each key that does not open: altered, or wrapped by another master key', async () => {
    const flip = `update kernel.wrapped_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where purpose <> 'lookup'`;
    const altered = await findingAfter(
      'wrapped keys',
      (one) => one.asSuperuser(flip),
      (one) => one.asSuperuser(flip),
    );
    assert.match(altered.says, /^1 keys do not open, the first: wrapped_key .* was altered/);
    const [{ master_id: right } = { master_id: '' }] = await agency.asSuperuser<{ master_id: string }>(
      'select master_id from kernel.wrapped_key',
    );
    const foreign = await findingAfter(
      'wrapped keys',
      (one) => one.asSuperuser(`update kernel.wrapped_key set master_id = '${newId()}'`),
      (one) => one.asSuperuser(`update kernel.wrapped_key set master_id = '${right}'`),
    );
    assert.match(foreign.says, /^2 keys do not open/);
  });

  it('finds a signing key that ends soon, and one that has ended', async () => {
    const ending = (until: string) =>
      findingAfter(
        'signing keys',
        (one) =>
          one.asSuperuser(`insert into kernel.signing_key (id, owner, usage, public_jwk, wrapped, master_id, created_at, not_before, not_after)
            values ('${newId()}', 'node:uji', 'tree-head', '{}', '', '', now(), now() - interval '2 years', now() ${until})`),
        (one) => one.asSuperuser('delete from kernel.signing_key'),
      );
    const soon = await ending("+ interval '5 days'");
    assert.deepEqual([soon.state, soon.says.startsWith('The key of node:uji for tree-head ends on ')], ['warn', true]);
    const over = await ending("- interval '5 days'");
    assert.deepEqual([over.state, over.says.includes('ended on')], ['fault', true]);
  });

  it('finds deliveries that failed and deliveries that nobody takes up', async () => {
    const entry = (state: string, settled: string) =>
      findingAfter(
        'outbox',
        (one) =>
          one.asSuperuser(`insert into kernel.outbox (id, kind, key, viewer_kind, payload, state, created_at, run_at, attempts, settled_at)
            values ('${newId()}', 'uji.kirim', 'satu', 'public', '{}', '${state}', now() - interval '2 hours', now(), 0, ${settled})`),
        (one) => one.asSuperuser('delete from kernel.outbox'),
      );
    assert.match((await entry('failing', 'now()')).says, /1 deliveries of uji\.kirim failed/);
    assert.match((await entry('waiting', 'null')).says, /1 deliveries of uji\.kirim wait/);
  });
});

describe('a sample installation that is running', () => {
  let data: string;
  let embedded: Embedded;

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'terpadu-contoh-'));
    embedded = await startEmbedded({ folder: join(data, 'postgres'), durable: false });
  });
  after(async () => {
    await embedded.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('is looked at beside the running program', async () => {
    const seen = await runVerb(['doctor'], { TERPADU_DATA: data });
    assert.match(seen.output, /ok +database +Database terpadu is reached as terpadu_app/);
    assert.match(seen.output, /ok +roles /);
  });

  it('is told what a backup of it needs, since the embedded PostgreSQL brings no pg_dump', async () => {
    const refused = await runVerb(['backup', join(data, 'cadangan')], { TERPADU_DATA: data });
    assert.equal(refused.code, 1);
    const hasPrograms = findClientPrograms(18) !== null;
    assert.match(refused.complaints, hasPrograms ? /nothing_here/ : /pg_dump_missing/);
  });
});

describe('a folder without an installation', () => {
  it('is said to be one, and nothing is made in it', async () => {
    const data = mkdtempSync(join(tmpdir(), 'terpadu-kosong-'));
    const seen = await runVerb(['doctor'], { TERPADU_DATA: data });
    assert.equal(seen.code, 1);
    assert.match(seen.output, /holds no installation/);
    assert.deepEqual(readdirSync(data), []);
    rmSync(data, { recursive: true });
  });
});
