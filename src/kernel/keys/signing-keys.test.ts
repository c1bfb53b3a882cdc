import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { testDatabase } from '../../../test/support/postgres.ts';
import { isEs256Valid, readPublicKey } from './es256.ts';
import { createMasterKeys, addMasterKey, type MasterKeys } from './master-key.ts';
import { rotateMaster } from './rotate-master.ts';
import { isValidAt } from './signing-key.ts';
import { SigningKeys } from './signing-keys.ts';

const START = Temporal.Instant.from('2026-11-24T02:00:00Z');
const NEXT_YEAR = START.add({ hours: 365 * 24 });
const BASE = Buffer.from('"@method": POST');

describe('signing keys', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  let folder: string;
  let masters: MasterKeys;
  let now = START;
  const open = (): SigningKeys =>
    new SigningKeys({ db: test.db, masters, now: () => now, nowMs: () => Number(now.epochMilliseconds) });
  const signer = async (keys: SigningKeys, owner: string) => {
    const found = await keys.signer({ owner, usage: 'message' });
    assert.ok(found.ok);
    return found.value;
  };

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'terpadu-signing-'));
    const made = createMasterKeys(join(folder, 'master.json'), START);
    assert.ok(made.ok);
    masters = made.value;
  });
  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('sign what their published half confirms, also after a restart', async () => {
    const made = await open().create({ owner: 'member:A', usage: 'message', notBefore: START, notAfter: NEXT_YEAR });
    const { key, sign } = await signer(open(), 'member:A');
    assert.equal(key.id, made.id);
    assert.ok(isEs256Valid(readPublicKey(made.publicJwk), BASE, sign(BASE)));
    assert.ok(!('stored' in key) && !('d' in key.publicJwk));
  });

  it('are missed by name before any was made, and when the last one has run out', async () => {
    const keys = open();
    assert.deepEqual(await keys.signer({ owner: 'member:B', usage: 'message' }), {
      ok: false,
      error: 'signing_key_missing',
    });
    await keys.create({ owner: 'member:B', usage: 'message', notBefore: now, notAfter: now.add({ hours: 1 }) });
    assert.ok((await keys.signer({ owner: 'member:B', usage: 'message' })).ok);
    now = now.add({ hours: 1 });
    assert.deepEqual(await keys.signer({ owner: 'member:B', usage: 'message' }), {
      ok: false,
      error: 'signing_key_missing',
    });
  });

  it('change without a moment in which nothing signs or a fresh signature is not accepted', async () => {
    const keys = open();
    const use = { owner: 'member:C', usage: 'message' };
    const old = await keys.create({ ...use, notBefore: now, notAfter: NEXT_YEAR });
    const began = now;
    const fresh = await keys.rotate({
      ...use,
      signsFrom: now.add({ minutes: 10 }),
      oldUntil: now.add({ minutes: 20 }),
      notAfter: NEXT_YEAR,
    });
    const signedBy = new Map<string, number>();
    for (let minute = 0; minute < 30; minute++) {
      now = began.add({ minutes: minute });
      const { key } = await signer(keys, 'member:C');
      signedBy.set(key.id, (signedBy.get(key.id) ?? 0) + 1);
      const published = (await keys.list(use)).find((one) => one.id === key.id);
      assert.ok(published !== undefined && isValidAt(published, now), `minute ${minute}`);
    }
    assert.deepEqual([signedBy.get(old.id), signedBy.get(fresh.id)], [10, 20]);
    const [, oldNow] = await keys.list(use);
    assert.ok(
      oldNow !== undefined &&
        isValidAt(oldNow, began.add({ minutes: 19 })) &&
        !isValidAt(oldNow, began.add({ minutes: 20 })),
    );
  });

  it('are made once when two processes need one at the same time', async () => {
    const use = { owner: 'node:1', usage: 'tree-head' };
    const made = await Promise.all([1, 2, 3, 4].map(() => open().ensure(use, NEXT_YEAR)));
    assert.equal(new Set(made.map((key) => key.id)).size, 1);
    assert.equal((await open().list(use)).length, 1);
  });

  it('that leaked sign nothing from then on, and an earlier end stays', async () => {
    const keys = open();
    const key = await keys.create({ owner: 'member:D', usage: 'message', notBefore: now, notAfter: NEXT_YEAR });
    assert.ok((await keys.signer({ owner: 'member:D', usage: 'message' })).ok);
    await keys.retire(key.id, now);
    assert.equal((await keys.signer({ owner: 'member:D', usage: 'message' })).ok, false);
    await keys.retire(key.id, now.add({ hours: 5 }));
    assert.equal((await keys.find(key.id))?.retiredAt?.toString(), now.toString());
    assert.deepEqual(await keys.retire('019aaaaa-0000-7000-8000-000000000000', now), {
      ok: false,
      error: 'signing_key_unknown',
    });
  });

  it('survive a rotation of the master key', async () => {
    const key = await open().create({ owner: 'member:E', usage: 'message', notBefore: now, notAfter: NEXT_YEAR });
    assert.ok(addMasterKey(join(folder, 'master.json'), START.add({ hours: 1 })).ok);
    assert.ok((await rotateMaster({ db: test.db, masters })) >= 1);
    const { sign } = await signer(open(), 'member:E');
    assert.ok(isEs256Valid(readPublicKey(key.publicJwk), BASE, sign(BASE)));
  });
});
