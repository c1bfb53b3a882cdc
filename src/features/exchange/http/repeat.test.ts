import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { keyId } from '../../../kernel/keys/data-keys.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { memberOf } from '../domain/identifier.ts';
import { answerStore } from './answer-store.ts';
import { aCall, aNode, PENDUDUK, SRAGEN, type TestNode, the } from './node.builder.ts';
import type { WireRequest, WireResponse } from './wire.ts';

describe('a message that comes again (invariant 15)', () => {
  let node: TestNode;
  let executions = 0;
  let last: WireRequest;
  let receive: (request: WireRequest) => Promise<WireResponse>;
  const gate: { wait: Promise<void> } = { wait: Promise.resolve() };

  before(async () => {
    node = await aNode({
      async handler() {
        executions += 1;
        await gate.wait;
        return { status: 200, body: { nama: `Jawaban ${executions}` } };
      },
      carry: (local) => {
        receive = (request) => local(memberOf(PENDUDUK), request);
        return (to, request) => {
          last = request;
          return local(to, request);
        };
      },
    });
  });
  after(() => node.close());

  const store = () =>
    answerStore({ db: node.services.db, keys: node.services.keys.data, nodeId: node.services.installation.nodeId });
  const nameOf = (messageId: string) => ({
    nodeId: node.services.installation.nodeId,
    provider: memberOf(PENDUDUK),
    consumer: memberOf(SRAGEN),
    messageId,
  });

  it('gets the first answer, and the service acts once', async () => {
    const messageId = newId();
    const first = the(await node.exchange.call(aCall({ messageId })));
    const count = executions;
    const again = the(await node.exchange.call(aCall({ messageId })));
    assert.deepEqual(again.body, first.body);
    assert.deepEqual(again.entries, first.entries);
    assert.equal(executions, count);
  });

  it('at the same time, twice or ten times, is answered alike and done once', async () => {
    const messageId = newId();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.wait = promise;
    const count = executions;
    const calls = Array.from({ length: 10 }, () => node.exchange.call(aCall({ messageId })));
    setTimeout(resolve, 50);
    const bodies = new Set((await Promise.all(calls)).map((result) => JSON.stringify(the(result).body)));
    assert.equal(bodies.size, 1);
    assert.equal(executions, count + 1);
  });

  it('with other content is refused: one number, one question', async () => {
    const messageId = newId();
    the(await node.exchange.call(aCall({ messageId })));
    const other = await node.exchange.call(aCall({ messageId, body: { nik: 'lain' } }));
    assert.ok(!other.ok);
    assert.equal(other.error.code, 'message_id_reused');
  });

  it('as the very bytes that somebody has copied on the way is not done again', async () => {
    const first = the(await node.exchange.call(aCall()));
    const count = executions;
    const replayed = await receive(last);
    assert.equal(replayed.status, 200);
    assert.deepEqual(JSON.parse(Buffer.from(replayed.body).toString()), first.body);
    assert.equal(executions, count);
  });

  it('within the day is still kept when others have gone', async () => {
    const fresh = newId();
    the(await node.exchange.call(aCall({ messageId: fresh })));
    await store().purge(Temporal.Now.instant().add({ hours: 23 }));
    assert.notEqual(await store().find(nameOf(fresh)), null);
  });

  it('a day later is told that the answer is no longer kept; its body cannot be read by anybody', async () => {
    const messageId = newId();
    the(await node.exchange.call(aCall({ messageId })));
    assert.notEqual(await store().find(nameOf(messageId)), null);
    const keep = await keysOfAnswers();
    await store().purge(Temporal.Now.instant().add({ hours: 26 }));
    assert.equal(await store().find(nameOf(messageId)), null);
    for (const key of keep)
      assert.deepEqual(await node.services.keys.data.openKey(key), { ok: false, error: 'key_destroyed' });
    const again = await node.exchange.call(aCall({ messageId }));
    assert.ok(!again.ok);
    assert.deepEqual([again.error.code, again.error.retry], ['answer_no_longer_kept', 'new_message']);
  });

  async function keysOfAnswers() {
    const rows = await node.services.db.as(WORKER, (tx) =>
      tx
        .$extendTables<{ 'exchange.answer_key': { key_id: string; destroyed_at: unknown } }>()
        .selectFrom('exchange.answer_key')
        .select('key_id')
        .where('destroyed_at', 'is', null)
        .execute(),
    );
    assert.ok(rows.length > 0);
    return rows.map((row) => keyId(row.key_id));
  }
});
