import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../ids.ts';
import { WORKER } from '../viewer.ts';
import { enqueueAll } from './enqueue.ts';
import { handlersOf, type Handler } from './handler.ts';
import { anEffect, outboxTrial, pause, until, type OutboxTrial } from './outbox.builder.ts';
import { overviewOutbox } from './overview.ts';
import { claimDue, giveBack, settleDone, settleFailing } from './queue.ts';

describe('a drainer of the outbox', () => {
  let trial: OutboxTrial;
  before(async () => {
    trial = await outboxTrial();
  });
  afterEach(() => trial.reset());
  after(() => trial.close());

  it('is woken by a notification, long before the poll', async () => {
    await trial.drain([{ kind: 'notice.send', handle: async () => {} }], { pollMs: 60_000 });
    const effect = anEffect();
    await pause(30);
    const began = Date.now();
    await trial.add(effect);
    await trial.untilDone(effect.key);
    assert.ok(Date.now() - began < 1_000);
  });

  it('tries again after a failure, and says why it failed without quoting data', async () => {
    const effect = anEffect();
    const attempts: number[] = [];
    await trial.add(effect);
    await trial.drain([
      {
        kind: 'notice.send',
        handle: async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt === 1) throw new TypeError('no mailbox for "Ratna P." 3314079909909001');
        },
      },
    ]);
    await until('it failed once', async () => (await trial.stateOf(effect.key))?.last_error !== null);
    assert.equal((await trial.stateOf(effect.key))?.last_error, 'TypeError no mailbox for "…" [16 digits]');
    await trial.untilDone(effect.key);
    assert.deepEqual(attempts, [1, 2]);
    assert.equal((await trial.stateOf(effect.key))?.last_error, null);
  });

  it('lets nothing wait for effects that hang or fail', async () => {
    const hanging = Array.from({ length: 30 }, () => anEffect({ kind: 'mail.send' }));
    const poison = Array.from({ length: 30 }, () => anEffect({ kind: 'sms.send' }));
    await trial.db.as(WORKER, (tx) => enqueueAll(tx, [...hanging, ...poison]));
    const signals: AbortSignal[] = [];
    await trial.drain([
      {
        kind: 'mail.send',
        handle: (_, signal) => {
          signals.push(signal);
          return new Promise(() => {});
        },
      },
      {
        kind: 'sms.send',
        handle: () => {
          throw new Error('poison');
        },
      },
      { kind: 'notice.send', handle: async () => {} },
    ]);
    const good = Array.from({ length: 20 }, () => anEffect());
    const began = Date.now();
    await trial.db.as(WORKER, (tx) => enqueueAll(tx, good));
    for (const effect of good) await trial.untilDone(effect.key);
    assert.ok(Date.now() - began < 1_500, `took ${Date.now() - began} ms`);
    await until('hanging handlers are told to stop', () => signals.some((signal) => signal.aborted));
  });

  it('never has more in hand than it may, in all and of one kind', async () => {
    let now = 0;
    const most = { all: 0, a: 0 };
    const inHand = new Map<string, number>();
    const handler = (kind: string): Handler => ({
      kind,
      handle: async () => {
        now++;
        inHand.set(kind, (inHand.get(kind) ?? 0) + 1);
        most.all = Math.max(most.all, now);
        most.a = Math.max(most.a, inHand.get(kind)!);
        await pause(5);
        now--;
        inHand.set(kind, inHand.get(kind)! - 1);
      },
    });
    const kinds = ['a.x', 'b.x', 'c.x'];
    const effects = Array.from({ length: 90 }, (_, i) => anEffect({ kind: kinds[i % 3]! }));
    await trial.db.as(WORKER, (tx) => enqueueAll(tx, effects));
    await trial.drain(kinds.map(handler), { concurrency: 5, perKind: 2 });
    await until('all are carried out', async () => (await trial.db.as(WORKER, overviewOutbox)).length === 0);
    assert.ok(most.all <= 5 && most.a <= 2, JSON.stringify(most));
    assert.ok(most.all >= 3);
  });

  it('goes on to the next as soon as a hand is free, without waiting for the poll', async () => {
    await trial.db.as(WORKER, (tx) =>
      enqueueAll(
        tx,
        Array.from({ length: 30 }, () => anEffect()),
      ),
    );
    await trial.drain([{ kind: 'notice.send', handle: async () => {} }], { pollMs: 60_000, concurrency: 2 });
    await until('all are carried out', async () => (await trial.db.as(WORKER, overviewOutbox)).length === 0);
  });

  it('whose lease has run out can no longer settle what another holds', async () => {
    const effect = anEffect();
    await trial.add(effect);
    const now = Temporal.Now.instant();
    const claim = (lease: string) =>
      trial.db.as(WORKER, (tx) =>
        claimDue(tx, {
          room: new Map([['notice.send', 1]]),
          limit: 1,
          lease,
          now,
          leaseUntil: now.subtract({ seconds: 1 }),
        }),
      );
    const [late, holder] = [newId(), newId()];
    const [taken] = await claim(late);
    const [takenAgain] = await claim(holder);
    assert.deepEqual([taken?.attempt, takenAgain?.attempt], [1, 2]);
    const held = (lease: string) => ({ id: taken!.id, lease, now });
    await trial.db.as(WORKER, async (tx) => {
      await settleFailing(tx, held(late), 'late');
      await giveBack(tx, held(late));
      await settleDone(tx, held(late));
    });
    assert.deepEqual(await trial.stateOf(effect.key), { state: 'waiting', attempts: 2, last_error: null });
    await trial.db.as(WORKER, (tx) => settleDone(tx, held(holder)));
    assert.equal((await trial.stateOf(effect.key))?.state, 'done');
  });

  it('is shared by several drainers without doing an effect twice', async () => {
    const times = new Map<string, number>();
    const handler: Handler = {
      kind: 'notice.send',
      handle: async ({ key }) => void times.set(key, (times.get(key) ?? 0) + 1),
    };
    await trial.db.as(WORKER, (tx) =>
      enqueueAll(
        tx,
        Array.from({ length: 200 }, () => anEffect()),
      ),
    );
    await Promise.all([trial.drain([handler]), trial.drain([handler]), trial.drain([handler])]);
    await until('all are carried out', async () => (await trial.db.as(WORKER, overviewOutbox)).length === 0);
    assert.deepEqual([times.size, Math.max(...times.values())], [200, 1]);
  });

  it('takes up what a dead process had in hand once its lease has run out, and gives up on what keeps killing', async () => {
    const effect = anEffect();
    await trial.add(effect);
    const times = { dead: 0 };
    const dead = await trial.drain(
      [
        {
          kind: 'notice.send',
          maxAttempts: 2,
          handle: () => {
            times.dead++;
            return new Promise(() => {});
          },
        },
      ],
      { handlerTimeoutMs: 60_000, leaseMs: 60_001 },
    );
    await until('the first has it', () => times.dead === 1);
    // As if that process had died: its lease ends, and its own end is not noted.
    const lapse = () =>
      trial.db.as(WORKER, (tx) => sql`update kernel.outbox set run_at = now() where key = ${effect.key}`.execute(tx));
    await lapse();
    dead.wake();
    await until('it is taken again', () => times.dead === 2);
    await lapse();
    dead.wake();
    await until('it is given up', async () => (await trial.stateOf(effect.key))?.state === 'failing');
    assert.match((await trial.stateOf(effect.key))?.last_error ?? '', /process died/);
  });

  it('on stopping waits for what is in hand, and gives back what does not finish in time', async () => {
    const [quick, slow] = [anEffect({ kind: 'quick.one' }), anEffect({ kind: 'slow.one' })];
    await trial.db.as(WORKER, (tx) => enqueueAll(tx, [quick, slow]));
    let begun = 0;
    const drainer = await trial.drain(
      [
        {
          kind: 'quick.one',
          handle: async () => {
            begun++;
            await pause(80);
          },
        },
        {
          kind: 'slow.one',
          handle: () => {
            begun++;
            return new Promise(() => {});
          },
        },
      ],
      { handlerTimeoutMs: 10_000, leaseMs: 20_000 },
    );
    await until('both have begun', () => begun === 2);
    const began = Date.now();
    await drainer.stop(150);
    assert.ok(Date.now() - began < 1_000);
    assert.equal((await trial.stateOf(quick.key))?.state, 'done');
    assert.deepEqual(await trial.stateOf(slow.key), { state: 'waiting', attempts: 0, last_error: null });
    // At once, not after the lease of 20 s.
    await trial.drain([{ kind: 'slow.one', handle: async () => {} }]);
    await trial.untilDone(slow.key);
  });

  it('has one handler for one kind', () => {
    assert.throws(
      () =>
        handlersOf([
          { kind: 'a.b', handle: async () => {} },
          { kind: 'a.b', handle: async () => {} },
        ]),
      /Two handlers/,
    );
  });
});
