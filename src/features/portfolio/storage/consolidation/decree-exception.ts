import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { clearanceTables } from './clearance-tables.ts';

/** A letter that lets a function be served otherwise than by its general application, for now. */
export interface DecreeException {
  readonly id: string;
  readonly functionCode: string;
  readonly letter: string;
  readonly validUntil: LocalDate | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

export async function addDecreeException(tx: Tx, agencyId: string, exception: DecreeException): Promise<void> {
  await clearanceTables(tx)
    .insertInto('portfolio.decree_exception')
    .values({
      agency_id: agencyId,
      id: exception.id,
      function_code: exception.functionCode,
      letter: exception.letter,
      valid_until: exception.validUntil,
      recorded_by: exception.recordedBy,
      recorded_at: exception.recordedAt,
    })
    .execute();
}

/** All that were recorded, the latest first; 500 at most. */
export async function listDecreeExceptions(tx: Tx): Promise<readonly DecreeException[]> {
  const rows = await clearanceTables(tx)
    .selectFrom('portfolio.decree_exception')
    .select(['id', 'function_code', 'letter', 'valid_until', 'recorded_by', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    functionCode: row.function_code,
    letter: row.letter,
    validUntil: row.valid_until,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}
