import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import pg from 'pg';
import { readRole, type RoleFacts } from '../kernel/doctor/role.ts';
import { openMasterKeys } from '../kernel/keys/master-key.ts';
import { errnoOf } from '../kernel/postgres/fault.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { DATA_FILE, describeFile, KEY_TABLES, KEYS_FILE, MANIFEST_FILE, type Manifest } from './backup-manifest.ts';
import { takeSnapshot, type Snapshot } from './backup-snapshot.ts';
import { findClientPrograms, noPrograms, type ClientPrograms } from './client-programs.ts';
import { readWords } from './command-line.ts';
import { copyKeyFile, syncPlace } from './copy-key-file.ts';
import { endVerb } from './end-verb.ts';
import type { Io } from './io.ts';
import { reachStore } from './reach-store.ts';
import { readConfiguration } from './read-configuration.ts';
import { RELEASE } from './release.ts';
import { runProgram } from './run-program.ts';
import type { StoreFault } from './store.ts';

const USAGE = {
  form: 'backup <new folder> [--with-master-key <another folder>]',
  places: 1,
  options: { 'with-master-key': { type: 'string' } },
} as const;

/** Writes one whole backup into a new folder: data, wrapped keys, manifest; the master key only elsewhere. */
export async function backup(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, io, USAGE);
  const config = read === null ? null : readConfiguration(io);
  if (read === null || config === null) return 2;
  const keyFolder = read.options['with-master-key'];
  const places = {
    folder: resolve(read.places[0] ?? ''),
    keyFolder: keyFolder === undefined ? null : resolve(keyFolder),
  };
  return endVerb(io, async () => {
    const reached = await reachStore(config);
    if (!reached.ok) return reached;
    const { backup: connection } = reached.value;
    try {
      if (connection === null) return err(NO_BACKUP_ROLE);
      return await takeBackup({ connection, ...places, masterKeyFile: config.masterKeyFile, io });
    } finally {
      await reached.value.stop();
    }
  });
}

const NO_BACKUP_ROLE: StoreFault = {
  code: 'backup_role_missing',
  sentence: 'Set DATABASE_BACKUP_URL to a role that reads every row; docs/guides/production.md has the exact SQL.',
};

export interface BackupOrder {
  readonly connection: pg.ClientConfig;
  readonly folder: string;
  readonly keyFolder: string | null;
  readonly masterKeyFile: string;
  readonly io: Io;
}

/** The same with everything at hand. */
export async function takeBackup(order: BackupOrder): Promise<Result<void, StoreFault>> {
  const { connection, folder, keyFolder, masterKeyFile, io } = order;
  const placed = checkPlaces(folder, keyFolder);
  if (!placed.ok) return placed;
  const role = await readRole(connection);
  if (!role.ok) return role;
  const sighted = checkSight(role.value);
  if (!sighted.ok) return sighted;
  const major = Math.floor(role.value.serverVersion / 10_000);
  const programs = findClientPrograms(major);
  if (programs === null) return err(noPrograms(major));
  if (keyFolder !== null) {
    const masters = openMasterKeys(masterKeyFile);
    if (!masters.ok) return masters;
  }
  const draft = `${folder}.part`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    const written = await writeBackup({ connection, programs, draft });
    if (!written.ok) return written;
    if (keyFolder !== null) io.say(`Master key: ${copyMasterKey(masterKeyFile, keyFolder, written.value)}`);
    finish(draft, folder);
    io.say(summary(folder, written.value));
    if (keyFolder === null)
      io.say(`Not in it, on purpose: the master key ${masterKeyFile}. Keep a copy of it elsewhere.`);
    return ok(undefined);
  } catch (fault) {
    return err(fileProblem(folder, fault));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A backup is never written over, and the master key never lies beside what it opens. */
function checkPlaces(folder: string, keyFolder: string | null): Result<void, StoreFault> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return err({ code: 'backup_exists', sentence: `${folder} is not empty; every backup gets a folder of its own.` });
  }
  const isWithin = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (keyFolder !== null && (isWithin(keyFolder, folder) || isWithin(folder, keyFolder))) {
    const sentence =
      'The master key must not lie in or above the folder of the backup: whoever has both reads everything.';
    return err({ code: 'master_key_beside_backup', sentence });
  }
  return ok(undefined);
}

