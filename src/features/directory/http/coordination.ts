import type { DateRange, LocalDate } from '../../../vocabulary/local-date.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { registerFrom } from '../domain/coordination-register.ts';
import { type CoordinationTree, treeAt } from '../domain/coordination-tree.ts';
import { listFacts } from '../storage/coordination.ts';
import { organisationIds } from '../storage/organisation.ts';

/** Who coordinated whom on a day, as it is recorded now: a report of that day keeps its tree. */
export async function coordinationTreeAt(db: Database, date: LocalDate): Promise<CoordinationTree> {
  return treeAt(await db.as(PUBLIC, listFacts), date);
}

/** One organisation under one coordinator, by their ids, for as long as it lasted. */
export interface CoordinationSpan {
  readonly organisationId: string;
  readonly coordinatorId: string;
  readonly validity: DateRange;
}

/** Every assignment there ever was, as recorded now. */
export async function coordinationSpans(db: Database): Promise<readonly CoordinationSpan[]> {
  return db.as(PUBLIC, async (tx) => {
    const { assignments } = registerFrom(await listFacts(tx));
    const codes = new Set(assignments.flatMap(({ organisation, coordinator }) => [organisation, coordinator]));
    const ids = await organisationIds(tx, [...codes]);
    return assignments.flatMap(({ organisation, coordinator, validity }) => {
      const [organisationId, coordinatorId] = [ids.get(organisation), ids.get(coordinator)];
      // A fact may name an organisation that this installation has not loaded.
      if (organisationId === undefined || coordinatorId === undefined) return [];
      return [{ organisationId, coordinatorId, validity }];
    });
  });
}
