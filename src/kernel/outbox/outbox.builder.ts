// What the tests of the outbox share: a database of their own, drainers that are in a hurry, waiting.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/postgres.ts';
import type { Database } from '../database.ts';
import { newId } from '../ids.ts';
import { asAgency, asPerson, WORKER } from '../viewer.ts';
import { startDrainer, type Drainer, type DrainerLimits } from './drainer.ts';
import { enqueue, type NewEffect } from './enqueue.ts';
import { handlersOf, type Handler } from './handler.ts';

export const AGENCY = asAgency(newId());
export const PERSON = asPerson(newId());
const HURRIED: DrainerLimits = { concurrency: 8, perKind: 4, handlerTimeoutMs: 200, leaseMs: 400, pollMs: 50 };

export function anEffect(given: Partial<NewEffect> = {}): NewEffect {
  return {
    kind: 'notice.send',
    key: newId(),
    viewer: AGENCY,
    payload: { applicationId: newId() },
    notBefore: null,
    now: Temporal.Now.instant(),
    ...given,
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !(await isSo());) {
    if (Date.now() > deadline) assert.fail(`not within 5 s: ${what}`);
    await pause(5);
  }
}

export interface OutboxTrial {
  readonly db: Database;
  add(effect: NewEffect): Promise<void>;
  drain(handlers: readonly Handler[], limits?: Partial<DrainerLimits>): Promise<Drainer>;
  stateOf(key: string): Promise<{ state: string; attempts: number; last_error: string | null } | undefined>;
  untilDone(key: string): Promise<void>;
  /** Stops the drainers and empties the outbox. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function outboxTrial(): Promise<OutboxTrial> {
  const test = await testDatabase();
  const { db } = test;
  const drainers: Drainer[] = [];
  const stateOf: OutboxTrial['stateOf'] = async (key) => {
    const read = sql<{ state: string; attempts: number; last_error: string | null }>`
      select state, attempts, last_error from kernel.outbox where key = ${key}`;
    return (await db.as(WORKER, (tx) => read.execute(tx))).rows[0];
  };
  return {
    db,
    close: () => test.close(),
    stateOf,
    add: (effect) => db.as(effect.viewer, (tx) => enqueue(tx, effect)),
    untilDone: (key) => until(`${key} is carried out`, async () => (await stateOf(key))?.state === 'done'),
    async drain(handlers, limits = {}) {
      const drainer = await startDrainer({
        db,
        handlers: handlersOf(handlers),
        now: () => Temporal.Now.instant(),
        random: () => 0.9,
        onFault: () => {},
        limits: { ...HURRIED, ...limits },
      });
      drainers.push(drainer);
      return drainer;
    },
    async reset() {
      for (const drainer of drainers.splice(0)) await drainer.stop(1_000);
      await db.as(WORKER, (tx) => sql`delete from kernel.outbox`.execute(tx));
    },
  };
}