/** pg_dump by a role that row security binds would stop, or worse, leave rows out. */
function checkSight(role: RoleFacts): Result<void, StoreFault> {
  if (role.isSuperuser || role.bypassesRows) return ok(undefined);
  const sentence = `Row security binds the role ${role.name}, so its dump would lack rows. Set DATABASE_BACKUP_URL to a role with bypassrls and pg_read_all_data; docs/guides/production.md has the exact SQL.`;
  return err({ code: 'backup_role_blind', sentence });
}

interface Writing {
  readonly connection: pg.ClientConfig;
  readonly programs: ClientPrograms;
  readonly draft: string;
}

/** Counts and dumps one snapshot, so that the manifest and both files speak of one moment. */
async function writeBackup({ connection, programs, draft }: Writing): Promise<Result<Manifest, StoreFault>> {
  const takenAt = Temporal.Now.instant();
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const snapshot = await takeSnapshot(client);
    if (snapshot === null) {
      const sentence = 'The database holds no installation of Terpadu; there is nothing to back up.';
      return err({ code: 'nothing_here', sentence });
    }
    const dumped = await dumpBoth({ connection, programs, draft }, snapshot.id);
    if (!dumped.ok) return dumped;
    const manifest = await manifestOf(snapshot, { takenAt, client: programs.major, draft });
    writeFileSync(join(draft, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return ok(manifest);
  } finally {
    await client.end();
  }
}

async function dumpBoth({ connection, programs, draft }: Writing, snapshot: string): Promise<Result<void, StoreFault>> {
  const dump = (file: string, which: readonly string[]) => {
    const args = ['--format=custom', '--no-password', '--lock-wait-timeout=60s', `--snapshot=${snapshot}`];
    return runProgram({ file: programs.dump, args: [...args, ...which, `--file=${join(draft, file)}`], connection });
  };
  const ends = [
    await dump(
      DATA_FILE,
      KEY_TABLES.map((table) => `--exclude-table-data=${table}`),
    ),
    await dump(KEYS_FILE, ['--data-only', ...KEY_TABLES.map((table) => `--table=${table}`)]),
  ];
  const failed = ends.find(({ isFine }) => !isFine);
  if (failed === undefined) return ok(undefined);
  return err({
    code: 'pg_dump_failed',
    sentence: `pg_dump did not finish; no backup was made. It said: ${failed.words}`,
  });
}

async function manifestOf(
  { id: _, server, ...snapshot }: Snapshot,
  given: { readonly takenAt: Temporal.Instant; readonly client: number; readonly draft: string },
): Promise<Manifest> {
  const { takenAt, client, draft } = given;
  const describe = async (name: string) => {
    chmodSync(join(draft, name), 0o600);
    syncPlace(join(draft, name));
    return describeFile(join(draft, name));
  };
  return {
    format: 'terpadu-backup-v1',
    release: RELEASE,
    takenAt: takenAt.toString(),
    installation: snapshot.installation,
    postgres: { server, client },
    steps: [...snapshot.steps],
    masterKeys: [...snapshot.masterKeys],
    roles: [...snapshot.roles],
    files: { [DATA_FILE]: await describe(DATA_FILE), [KEYS_FILE]: await describe(KEYS_FILE) },
    tables: { ...snapshot.tables },
  };
}

/** Under a name that says when, so that the copies of several rotations stand side by side; mode 0600. */
function copyMasterKey(file: string, folder: string, { takenAt, installation }: Manifest): string {
  const stamp = takenAt.slice(0, 19).replaceAll(/[-:]/g, '');
  const copy = join(folder, `master-${installation.nodeId}-${stamp}.json`);
  copyKeyFile(file, copy);
  return copy;
}

/** The folder appears under its name only when everything in it is on disk. */
function finish(draft: string, folder: string): void {
  syncPlace(join(draft, MANIFEST_FILE));
  syncPlace(draft);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  renameSync(draft, folder);
  syncPlace(resolve(folder, '..'));
}

function summary(folder: string, { files, tables, takenAt }: Manifest): string {
  const bytes = files[DATA_FILE].bytes + files[KEYS_FILE].bytes;
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  return `Backup of ${takenAt.slice(0, 19)}Z in ${folder}: ${Object.keys(tables).length} tables, ${rows} rows, ${Math.ceil(bytes / 1024)} KiB.`;
}

function fileProblem(folder: string, fault: unknown): StoreFault {
  const code = errnoOf(fault);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk_full', sentence: `The disk that holds ${folder} is full; no backup was made.` };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return { code: 'backup_unwritable', sentence: `This user may not write to ${folder}; no backup was made.` };
  }
  throw fault;
}
