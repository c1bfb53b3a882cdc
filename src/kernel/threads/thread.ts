import { parentPort, workerData } from 'node:worker_threads';
import { findWork } from './run-in-threads.ts';

// The inside of a thread: told its function and what all jobs share at the start, then one job at a time.
const { module, name, shared } = workerData as { module: string; name: string; shared: unknown };
const call = await findWork(module, name);

parentPort?.on('message', (message: unknown) => void answer(message as { index: number; job: unknown }));

async function answer({ index, job }: { index: number; job: unknown }): Promise<void> {
  try {
    parentPort?.postMessage({ index, answer: await call(shared, job) });
  } catch (fault) {
    parentPort?.postMessage({ index, fault: fault instanceof Error ? fault : new Error(String(fault)) });
  }
}
