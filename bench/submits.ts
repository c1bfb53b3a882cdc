import pg from 'pg';
import { openProgram } from '../src/verbs/open-program.ts';
import { openStore, type Store } from '../src/verbs/store.ts';
import { readConfig } from '../src/kernel/config.ts';
import type { Result } from '../src/vocabulary/result.ts';
import { click, words } from '../test/chaos/device.ts';
import { isReceipt, type ReadyDraft, readyDrafts } from '../test/chaos/drafts.ts';
import { thePeople } from '../test/chaos/people.ts';
import { withServices } from '../test/support/data-folder.ts';
import type { BenchRow } from './table.ts';

const CLIENTS = 16;
/** Sent one after the other before anything is measured, to count their round trips. */
const COUNTED = 8;

export interface SubmitsOptions {
  /** A data folder with the sample country, which no program runs on. */
  readonly data: string;
  readonly port: number;
  readonly drafts: number;
}

/**
 * Submits a second: drafts that are ready, sent over HTTP to a program in this process, beside a durable transaction
 * of as many round trips that does nothing.
 */
export async function benchSubmits({ data, port, drafts }: SubmitsOptions): Promise<readonly BenchRow[]> {
  const config = the(readConfig({ TERPADU_DATA: data, PORT: String(port) }, data));
  const store = the(await openStore({ config, onLost: () => {} }));
  const silent = { say: () => {}, complain: () => {}, progress: () => {} };
  try {
    const program = the(await openProgram(config, { store, io: silent }));
    try {
      return [await measureSubmits({ data, origin: `http://localhost:${port}`, store, drafts })];
    } finally {
      await program.stop();
    }
  } finally {
    await store.stop();
  }
}

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

async function measureSubmits(given: {
  readonly data: string;
  readonly origin: string;
  readonly store: Store;
  readonly drafts: number;
}): Promise<BenchRow> {
  const { data, origin, store, drafts } = given;
  const applicants = (await thePeople()).applicants.slice(0, drafts + COUNTED);
  const ready = await withServices(data, (services) => readyDrafts({ services, origin, atOnce: 6 }, applicants));
  const trips = await countTrips(ready.slice(0, COUNTED));
  const ours = await measure(ready.slice(COUNTED).map((draft) => () => send(draft)));
  const bare = await bareTransactions(store, { trips, count: drafts * 2 });
  return {
    what: `Submitting an application, ${CLIENTS} clients, ${drafts} drafts`,
    figure: figureOf(ours),
    beside: `${figureOf(bare)} (a durable transaction of ${trips} round trips)`,
    ratio: (ours.perSecond / bare.perSecond).toFixed(2),
  };
}

async function send({ id, button }: ReadyDraft): Promise<void> {
  const answer = await click(button);
  if (answer?.status !== 303 || !isReceipt(answer.location, id)) throw new Error(`Not sent: ${words(answer)}.`);
}

/** The fewest of several: whatever works beside it only adds to them. */
async function countTrips(drafts: readonly ReadyDraft[]): Promise<number> {
  const counts: number[] = [];
  const counter = countQueries();
  for (const draft of drafts) {
    const before = counter.count();
    await send(draft);
    counts.push(counter.count() - before);
  }
  counter.stop();
  return Math.min(...counts);
}

/** Every statement of this process goes through one method of the driver. */
function countQueries(): { count(): number; stop(): void } {
  const prototype: { query: (...given: readonly unknown[]) => unknown } = pg.Client.prototype;
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...given) {
    count += 1;
    return Reflect.apply(query, this, given);
  };
  return { count: () => count, stop: () => void (prototype.query = query) };
}

async function bareTransactions(
  store: Store,
  { trips, count }: { readonly trips: number; readonly count: number },
): Promise<Measured> {
  if (store.owner === null) throw new Error('The bench runs on the embedded database.');
  const pool = new pg.Pool({ ...store.owner, max: CLIENTS });
  await pool.query('create schema if not exists ukur');
  await pool.query('create table if not exists ukur.kosong (id bigint generated always as identity, isi text)');
  const one = async (): Promise<void> => {
    const client = await pool.connect();
    await client.query('begin');
    for (let trip = 3; trip < trips; trip += 1) await client.query('select 1');
    await client.query('insert into ukur.kosong (isi) values ($1)', ['x'.repeat(1_000)]);
    await client.query('commit');
    client.release();
  };
  const measured = await measure(Array.from({ length: count }, () => one));
  await pool.query('drop schema ukur cascade');
  await pool.end();
  return measured;
}

/** Does each piece of work once, so many at a time. */
async function measure(work: readonly (() => Promise<void>)[]): Promise<Measured> {
  const times: number[] = [];
  const waiting = work.values();
  const client = async (): Promise<void> => {
    for (const one of waiting) {
      const at = performance.now();
      await one();
      times.push(performance.now() - at);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = times.toSorted((one, other) => one - other);
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { perSecond: work.length / seconds, p50Ms: share(0.5), p99Ms: share(0.99) };
}

function figureOf({ perSecond, p50Ms, p99Ms }: Measured): string {
  return `${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}

function the<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result.value;
}
