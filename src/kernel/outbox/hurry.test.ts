import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { WORKER } from '../viewer.ts';
import { hurryRetries } from './hurry.ts';
import { anEffect, outboxTrial, until, type OutboxTrial } from './outbox.builder.ts';

describe('effects that wait for their next attempt', () => {
  let trial: OutboxTrial;
  before(async () => {
    trial = await outboxTrial();
  });
  afterEach(() => trial.reset());
  after(() => trial.close());

  it('are tried at once when what they failed at is back, and those for later are left for later', async () => {
    let isBack = false;
    let tries = 0;
    const failing = anEffect({ kind: 'source.ask' });
    const later = anEffect({ kind: 'source.ask', notBefore: Temporal.Now.instant().add({ hours: 1 }) });
    await trial.add(failing);
    await trial.add(later);
    await trial.drain([
      {
        kind: 'source.ask',
        handle: async () => {
          tries += 1;
          if (!isBack) throw new Error('no answer');
        },
      },
    ]);
    await until('it has failed twice', () => tries === 2);
    isBack = true;
    await trial.db.as(WORKER, (tx) => hurryRetries(tx, Temporal.Now.instant()));
    await trial.untilDone(failing.key);
    assert.deepEqual(await trial.stateOf(later.key), { state: 'waiting', attempts: 0, last_error: null });
  });

  it('are tried at once also when they were put off by seconds, behind a first attempt made outside', async () => {
    const standIn = anEffect({ kind: 'source.ask', notBefore: Temporal.Now.instant().add({ seconds: 20 }) });
    await trial.add(standIn);
    await trial.drain([{ kind: 'source.ask', handle: async () => {} }]);
    assert.equal(await trial.db.as(WORKER, (tx) => hurryRetries(tx, Temporal.Now.instant())), 1);
    await trial.untilDone(standIn.key);
  });
});
