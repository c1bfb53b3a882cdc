import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';

/** On which grounds an agency oversees, or once oversaw, another; what it may read is the database's to decide. */
export async function listOverseerGrounds(
  tx: Tx,
  { subjectId, overseerId }: { readonly subjectId: string; readonly overseerId: string },
): Promise<readonly { readonly ground: string; readonly until: Instant | null }[]> {
  const rows = await tx
    .$extendTables<OversightTable>()
    .selectFrom('kernel.oversight')
    .select(['ground', 'until_at'])
    .where('subject_id', '=', subjectId)
    .where('overseer_id', '=', overseerId)
    .orderBy('ground')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ground: row.ground, until: row.until_at }));
}

type OversightTable = {
  'kernel.oversight': {
    readonly subject_id: string;
    readonly overseer_id: string;
    readonly ground: string;
    readonly until_at: Instant | null;
  };
};
