// A process for killed.test.ts: it carries out transfers until it is killed.
// Arguments: the connection of the application role as JSON, a seed.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { openDatabase } from '../database.ts';
import { startDrainer } from './drainer.ts';
import { handlersOf } from './handler.ts';

const [connectionJson = '', seed = '0'] = process.argv.slice(2);
const connection = JSON.parse(connectionJson) as pg.ClientConfig;
const db = openDatabase({ connection, poolSize: 8, onBroken: () => {} });
let turn = Number(seed) % 17;

await startDrainer({
  db,
  handlers: handlersOf([
    {
      kind: 'bank.transfer',
      async handle({ key, viewer }) {
        turn = (turn + 5) % 17;
        await sleep(turn); // Before the effect ...
        await db.as(viewer, (tx) =>
          sql`insert into bank.transfer as t (key, times_asked) values (${key}, 1) on conflict (key) do update set times_asked = t.times_asked + 1`.execute(
            tx,
          ),
        );
        process.stdout.write('begun\n');
        await sleep(16 - turn); // ... and between the effect and its being noted: both may be hit.
      },
    },
  ]),
  now: () => Temporal.Now.instant(),
  random: () => 0.5,
  onFault: (fault) => void process.stderr.write(`${String(fault)}\n`),
  limits: { handlerTimeoutMs: 300, leaseMs: 400, pollMs: 50 },
});
