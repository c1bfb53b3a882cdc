import { existsSync } from 'node:fs';
import { loadDirectory, organisationById } from '../features/directory/index.ts';
import type { Config } from '../kernel/config.ts';
import type { Database } from '../kernel/database.ts';
import { newId } from '../kernel/ids.ts';
import { findInstallation, recordInstallation, type Installation } from '../kernel/installation.ts';
import { createMasterKeys, openMasterKeys } from '../kernel/keys/master-key.ts';
import { WORKER } from '../kernel/viewer.ts';
import { localDateIn } from '../vocabulary/instant.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { claimForReal } from './data-folder.ts';
import { chooseOperator, type Operator, type OperatorWords } from './setup-operator.ts';
import type { SetupState } from './setup-state.ts';
import type { Io } from './io.ts';
import type { StoreFault } from './store.ts';

export interface Making {
  readonly config: Config;
  readonly words: OperatorWords;
  readonly io: Io;
  readonly state: SetupState;
  /** Brings the database to this release as its owner. */
  readonly migrateNow: () => Promise<Result<readonly string[], StoreFault>>;
}

/**
 * Key file, tables, the record of what this is, the public directory: each step stands on the one before and
 * is left alone where it stands, so a setup that was killed goes on where it stopped.
 */
export async function makeReal(db: Database, making: Making): Promise<Result<Installation, StoreFault>> {
  const { config, words, io, state } = making;
  const now = Temporal.Now.instant();
  const operator = state === 'real' && words.organisation === null ? null : chooseOperator(words, now);
  if (operator !== null && !operator.ok) return operator;
  const keys = ensureMasterKey(config.masterKeyFile, { state, io });
  if (!keys.ok) return keys;
  const steps = await making.migrateNow();
  if (!steps.ok) return steps;
  if (steps.value.length > 0) io.say(`Database brought to this release: ${steps.value.length} steps.`);
  const installation = (await findInstallation(db)) ?? (await recordReal(db, now));
  const claimed = claimForReal(config.dataFolder, installation.nodeId);
  if (!claimed.ok) return claimed;
  const loaded = await load(db, { installation, operator: operator?.value ?? null, io });
  return loaded.ok ? ok(installation) : loaded;
}

/** Made once; an installation whose key file is gone needs that file back and no other. */
function ensureMasterKey(file: string, { state, io }: Pick<Making, 'state' | 'io'>): Result<void, StoreFault> {
  const isThere = existsSync(file);
  const opened = isThere || state === 'real' ? openMasterKeys(file) : createMasterKeys(file, Temporal.Now.instant());
  if (!opened.ok) return opened;
  if (!isThere) io.say(`Master key made: ${file}. Keep a copy of it apart from all backups of the database.`);
  return ok(undefined);
}

async function recordReal(db: Database, now: Temporal.Instant): Promise<Installation> {
  const installation: Installation = {
    kind: 'real',
    nodeId: newId(),
    operatorAgencyId: newId(),
    createdAt: now,
    seed: null,
  };
  await db.as(WORKER, (tx) => recordInstallation(tx, installation));
  return installation;
}

interface Loading {
  readonly installation: Installation;
  readonly operator: Operator | null;
  readonly io: Io;
}

/** Organisations, regions and days off: all real and public, nothing invented. */
async function load(db: Database, { installation, operator, io }: Loading): Promise<Result<void, StoreFault>> {
  const now = Temporal.Now.instant();
  const today = localDateIn(now, 'Asia/Jakarta');
  const { operatorAgencyId, nodeId } = installation;
  const recorded = await organisationById(db, operatorAgencyId, today);
  const code = recorded?.code ?? operator?.seed.code;
  if (code === undefined) {
    return err({
      code: 'organisation_missing',
      sentence: 'The first setup was interrupted before the directory was there: give --organisation <code> again.',
    });
  }
  if (recorded !== null && operator !== null && operator.seed.code !== recorded.code) {
    return err({
      code: 'organisation_differs',
      sentence: `This installation is run by ${recorded.name} (${recorded.code}), for good.`,
    });
  }
  const own = operator?.isOwn === true ? { own: operator.seed } : {};
  const progress = (done: { readonly rows: number; readonly of: number }) =>
    io.progress(`Directory: ${done.rows} of ${done.of} rows`);
  await loadDirectory(db, { operatorCode: code, operatorAgencyId, now, progress, ...own });
  io.progress('');
  const name = recorded?.name ?? operator?.seed.name ?? code;
  io.say(`This is a real installation for good: node ${nodeId}, run by ${name}.`);
  return ok(undefined);
}
