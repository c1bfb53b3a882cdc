import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { readAudit } from '../audit/read-audit.ts';
import { newId } from '../ids.ts';
import { asAgency, WORKER } from '../viewer.ts';
import type { Handler } from './handler.ts';
import { anEffect, outboxTrial, pause, until, type OutboxTrial } from './outbox.builder.ts';
import { overviewOutbox, purgeDone } from './overview.ts';
import { listStuck, retryNow, setAside, type OperatorAct } from './stuck.ts';

describe('an effect that does not happen by itself', () => {
  let trial: OutboxTrial;
  before(async () => {
    trial = await outboxTrial();
  });
  afterEach(() => trial.reset());
  after(() => trial.close());

  it('keeps an effect that fails too often for the operator, who tries it again or sets it aside, both audited', async () => {
    const effect = anEffect();
    let isRepaired = false;
    const handler: Handler = {
      kind: 'notice.send',
      maxAttempts: 1,
      handle: async () => {
        if (!isRepaired) throw new Error('gateway down');
      },
    };
    await trial.add(effect);
    await trial.drain([handler]);
    await until('it is failing', async () => (await trial.stateOf(effect.key))?.state === 'failing');
    const failing = () => trial.db.as(WORKER, (tx) => listStuck(tx, { state: 'failing', after: null, limit: 10 }));
    const [stuck] = (await failing()).entries;
    assert.deepEqual([stuck?.key, stuck?.attempts, stuck?.lastError], [effect.key, 1, 'Error gateway down']);
    assert.deepEqual(
      (await trial.db.as(WORKER, overviewOutbox)).map((row) => [row.kind, row.waiting, row.failing]),
      [['notice.send', 0, 1]],
    );

    const operator = newId();
    const act = (): OperatorAct => ({
      id: stuck!.id,
      actor: {
        kind: 'officer',
        officerId: newId(),
        agencyId: operator,
        agencyCode: 'op',
        roles: ['operator'],
        acr: 'passkey',
      },
      agencyId: operator,
      rule: 'OPS-01',
      traceId: 't',
      now: Temporal.Now.instant(),
    });
    assert.ok((await trial.db.as(WORKER, (tx) => setAside(tx, act(), 'Gateway replaced; sent by hand.'))).ok);
    assert.equal((await failing()).entries.length, 0);
    const [aside] = (await trial.db.as(WORKER, (tx) => listStuck(tx, { state: 'set_aside', after: null, limit: 10 })))
      .entries;
    assert.equal(aside?.setAsideReason, 'Gateway replaced; sent by hand.');

    isRepaired = true;
    assert.ok((await trial.db.as(WORKER, (tx) => retryNow(tx, act()))).ok);
    await trial.untilDone(effect.key);
    assert.deepEqual(await trial.db.as(WORKER, (tx) => retryNow(tx, act())), { ok: false, error: 'effect_not_stuck' });
    assert.deepEqual(await trial.db.as(WORKER, (tx) => setAside(tx, act(), 'x')), {
      ok: false,
      error: 'effect_not_stuck',
    });
    const audited = await trial.db.as(asAgency(operator), (tx) =>
      readAudit(tx, {
        agencyId: operator,
        from: null,
        until: null,
        event: null,
        personId: null,
        after: null,
        limit: 10,
      }),
    );
    assert.deepEqual(audited.entries.map((entry) => entry.event).sort(), [
      'outbox_effect.retried',
      'outbox_effect.set_aside',
    ]);
  });

  it('leaves a kind without a handler untouched, and shows that it waits', async () => {
    const effect = anEffect({ kind: 'future.kind' });
    await trial.add(effect);
    await trial.drain([{ kind: 'notice.send', handle: async () => {} }]);
    await pause(100);
    assert.equal((await trial.stateOf(effect.key))?.attempts, 0);
    const [row] = await trial.db.as(WORKER, overviewOutbox);
    assert.deepEqual([row?.kind, row?.waiting], ['future.kind', 1]);
    assert.ok(row?.oldestWaiting !== null);
  });

  it('forgets what was carried out long ago, nothing else', async () => {
    const [old, failing] = [anEffect(), anEffect({ kind: 'bad.one' })];
    await trial.add(old);
    await trial.add(failing);
    await trial.drain([
      { kind: 'notice.send', handle: async () => {} },
      {
        kind: 'bad.one',
        maxAttempts: 1,
        handle: async () => {
          throw new Error('x');
        },
      },
    ]);
    await until(
      'both are settled',
      async () =>
        (await trial.stateOf(old.key))?.state === 'done' && (await trial.stateOf(failing.key))?.state === 'failing',
    );
    assert.equal(await trial.db.as(WORKER, (tx) => purgeDone(tx, Temporal.Now.instant().subtract({ hours: 1 }))), 0);
    assert.equal(await trial.db.as(WORKER, (tx) => purgeDone(tx, Temporal.Now.instant().add({ hours: 1 }))), 1);
    assert.equal((await trial.stateOf(failing.key))?.state, 'failing');
  });
});
