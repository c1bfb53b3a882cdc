import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Random } from '../../src/nation/random.ts';
import type { Country } from './country.ts';
import { type Acknowledged, type Click, click, type Patience, read, untilAnswered, words } from './device.ts';
import { isReceipt, numberOn, type ReadyDraft, receiptOf } from './drafts.ts';

/** What somebody who sent an application was told. */
export interface Receipt {
  readonly id: string;
  readonly caseNumber: string;
  /** When the click was made that was answered first. */
  readonly clickedAt: Temporal.Instant;
}

export interface Storm {
  readonly receipts: readonly Receipt[];
  readonly kills: number;
  /** Clicks that got no answer, or one of a program that was just dying. */
  readonly inVain: number;
}

export interface StormOptions {
  readonly country: Country;
  readonly drafts: readonly ReadyDraft[];
  readonly random: Random;
  readonly clients: number;
  readonly kills: number;
  readonly limitMs: number;
}

/** Sends all drafts, while everything is killed and started again so many times. The first fault ends all of it. */
export async function storm(options: StormOptions): Promise<Storm> {
  const { country, drafts, random, limitMs } = options;
  const failed = new AbortController();
  let [inVain, kills] = [0, 0];
  const patience: Patience = { until: Date.now() + limitMs, failed: failed.signal, inVain: () => (inVain += 1) };
  const progress = progressOf(failed.signal);
  const receipts: Receipt[] = [];
  const manners = drafts.map(() => MANNERS[random.below(MANNERS.length)]!);
  const waiting = drafts.entries();
  const client = async (): Promise<void> => {
    for (const [at, draft] of waiting) {
      const told = await MANNER[manners[at]!](draft, { patience, random });
      progress.one();
      receipts.push(await receiptFor(country, { draft, told, patience }));
    }
  };
  const killer = async (): Promise<void> => {
    for await (const _ of killsOf(options, progress)) kills += 1;
  };
  const clients = Array.from({ length: options.clients }, client);
  const all = [killer(), ...clients].map((one) => one.catch((fault: unknown) => failed.abort(fault)));
  await Promise.all(all);
  failed.signal.throwIfAborted();
  return { receipts, kills, inVain };
}

/** How people press a button: once, twice at once, again later, on two devices, or where the signal is lost. */
const MANNERS = ['once', 'double click', 'again', 'two devices', 'lost signal'] as const;
type Manner = (typeof MANNERS)[number];

interface Pressing {
  readonly patience: Patience;
  readonly random: Random;
}

const MANNER: Readonly<Record<Manner, (draft: ReadyDraft, pressing: Pressing) => Promise<Acknowledged>>> = {
  once: ({ id, button }, { patience }) => send(id, button, patience),
  async 'double click'({ id, button }, { patience }) {
    const [first, second] = await Promise.all([send(id, button, patience), send(id, button, patience)]);
    return earlier(first, second);
  },
  async again({ id, button }, { patience }) {
    const first = await send(id, button, patience);
    await send(id, button, patience);
    return first;
  },
  async 'two devices'({ id, button, otherButton }, { patience }) {
    const [first, second] = await Promise.all([send(id, button, patience), send(id, otherButton, patience)]);
    return earlier(first, second);
  },
  // The program may well have done it; nobody hears of it, and the button is pressed again.
  async 'lost signal'({ id, button }, { patience, random }) {
    await click(button, random.between(5, 150));
    return send(id, button, patience);
  },
};

/** Presses the button until the program says that it is done: a redirect to the receipt, not followed. */
async function send(id: string, button: Click, patience: Patience): Promise<Acknowledged> {
  const told = await untilAnswered(() => click(button), patience);
  const { status, location } = told.answer;
  if (status !== 303 || !isReceipt(location, id))
    throw new Error(`The application ${id} was answered with ${words(told.answer)}.`);
  return told;
}

function earlier(one: Acknowledged, other: Acknowledged): Acknowledged {
  return Temporal.Instant.compare(one.clickedAt, other.clickedAt) <= 0 ? one : other;
}

async function receiptFor(
  { origin }: Country,
  { draft, told, patience }: { readonly draft: ReadyDraft; readonly told: Acknowledged; readonly patience: Patience },
): Promise<Receipt> {
  const page = await read(draft.first, receiptOf(origin, draft.id), patience);
  const caseNumber = numberOn(page.text);
  if (page.status !== 200 || caseNumber === null)
    throw new Error(`The receipt of ${draft.id} shows no number: ${words(page)}.`);
  return { id: draft.id, caseNumber, clickedAt: told.clickedAt };
}

interface Progress {
  one(): void;
  /** Waits until so many are answered; false when there is no use in waiting. */
  reached(count: number): Promise<boolean>;
}

function progressOf(failed: AbortSignal): Progress {
  let count = 0;
  const waiting = new Set<{ readonly at: number; readonly go: () => void }>();
  const wake = (): void => {
    for (const one of waiting) if (count >= one.at || failed.aborted) one.go();
  };
  failed.addEventListener('abort', wake);
  return {
    one() {
      count += 1;
      wake();
    },
    async reached(at) {
      if (count < at && !failed.aborted) await new Promise<void>((go) => waiting.add({ at, go }));
      return !failed.aborted;
    },
  };
}

/** One kill after the other, each while somebody is about to be answered; never after the last click. */
async function* killsOf({ country, drafts, random, kills }: StormOptions, progress: Progress) {
  for (let one = 0; one < kills; one += 1) {
    const [from, to] = [one, one + 1].map((share) => (drafts.length * 0.9 * share) / kills);
    if (!(await progress.reached(Math.floor(random.between(from!, to!))))) return;
    const strike = country.aim(random);
    if (random.chance(0.5)) await sleep(random.between(0, 80));
    else await nextCommit(country);
    await strike();
    yield;
    if (random.chance(0.2)) {
      await country.killWhileStarting(random);
      yield;
    }
    await country.restart();
  }
}

const COMMIT_LIMIT_MS = 2_000;

/** Waits until one more application stands: whoever sent it has not been answered yet. */
async function nextCommit(country: Country): Promise<void> {
  await country.seeingAll(async (tx) => {
    const count = async (): Promise<number> => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from mall.application`.execute(tx);
      return rows[0]?.count ?? 0;
    };
    const before = await count();
    for (const limit = Date.now() + COMMIT_LIMIT_MS; (await count()) === before && Date.now() < limit;);
  });
}
