import { chmodSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { APP, OWNER, SUPERUSER, accessRules, chooseTransport, connectionOf, folderSecret } from './access.ts';
import type { Connection, Transport } from './access.ts';
import { findBinaries } from './binaries.ts';
import { EmbeddedFault, fileFault, outputFault } from './fault.ts';
import { initialise } from './init.ts';
import { endLeftover } from './leftover.ts';
import type { OwnerLock } from './owner-lock.ts';
import { lockFolder } from './owner-lock.ts';
import { launch } from './postmaster.ts';
import type { Launch, Postmaster } from './postmaster.ts';
import { ensureRoles } from './roles.ts';
import { chooseRunAs, give } from './run-as.ts';
import { openServerLog } from './server-log.ts';

export type EmbeddedOptions = {
  /** Everything of the server lives here: data, socket, secret, log. Made if absent, mode 0700. */
  readonly folder: string;
  /** False gives up safety against a crash of the machine for speed: for tests only. */
  readonly durable: boolean;
  /** Takes notes on what was repaired on the way. */
  readonly log?: (line: string) => void;
  /** Called once if the server ends without `stop`; its folder is free again by then. */
  readonly onExit?: (fault: EmbeddedFault) => void;
};

/** A running server. It keeps no process alive, and ends with this process. */
export type Embedded = {
  readonly pid: number;
  readonly transport: Transport['kind'];
  /** For migrations: owns database terpadu, no privilege of the cluster. */
  readonly owner: Connection;
  /** For requests: owns nothing, bound by row-level security. */
  readonly app: Connection;
  /** For test databases and repair only: bypasses row-level security. */
  readonly superuser: Connection;
  /** Stops the server, within 5 s as a rule; may be called twice. */
  stop(): Promise<void>;
};

const PASSING = /pre-existing shared memory block|Address already in use|lock file "[^"]*" already exists/;
const TRIES = 40;
const BETWEEN_TRIES_MS = 250;

/** Starts the embedded PostgreSQL in a folder, making it on first use. Throws EmbeddedFault. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = prepareFolder(options.folder);
  const lock = await lockFolder(folder);
  try {
    return await startLocked(folder, lock, options);
  } catch (error) {
    lock.release();
    throw fileFault(folder, error);
  }
}

async function startLocked(folder: string, lock: OwnerLock, options: EmbeddedOptions): Promise<Embedded> {
  const { durable, log = () => {}, onExit = () => {} } = options;
  const binaries = findBinaries(folder);
  const runAs = chooseRunAs(binaries, folder);
  const secret = folderSecret(folder);
  const serverLog = openServerLog(path.join(folder, 'server.log'));
  giveFiles(folder, runAs.uid);
  await endLeftover(folder, log);
  await initialise({ folder, binaries, runAs, durable });
  const { postmaster, transport } = await launchPatiently({ folder, binaries, runAs, durable, serverLog }, log);
  const connections = {
    owner: connectionOf(OWNER, secret, transport),
    app: connectionOf(APP, secret, transport),
    superuser: connectionOf(SUPERUSER, secret, transport),
  };
  try {
    await ensureRoles(connections.superuser, secret);
  } catch (error) {
    await postmaster.stop();
    throw new EmbeddedFault('start_failed', `The roles of the database in ${folder} could not be set up.`, {
      cause: error,
    });
  }
  return { ...connections, ...watch(postmaster, { folder, lock, onExit }), transport: transport.kind };
}

function prepareFolder(given: string): string {
  const folder = path.resolve(given);
  try {
    // The parents keep the usual mode: as root, the server may have to run as another user who must get through.
    makeFolder(path.dirname(folder));
    makeFolder(folder, 0o700);
    chmodSync(folder, 0o700);
    return realpathSync(folder);
  } catch (error) {
    throw fileFault(folder, error);
  }
}

/** Like mkdir -p, which Node answers with ENOENT on a read-only disk. */
function makeFolder(folder: string, mode?: number): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  if (found === undefined && path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    const isMadeBesideUs = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isMadeBesideUs) throw error;
  }
}

/** What we write as root must stay usable for the ordinary user in whose name the server runs. */
function giveFiles(folder: string, uid: number | null): void {
  if (process.getuid?.() !== 0) return;
  for (const name of ['secret', 'owner.lock', 'owner.pid', 'server.log', 'access.conf']) {
    give(path.join(folder, name), uid ?? 0);
  }
}

type Launched = { readonly postmaster: Postmaster; readonly transport: Transport };

/** Some refusals pass: memory that dying backends still hold, a port taken since, an old server not quite gone. */
async function launchPatiently(order: Omit<Launch, 'transport'>, log: (line: string) => void): Promise<Launched> {
  const { folder, runAs } = order;
  for (let attempt = 1; ; attempt += 1) {
    const transport = await chooseTransport(folder);
    writeFileSync(path.join(folder, 'access.conf'), accessRules(transport), { mode: 0o600 });
    giveFiles(folder, runAs.uid);
    const outcome = await launch({ ...order, transport });
    if (!('refused' in outcome)) return { postmaster: outcome, transport };
    if (attempt === TRIES || !PASSING.test(outcome.refused)) throw outputFault(folder, outcome.refused);
    log('PostgreSQL is not free to start yet; trying again.');
    await sleep(BETWEEN_TRIES_MS);
    await endLeftover(folder, log);
  }
}

type Watch = {
  readonly folder: string;
  readonly lock: OwnerLock;
  readonly onExit: (fault: EmbeddedFault) => void;
};

function watch(postmaster: Postmaster, { folder, lock, onExit }: Watch): Pick<Embedded, 'pid' | 'stop'> {
  let isStopping = false;
  const gone = postmaster.ended.then((words) => {
    lock.release();
    if (isStopping) return;
    const fault = outputFault(folder, words);
    const sentence = `The embedded PostgreSQL in ${folder} ended by itself; see server.log there.`;
    onExit(fault.code === 'disk_full' ? fault : new EmbeddedFault('server_ended', sentence));
  });
  return {
    pid: postmaster.pid,
    async stop() {
      isStopping = true;
      await postmaster.stop();
      await gone;
    },
  };
}
