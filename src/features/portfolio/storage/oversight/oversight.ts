import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Oversight, OversightChange } from '../../domain/oversight/oversight.ts';

/** What is recorded on these grounds; 20,000 rows at most. */
export async function listOversight(tx: Tx, grounds: readonly string[]): Promise<readonly Oversight[]> {
  const rows = await tables(tx)
    .selectFrom('kernel.oversight')
    .select(['subject_id', 'overseer_id', 'ground', 'from_at', 'until_at'])
    .where('ground', 'in', grounds)
    .orderBy('subject_id')
    .orderBy('from_at')
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    overseerId: row.overseer_id,
    ground: row.ground,
    from: row.from_at,
    until: row.until_at,
  }));
}

/** Records the change, in a worker's transaction. */
export async function changeOversight(tx: Tx, { put, dropped }: OversightChange): Promise<void> {
  for (const one of dropped)
    await tables(tx)
      .deleteFrom('kernel.oversight')
      .where('subject_id', '=', one.subjectId)
      .where('overseer_id', '=', one.overseerId)
      .where('ground', '=', one.ground)
      .where('from_at', '=', one.from)
      .execute();
  if (put.length === 0) return;
  await tables(tx)
    .insertInto('kernel.oversight')
    .values(
      put.map((one) => ({
        subject_id: one.subjectId,
        overseer_id: one.overseerId,
        ground: one.ground,
        from_at: one.from,
        until_at: one.until,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['subject_id', 'overseer_id', 'ground', 'from_at'])
        .doUpdateSet((eb) => ({ until_at: eb.ref('excluded.until_at') })),
    )
    .execute();
}

type OversightTables = {
  'kernel.oversight': {
    readonly subject_id: string;
    readonly overseer_id: string;
    readonly ground: string;
    readonly from_at: Instant;
    readonly until_at: Instant | null;
  };
};

function tables(tx: Tx) {
  return tx.$extendTables<OversightTables>();
}
