import type { Result } from '../../../vocabulary/result.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import { WORKER } from '../../../kernel/viewer.ts';

/** One transaction that a refusal undoes as a fault does: either everything stands, or nothing. */
export async function allOrNothing<T, E>(db: Database, work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const undone = new Error('undone by a refusal');
  const refusals: Result<T, E>[] = [];
  try {
    return await db.as(WORKER, async (tx) => {
      const result = await work(tx);
      if (result.ok) return result;
      refusals.push(result);
      throw undone;
    });
  } catch (fault) {
    const [refusal] = refusals;
    if (fault === undone && refusal !== undefined) return refusal;
    throw fault;
  }
}
