import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../../kernel/ids.ts';
import { openLog } from '../../../../kernel/log.ts';
import { asAgency, PUBLIC, WORKER } from '../../../../kernel/viewer.ts';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import type { VerdictKind } from '../../domain/overlap/verdict.ts';
import { listGroups } from '../../storage/overlap/overlap-group.ts';
import { findPair, listQueue, pairsAmong } from '../../storage/overlap/overlap-pair.ts';
import { addRun, lastDoneRun, listRuns, openRun, updateRun } from '../../storage/overlap/overlap-run.ts';
import { addVerdict } from '../../storage/overlap/verdict-event.ts';
import { invented, type Inventoried, inventoryOn, publish } from './inventory.builder.ts';
import { nextNight, overlapHandlers, scheduleOverlapNight, startOverlapRuns } from './nightly.ts';
import { agencyOf, elementOf, pairIdOf, pairOfEntries } from './pair-id.ts';
import { readFigures } from './run-figures.ts';
import { runOverlap, type RunServices } from './run-overlap.ts';

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');

describe('a run over the published inventory', () => {
  let test: TestDatabase;
  let inventory: Inventoried;
  let services: RunServices;
  let clock = now;
  let number = 0;

  before(async () => {
    test = await testDatabase();
    inventory = await inventoryOn(test.db, now);
    services = {
      db: test.db,
      clock: { trueNow: () => clock, caseworkNow: () => clock } as RunServices['clock'],
      log: openLog('error', { write: (line) => void process.stderr.write(line) }),
    };
  });
  after(() => test.close());

  async function run(id = newId()): Promise<string> {
    clock = clock.add({ minutes: 1 });
    const asked = { id, ground: 'asked', askedBy: null, askedAt: clock } as const;
    assert.ok(await test.db.as(asAgency(inventory.host), (tx) => addRun(tx, inventory.host, asked)));
    assert.ok(await runOverlap(services));
    return id;
  }

  async function judge(one: string, other: string, verdict: VerdictKind): Promise<string> {
    const pair = pairOfEntries(one, other);
    number += 1;
    clock = clock.add({ seconds: 1 });
    const isAdded = await test.db.as(PUBLIC, (tx) =>
      addVerdict(tx, inventory.host, {
        pairId: pairIdOf(pair),
        number,
        ...pair,
        act: 'judged',
        verdict,
        named: null,
        note: null,
        isBlind: false,
        reviewerId: newId(),
        reviewerAgencyId: inventory.host,
        runId: newId(),
        at: clock,
      }),
    );
    assert.ok(isAdded);
    return pairIdOf(pair);
  }

  const groups = () => test.db.as(PUBLIC, (tx) => listGroups(tx, inventory.host));
  async function areTogether(question: 'same_system' | 'same_function', one: string, other: string): Promise<boolean> {
    return (await groups()).some(
      (group) => group.question === question && group.members.includes(one) && group.members.includes(other),
    );
  }

  it('finds groups, leaves websites and classified applications apart, and says how much was covered', async () => {
    const id = await run();
    const done = await test.db.as(PUBLIC, (tx) => lastDoneRun(tx, inventory.host));
    assert.equal(done?.id, id);
    const figures = readFigures(done.figures);
    assert.deepEqual(
      { compared: figures.compared, websites: figures.websites, classified: figures.classified, coded: figures.coded },
      { compared: 18, websites: 1, classified: 1, coded: 0 },
    );
    assert.ok(
      await areTogether(
        'same_system',
        inventory.entryOf('SRIKANDI', 'kemenparekraf'),
        inventory.entryOf('SRIKANDI', 'kemen-pupr'),
      ),
    );
    assert.ok(
      await areTogether(
        'same_function',
        inventory.entryOf('SIPANTAU', 'kkp'),
        inventory.entryOf('Lacak Armada', 'kemenhub'),
      ),
    );
    const secret = inventory.entryOf('Rahasia', 'kemenhub');
    assert.deepEqual(
      await test.db.as(PUBLIC, (tx) => pairsAmong(tx, { host: inventory.host, runId: id }, [secret])),
      [],
    );
    assert.ok((await groups()).every(({ members }) => !members.includes(secret)));
  });

  it('under the same seed and input a run gives the same groups, names and queue', async () => {
    const first = await groups();
    const before = await test.db.as(PUBLIC, (tx) => lastDoneRun(tx, inventory.host));
    const queueOf = (runId: string) =>
      test.db.as(asAgency(inventory.host), (tx) => listQueue(tx, { host: inventory.host, runId }));
    const queue = await queueOf(before!.id);
    assert.ok(queue.some(({ part, reviewers }) => part === 'random' && reviewers === 2));
    const id = await run();
    assert.deepEqual(await groups(), first);
    assert.deepEqual(await queueOf(id), queue);
    assert.deepEqual(await queueOf(before!.id), [], 'the older run leaves no pairs behind');
  });

  it('what people decided holds in every later run, also when the words and so the scores change', async () => {
    const [naskah, srikandi] = [
      inventory.entryOf('Naskah', 'kemenparekraf'),
      inventory.entryOf('SRIKANDI', 'kemenparekraf'),
    ];
    const [sipantau, armada] = [inventory.entryOf('SIPANTAU', 'kkp'), inventory.entryOf('Lacak Armada', 'kemenhub')];
    const [jadesta, jembatan] = [
      inventory.entryOf('Jadesta', 'kemenparekraf'),
      inventory.entryOf('Peta Jembatan', 'kemen-pupr'),
    ];
    await judge(naskah, srikandi, 'same_system');
    const apart = await judge(sipantau, armada, 'unrelated');
    const unlike = await judge(jadesta, jembatan, 'same_function');
    await run();
    const obeyed = async () => [
      await areTogether('same_system', naskah, srikandi),
      await areTogether('same_function', sipantau, armada),
      await areTogether('same_function', jadesta, jembatan),
    ];
    assert.deepEqual(await obeyed(), [true, false, true]);
    const twin = { agency: 'kemenhub', name: 'SIPANTAU', text: 'Aplikasi pemantauan posisi kapal perikanan' };
    await publish(test.db, {
      one: twin,
      agencyId: agencyOf(armada),
      elementId: elementOf(armada),
      revision: 2,
      at: clock.add({ seconds: 1 }),
    });
    const id = await run();
    assert.deepEqual(await obeyed(), [true, false, true]);
    const place = { host: inventory.host, runId: id };
    const changed = await test.db.as(PUBLIC, (tx) => findPair(tx, place, apart));
    assert.ok((changed?.systemChance ?? 0) > 0.5, 'the scores now say one system, and the verdict stands against them');
    assert.ok((await test.db.as(PUBLIC, (tx) => findPair(tx, place, unlike))) !== null, 'a judged pair is always kept');
  });

  it('decisions that cannot all be true are named', async () => {
    const [a, b, c] = [
      inventory.entryOf('Presensi', 'kkp'),
      inventory.entryOf('e-Absen', 'kemenhub'),
      inventory.entryOf('SIHADIR', 'kemen-pupr'),
    ];
    await judge(a, b, 'same_function');
    await judge(b, c, 'same_function');
    await judge(a, c, 'unrelated');
    await run();
    const done = await test.db.as(PUBLIC, (tx) => lastDoneRun(tx, inventory.host));
    const named = readFigures(done?.figures).contradictions.find(({ question }) => question === 'same_function');
    assert.deepEqual(new Set(named?.path), new Set([a, b, c]));
  });

  it('a run whose process died is taken up again and writes its results once', async () => {
    const id = newId();
    clock = clock.add({ minutes: 1 });
    await test.db.as(asAgency(inventory.host), async (tx) => {
      await addRun(tx, inventory.host, { id, ground: 'night', askedBy: null, askedAt: clock });
      await updateRun(tx, { host: inventory.host, id }, { state: 'running', stage: 'storing', progress: 970 });
    });
    const second = { id: newId(), ground: 'asked', askedBy: null, askedAt: clock } as const;
    assert.equal(await test.db.as(asAgency(inventory.host), (tx) => addRun(tx, inventory.host, second)), false);
    assert.deepEqual(await Promise.all([runOverlap(services), runOverlap(services)]).then((ran) => ran.toSorted()), [
      false,
      true,
    ]);
    const [last] = await test.db.as(PUBLIC, (tx) => listRuns(tx, inventory.host, 1));
    assert.deepEqual({ id: last?.id, state: last?.state }, { id, state: 'done' });
    assert.equal(await test.db.as(WORKER, (tx) => openRun(tx, inventory.host)), null);
  });

  it('a run that is stopped stays under way for the next process', async () => {
    const id = newId();
    clock = clock.add({ minutes: 1 });
    await test.db.as(asAgency(inventory.host), (tx) =>
      addRun(tx, inventory.host, { id, ground: 'asked', askedBy: null, askedAt: clock }),
    );
    await assert.rejects(runOverlap(services, AbortSignal.abort(new Error('The program stops.'))), /The program stops/);
    assert.equal((await test.db.as(PUBLIC, (tx) => openRun(tx, inventory.host)))?.state, 'running');
    assert.ok(await runOverlap(services));
  });

  it('from sixty verdicts on the chances are learned from them, and what was found is kept with the run', async () => {
    const entries = invented.slice(0, 13).map(({ name, agency }) => inventory.entryOf(name, agency));
    const topicOf = (at: number): number => (at < 4 ? 0 : at < 8 ? 1 : at < 11 ? 2 : 3);
    for (const [at, one] of entries.entries())
      for (const [step, other] of entries.slice(at + 1).entries())
        await judge(one, other, topicOf(at) === topicOf(at + 1 + step) ? 'same_function' : 'unrelated');
    await run();
    const done = await test.db.as(PUBLIC, (tx) => lastDoneRun(tx, inventory.host));
    const { calibration, reliability } = readFigures(done?.figures);
    assert.equal(calibration.same_function.kind, 'isotonic');
    assert.ok(calibration.same_function.judged >= 60);
    assert.ok(reliability.same_function.length > 1);
    assert.equal(calibration.same_system.kind, 'fixed', 'too few pairs are one system');
  });

  it('at night a run is asked for, carried out beside the requests, and the next night is set', async () => {
    const nights = () =>
      test.db.as(
        WORKER,
        async (tx) =>
          (
            await sql<{ key: string }>`select key from kernel.timer where kind = 'overlap.night' order by key`.execute(
              tx,
            )
          ).rows,
      );
    await scheduleOverlapNight(services);
    assert.equal((await nights()).length, 1);
    clock = nextNight(clock).add({ seconds: 1 });
    const [handler] = overlapHandlers(services);
    await handler?.handle(
      { id: newId(), kind: 'overlap.night', key: 'k', viewer: WORKER, payload: {}, attempt: 1 },
      new AbortController().signal,
    );
    assert.equal((await nights()).length, 2);
    assert.equal((await test.db.as(PUBLIC, (tx) => openRun(tx, inventory.host)))?.ground, 'night');
    const loop = startOverlapRuns(services, 50);
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await test.db.as(PUBLIC, (tx) => openRun(tx, inventory.host))) === null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await loop.stop();
    const [last] = await test.db.as(PUBLIC, (tx) => listRuns(tx, inventory.host, 1));
    assert.deepEqual({ ground: last?.ground, state: last?.state }, { ground: 'night', state: 'done' });
  });

  it('the night begins at ten past two in the capital', () => {
    assert.equal(nextNight(Temporal.Instant.from('2026-11-24T02:12:00Z')).toString(), '2026-11-24T19:10:00Z');
    assert.equal(nextNight(Temporal.Instant.from('2026-11-24T19:10:00Z')).toString(), '2026-11-25T19:10:00Z');
  });
});
