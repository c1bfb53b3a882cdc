import { migrationSets } from '../app.ts';
import { administratorsWhoCanAct } from '../features/directory/index.ts';
import { issueSetupLink } from '../features/identity/index.ts';
import type { Config } from '../kernel/config.ts';
import { openDatabase, type Database } from '../kernel/database.ts';
import { addressFault } from '../kernel/doctor/check-address.ts';
import { migrate, MigrationRefused } from '../kernel/migrate.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { readWords } from './command-line.ts';
import { refuseSampleFolder } from './data-folder.ts';
import { endVerb } from './end-verb.ts';
import type { Io } from './io.ts';
import { readConfiguration } from './read-configuration.ts';
import { findSetupState } from './setup-state.ts';
import type { OperatorWords } from './setup-operator.ts';
import { makeReal } from './setup-real.ts';
import { checkRoles } from './sound-roles.ts';
import type { StoreFault } from './store.ts';

const USAGE = {
  form: 'setup --organisation <code> [--name "<name of an organisation of your own>"]',
  places: 0,
  options: { organisation: { type: 'string' }, name: { type: 'string' } },
} as const;

/**
 * Makes a real installation in an empty database and prints the link for its first administrator. Where one
 * is, says so, goes on with what was interrupted, and gives a new link only while nobody can administer.
 */
export async function setup(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, io, USAGE);
  const config = read === null ? null : readConfiguration(io);
  if (read === null || config === null) return 2;
  const { organisation = null, name = null } = read.options;
  return endVerb(io, () => setUp(config, { words: { organisation, name }, io }));
}

export interface SetupOrder {
  readonly words: OperatorWords;
  readonly io: Io;
}

type Faults = readonly StoreFault[];

/** The same with a configuration at hand; every reason against it is given at once. */
export async function setUp(config: Config, order: SetupOrder): Promise<Result<void, Faults>> {
  const place = checkPlace(config);
  if (!place.ok) return place;
  const { app, owner } = place.value;
  const roles = await checkRoles({ connectionString: app }, { connectionString: owner });
  if (!roles.ok) return roles;
  const db = openDatabase({ connection: { connectionString: app }, poolSize: 4, onBroken: () => {} });
  const turn = await db.holdLock(SETUP_LOCK);
  try {
    if (!turn.held) return err([ALREADY_UNDER_WAY]);
    const migrateNow = () => bringToRelease(owner, roles.value.app.name);
    return await setUpAlone(db, { config, order, owner, migrateNow });
  } finally {
    await turn.release();
    await db.close();
  }
}

// Any constant will do as long as no other lock of ours uses it: "setup" in ASCII.
const SETUP_LOCK = 495_874_863_472n;

const ALREADY_UNDER_WAY: StoreFault = {
  code: 'setup_under_way',
  sentence: 'Another setup is under way on this database; wait for it to end.',
};

/** What can be said without asking the database. */
function checkPlace(config: Config): Result<{ readonly app: string; readonly owner: string }, Faults> {
  const { databaseUrl, databaseOwnerUrl, dataFolder, publicUrl } = config;
  const faults: StoreFault[] = [];
  if (databaseUrl === null || databaseOwnerUrl === null) faults.push(NEEDS_SERVER);
  const unsafe = addressFault(publicUrl);
  if (unsafe !== null) faults.push({ code: 'address_unsafe', sentence: `${unsafe.says} ${unsafe.todo}` });
  const folder = refuseSampleFolder(dataFolder);
  if (!folder.ok) faults.push(folder.error);
  if (faults.length > 0 || databaseUrl === null || databaseOwnerUrl === null) return err(faults);
  return ok({ app: databaseUrl.reveal(), owner: databaseOwnerUrl.reveal() });
}

const NEEDS_SERVER: StoreFault = {
  code: 'setup_needs_server',
  sentence:
    'A real installation keeps its data in a PostgreSQL server: set DATABASE_URL and DATABASE_OWNER_URL, see docs/guides/production.md. Without them npm start makes a sample.',
};

async function bringToRelease(owner: string, appRole: string): Promise<Result<readonly string[], StoreFault>> {
  try {
    const now = Temporal.Now.instant();
    return ok(await migrate({ owner: { connectionString: owner }, appRole, sets: migrationSets(), now }));
  } catch (fault) {
    if (!(fault instanceof MigrationRefused)) throw fault;
    return err({ code: fault.code, sentence: fault.message });
  }
}

interface Alone {
  readonly config: Config;
  readonly order: SetupOrder;
  readonly owner: string;
  readonly migrateNow: () => Promise<Result<readonly string[], StoreFault>>;
}

async function setUpAlone(db: Database, { config, order, owner, migrateNow }: Alone): Promise<Result<void, Faults>> {
  const { words, io } = order;
  const state = await findSetupState({ connectionString: owner });
  if (!state.ok) return err([state.error]);
  const made = await makeReal(db, { config, words, io, state: state.value, migrateNow });
  if (!made.ok) return err([made.error]);
  const now = Temporal.Now.instant();
  const administrators = await administratorsWhoCanAct(db, now);
  if (administrators > 0) {
    io.say(
      `It has ${administrators} administrator${administrators === 1 ? '' : 's'} who can act; they invite all others. No link is given.`,
    );
    return ok(undefined);
  }
  const { path, expiresAt } = await issueSetupLink(db, now);
  const hours = Math.round(now.until(expiresAt).total('hours'));
  io.say(
    `\nThe first administrator opens this link once, within ${hours} hours, on the device that shall hold the passkey.`,
  );
  io.say('The program must run by then. Whoever has the link becomes administrator; earlier links no longer work.\n');
  io.say(`  ${config.publicUrl}${path}\n`);
  return ok(undefined);
}
