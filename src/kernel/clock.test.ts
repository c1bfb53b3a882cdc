import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/postgres.ts';
import type { Actor } from '../vocabulary/authority.ts';
import { readAudit } from './audit/read-audit.ts';
import { advance, openClock, type ClockMove } from './clock.ts';
import { newId } from './ids.ts';
import { recordInstallation } from './installation.ts';
import { asAgency, PUBLIC, WORKER } from './viewer.ts';

const OPERATOR = newId();
const ACTOR: Actor = {
  kind: 'officer',
  officerId: newId(),
  agencyId: OPERATOR,
  agencyCode: 'op',
  roles: ['operator'],
  acr: 'sample',
};
const NOW = Temporal.Instant.from('2026-11-24T02:12:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

const aMove = (given: Partial<ClockMove> = {}): ClockMove => ({
  stepMs: DAY_MS,
  actor: ACTOR,
  agencyId: OPERATOR,
  rule: 'OPS-02',
  traceId: 't',
  now: NOW,
  ...given,
});

async function installed(kind: 'sample' | 'real') {
  const test = await testDatabase();
  await test.db.as(WORKER, (tx) =>
    recordInstallation(tx, {
      kind,
      nodeId: newId(),
      operatorAgencyId: OPERATOR,
      createdAt: NOW,
      seed: kind === 'sample' ? '1' : null,
    }),
  );
  const clock = () => openClock({ db: test.db, trueNow: () => NOW, onFault: assert.ifError });
  return { ...test, clock };
}

describe('the clock of a sample installation', () => {
  let test: Awaited<ReturnType<typeof installed>>;
  before(async () => {
    test = await installed('sample');
  });
  after(() => test.close());

  it('runs casework time ahead after a move, keeps true time, and does so after a restart', async () => {
    const clock = await test.clock();
    assert.equal(clock.caseworkNow().toString(), NOW.toString());
    assert.deepEqual(await test.db.as(WORKER, (tx) => advance(tx, aMove({ stepMs: 5 * DAY_MS }))), {
      ok: true,
      value: 5 * DAY_MS,
    });
    await clock.refresh();
    const restarted = await test.clock();
    for (const one of [clock, restarted]) {
      assert.equal(one.caseworkNow().toString(), '2026-11-29T02:12:00Z');
      assert.equal(one.trueNow().toString(), NOW.toString());
      await one.stop();
    }
  });

  it('tells every running process of a move', async () => {
    const [one, other] = [await test.clock(), await test.clock()];
    const before = one.aheadMs;
    const heard = Promise.all([one, other].map((clock) => new Promise<void>((resolve) => clock.onMoved(resolve))));
    await test.db.as(WORKER, (tx) => advance(tx, aMove()));
    await heard;
    assert.deepEqual([one.aheadMs, other.aheadMs], [before + DAY_MS, before + DAY_MS]);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('never goes back, neither through the operator nor in its table', async () => {
    for (const stepMs of [0, -1, -DAY_MS, 0.5, NaN]) {
      assert.deepEqual(await test.db.as(WORKER, (tx) => advance(tx, aMove({ stepMs }))), {
        ok: false,
        error: 'clock_moves_forward_only',
      });
    }
    for (const statement of [
      'insert into kernel.clock values (gen_random_uuid(), -1, now())',
      'delete from kernel.clock',
      'update kernel.clock set step_ms = 1',
    ]) {
      await assert.rejects(
        test.db.as(WORKER, (tx) => sql.raw(statement).execute(tx)),
        /violates check constraint|permission denied/,
      );
    }
  });

  it('moves a year at a time at most', async () => {
    assert.deepEqual(await test.db.as(WORKER, (tx) => advance(tx, aMove({ stepMs: 367 * DAY_MS }))), {
      ok: false,
      error: 'clock_step_too_long',
    });
  });

  it('is moved by nobody but the operator, through a worker, and each move is audited', async () => {
    for (const viewer of [PUBLIC, asAgency(OPERATOR)])
      await assert.rejects(
        test.db.as(viewer, (tx) => advance(tx, aMove())),
        { code: '42501' },
      );
    const { entries } = await test.db.as(asAgency(OPERATOR), (tx) =>
      readAudit(tx, {
        agencyId: OPERATOR,
        from: null,
        until: null,
        event: 'clock.advanced',
        personId: null,
        after: null,
        limit: 10,
      }),
    );
    assert.deepEqual(
      entries.map((entry) => [entry.rule, entry.actor.kind]),
      [
        ['OPS-02', 'officer'],
        ['OPS-02', 'officer'],
      ],
    );
  });
});

describe('the clock of a real installation', () => {
  let test: Awaited<ReturnType<typeof installed>>;
  before(async () => {
    test = await installed('real');
  });
  after(() => test.close());

  it('cannot be moved', async () => {
    assert.deepEqual(await test.db.as(WORKER, (tx) => advance(tx, aMove())), {
      ok: false,
      error: 'clock_of_real_installation',
    });
  });

  it('shows true time even if a step was planted in its table', async () => {
    await test.db.as(WORKER, (tx) =>
      sql`insert into kernel.clock values (gen_random_uuid(), ${DAY_MS}, now())`.execute(tx),
    );
    const clock = await test.clock();
    assert.equal(clock.caseworkNow().toString(), NOW.toString());
    await clock.refresh();
    assert.equal(clock.aheadMs, 0);
    await clock.stop();
  });
});
