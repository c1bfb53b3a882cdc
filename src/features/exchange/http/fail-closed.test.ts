import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, PUBLIC } from '../../../kernel/viewer.ts';
import { findOwnEntries } from '../storage/log-entry.ts';
import {
  A_PERSON,
  aCall,
  aNode,
  DUKCAPIL_AGENCY,
  METRO_AGENCY,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from './node.builder.ts';

describe('the log decides whether a call is answered (invariant 2)', () => {
  let node: TestNode;
  let owner: pg.Client;
  let executions = 0;

  before(async () => {
    node = await aNode({
      async handler() {
        executions += 1;
        return { status: 200, body: A_PERSON };
      },
    });
    owner = new pg.Client(node.owner);
    await owner.connect();
  });
  after(async () => {
    await owner.end();
    await node.close();
  });

  const role = () => pg.escapeIdentifier(String(node.role.user));
  const count = async (agencyId: string, messageId: string) =>
    (
      await node.services.db.as(asAgency(agencyId), (tx) =>
        findOwnEntries(tx, node.services.installation.nodeId, messageId),
      )
    ).length;

  it('a log that cannot be written fails the call, and the service never hears of it', async () => {
    await owner.query(`revoke insert on exchange.entry from ${role()}`);
    const before = executions;
    const result = await node.exchange.call(aCall());
    await owner.query(`grant insert on exchange.entry to ${role()}`);
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'log_unwritable');
    assert.equal(executions, before);
    assert.ok(
      node.faults.some((line) => line.includes('42501')),
      'the operator is not told',
    );
  });

  it('a response that cannot be logged is not given out; the log then says that the outcome is unknown', async () => {
    await owner.query(
      "alter table exchange.entry add constraint planted check (side <> 'provider' or kind <> 'response') not valid",
    );
    const messageId = newId();
    const result = await node.exchange.call(aCall({ messageId }));
    await owner.query('alter table exchange.entry drop constraint planted');
    assert.ok(!result.ok);
    assert.deepEqual([result.error.code, result.error.at], ['log_unwritable', 'provider_node']);
    const again = await node.exchange.call(aCall({ messageId }));
    assert.ok(!again.ok);
    assert.equal(again.error.code, 'message_in_progress');
  });

  it('one row that cannot be written does not fail the others that are committed with it', async () => {
    await owner.query(
      "alter table exchange.entry add constraint planted check (message_id <> '00000000-0000-7000-8000-000000000001') not valid",
    );
    const calls = Array.from({ length: 8 }, (_, i) =>
      node.exchange.call(aCall({ messageId: i === 3 ? '00000000-0000-7000-8000-000000000001' : newId() })),
    );
    const results = await Promise.all(calls);
    await owner.query('alter table exchange.entry drop constraint planted');
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true, true, false, true, true, true, true],
    );
  });

  it('whatever happens, a call that was answered stands in both logs, whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ repeat: fc.boolean(), giveUpMs: fc.option(fc.integer({ min: 0, max: 8 })) }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (plans) => {
          const results = await Promise.all(
            plans.map(async ({ repeat, giveUpMs }) => {
              const wishes = giveUpMs === null ? {} : { signal: AbortSignal.timeout(giveUpMs) };
              const messageId = newId();
              const calls = [node.exchange.call(aCall({ ...wishes, messageId }))];
              if (repeat) calls.push(node.exchange.call(aCall({ messageId })));
              return Promise.all(calls);
            }),
          );
          for (const result of results.flat()) {
            if (!result.ok) continue;
            assert.equal(await count(SRAGEN_AGENCY, result.value.messageId), 2);
            assert.equal(await count(DUKCAPIL_AGENCY, result.value.messageId), 2);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('nobody else reads or writes an agency’s entries: another agency gets none, and 42501', async () => {
    const { messageId } = the(await node.exchange.call(aCall()));
    assert.equal(await count(METRO_AGENCY, messageId), 0);
    assert.equal(await count(SRAGEN_AGENCY, messageId), 2);
    await assert.rejects(addForeign(), (fault: { code?: string }) => fault.code === '42501');
    const anonymous = await node.services.db.as(PUBLIC, (tx) =>
      findOwnEntries(tx, node.services.installation.nodeId, messageId),
    );
    assert.deepEqual(anonymous, []);
  });

  it('nobody changes or removes a row of the log through the program', async () => {
    const client = new pg.Client(node.role);
    await client.connect();
    for (const statement of [
      'update exchange.entry set at = now()',
      'delete from exchange.entry',
      'delete from exchange.head',
      'update exchange.sealed set idx = idx + 1',
    ]) {
      await assert.rejects(client.query(statement), (fault: { code?: string }) => fault.code === '42501', statement);
    }
    await client.end();
  });

  async function addForeign(): Promise<void> {
    const client = new pg.Client(node.role);
    await client.connect();
    try {
      await client.query(
        `begin; select set_config('terpadu.viewer', 'agency', true), set_config('terpadu.agency', '${METRO_AGENCY}', true)`,
      );
      await client.query(
        `insert into exchange.entry (node_id, id, agency_id, member_id, side, kind, peer_id, message_id, at, service_id, head, digest, signature, key_id, leaf)
         values ($1, $2, $3, 'ID/GOV/a', 'consumer', 'request', 'ID/GOV/b', 'm', now(), 'ID/GOV/b/c/d', 'h', 'd', $4, 'k', $5)`,
        [newId(), newId(), SRAGEN_AGENCY, Buffer.alloc(64), Buffer.alloc(32)],
      );
    } finally {
      await client.end();
    }
  }
});
