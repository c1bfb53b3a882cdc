import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../kernel/config.ts';
import { isDatabaseGone } from '../kernel/database.ts';
import { endWithParent } from '../kernel/parent.ts';
import { EmbeddedFault, fileFault } from '../kernel/postgres/fault.ts';
import { err, type Result } from '../vocabulary/result.ts';
import { freePort } from './free-port.ts';
import type { Io } from './io.ts';
import { openProgram } from './open-program.ts';
import { readConfiguration } from './read-configuration.ts';
import { openStore, type StoreFault } from './store.ts';

/** Starts the program and stays until it is told to stop. Every reason not to start is one sentence. */
export async function start(_words: readonly string[], io: Io): Promise<number> {
  const config = readConfiguration(io);
  if (config === null) return 2;
  const stopping = stopSignal();
  const opened = await openStore({ config, onLost: stopping.lose });
  if (!opened.ok) return complain(io, opened.error);
  const store = opened.value;
  try {
    const port = await freePort(config);
    if (!port.ok) return complain(io, port.error);
    const opening = openProgram({ ...config, port: port.value }, { store, io }).catch((fault: unknown) =>
      whyNot(config, fault, stopping.wait),
    );
    const program = await Promise.race([opening, stopping.wait.then(() => null)]);
    if (program === null) return leave(io, opening, await stopping.wait);
    if (!program.ok) return complain(io, program.error);
    const lost = await stopping.wait;
    if (lost !== null) complain(io, lost);
    io.say('\nStopping …');
    await program.value.stop();
    io.say('Stopped. Everything acknowledged is stored.');
    return lost === null ? 0 : 1;
  } finally {
    await store.stop();
  }
}

const LEAVE_MS = 2_000;

/** Told to stop while loading, or left by its database: what was loaded stands, the next start goes on from there. */
function leave(io: Io, opening: Promise<unknown>, lost: StoreFault | null): number {
  opening.catch(() => {});
  setTimeout(() => process.exit(), LEAVE_MS).unref();
  if (lost !== null) return complain(io, lost);
  io.say('\nStopped while starting. The next start goes on from here.');
  return 0;
}

const LOST_MS = 1_000;

/** A fault on the way to the port in one sentence, if it is the disk's or the database's; any other is a defect. */
async function whyNot(
  config: Config,
  fault: unknown,
  stopped: Promise<StoreFault | null>,
): Promise<Result<never, StoreFault>> {
  const known = fileFault(config.dataFolder, fault);
  if (known instanceof EmbeddedFault) return err({ code: known.code, sentence: known.message });
  if (!isDatabaseGone(fault)) throw fault;
  // Its queries fail a moment before the database itself is seen to have ended, which knows why.
  const lost = await Promise.race([stopped, sleep(LOST_MS, null)]);
  return err(lost ?? DATABASE_GONE);
}

const DATABASE_GONE: StoreFault = {
  code: 'database_unreachable',
  sentence:
    'The database went away, or has no room left, while the program was starting. Look after it and start again; what was loaded stands.',
};

function stopSignal() {
  const { promise, resolve } = Promise.withResolvers<StoreFault | null>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
  endWithParent(() => resolve(null));
  return { wait: promise, lose: (fault: StoreFault) => resolve(fault) };
}

function complain(io: Io, fault: StoreFault): number {
  io.complain(`${fault.sentence} (${fault.code})`);
  return 1;
}
