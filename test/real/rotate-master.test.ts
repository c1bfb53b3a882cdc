import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { openDatabase, type Database } from '../../src/kernel/database.ts';
import { openKeys } from '../../src/kernel/keys/keys.ts';
import { addMasterKey, openMasterKeys } from '../../src/kernel/keys/master-key.ts';
import { mastersInUse } from '../../src/kernel/keys/rotate-master.ts';
import { examine } from '../../src/verbs/doctor.ts';
import { rotate } from '../../src/verbs/rotate-master.ts';
import { anInstallation, type Agency } from './agency.ts';

const PLACE = { table: 'uji.rahasia', column: 'isi', row: '1' };

describe('terpadu rotate-master', () => {
  let agency: Agency;
  let file: string;
  let db: Database;
  let lines: string[];

  before(async () => {
    agency = await anInstallation();
    file = agency.config().masterKeyFile;
    db = openDatabase({
      connection: { connectionString: agency.env['DATABASE_URL'] },
      poolSize: 4,
      onBroken: () => {},
    });
  });

  const turn = async (graceMs = 0) => {
    lines = [];
    const io = { say: (line: string) => void lines.push(line), complain: () => {}, progress: () => {} };
    return rotate({ db, file, io, graceMs });
  };
  const keysOfFile = (): readonly string[] =>
    JSON.parse(readFileSync(file, 'utf8')).keys.map((key: { id: string }) => key.id);
  const open = async () => {
    const masters = openMasterKeys(file);
    assert.ok(masters.ok);
    return openKeys({ db, masters: masters.value, now: () => Temporal.Now.instant(), nowMs: () => performance.now() });
  };

  it('wraps all keys by a new one while a program runs on, and removes the old one', async () => {
    const running = await open();
    const key = await running.data.createKey('uji.rahasia');
    const sealed = await running.data.encrypt(key, Buffer.from('rahasia'), PLACE);
    const [old] = keysOfFile();
    assert.ok((await turn()).ok);
    const after = keysOfFile();
    assert.equal(after.length, 1);
    assert.notEqual(after[0], old);
    assert.deepEqual(await mastersInUse(db), after);
    running.data.forget();
    const opened = sealed.ok ? await running.data.decrypt(key, sealed.value, PLACE) : sealed;
    assert.ok(opened.ok && opened.value.toString() === 'rahasia');
    await running.stop();
  });

  it('says that earlier copies of the key file belong to earlier backups', async () => {
    assert.ok((await turn()).ok);
    assert.match(lines.at(-1) ?? '', /Keep its earlier copies as long as the backups taken until now/);
  });

  it('interrupted after the new key was added goes on without a third', async () => {
    const added = addMasterKey(file, Temporal.Now.instant());
    assert.ok(added.ok);
    const halfway = (await examine(agency.config())).find(({ check }) => check === 'wrapped keys');
    assert.equal(halfway?.state, 'warn');
    assert.ok((await turn()).ok);
    assert.deepEqual(keysOfFile(), [added.value]);
    assert.match(lines[0] ?? '', /Finishing an earlier rotation/);
    assert.ok((await examine(agency.config())).every(({ state }) => state !== 'fault'));
  });

  it('keeps the old key until nothing that was wrapped by it can still be on its way', async () => {
    const begun = performance.now();
    assert.ok((await turn(400)).ok);
    assert.ok(performance.now() - begun >= 390);
    assert.ok(lines.some((line) => line.startsWith('Waiting 1 s')));
  });

  it('changes nothing where a key that is still needed is not in the file', async () => {
    const other = await anInstallation();
    const before = readFileSync(file, 'utf8');
    const refused = await rotate({ db, file: other.config().masterKeyFile, io: SILENT, graceMs: 0 });
    assert.ok(!refused.ok && refused.error.code === 'master_key_missing');
    assert.equal(readFileSync(file, 'utf8'), before);
    await db.close();
  });
});

const SILENT = { say: () => {}, complain: () => {}, progress: () => {} };
