import { createServer } from 'node:net';
import type { Config } from '../kernel/config.ts';
import { endWithParent } from '../kernel/parent.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { Io } from './io.ts';
import { openProgram } from './open-program.ts';
import { portFault } from './port-fault.ts';
import { readConfiguration } from './read-configuration.ts';
import { openStore, type StoreFault } from './store.ts';

/** Starts the program and stays until it is told to stop. Every reason not to start is one sentence. */
export async function start(_words: readonly string[], io: Io): Promise<number> {
  const config = readConfiguration(io);
  if (config === null) return 2;
  const stopping = stopSignal();
  const opened = await openStore({ config, onLost: (fault) => stopping.lose(fault.sentence) });
  if (!opened.ok) return complain(io, opened.error);
  const store = opened.value;
  try {
    const port = await freePort(config);
    if (!port.ok) return complain(io, port.error);
    const opening = openProgram(config, { store, io });
    const program = await Promise.race([opening, stopping.wait.then(() => null)]);
    if (program === null) return leave(io, opening);
    if (!program.ok) return complain(io, program.error);
    const lost = await stopping.wait;
    if (lost !== null) io.complain(lost);
    io.say('\nStopping …');
    await program.value.stop();
    io.say('Stopped. Everything acknowledged is stored.');
    return lost === null ? 0 : 1;
  } finally {
    await store.stop();
  }
}

const LEAVE_MS = 2_000;

/** Told to stop while loading: what was loaded stands, the next start goes on from there. */
function leave(io: Io, opening: Promise<unknown>): number {
  io.say('\nStopped while starting. The next start goes on from here.');
  opening.catch(() => {});
  setTimeout(() => process.exit(0), LEAVE_MS).unref();
  return 0;
}

/** Looks before anything is changed, so that a taken port costs nothing. */
function freePort(config: Config): Promise<Result<void, StoreFault>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (fault) => resolve(err(portFault(config, fault))));
    probe.listen(config.port, config.host, () => probe.close(() => resolve(ok(undefined))));
  });
}

function stopSignal() {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
  endWithParent(() => resolve(null));
  return { wait: promise, lose: (sentence: string) => resolve(sentence) };
}

function complain(io: Io, fault: StoreFault): number {
  io.complain(`${fault.sentence} (${fault.code})`);
  return 1;
}
