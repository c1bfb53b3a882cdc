import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after } from 'node:test';
import type { Tx } from '../../src/kernel/database.ts';
import type { Services } from '../../src/kernel/services.ts';
import { type Random, shuffled } from '../../src/nation/random.ts';
import { seeingAll, withServices } from '../support/data-folder.ts';
import { killAll, processTree } from '../support/process-tree.ts';
import { freePort, launch, type Program, type ProgramOptions, startProgram } from '../support/program.ts';

/** The sample country under an operator who loses power again and again. */
export interface Country {
  readonly origin: string;
  /**
   * Takes aim at Node, PostgreSQL and everything below; what it returns kills them with SIGKILL, at once and in an
   * order that chance chooses.
   */
  aim(random: Random): () => Promise<void>;
  /** Starts it again on the same folder, as an operator does. */
  restart(): Promise<void>;
  /** Starts it again, and kills it before it runs. */
  killWhileStarting(random: Random): Promise<void>;
  withServices<T>(work: (services: Services) => Promise<T>): Promise<T>;
  seeingAll<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

let running: Promise<Running> | null = null;

interface Running extends Country {
  remove(): Promise<void>;
}

// All tests run in one process, so this hook belongs to the whole run: one country, ended at its end.
after(async () => {
  const started = await running?.catch(() => null);
  await started?.remove();
});

/** The country that all tests of this folder share. */
export function theCountry(): Promise<Country> {
  running ??= startCountry();
  return running;
}

async function startCountry(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'terpadu-kacau-'));
  // The embedded server has 60 connections; those who look on from beside need a few.
  const env = { TERPADU_DATABASE_POOL: '12' };
  const options: ProgramOptions = { data, port: await freePort(), env };
  let program: Program = await startProgram(options);
  return {
    origin: program.origin,
    aim: (random) => aimAt(program, random),
    async restart() {
      program = await startProgram(options);
    },
    async killWhileStarting(random) {
      const begun = launch(options);
      await sleep(random.between(50, 1_200));
      await aimAt(begun, random)();
    },
    withServices: (work) => withServices(data, work),
    seeingAll: (work) => seeingAll(data, work),
    async remove() {
      program.signal('SIGINT');
      await program.ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function aimAt(program: Program, random: Random): () => Promise<void> {
  const pids = shuffled(random, processTree(program.pid));
  return async () => {
    killAll(pids);
    await program.ended;
  };
}
