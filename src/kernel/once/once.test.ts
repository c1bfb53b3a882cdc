import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/postgres.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { newId } from '../ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from '../viewer.ts';
import { fingerprintOf, once, purgeOnce, type OnceRequest } from './once.ts';

const RATNA = asPerson(newId());
const NOW = Temporal.Now.instant();

const aWrite = (given: Partial<OnceRequest> = {}): OnceRequest => ({
  viewer: RATNA,
  scope: 'person:1 application.submit',
  key: newId(),
  fingerprint: fingerprintOf(['form']),
  now: NOW,
  ...given,
});

describe('a write that may arrive more than once', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  let done = 0;
  const submit = (request: OnceRequest, workMs = 0) =>
    test.db.as(request.viewer, (tx) =>
      once(tx, request, async () => {
        await new Promise((resolve) => setTimeout(resolve, workMs));
        return ok(`/permohonan/${++done}`);
      }),
    );
  const countKept = (viewer: Viewer) =>
    test.db.as(
      viewer,
      async (tx) => (await sql<{ n: bigint }>`select count(*) as n from kernel.once`.execute(tx)).rows[0]?.n,
    );

  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  it('is done at the first arrival and answered alike at the second', async () => {
    const request = aWrite();
    const first = await submit(request);
    assert.ok(first.ok && !first.value.isReplay);
    assert.deepEqual(await submit(request), ok({ location: first.value.location, isReplay: true }));
  });

  it('is done once when five arrive at the same moment: the others wait for its answer', async () => {
    const request = aWrite();
    const before = done;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => submit(request, 60)));
    assert.equal(done, before + 1);
    assert.equal(answers.filter((answer) => answer.ok && !answer.value.isReplay).length, 1);
    assert.equal(new Set(answers.map((answer) => (answer.ok ? answer.value.location : answer.error))).size, 1);
  });

  it('is refused under a key that came with other content', async () => {
    const request = aWrite();
    await submit(request);
    assert.deepEqual(
      await submit({ ...request, fingerprint: fingerprintOf(['other form']) }),
      err('idempotency_key_reused'),
    );
  });

  it('may be tried again after the work refused or failed, and after the first of two failed meanwhile', async () => {
    const request = aWrite();
    assert.deepEqual(
      await test.db.as(RATNA, (tx) => once(tx, request, async () => err('application_incomplete'))),
      err('application_incomplete'),
    );
    const failing = test.db.as(RATNA, (tx) =>
      once(tx, request, async () => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        throw new Error('broke');
      }),
    );
    const second = new Promise((resolve) => setTimeout(resolve, 20)).then(() => submit(request));
    await assert.rejects(failing, /broke/);
    const answer = await second;
    assert.ok(answer.ok && !answer.value.isReplay);
  });

  it('of one action has nothing to do with another action, person or agency of the same key', async () => {
    const request = aWrite();
    await submit(request);
    for (const other of [
      { scope: 'person:1 application.withdraw' },
      { viewer: asPerson(newId()) },
      { viewer: asAgency(newId()) },
    ]) {
      const answer = await submit({ ...request, ...other });
      assert.ok(answer.ok && !answer.value.isReplay);
    }
  });

  it('of two actions under one key is answered by the answer of each', async () => {
    const submitted = aWrite();
    const withdrawn = { ...submitted, scope: 'person:1 application.withdraw' };
    const answers = [await submit(submitted), await submit(withdrawn)];
    for (const [i, request] of [submitted, withdrawn].entries()) {
      const answer = answers[i];
      assert.ok(answer?.ok === true);
      assert.deepEqual(await submit(request), ok({ location: answer.value.location, isReplay: true }));
    }
  });

  it('needs somebody whose answer is kept', async () => {
    for (const viewer of [PUBLIC, WORKER])
      assert.deepEqual(await submit(aWrite({ viewer })), err('idempotency_account_missing'));
  });

  it('is kept for its owner only, for 48 hours, and then removed by the worker', async () => {
    const owner = asAgency(newId());
    await submit(aWrite({ viewer: owner, now: NOW.subtract({ hours: 47 }) }));
    await submit(aWrite({ viewer: owner, now: NOW.subtract({ hours: 49 }) }));
    assert.equal(await countKept(owner), 2n);
    assert.equal(await countKept(asAgency(newId())), 0n);
    assert.equal(await test.db.as(WORKER, (tx) => purgeOnce(tx, NOW)), 1);
    assert.equal(await countKept(owner), 1n);
    // The worker sees and removes nothing that has not expired, whatever time it claims.
    assert.equal(await test.db.as(WORKER, (tx) => purgeOnce(tx, NOW.add({ hours: 1000 }))), 0);
    assert.equal(await countKept(WORKER), 0n);
  });

  it('is told from another by every part of it', () => {
    const prints = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], []].map(fingerprintOf);
    assert.equal(new Set(prints).size, prints.length);
    assert.match(prints[0] ?? '', /^[0-9a-f]{64}$/);
  });
});
