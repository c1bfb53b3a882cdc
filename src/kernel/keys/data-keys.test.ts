import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/postgres.ts';
import type { Database } from '../database.ts';
import { asAgency, PUBLIC, WORKER } from '../viewer.ts';
import { DataKeys, keyId, type KeyStoreOptions } from './data-keys.ts';
import { openKeys, type Keys } from './keys.ts';
import { addMasterKey, createMasterKeys, removeMasterKey, type MasterKeys } from './master-key.ts';
import { mastersInUse, rotateMaster } from './rotate-master.ts';

const PLACE = { table: 'mall.evidence', column: 'value', row: 'row-1' };
const SECRET = Buffer.from('Ratna Puspitasari');

describe('data keys', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  let folder: string;
  let file: string;
  let masters: MasterKeys;
  let keys: Keys;
  let nowMs = 0;
  const others: Keys[] = [];
  const options = (): KeyStoreOptions => ({
    db: test.db,
    masters,
    now: () => Temporal.Now.instant(),
    nowMs: () => nowMs,
  });
  /** As another process, or the same after a restart. */
  async function open(): Promise<Keys> {
    const opened = await openKeys(options());
    others.push(opened);
    return opened;
  }
  const countRows = (viewer: Parameters<typeof test.db.as>[0]) =>
    test.db.as(
      viewer,
      async (tx) => (await sql<{ n: bigint }>`select count(*) as n from kernel.wrapped_key`.execute(tx)).rows[0]?.n,
    );

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'terpadu-keys-'));
    file = join(folder, 'master.json');
    const made = createMasterKeys(file, Temporal.Now.instant());
    assert.ok(made.ok);
    masters = made.value;
    keys = await openKeys(options());
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.stop();
  });
  after(async () => {
    await keys.stop();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('decrypt after a restart what they encrypted before it', async () => {
    const id = await keys.data.createKey('case');
    const sealed = await keys.data.encrypt(id, SECRET, PLACE);
    assert.ok(sealed.ok);
    const restarted = await open();
    assert.deepEqual(await restarted.data.decrypt(id, sealed.value, PLACE), { ok: true, value: SECRET });
  });

  it('that are made with the rows they seal stand with them or not at all', async () => {
    const { keys: prepared, save } = keys.data.prepareKeys('case', 3);
    const [kept, left, undone] = prepared;
    assert.ok(kept !== undefined && left !== undefined && undone !== undefined);
    const before = await countRows(WORKER);
    await assert.rejects(
      test.db.as(WORKER, async (tx) => {
        await save(tx, [undone.id]);
        throw new Error('The row was refused.');
      }),
    );
    assert.equal(await countRows(WORKER), before);
    const sealed = kept.encrypt(SECRET, PLACE);
    await test.db.as(WORKER, (tx) => save(tx, [kept.id]));
    const restarted = await open();
    assert.deepEqual(await restarted.data.decrypt(kept.id, sealed, PLACE), { ok: true, value: SECRET });
    for (const { id } of [left, undone])
      assert.deepEqual(await restarted.data.openKey(id), { ok: false, error: 'key_unknown' });
  });

  it('do not decrypt a value that was moved to another row, or to a row of another key', async () => {
    const [one, other] = await keys.data.createKeys('case', 2);
    assert.ok(one !== undefined && other !== undefined);
    const sealed = await keys.data.encrypt(one, SECRET, PLACE);
    assert.ok(sealed.ok);
    assert.deepEqual(await keys.data.decrypt(one, sealed.value, { ...PLACE, row: 'row-2' }), {
      ok: false,
      error: 'ciphertext_altered',
    });
    assert.deepEqual(await keys.data.decrypt(other, sealed.value, PLACE), { ok: false, error: 'ciphertext_altered' });
  });

  it('are erased by destroying: nothing decrypts or encrypts under them, the row stays, and a second time changes nothing', async () => {
    const id = await keys.data.createKey('case');
    const sealed = await keys.data.encrypt(id, SECRET, PLACE);
    assert.ok(sealed.ok);
    assert.deepEqual(await keys.data.destroyKey(id), { ok: true, value: undefined });
    assert.deepEqual(await keys.data.decrypt(id, sealed.value, PLACE), { ok: false, error: 'key_destroyed' });
    assert.deepEqual(await keys.data.encrypt(id, SECRET, PLACE), { ok: false, error: 'key_destroyed' });
    const stored = () =>
      test.db.as(
        WORKER,
        async (tx) =>
          (
            await sql<{
              wrapped: Buffer | null;
              destroyed_at: Temporal.Instant;
            }>`select wrapped, destroyed_at from kernel.wrapped_key where id = ${id}`.execute(tx)
          ).rows[0],
      );
    const first = await stored();
    assert.equal(first?.wrapped, null);
    assert.ok((await keys.data.destroyKey(id)).ok);
    assert.equal((await stored())?.destroyed_at.toString(), first?.destroyed_at.toString());
  });

  it('are forgotten by other processes that had them open', async () => {
    const other = await open();
    const id = await keys.data.createKey('case');
    const sealed = await other.data.encrypt(id, SECRET, PLACE);
    assert.ok(sealed.ok);
    await keys.data.destroyKey(id);
    const deadline = Date.now() + 5_000;
    let last = await other.data.decrypt(id, sealed.value, PLACE);
    while (last.ok && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      last = await other.data.decrypt(id, sealed.value, PLACE);
    }
    assert.deepEqual(last, { ok: false, error: 'key_destroyed' });
  });

  it('stay in memory for a minute at most, should the news of a destruction be missed', async () => {
    const id = await keys.data.createKey('case');
    await keys.data.openKey(id);
    // The row is changed behind the program's back, without a notification.
    await test.db.as(WORKER, (tx) =>
      sql`update kernel.wrapped_key set wrapped = null, destroyed_at = now() where id = ${id}`.execute(tx),
    );
    assert.ok((await keys.data.openKey(id)).ok);
    nowMs += 60_000;
    assert.deepEqual(await keys.data.openKey(id), { ok: false, error: 'key_destroyed' });
  });

  it('that were being read while they were forgotten are not kept', async () => {
    const id = await keys.data.createKey('case');
    const gate = Promise.withResolvers<void>();
    let reads = 0;
    const slow: Database = {
      ...test.db,
      async as(viewer, work) {
        const read = await test.db.as(viewer, work);
        reads += 1;
        await gate.promise;
        return read;
      },
    };
    const data = new DataKeys({ ...options(), db: slow });
    const opening = data.openKey(id);
    while (reads === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    data.forget();
    gate.resolve();
    await opening;
    await data.openKey(id);
    assert.equal(reads, 2);
    await data.openKey(id);
    assert.equal(reads, 2);
  });

  it('of many rows open in one go, each with its own answer', async () => {
    const ids = await keys.data.createKeys('case', 40);
    const [destroyed] = ids;
    assert.ok(destroyed !== undefined);
    await keys.data.destroyKey(destroyed);
    const unknown = keyId('019aaaaa-0000-7000-8000-000000000000');
    const opened = await keys.data.openKeys([...ids, unknown]);
    assert.equal([...opened.values()].filter((key) => key.ok).length, 39);
    assert.deepEqual(
      [opened.get(destroyed), opened.get(unknown)],
      [
        { ok: false, error: 'key_destroyed' },
        { ok: false, error: 'key_unknown' },
      ],
    );
  });

  it('are seen by the worker alone', async () => {
    assert.ok(((await countRows(WORKER)) ?? 0n) > 0n);
    assert.equal(await countRows(PUBLIC), 0n);
    assert.equal(await countRows(asAgency('019aaaaa-0000-7000-8000-000000000000')), 0n);
  });

  it('find a NIK by the same value after a restart, and a NIK and a KK number of the same digits by different ones', async () => {
    const digits = '3314079909909001';
    const before = keys.lookup.hmac('person.nik', digits);
    const restarted = await open();
    assert.equal(before.length, 32);
    assert.deepEqual(restarted.lookup.hmac('person.nik', digits), before);
    assert.notDeepEqual(restarted.lookup.hmac('person.kk', digits), before);
  });

  it('and everything under them survive a rotation of the master key that was broken off half-way', async () => {
    const ids = await keys.data.createKeys('case', 450);
    const [id] = ids;
    assert.ok(id !== undefined);
    const sealed = await keys.data.encrypt(id, SECRET, PLACE);
    assert.ok(sealed.ok);
    const hmac = keys.lookup.hmac('person.nik', 'x');
    const old = masters.newest().id;
    assert.ok(addMasterKey(file, Temporal.Now.instant().add({ seconds: 1 })).ok);

    const breakOff = () =>
      rotateMaster({
        db: test.db,
        masters,
        onProgress: (n) => {
          if (n >= 400) throw new Error('power cut');
        },
      });
    await assert.rejects(breakOff, /power cut/);
    assert.equal((await mastersInUse(test.db)).length, 2);
    assert.ok((await rotateMaster({ db: test.db, masters })) > 0);
    assert.deepEqual(await mastersInUse(test.db), [masters.newest().id]);
    assert.equal(await rotateMaster({ db: test.db, masters }), 0);

    assert.ok(removeMasterKey(file, old).ok);
    const restarted = await open();
    assert.deepEqual(await restarted.data.decrypt(id, sealed.value, PLACE), { ok: true, value: SECRET });
    assert.deepEqual(restarted.lookup.hmac('person.nik', 'x'), hmac);
  });

  it('never open when their rows were exchanged in the database', async () => {
    const [one, other] = await keys.data.createKeys('case', 2);
    await test.db.as(WORKER, (tx) =>
      sql`update kernel.wrapped_key set wrapped = (select wrapped from kernel.wrapped_key where id = ${other}) where id = ${one}`.execute(
        tx,
      ),
    );
    assert.ok(one !== undefined);
    await assert.rejects(keys.data.openKey(one), /was altered in the database/);
  });
});
