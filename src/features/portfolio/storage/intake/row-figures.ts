import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { OfferKind } from '../../domain/intake/row-answers.ts';
import type { RowsPlace } from './import-row.ts';
import { intakeTables, type RowStanding } from './intake-tables.ts';

/** How an import stands, counted now. */
export interface RowFigures {
  readonly standings: Readonly<Record<RowStanding, number>>;
  readonly changes: Readonly<Record<'added' | 'changed' | 'unchanged', number>>;
  /** Rows that still ask, by what they ask; `alone` without the other way to an owner. */
  readonly open: readonly { readonly kind: OfferKind; readonly count: number; readonly alone: number }[];
  /** Rows that wait for their owner, by what is wrong; `passable` may be let pass. */
  readonly problems: readonly { readonly code: string; readonly count: number; readonly passable: number }[];
  /** What was accepted, by offer. */
  readonly accepted: readonly { readonly kind: OfferKind; readonly count: number }[];
  readonly passed: number;
  /** Rows to be registered that are websites. */
  readonly websites: number;
}

export async function countRows(tx: Tx, place: RowsPlace): Promise<RowFigures> {
  const standings: Record<RowStanding, number> = { ready: 0, same: 0, open: 0, problem: 0, left_out: 0, skipped: 0 };
  const changes = { added: 0, changed: 0, unchanged: 0 };
  const sums = { passed: 0, websites: 0 };
  for (const row of await byStanding(tx, place)) {
    const count = Number(row.count);
    if (row.standing !== undefined) standings[row.standing] += count;
    if (row.change !== null) changes[row.change] += count;
    sums.passed += Number(row.passed);
    sums.websites += Number(row.websites);
  }
  return {
    standings,
    changes,
    ...sums,
    open: (await openOffers(tx, place)).map((row) => ({
      kind: row.kind,
      count: Number(row.count),
      alone: Number(row.alone),
    })),
    problems: (await problemCodes(tx, place)).map((row) => ({
      code: row.code,
      count: Number(row.count),
      passable: Number(row.passable),
    })),
    accepted: (await acceptedOffers(tx, place)).map((row) => ({ kind: row.kind, count: Number(row.count) })),
  };
}

function byStanding(tx: Tx, { agencyId, importId }: RowsPlace) {
  return intakeTables(tx)
    .selectFrom('portfolio.import_row')
    .select([
      'standing',
      'change',
      (eb) => eb.fn.countAll<bigint>().as('count'),
      sql<bigint>`count(*) filter (where is_passed and not is_left_out)`.as('passed'),
      sql<bigint>`count(*) filter (where standing in ('ready', 'same') and coalesce(kind_set,
        case when 'website' = any(accepted) then 'website' else content->'entry'->>'kind' end) = 'website')`.as(
        'websites',
      ),
    ])
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId)
    .groupBy(['standing', 'change'])
    .limit(30)
    .execute();
}

async function openOffers(tx: Tx, { agencyId, importId }: RowsPlace) {
  const { rows } = await sql<{ kind: OfferKind; count: bigint; alone: bigint }>`
    select kind, count(*) as count,
      count(*) filter (where not (kind = 'own_agency' and 'fill_down' = any(open_offers))) as alone
    from portfolio.import_row, unnest(open_offers) kind
    where agency_id = ${agencyId} and import_id = ${importId} and standing = 'open'
    group by kind order by kind limit 20`.execute(tx);
  return rows;
}

async function problemCodes(tx: Tx, { agencyId, importId }: RowsPlace) {
  const { rows } = await sql<{ code: string; count: bigint; passable: bigint }>`
    select code, count(*) as count, count(*) filter (where may_pass) as passable
    from portfolio.import_row, unnest(problems) code
    where agency_id = ${agencyId} and import_id = ${importId} and standing = 'problem'
    group by code order by count(*) desc, code limit 40`.execute(tx);
  return rows;
}

async function acceptedOffers(tx: Tx, { agencyId, importId }: RowsPlace) {
  const { rows } = await sql<{ kind: OfferKind; count: bigint }>`
    select kind, count(*) as count
    from portfolio.import_row, unnest(accepted) kind
    where agency_id = ${agencyId} and import_id = ${importId}
    group by kind order by kind limit 20`.execute(tx);
  return rows;
}
