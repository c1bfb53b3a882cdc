import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface ThreadWork<Job, Answer> {
  /** The module whose exported function does the work, as `new URL('...', import.meta.url)`. */
  readonly module: URL;
  /** Its name; called as `(shared, job) => answer`. It must be pure: which thread runs a job is not told. */
  readonly name: string;
  /** Handed to each thread once; arrays laid by `shareArrays` are not copied. */
  readonly shared: unknown;
  readonly jobs: readonly Job[];
  /** Reads what came back over the border of the thread; throws when it is no answer. */
  readonly read: (answer: unknown) => Answer;
  /** As many as there are processors unless told; 0 runs everything here, without a thread. */
  readonly threads?: number;
  /** Most memory of one thread, for its own objects; shared arrays do not count. */
  readonly memoryMb?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

const MOST_MEMORY_MB = 512;
/** Threads that only count make much short-lived waste; a small nursery keeps it from growing into memory held. */
const YOUNG_MB = 8;

/**
 * Runs a module's function over jobs in threads and gives the answers in the order of the jobs, whatever the number of
 * threads. The first error ends all and is thrown as it was; so is an abort's reason. No thread outlives the call.
 */
export async function runInThreads<Job, Answer>(work: ThreadWork<Job, Answer>): Promise<readonly Answer[]> {
  work.signal?.throwIfAborted();
  const count = Math.min(work.threads ?? availableParallelism(), work.jobs.length);
  if (count < 1) return runHere(work);
  const run = new Run(work);
  const threads = Array.from({ length: count }, () => startThread(work));
  const stop = (): void => run.fail(work.signal?.reason);
  work.signal?.addEventListener('abort', stop, { once: true });
  try {
    for (const thread of threads) run.employ(thread);
    return await run.ended;
  } finally {
    work.signal?.removeEventListener('abort', stop);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function runHere<Job, Answer>(work: ThreadWork<Job, Answer>): Promise<readonly Answer[]> {
  const call = await findWork(work.module.href, work.name);
  const answers: Answer[] = [];
  for (const job of work.jobs) {
    work.signal?.throwIfAborted();
    answers.push(work.read(await call(work.shared, job)));
    work.onProgress?.(answers.length, work.jobs.length);
  }
  return answers;
}

/** The exported function of a module; throws when there is none of that name. */
export async function findWork(module: string, name: string): Promise<(shared: unknown, job: unknown) => unknown> {
  const loaded: unknown = await import(module);
  const found: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : undefined;
  if (!isWork(found)) throw new TypeError(`${module} exports no function ${name}`);
  return found;
}

function isWork(value: unknown): value is (shared: unknown, job: unknown) => unknown {
  return typeof value === 'function';
}

type ThreadStart = Pick<ThreadWork<unknown, unknown>, 'module' | 'name' | 'shared' | 'memoryMb'>;

function startThread({ module, name, shared, memoryMb }: ThreadStart): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { module: module.href, name, shared },
    execArgv: hooksOf(process.execArgv),
    resourceLimits: { maxOldGenerationSizeMb: memoryMb ?? MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

/** The loading hooks of this process (`--import ./tsx-hook.mjs`) and no other of its options. */
function hooksOf(given: readonly string[]): string[] {
  return given.flatMap((word, at) => {
    if (word.startsWith('--import=')) return [word];
    const file = given[at + 1];
    return word === '--import' && file !== undefined ? [word, file] : [];
  });
}

/** One run: which job is next, what came back, how it ended. */
class Run<Job, Answer> {
  readonly ended: Promise<readonly Answer[]>;
  readonly #work: ThreadWork<Job, Answer>;
  readonly #answers: Answer[] = [];
  readonly #end: PromiseWithResolvers<readonly Answer[]>;
  #next = 0;
  #done = 0;

  constructor(work: ThreadWork<Job, Answer>) {
    this.#work = work;
    this.#end = Promise.withResolvers<readonly Answer[]>();
    this.ended = this.#end.promise;
    this.ended.catch(() => {});
  }

  employ(thread: Worker): void {
    thread.on('message', (message: unknown) => this.#take(thread, message));
    thread.on('error', (fault) => this.fail(fault));
    thread.on('exit', (code) => this.fail(new Error(`a thread ended with code ${code} before its work was done`)));
    this.#give(thread);
  }

  fail(reason: unknown): void {
    this.#end.reject(reason instanceof Error ? reason : new Error(String(reason)));
  }

  #give(thread: Worker): void {
    if (this.#next >= this.#work.jobs.length) return;
    thread.postMessage({ index: this.#next, job: this.#work.jobs[this.#next] });
    this.#next += 1;
  }

  #take(thread: Worker, message: unknown): void {
    try {
      const { index, answer, fault } = message as { index: number; answer: unknown; fault: unknown };
      if (fault !== undefined) return this.fail(fault);
      this.#answers[index] = this.#work.read(answer);
      this.#done += 1;
      this.#work.onProgress?.(this.#done, this.#work.jobs.length);
      if (this.#done === this.#work.jobs.length) this.#end.resolve(this.#answers);
      else this.#give(thread);
    } catch (fault) {
      this.fail(fault);
    }
  }
}
