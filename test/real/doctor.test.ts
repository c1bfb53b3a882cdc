import assert from 'node:assert/strict';
import { chmodSync, rmSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Finding } from '../../src/kernel/doctor/finding.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { openKeys } from '../../src/kernel/keys/keys.ts';
import { openMasterKeys } from '../../src/kernel/keys/master-key.ts';
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

  /** What is found of one check after a change to a copy. */
  const findingAfter = async (check: string, change: (copy: Agency) => void | Promise<unknown>): Promise<Finding> => {
    const copy = await anInstallation(agency);
    await change(copy);
    const finding = (await examine(copy.config())).find((one) => one.check === check && one.state !== 'ok');
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
    const found = await findingAfter('roles', (copy) =>
      copy.asOwner(`grant connect on database ${copy.database} to public`),
    );
    assert.equal(found.state, 'warn');
  });

  it('finds steps of this release that are not taken', async () => {
    const found = await findingAfter('migrations', (copy) =>
      copy.asSuperuser("delete from kernel.migration where feature = 'identity'"),
    );
    assert.equal(found.state, 'fault');
    assert.match(found.says, /identity\/0001-persons/);
  });

  it('finds a master key file that others may read, and one that is gone', async () => {
    const exposed = await findingAfter('master key', (copy) => chmodSync(copy.config().masterKeyFile, 0o644));
    assert.match(exposed.says, /chmod 600/);
    const gone = await findingAfter('master key', (copy) => rmSync(copy.config().masterKeyFile));
    assert.equal(gone.state, 'fault');
  });

  it('finds each key that does not open: altered, or wrapped by another master key', async () => {
    const altered = await findingAfter('wrapped keys', (copy) =>
      copy.asSuperuser(
        `update kernel.wrapped_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where purpose <> 'lookup'`,
      ),
    );
    assert.match(altered.says, /^1 keys do not open, the first: wrapped_key .* was altered/);
    const foreign = await findingAfter('wrapped keys', (copy) =>
      copy.asSuperuser(`update kernel.wrapped_key set master_id = '${newId()}'`),
    );
    assert.match(foreign.says, /^2 keys do not open/);
  });

  it('finds a signing key that ends soon, and one that has ended', async () => {
    const ending = (until: string) => (copy: Agency) =>
      copy.asSuperuser(`insert into kernel.signing_key (id, owner, usage, public_jwk, wrapped, master_id, created_at, not_before, not_after)
        values ('${newId()}', 'node:uji', 'tree-head', '{}', '', '', now(), now() - interval '2 years', now() ${until})`);
    const soon = await findingAfter('signing keys', ending("+ interval '5 days'"));
    assert.deepEqual([soon.state, soon.says.startsWith('The key of node:uji for tree-head ends on ')], ['warn', true]);
    const over = await findingAfter('signing keys', ending("- interval '5 days'"));
    assert.deepEqual([over.state, /ended on/.test(over.says)], ['fault', true]);
  });

  it('finds deliveries that failed and deliveries that nobody takes up', async () => {
    const entry = (state: string, settled: string) => (copy: Agency) =>
      copy.asSuperuser(`insert into kernel.outbox (id, kind, key, viewer_kind, payload, state, created_at, run_at, attempts, settled_at)
        values ('${newId()}', 'uji.kirim', 'satu', 'public', '{}', '${state}', now() - interval '2 hours', now(), 0, ${settled})`);
    assert.match((await findingAfter('outbox', entry('failing', 'now()'))).says, /1 deliveries of uji\.kirim failed/);
    assert.match((await findingAfter('outbox', entry('waiting', 'null'))).says, /1 deliveries of uji\.kirim wait/);
  });
});
