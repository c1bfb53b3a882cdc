import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';
import { maturityTables, type MaturityTables } from './maturity-tables.ts';

/** What an architect said of one indicator at a moment; null takes the level back. */
export interface SaidLevel {
  readonly agencyId: string;
  readonly id: string;
  readonly regime: string;
  readonly indicator: string;
  readonly level: number | null;
  readonly evidence: readonly Evidence[];
  readonly note: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export async function addLevel(tx: Tx, said: SaidLevel): Promise<void> {
  await maturityTables(tx)
    .insertInto('portfolio.maturity_level')
    .values({
      agency_id: said.agencyId,
      id: said.id,
      regime: said.regime,
      indicator: said.indicator,
      level: said.level,
      evidence: JSON.stringify(said.evidence),
      note: said.note,
      recorded_at: said.recordedAt,
      recorded_by: said.recordedBy,
    })
    .execute();
}

/** The latest word on each indicator as it was known before a moment (null: now), in the agency's transaction. */
export async function listLevels(
  tx: Tx,
  given: { readonly agencyId: string; readonly regime: string; readonly before: Instant | null },
): Promise<readonly SaidLevel[]> {
  let query = levels(tx)
    .distinctOn('indicator')
    .where('agency_id', '=', given.agencyId)
    .where('regime', '=', given.regime);
  if (given.before !== null) query = query.where('recorded_at', '<', given.before);
  const rows = await query
    .orderBy('indicator')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toLevel);
}

export interface IndicatorPlace {
  readonly agencyId: string;
  readonly regime: string;
  readonly indicator: string;
}

/** Everything said of one indicator, the latest first; 200 at most. */
export async function listLevelHistory(tx: Tx, place: IndicatorPlace): Promise<readonly SaidLevel[]> {
  const rows = await levels(tx)
    .where('agency_id', '=', place.agencyId)
    .where('regime', '=', place.regime)
    .where('indicator', '=', place.indicator)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toLevel);
}

function levels(tx: Tx) {
  return maturityTables(tx)
    .selectFrom('portfolio.maturity_level')
    .select(['agency_id', 'id', 'regime', 'indicator', 'level', 'evidence', 'note', 'recorded_at', 'recorded_by']);
}

function toLevel(row: MaturityTables['portfolio.maturity_level']): SaidLevel {
  return {
    agencyId: row.agency_id,
    id: row.id,
    regime: row.regime,
    indicator: row.indicator,
    level: row.level,
    // Written by addLevel alone.
    evidence: row.evidence as readonly Evidence[],
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
