import { Worker } from 'node:worker_threads';
import type { InventoryEntry } from '../../domain/overlap/entry.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { comparedEntry, type Likeness, type TypedApplication } from './likeness.ts';
import type { ThreadAnswer, ThreadMessage } from './look-alike-thread.ts';

/** One list in a thread of its own, ready to be asked. */
export interface LookAlikeList {
  /** Whose rows the answers name, by place. */
  readonly rows: readonly { readonly agencyId: string; readonly elementId: string }[];
  /** null: no answer came in time, or the thread has ended. */
  ask(given: TypedApplication): Promise<Likeness | null>;
  stop(): Promise<void>;
}

const MOST_MEMORY_MB = 1_024;
const PART = 2_000;
/** 30,000 applications take a quarter of a minute on one slow core. */
const LONGEST_BUILD_MS = 180_000;
const LONGEST_ANSWER_MS = 2_000;

/** Hands the list over part by part, so that requests go on meanwhile, and waits until the thread has read it. */
export async function openLookAlikeList(published: Iterable<PublishedElement>): Promise<LookAlikeList> {
  const rows: { readonly agencyId: string; readonly elementId: string }[] = [];
  const thread = startThread();
  try {
    let part: InventoryEntry[] = [];
    for (const row of published) {
      const entry = comparedEntry(row);
      if (entry === null) continue;
      rows.push({ agencyId: row.agencyId, elementId: row.elementId });
      part.push(entry);
      if (part.length < PART) continue;
      thread.tell({ kind: 'entries', entries: part });
      part = [];
      await new Promise((resolve) => setImmediate(resolve));
    }
    thread.tell({ kind: 'entries', entries: part });
    thread.tell({ kind: 'ready' });
    await thread.ready;
  } catch (fault) {
    await thread.stop();
    throw fault;
  }
  return { rows, ask: (given) => thread.ask(given), stop: () => thread.stop() };
}

function startThread() {
  // No option of this process goes along: the thread loads plain TypeScript, and a test's flags are not for it.
  const worker = new Worker(new URL('./look-alike-thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  worker.unref();
  const waiting = new Map<number, (likeness: Likeness | null) => void>();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  // Whoever opens the list waits for it; a thread that ends later must not end the process.
  ready.catch(() => {});
  const patience = setTimeout(() => reject(new Error('The list was not read in time.')), LONGEST_BUILD_MS).unref();
  let asked = 0;
  let hasEnded = false;

  worker.on('message', (answer: ThreadAnswer) => {
    if (answer.kind === 'ready') return resolve();
    waiting.get(answer.number)?.(answer.likeness);
  });
  worker.on('error', reject);
  worker.on('exit', () => {
    hasEnded = true;
    clearTimeout(patience);
    reject(new Error('The thread that compares has ended.'));
    for (const tell of waiting.values()) tell(null);
  });
  ready.then(
    () => clearTimeout(patience),
    () => {},
  );
  const tell = (message: ThreadMessage): void => worker.postMessage(message);
  return {
    ready,
    tell,
    ask(given: TypedApplication): Promise<Likeness | null> {
      if (hasEnded) return Promise.resolve(null);
      asked += 1;
      const number = asked;
      return new Promise((settle) => {
        const timer = setTimeout(() => done(null), LONGEST_ANSWER_MS);
        const done = (likeness: Likeness | null): void => {
          clearTimeout(timer);
          waiting.delete(number);
          settle(likeness);
        };
        waiting.set(number, done);
        tell({ kind: 'ask', number, given });
      });
    },
    async stop(): Promise<void> {
      await worker.terminate();
    },
  };
}
