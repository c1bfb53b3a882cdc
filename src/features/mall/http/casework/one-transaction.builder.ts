import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../../../kernel/database.ts';

const inside = new AsyncLocalStorage<true>();

/**
 * The same database, which throws where work inside a transaction opens another: with as many requests as the pool
 * has connections, each would wait for one that none gives back.
 */
export function oneTransaction(db: Database): Database {
  return {
    ...db,
    as(viewer, work) {
      if (inside.getStore() === true) throw new Error('A transaction opens another one.');
      return inside.run(true, () => db.as(viewer, work));
    },
  };
}
