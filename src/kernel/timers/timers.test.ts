import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/postgres.ts';
import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import { asAgency, PUBLIC, WORKER } from '../viewer.ts';
import { countDue, fireDue, purgeTimers } from './fire.ts';
import { startTimers } from './runner.ts';
import { cancel, schedule, type NewTimer } from './schedule.ts';

const SRAGEN = asAgency(newId());
const NOW = Temporal.Instant.from('2026-11-24T02:12:00Z');
const IN_5_DAYS = NOW.add({ hours: 5 * 24 });

const clockAt = (trueNow: Temporal.Instant, caseworkNow = trueNow): Clock => ({
  trueNow: () => trueNow,
  caseworkNow: () => caseworkNow,
});
const aTimer = (given: Partial<NewTimer> = {}): NewTimer => ({
  kind: 'application.overdue',
  key: newId(),
  clock: 'casework',
  dueAt: IN_5_DAYS,
  viewer: SRAGEN,
  payload: { applicationId: newId() },
  now: NOW,
  ...given,
});

describe('timers', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  const set = (timer: NewTimer) => test.db.as(SRAGEN, (tx) => schedule(tx, timer));
  const fire = (clock: Clock) => test.db.as(WORKER, (tx) => fireDue(tx, clock));
  const effects = () =>
    test.db.as(
      WORKER,
      async (tx) =>
        (
          await sql<{
            key: string;
            kind: string;
            viewer_kind: string;
            payload: unknown;
          }>`select key, kind, viewer_kind, payload from kernel.outbox order by key`.execute(tx)
        ).rows,
    );
  const states = () =>
    test.db.as(WORKER, async (tx) =>
      (await sql<{ state: string }>`select state from kernel.timer order by state`.execute(tx)).rows.map(
        (row) => row.state,
      ),
    );

  before(async () => {
    test = await testDatabase();
  });
  afterEach(() =>
    test.db.as(WORKER, async (tx) => {
      for (const table of ['kernel.timer', 'kernel.timer_cancelled', 'kernel.outbox'])
        await sql`delete from ${sql.table(table)}`.execute(tx);
    }),
  );
  after(() => test.close());

  it('become an effect at their time, not before, with the viewer and payload they were given', async () => {
    const timer = aTimer();
    await set(timer);
    assert.equal(await fire(clockAt(IN_5_DAYS.subtract({ seconds: 1 }))), 0);
    assert.equal(await fire(clockAt(IN_5_DAYS)), 1);
    assert.deepEqual(await effects(), [
      { key: `timer:${timer.key}`, kind: timer.kind, viewer_kind: 'agency', payload: timer.payload },
    ]);
  });

  it('of casework follow the casework clock, the others true time', async () => {
    await set(aTimer({ key: 'deadline', clock: 'casework' }));
    await set(aTimer({ key: 'certificate', clock: 'true' }));
    assert.equal(await test.db.as(WORKER, (tx) => countDue(tx, clockAt(NOW, IN_5_DAYS))), 1);
    assert.equal(await fire(clockAt(NOW, IN_5_DAYS)), 1);
    assert.deepEqual(
      (await effects()).map((effect) => effect.key),
      ['timer:deadline'],
    );
    assert.equal(await fire(clockAt(IN_5_DAYS, IN_5_DAYS.add({ hours: 24 }))), 1);
    assert.equal((await effects()).length, 2);
  });

  it('fire once, however many processes look at the same time', async () => {
    for (let i = 0; i < 120; i++) await set(aTimer({ dueAt: NOW.subtract({ seconds: i }) }));
    let fired = 0;
    for (let round = 0; round < 5; round++) {
      for (const count of await Promise.all([1, 2, 3, 4].map(() => fire(clockAt(NOW))))) fired += count;
    }
    assert.equal(fired, 120);
    assert.equal((await effects()).length, 120);
  });

  it('neither fire nor get lost when the transaction that fires them is undone', async () => {
    await set(aTimer({ dueAt: NOW }));
    await assert.rejects(
      test.db.as(WORKER, async (tx) => {
        await fireDue(tx, clockAt(NOW));
        throw new Error('power cut');
      }),
    );
    assert.equal((await effects()).length, 0);
    assert.equal(await fire(clockAt(NOW)), 1);
  });

  it('are cancelled by whoever set them, in their own transaction, undone with it', async () => {
    const timer = aTimer({ dueAt: NOW });
    await set(timer);
    await assert.rejects(
      test.db.as(SRAGEN, async (tx) => {
        await cancel(tx, timer.key, NOW);
        throw new Error('undone');
      }),
    );
    assert.equal(await test.db.as(WORKER, (tx) => countDue(tx, clockAt(NOW))), 1);
    await test.db.as(SRAGEN, (tx) => cancel(tx, timer.key, NOW));
    await test.db.as(SRAGEN, (tx) => cancel(tx, timer.key, NOW));
    assert.equal(await fire(clockAt(NOW)), 0);
    assert.deepEqual(await states(), ['cancelled']);
    assert.equal((await effects()).length, 0);
  });

  it('with one key are set once', async () => {
    const timer = aTimer({ dueAt: NOW });
    await set(timer);
    await test.db.as(PUBLIC, (tx) => schedule(tx, { ...timer, dueAt: IN_5_DAYS }));
    assert.equal(await fire(clockAt(NOW)), 1);
    await set(timer);
    assert.equal(await fire(clockAt(NOW)), 0);
  });

  it('are seen by the worker alone', async () => {
    await set(aTimer({ dueAt: NOW }));
    assert.equal(await test.db.as(SRAGEN, (tx) => countDue(tx, clockAt(NOW))), 0);
    assert.equal(await test.db.as(WORKER, (tx) => countDue(tx, clockAt(NOW))), 1);
  });

  it('carry references only', async () => {
    await assert.rejects(set(aTimer({ payload: { name: 'Ratna Puspitasari' } })), /not a reference/);
  });

  it('fire by themselves while the runner runs, and at once when it is woken after a move of the clock', async () => {
    let clock = clockAt(NOW);
    const runner = startTimers({
      db: test.db,
      clock: { trueNow: () => clock.trueNow(), caseworkNow: () => clock.caseworkNow() },
      onFault: assert.ifError,
      pollMs: 60_000,
    });
    for (let i = 0; i < 70; i++) await set(aTimer());
    clock = clockAt(NOW, IN_5_DAYS);
    runner.wake();
    for (const deadline = Date.now() + 5_000; (await effects()).length < 70;) {
      assert.ok(Date.now() < deadline);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await runner.stop();
    assert.equal((await effects()).length, 70);
  });

  it('are forgotten long after they fired; what still waits stays, and a cancellation stays as long as its timer', async () => {
    await set(aTimer({ dueAt: NOW }));
    await fire(clockAt(NOW));
    await set(aTimer({ key: 'waiting' }));
    await test.db.as(SRAGEN, (tx) => cancel(tx, 'waiting', NOW));
    const purge = (before: Temporal.Instant) => test.db.as(WORKER, (tx) => purgeTimers(tx, before));
    assert.equal(await purge(NOW), 0);
    assert.equal(await purge(NOW.add({ hours: 1 })), 1);
    assert.equal(await fire(clockAt(IN_5_DAYS)), 0);
    assert.deepEqual(await states(), ['cancelled']);
  });
});
