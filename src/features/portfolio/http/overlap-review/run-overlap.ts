import { runInThreads } from '../../../../kernel/threads/run-in-threads.ts';
import { shareArrays } from '../../../../kernel/threads/share-arrays.ts';
import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { lastDoneRun, openRun, type OverlapRun, type RunChange, updateRun } from '../../storage/overlap/overlap-run.ts';
import { type Analysis, type AnalysisInput, readAnalysis } from './analysis.ts';
import { gatherInput } from './gather-input.ts';
import { overlapHost } from './overlap-host.ts';
import { sampleSeedOf } from './sample-seed.ts';
import { storeResults } from './store-results.ts';

export type RunServices = Pick<Services, 'db' | 'clock' | 'log'>;

/** One comparison at a time in the whole installation; the lock dies with its process. */
const LOCK = 7_461_050n;
const MODULE = new URL('./analyse-overlap.ts', import.meta.url);
/** Beside the arrays that threads share; 30,000 applications need about half. */
const MEMORY_MB = 1_536;

/**
 * Carries out the run that waits, or takes up one whose process died: it starts again from the beginning and writes
 * the same results. True when there was one.
 */
export async function runOverlap(services: RunServices, signal?: AbortSignal): Promise<boolean> {
  const { db, clock } = services;
  const host = await overlapHost(services, clock.trueNow());
  if (host === null) return false;
  if ((await db.as(asAgency(host), (tx) => openRun(tx, host))) === null) return false;
  const lock = await db.holdLock(LOCK);
  if (!lock.held) return false;
  try {
    const run = await db.as(asAgency(host), (tx) => openRun(tx, host));
    if (run !== null) await carryOut(services, { host, run, signal });
    return run !== null;
  } finally {
    await lock.release();
  }
}

interface UnderWay {
  readonly host: string;
  readonly run: OverlapRun;
  readonly signal: AbortSignal | undefined;
}

async function carryOut(services: RunServices, underWay: UnderWay): Promise<void> {
  const { clock, log } = services;
  const { run, signal } = underWay;
  try {
    await compareAll(services, underWay);
  } catch (fault) {
    // Stopped, not failed: the next process takes it up.
    if (signal?.aborted === true) throw fault;
    log.error('A comparison of applications failed.', { err: fault, run: run.id });
    const finishedAt = clock.trueNow();
    await note(services, underWay, { state: 'failed', stage: 'ended', finishedAt, fault: nameOf(fault) });
  }
}

async function compareAll(services: RunServices, underWay: UnderWay): Promise<void> {
  const { db, clock } = services;
  const { host, run, signal } = underWay;
  await note(services, underWay, { state: 'running', stage: 'reading', progress: 0, startedAt: clock.trueNow() });
  const gathered = await gatherInput(services, host);
  const last = await db.as(asAgency(host), (tx) => lastDoneRun(tx, host));
  const seed = await sampleSeedOf(services, { host, last, runId: run.id, standings: gathered.input.standings });
  const { progress } = shareArrays({ progress: new Int32Array(1) });
  await note(services, underWay, { stage: 'comparing' });
  const telling = tellProgress(services, underWay, progress);
  try {
    const analysis = await analyse({ ...gathered.input, seed, progress }, signal);
    await telling.stop();
    signal?.throwIfAborted();
    await note(services, underWay, { stage: 'storing', progress: 960 });
    await storeResults(services, { host, run, seed, gathered, analysis });
  } finally {
    await telling.stop();
  }
}

async function analyse(input: AnalysisInput, signal: AbortSignal | undefined): Promise<Analysis> {
  const [analysis] = await runInThreads({
    module: MODULE,
    name: 'analyseOverlap',
    shared: input,
    jobs: [0],
    threads: 1,
    memoryMb: MEMORY_MB,
    read: readAnalysis,
    ...(signal && { signal }),
  });
  if (analysis === undefined) throw new Error('a comparison without results');
  return analysis;
}

const TELL_EVERY_MS = 1_000;

/** Writes down how far the thread is, once a second; a write that fails is only a line less. */
function tellProgress(services: RunServices, underWay: UnderWay, progress: Int32Array): { stop(): Promise<void> } {
  let told = 0;
  let writing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const now = Atomics.load(progress, 0);
    if (now === told) return;
    told = now;
    writing = writing
      .then(() => note(services, underWay, { progress: now }))
      .catch((fault: unknown) => services.log.warn('The progress of a comparison was not noted.', { err: fault }));
  }, TELL_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}

function note({ db }: RunServices, { host, run }: UnderWay, change: RunChange): Promise<void> {
  return db.as(asAgency(host), (tx) => updateRun(tx, { host, id: run.id }, change));
}

/** The kind of fault; its words may quote what somebody wrote and stay in the log. */
function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown';
}
