import { migrationSets } from '../app.ts';
import { migrate, MigrationRefused } from '../kernel/migrate.ts';
import type { Io } from './io.ts';
import { readConfiguration } from './read-configuration.ts';
import { openStore } from './store.ts';

/** Brings the database to this release; needs DATABASE_OWNER_URL where the store is a server. */
export async function migrateVerb(_words: readonly string[], io: Io): Promise<number> {
  const config = readConfiguration(io);
  if (config === null) return 2;
  const store = await openStore({ config, onLost: (fault) => io.complain(fault.sentence) });
  if (!store.ok) {
    io.complain(`${store.error.sentence} (${store.error.code})`);
    return 1;
  }
  try {
    if (store.value.owner === null) {
      io.complain('DATABASE_OWNER_URL is not set; only the owner of the tables can migrate. (owner_missing)');
      return 2;
    }
    const taken = await migrate({
      owner: store.value.owner,
      appRole: store.value.appRole,
      sets: migrationSets(),
      now: Temporal.Now.instant(),
    });
    io.say(taken.length === 0 ? 'The database is at this release already.' : `Steps taken: ${taken.join(', ')}`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof MigrationRefused)) throw fault;
    io.complain(`${fault.message} (${fault.code})`);
    return 1;
  } finally {
    await store.value.stop();
  }
}
