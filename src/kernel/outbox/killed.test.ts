import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { testDatabase } from '../../../test/support/postgres.ts';
import { newId } from '../ids.ts';
import { WORKER } from '../viewer.ts';
import { enqueueAll } from './enqueue.ts';
import { overviewOutbox } from './overview.ts';

const EFFECTS = 120;
const KILLS = 4;

describe('the outbox of a process killed at random moments', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  let owner: pg.Client;

  before(async () => {
    test = await testDatabase();
    owner = new pg.Client(test.owner);
    await owner.connect();
    await owner.query(
      'create schema bank; create table bank.transfer (key text primary key, times_asked integer not null)',
    );
    await owner.query(
      `grant usage on schema bank to ${pg.escapeIdentifier(String(test.app.user))}; grant select, insert, update on bank.transfer to ${pg.escapeIdentifier(String(test.app.user))}`,
    );
  });
  after(async () => {
    await owner.end();
    await test.close();
  });

  it('carries out every effect, and an idempotent one exactly once', async (context) => {
    const seed = Number(process.env['TERPADU_SEED'] ?? randomInt(2 ** 31));
    context.diagnostic(`TERPADU_SEED=${seed}`);
    const random = randomFrom(seed);
    const now = Temporal.Now.instant();
    const keys = Array.from({ length: EFFECTS }, (_, i) => `transfer:${i}`);
    await test.db.as(WORKER, (tx) =>
      enqueueAll(
        tx,
        keys.map((key) => ({
          kind: 'bank.transfer',
          key,
          viewer: WORKER,
          payload: { id: newId() },
          notBefore: null,
          now,
        })),
      ),
    );

    let diedAtWork = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startChild(seed + kill);
      await lineOf(child, 'begun');
      await new Promise((resolve) => setTimeout(resolve, 5 + random() * 120));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const inHand = await owner
        .query("select set_config('terpadu.viewer', 'worker', false)")
        .then(() => owner.query("select 1 from kernel.outbox where state = 'waiting' and lease is not null"));
      diedAtWork += inHand.rowCount ?? 0;
    }
    assert.ok(diedAtWork > 0, 'no kill hit an effect in hand; the test proves nothing');

    const last = startChild(seed + KILLS);
    for (const deadline = Date.now() + 20_000; (await test.db.as(WORKER, overviewOutbox)).length > 0;) {
      assert.ok(Date.now() < deadline, 'the effects were not carried out within 20 s');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    last.kill('SIGKILL');
    await once(last, 'exit');

    const { rows } = await owner.query<{ key: string }>('select key from bank.transfer order by key');
    assert.deepEqual(
      rows.map((row) => row.key),
      [...keys].sort(),
    );
    const { rows: states } = await owner.query<{ state: string; n: number }>(
      'select state, count(*)::int as n from kernel.outbox group by state',
    );
    assert.deepEqual(states, [{ state: 'done', n: EFFECTS }]);
  });

  function startChild(seed: number) {
    const program = fileURLToPath(new URL('./killed-drainer.ts', import.meta.url));
    return spawn(process.execPath, [program, JSON.stringify(test.app), String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
});

async function lineOf(child: ReturnType<typeof spawn>, word: string): Promise<void> {
  assert.ok(child.stdout !== null);
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) if (String(chunk).includes(word)) return;
  assert.fail(`the child ended without saying ${word}`);
}

/** mulberry32: small and the same everywhere, so that a printed seed repeats a run's plan. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
