import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type pg from 'pg';
import { migrationSets } from '../app.ts';
import type { Config } from '../kernel/config.ts';
import { migrate, MigrationRefused } from '../kernel/migrate.ts';
import { openMasterKeys } from '../kernel/keys/master-key.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { openBackup, type Manifest } from './backup-manifest.ts';
import { readWords } from './command-line.ts';
import { copyKeyFile } from './copy-key-file.ts';
import { claimForReal, refuseSampleFolder } from './data-folder.ts';
import { endVerb } from './end-verb.ts';
import type { Io } from './io.ts';
import { readConfiguration } from './read-configuration.ts';
import { runScript } from './restore-script.ts';
import { findTarget } from './restore-target.ts';
import type { StoreFault } from './store.ts';

const USAGE = {
  form: 'restore <folder of a backup> [--keys <folder of a newer backup>] [--master-key <file>]',
  places: 1,
  options: { keys: { type: 'string' }, 'master-key': { type: 'string' } },
} as const;

/** Restores a backup into an empty database, as a whole or not at all, and brings it to this release. */
export async function restore(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, io, USAGE);
  const config = read === null ? null : readConfiguration(io);
  if (read === null || config === null) return 2;
  const { keys, 'master-key': masterKey } = read.options;
  const folder = resolve(read.places[0] ?? '');
  const keysFolder = keys === undefined ? folder : resolve(keys);
  const order = { folder, keysFolder, masterKey: masterKey === undefined ? null : resolve(masterKey), io };
  return endVerb(io, () => restoreInto(config, order));
}

export interface RestoreOrder {
  readonly folder: string;
  readonly keysFolder: string;
  readonly masterKey: string | null;
  readonly io: Io;
}

/** The same with a configuration at hand; every reason against it is given at once. */
export async function restoreInto(config: Config, order: RestoreOrder): Promise<Result<void, readonly StoreFault[]>> {
  const { folder, keysFolder, io } = order;
  const opened = await openBoth(order);
  if (!opened.ok) return err([opened.error]);
  const { data, keys } = opened.value;
  const target = await findTarget(config, data);
  if (!target.ok) return target;
  const secured = secureFolder(config, { masterKey: order.masterKey, data, keys });
  if (!secured.ok) return err([secured.error]);
  io.say(`The backup of ${data.takenAt.slice(0, 19)}Z by release ${data.release} is whole and unaltered.`);
  const { owner, appRole, programs } = target.value;
  const run = await runScript({
    programs,
    owner,
    folder,
    manifest: data,
    keys: { folder: keysFolder, manifest: keys },
  });
  if (!run.ok) return err([run.error]);
  const rows = Object.values(data.tables).reduce((sum, count) => sum + count, 0);
  io.say(`Restored ${Object.keys(data.tables).length} tables with ${rows} rows, as the manifest counts them.`);
  const forward = await bringForward(owner, appRole);
  if (!forward.ok) return err([forward.error]);
  if (forward.value.length > 0) io.say(`Brought to this release: ${forward.value.length} steps.`);
  io.say(
    'Next: terpadu doctor. Start it only where the old installation never runs again: both would sign as one node.',
  );
  return ok(undefined);
}

async function bringForward(owner: pg.ClientConfig, appRole: string): Promise<Result<readonly string[], StoreFault>> {
  try {
    return ok(await migrate({ owner, appRole, sets: migrationSets(), now: Temporal.Now.instant() }));
  } catch (fault) {
    if (!(fault instanceof MigrationRefused)) throw fault;
    return err({
      code: fault.code,
      sentence: `The backup is restored as it was taken, but not at this release: ${fault.message}`,
    });
  }
}

interface Opened {
  readonly data: Manifest;
  readonly keys: Manifest;
}

/** The backup, and the one whose keys are taken; the same unless keys destroyed since must stay destroyed. */
async function openBoth({ folder, keysFolder }: RestoreOrder): Promise<Result<Opened, StoreFault>> {
  const data = await openBackup(folder);
  if (!data.ok || folder === keysFolder) return data.ok ? ok({ data: data.value, keys: data.value }) : data;
  const keys = await openBackup(keysFolder);
  if (!keys.ok) return keys;
  const isOne = data.value.installation.nodeId === keys.value.installation.nodeId;
  const isLater = Temporal.Instant.compare(data.value.takenAt, keys.value.takenAt) <= 0;
  if (isOne && isLater) return ok({ data: data.value, keys: keys.value });
  const sentence = `The keys in ${keysFolder} must come from a newer backup of the same installation as ${folder}.`;
  return err({ code: 'keys_of_another', sentence });
}

interface Securing extends Opened {
  readonly masterKey: string | null;
}

/** Sees to it, before a row is written, that what is restored can be opened and stays of its kind. */
function secureFolder(config: Config, { masterKey, data, keys }: Securing): Result<void, StoreFault> {
  const file = config.masterKeyFile;
  const source = masterKey !== null && !existsSync(file) ? masterKey : file;
  const masters = openMasterKeys(source);
  if (!masters.ok) return masters;
  const missing = keys.masterKeys.filter((id) => masters.value.find(id) === null);
  if (missing.length > 0) {
    const sentence = `${source} lacks the master key ${missing.join(', ')}, so nothing encrypted could be read. Give the copy kept with this backup: --master-key <file>.`;
    return err({ code: 'master_key_lacking', sentence });
  }
  if (data.installation.kind === 'real') {
    const claimed = claimFolder(config.dataFolder, data.installation.nodeId);
    if (!claimed.ok) return claimed;
  }
  if (source !== file) copyKeyFile(source, file);
  return ok(undefined);
}

function claimFolder(folder: string, nodeId: string): Result<void, StoreFault> {
  const free = refuseSampleFolder(folder);
  return free.ok ? claimForReal(folder, nodeId) : free;
}
