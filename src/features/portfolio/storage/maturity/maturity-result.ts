import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { maturityTables, type MaturityTables } from './maturity-tables.ts';

/** The levels of one indicator: as the agency gave it, and as the machine computed it; null where there is none. */
export interface PublishedLevel {
  readonly indicator: string;
  readonly given: number | null;
  readonly computed: number | null;
}

/** A result as all agencies see it. */
export interface MaturityResult {
  readonly agencyId: string;
  readonly id: string;
  readonly regime: string;
  readonly asOf: LocalDate;
  /** null while indicators are missing: it lies between the bounds. */
  readonly index: number | null;
  readonly atLeast: number;
  readonly atMost: number;
  readonly missing: number;
  readonly withoutEvidence: number;
  readonly differing: number;
  readonly predicate: string | null;
  readonly levels: readonly PublishedLevel[];
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

export async function addResult(tx: Tx, result: MaturityResult): Promise<void> {
  await maturityTables(tx)
    .insertInto('portfolio.maturity_result')
    .values({
      agency_id: result.agencyId,
      id: result.id,
      regime: result.regime,
      as_of: result.asOf,
      index_hundredths: result.index,
      at_least: result.atLeast,
      at_most: result.atMost,
      missing: result.missing,
      without_evidence: result.withoutEvidence,
      differing: result.differing,
      predicate: result.predicate,
      levels: JSON.stringify(result.levels),
      published_at: result.publishedAt,
      published_by: result.publishedBy,
    })
    .execute();
}

/** Each agency's latest result by a regime; 2,000 at most, the highest index first. */
export async function listLatestResults(tx: Tx, regime: string): Promise<readonly MaturityResult[]> {
  const rows = await results(tx)
    .distinctOn('agency_id')
    .where('regime', '=', regime)
    .orderBy('agency_id')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(2_000)
    .execute();
  return rows.map(toResult).toSorted((one, other) => (other.index ?? other.atLeast) - (one.index ?? one.atLeast));
}

/** An agency's results by a regime, the latest first; 100 at most. */
export async function listResultsOf(
  tx: Tx,
  { agencyId, regime }: { readonly agencyId: string; readonly regime: string },
): Promise<readonly MaturityResult[]> {
  const rows = await results(tx)
    .where('regime', '=', regime)
    .where('agency_id', '=', agencyId)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toResult);
}

function results(tx: Tx) {
  return maturityTables(tx)
    .selectFrom('portfolio.maturity_result')
    .select([
      'agency_id',
      'id',
      'regime',
      'as_of',
      'index_hundredths',
      'at_least',
      'at_most',
      'missing',
      'without_evidence',
      'differing',
      'predicate',
      'levels',
      'published_at',
      'published_by',
    ]);
}

function toResult(row: MaturityTables['portfolio.maturity_result']): MaturityResult {
  return {
    agencyId: row.agency_id,
    id: row.id,
    regime: row.regime,
    asOf: row.as_of,
    index: row.index_hundredths,
    atLeast: row.at_least,
    atMost: row.at_most,
    missing: row.missing,
    withoutEvidence: row.without_evidence,
    differing: row.differing,
    predicate: row.predicate,
    // Written by addResult alone.
    levels: row.levels as readonly PublishedLevel[],
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  };
}
