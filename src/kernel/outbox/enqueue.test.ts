import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { newId } from '../ids.ts';
import { PUBLIC, WORKER } from '../viewer.ts';
import { enqueue } from './enqueue.ts';
import type { Effect } from './handler.ts';
import { AGENCY, anEffect, outboxTrial, pause, PERSON, type OutboxTrial } from './outbox.builder.ts';
import { overviewOutbox } from './overview.ts';

describe('an effect', () => {
  let trial: OutboxTrial;
  before(async () => {
    trial = await outboxTrial();
  });
  afterEach(() => trial.reset());
  after(() => trial.close());

  it('carries out an effect after the transaction, on behalf of the viewer who asked for it', async () => {
    const seen: Effect[] = [];
    await trial.drain([{ kind: 'notice.send', handle: async (effect) => void seen.push(effect) }]);
    for (const viewer of [AGENCY, PERSON, PUBLIC, WORKER]) {
      const effect = anEffect({ viewer });
      await trial.add(effect);
      await trial.untilDone(effect.key);
      assert.deepEqual([seen.at(-1)?.viewer, seen.at(-1)?.payload, seen.at(-1)?.attempt], [viewer, effect.payload, 1]);
    }
    assert.equal(seen.length, 4);
  });

  it('drops an effect together with the transaction that is undone', async () => {
    const effect = anEffect();
    await assert.rejects(
      trial.db.as(effect.viewer, async (tx) => {
        await enqueue(tx, effect);
        throw new Error('undone');
      }),
    );
    assert.equal(await trial.stateOf(effect.key), undefined);
  });

  it('takes one key once, also from a viewer who cannot see the first', async () => {
    let times = 0;
    const effect = anEffect();
    await trial.add(effect);
    await trial.add({ ...effect, viewer: PERSON, payload: { other: 'x' } });
    await trial.drain([{ kind: 'notice.send', handle: async () => void times++ }]);
    await trial.untilDone(effect.key);
    await trial.add(effect);
    await pause(120);
    assert.equal(times, 1);
  });

  it('shows its entries to the worker alone', async () => {
    await trial.add(anEffect());
    for (const viewer of [AGENCY, PERSON, PUBLIC]) assert.deepEqual(await trial.db.as(viewer, overviewOutbox), []);
    assert.equal((await trial.db.as(WORKER, overviewOutbox)).length, 1);
  });

  it('takes references only: a name, a NIK or a whole object is refused', async () => {
    for (const payload of [
      { name: 'Ratna Puspitasari' },
      { nik: '3314079909909001' },
      { nik: 3314079909909001 },
      { 'a b': 'x' },
      { list: ['a b'] },
    ]) {
      await assert.rejects(trial.add(anEffect({ payload })), /not a reference/);
    }
    await trial.add(
      anEffect({
        payload: { at: '2026-11-24T09:12:00+07:00', member: 'ID/GOV/7110/DUKCAPIL', count: 3, ids: [newId(), newId()] },
      }),
    );
  });

  it('waits until the time from which an effect may happen', async () => {
    await trial.drain([{ kind: 'notice.send', handle: async () => {} }]);
    const effect = anEffect({ notBefore: Temporal.Now.instant().add({ milliseconds: 300 }) });
    await trial.add(effect);
    await pause(150);
    assert.equal((await trial.stateOf(effect.key))?.attempts, 0);
    await trial.untilDone(effect.key);
  });
});
