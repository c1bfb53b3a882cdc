import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadJob } from './import-thread.ts';

/** What a list's bytes are worth in memory: 50 MB of XLSX unpack to shared texts of some hundreds. */
const MOST_MEMORY_MB = 768;
/** A file that a thread chews on for so long is not a list. */
const LONGEST_SILENCE_MS = 120_000;

/**
 * Reads a list in a thread of its own, one answer at a time: the thread waits with its next rows until these are
 * taken. Whoever stops early, or aborts, ends the thread.
 */
export async function* readInThread(job: ThreadJob, signal: AbortSignal): AsyncGenerator<ThreadAnswer> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('./import-thread.ts', import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  thread.unref();
  const answers: ThreadAnswer[] = [];
  let fault: { readonly error: Error } | null = null;
  let heard = Promise.withResolvers<void>();
  const wake = (): void => {
    heard.resolve();
    heard = Promise.withResolvers<void>();
  };
  const fail = (reason: unknown): void => {
    fault ??= { error: reason instanceof Error ? reason : new Error(String(reason)) };
    wake();
  };
  // A callback sets it, which the compiler cannot see in the loop below.
  const failure = (): Error | null => fault?.error ?? null;
  const abort = (): void => fail(signal.reason);
  thread.on('message', (answer: ThreadAnswer) => {
    answers.push(answer);
    wake();
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The thread that reads a list has ended.')));
  signal.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      const answer = answers.shift();
      if (answer !== undefined) {
        yield answer;
        if (answer.kind === 'rows') thread.postMessage('next');
        if (answer.kind !== 'rows' && answer.kind !== 'progress') return;
        continue;
      }
      const failed = failure();
      if (failed !== null) throw failed;
      await within(heard.promise, LONGEST_SILENCE_MS);
    }
  } finally {
    signal.removeEventListener('abort', abort);
    await thread.terminate();
  }
}

async function within(promise: Promise<void>, ms: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('A list was not read in time.')), ms);
  try {
    await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
