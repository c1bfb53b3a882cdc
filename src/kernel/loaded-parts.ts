import type { Instant } from '../vocabulary/instant.ts';
import type { Database } from './database.ts';
import { WORKER } from './viewer.ts';

type LoadedPartTables = { 'kernel.loaded_part': { readonly part: string; readonly loaded_at: Instant } };

/** The parts of the sample nation that are loaded. */
export async function loadedParts(db: Database): Promise<ReadonlySet<string>> {
  return db.as(WORKER, async (tx) => {
    const rows = await tx.$extendTables<LoadedPartTables>().selectFrom('kernel.loaded_part').select('part').execute();
    return new Set(rows.map(({ part }) => part));
  });
}

/** Notes that a part is whole; a part that was cut off is loaded again, so its loader must allow that. */
export async function recordLoaded(db: Database, part: string, now: Instant): Promise<void> {
  await db.as(WORKER, (tx) =>
    tx
      .$extendTables<LoadedPartTables>()
      .insertInto('kernel.loaded_part')
      .values({ part, loaded_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
