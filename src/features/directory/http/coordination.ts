import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { type CoordinationTree, treeAt } from '../domain/coordination-tree.ts';
import { listFacts } from '../storage/coordination.ts';

/** Who coordinated whom on a day, as it is recorded now: a report of that day keeps its tree. */
export async function coordinationTreeAt(db: Database, date: LocalDate): Promise<CoordinationTree> {
  return treeAt(await db.as(PUBLIC, listFacts), date);
}
