import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Scoring } from '../../domain/consolidation/time-score.ts';
import { consolidationTables } from './consolidation-tables.ts';

/** One person's scoring of one application, with where he works. */
export interface StoredScoring extends Scoring {
  readonly scorerAgencyId: string;
  readonly entry: string;
  readonly number: number;
  readonly recordedAt: Instant;
}

/** Posts a scoring, whoever the viewer is. */
export async function addScoring(tx: Tx, consolidationId: string, scoring: StoredScoring): Promise<void> {
  const [ownerId = '', elementId = ''] = scoring.entry.split('/');
  await consolidationTables(tx)
    .insertInto('portfolio.time_scoring')
    .values({
      agency_id: scoring.scorerAgencyId,
      consolidation_id: consolidationId,
      owner_id: ownerId,
      element_id: elementId,
      scorer_id: scoring.scorerId,
      number: scoring.number,
      answers: JSON.stringify(scoring.answers),
      recorded_at: scoring.recordedAt,
    })
    // Two windows of one person at once: the first that was sent stands.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everything that was scored in a group, in the order in which it was said; a worker's to read, never to show as it is. */
export async function listScorings(tx: Tx, consolidationId: string): Promise<readonly StoredScoring[]> {
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.time_scoring')
    .select(['agency_id', 'owner_id', 'element_id', 'scorer_id', 'number', 'answers', 'recorded_at'])
    .where('consolidation_id', '=', consolidationId)
    .orderBy('recorded_at')
    .orderBy('number')
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    scorerAgencyId: row.agency_id,
    entry: `${row.owner_id}/${row.element_id}`,
    scorerId: row.scorer_id,
    number: row.number,
    // Written by addScoring alone.
    answers: row.answers as Scoring['answers'],
    recordedAt: row.recorded_at,
  }));
}
