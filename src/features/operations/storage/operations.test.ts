import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { audit } from '../../../kernel/audit/audit.ts';
import { newId } from '../../../kernel/ids.ts';
import { enqueue } from '../../../kernel/outbox/enqueue.ts';
import { schedule } from '../../../kernel/timers/schedule.ts';
import { asAgency, asPerson, PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import { deskServer, type DeskServer } from '../pages/desk-server.builder.tsx';
import { claimAct, keepAnswer, type Act } from './act.ts';
import { listEntries, MOST_EXPORTED } from './audit-log.ts';
import { readDeadlines } from './clock-moves.ts';
import { countWrapped, listEndingKeys, readStore, readTimerLateness } from './node-figures.ts';
import { readBehind } from './outbox-effect.ts';

describe('the storage of operations', () => {
  let desk: DeskServer;
  before(async () => {
    desk = await deskServer();
  });
  after(() => desk.close());

  const now = Temporal.Now.instant();
  const worker = <T>(work: Parameters<typeof desk.services.db.as<T>>[1]) => desk.services.db.as(WORKER, work);
  const anAct = (own: Partial<Act> = {}): Act => ({
    officerId: newId(),
    action: 'clock.advance',
    key: newId(),
    fingerprint: 'a'.repeat(64),
    now,
    ...own,
  });

  describe('acts', () => {
    it('are claimed once, and their answer is found by the key', async () => {
      const act = anAct();
      assert.deepEqual(await worker((tx) => claimAct(tx, act)), { ok: true, value: null });
      await worker((tx) => keepAnswer(tx, act, '/operasi/jam'));
      assert.deepEqual(await worker((tx) => claimAct(tx, act)), { ok: true, value: '/operasi/jam' });
      const other = { ...act, fingerprint: 'b'.repeat(64) };
      assert.deepEqual(await worker((tx) => claimAct(tx, other)), { ok: false, error: 'idempotency_key_reused' });
    });

    it('belong to one officer and one action', async () => {
      const act = anAct();
      await worker((tx) => claimAct(tx, act));
      for (const other of [
        { ...act, officerId: newId() },
        { ...act, action: 'sandbox.switch' },
      ]) {
        assert.deepEqual(await worker((tx) => claimAct(tx, other)), { ok: true, value: null });
      }
    });

    it('are forgotten after two days', async () => {
      const act = anAct({ now: now.subtract({ hours: 49 }) });
      await worker((tx) => claimAct(tx, act));
      await worker((tx) => claimAct(tx, anAct()));
      assert.deepEqual(await worker((tx) => claimAct(tx, { ...act, now })), { ok: true, value: null });
    });

    it('are claimed by nobody but a worker', async () => {
      for (const viewer of [PUBLIC, asAgency(desk.operatorAgencyId), asPerson(newId())]) {
        await assert.rejects(
          desk.services.db.as(viewer, (tx) => claimAct(tx, anAct())),
          /row-level security/,
        );
      }
    });
  });

  it('tells since when the oldest delivery of a kind waits to be taken up; later ones do not count', async () => {
    const kind = 'trial.behind';
    const add = (notBefore: Temporal.Instant) =>
      worker((tx) => enqueue(tx, { kind, key: newId(), viewer: WORKER, payload: {}, notBefore, now }));
    await add(now.add({ hours: 1 }));
    assert.equal((await worker((tx) => readBehind(tx, now))).get(kind), undefined);
    const due = now.subtract({ minutes: 5 }).round('millisecond');
    await add(due);
    await add(now.subtract({ minutes: 1 }));
    assert.equal((await worker((tx) => readBehind(tx, now))).get(kind)?.epochMilliseconds, due.epochMilliseconds);
  });

  it('measures how late a deadline is by the clock that it follows', async () => {
    const clock = { trueNow: () => now, caseworkNow: () => now.add({ hours: 10 }) };
    const add = (timerClock: 'true' | 'casework', dueAt: Temporal.Instant) =>
      worker((tx) =>
        schedule(tx, { kind: 'trial.late', key: newId(), clock: timerClock, dueAt, viewer: WORKER, payload: {}, now }),
      );
    assert.equal(await worker((tx) => readTimerLateness(tx, clock)), 0);
    await add('true', now.add({ hours: 5 }));
    assert.equal(await worker((tx) => readTimerLateness(tx, clock)), 0);
    await add('casework', now.add({ hours: 8 }));
    assert.equal(await worker((tx) => readTimerLateness(tx, clock)), 2 * 3_600_000);
    await add('true', now.subtract({ hours: 3 }));
    assert.equal(await worker((tx) => readTimerLateness(tx, clock)), 3 * 3_600_000);
    const after = now.add({ hours: 7 });
    const deadlines = await worker((tx) => readDeadlines(tx, { after, until: now.add({ hours: 9 }) }));
    assert.equal(deadlines.count, 1);
    assert.equal(deadlines.next?.epochMilliseconds, now.add({ hours: 8 }).epochMilliseconds);
  });

  it('counts what each master key wraps', async () => {
    const { signing, data } = desk.services.keys;
    const sum = async () => [...(await worker(countWrapped)).values()].reduce((total, count) => total + count, 0);
    const before = await sum();
    await signing.ensure({ owner: 'node:uji', usage: 'tree-head' }, now.add({ hours: 9_000 }));
    await data.createKey('trial.case');
    assert.equal(await sum(), before + 2);
  });

  it('lists signing keys that end soon without a later one, not those retired on purpose', async () => {
    const { signing } = desk.services.keys;
    const days = (count: number) => now.add({ hours: 24 * count });
    const use = (owner: string) => ({ owner, usage: 'message' });
    await signing.create({ ...use('segera'), notBefore: now, notAfter: days(10) });
    await signing.create({ ...use('lama'), notBefore: days(-20), notAfter: days(-1) });
    await signing.create({ ...use('jauh'), notBefore: now, notAfter: days(300) });
    await signing.create({ ...use('diganti'), notBefore: days(-1), notAfter: days(5) });
    await signing.rotate({ ...use('diganti'), signsFrom: now, oldUntil: days(2), notAfter: days(300) });
    const ended = await signing.create({ ...use('berakhir'), notBefore: days(-1), notAfter: days(300) });
    await signing.retire(ended.id, now);
    const found = await worker((tx) => listEndingKeys(tx, days(30)));
    assert.deepEqual(
      found.map(({ owner }) => owner),
      ['lama', 'segera'],
    );
  });

  it('knows the database that it runs on', async () => {
    const store = await worker(readStore);
    assert.match(store.version, /^\d+\.\d+$/);
    assert.ok(store.sizeBytes > 1_000_000 && store.steps > 5);
  });

  it('reads one event more than a file holds, to know that there are more, and none of another agency', async () => {
    const [agencyId, other] = [newId(), newId()];
    const event = {
      event: 'trial.done',
      actor: { kind: 'worker' },
      agencyId,
      personId: null,
      action: 'trial.do',
      rule: null,
      subject: { kind: 'trial', id: 'x' },
      outcome: 'done',
      traceId: 'x',
      at: now,
    } as const;
    await desk.services.db.as(PUBLIC, async (tx) => {
      for (let count = 0; count < 3; count += 1) await audit(tx, event);
    });
    const question = {
      agencyId,
      from: now.subtract({ hours: 1 }),
      until: now.add({ hours: 1 }),
      event: null,
      action: null,
      outcome: null,
    };
    const read = (viewerId: string, limit: number) =>
      desk.services.db.as(asAgency(viewerId), (tx) => listEntries(tx, question, { after: null, limit }));
    assert.equal((await read(agencyId, 2)).length, 2);
    assert.equal((await read(agencyId, MOST_EXPORTED * 10)).length, 3);
    assert.equal((await read(other, 10)).length, 0);
  });
});
