import type { Tx } from '../../../../kernel/database.ts';
import { WISH_FIELD } from '../../domain/registry/approval.ts';
import type { Domain, ElementHead, ElementStage } from '../../domain/registry/element.ts';
import { batches, registryTables, type RegistryTables } from './registry-tables.ts';

/** Adds new objects, in a transaction of their agency. */
export async function addElements(tx: Tx, added: readonly ElementHead[]): Promise<void> {
  for (const part of batches(added))
    await registryTables(tx).insertInto('portfolio.element').values(part.map(toRow)).execute();
}

/** The objects of the ids under lock, in the order of their ids; 1,000 at most. */
export async function lockElements(tx: Tx, agencyId: string, ids: readonly string[]): Promise<readonly ElementHead[]> {
  if (ids.length === 0) return [];
  const rows = await heads(tx)
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(1_000)
    .forUpdate()
    .execute();
  return rows.map(toHead);
}

/** The objects of the ids that the agency has, in the order of their ids; 1,000 at most. */
export async function findElements(tx: Tx, agencyId: string, ids: readonly string[]): Promise<readonly ElementHead[]> {
  if (ids.length === 0) return [];
  const rows = await heads(tx)
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(1_000)
    .execute();
  return rows.map(toHead);
}

export async function findElement(tx: Tx, agencyId: string, id: string): Promise<ElementHead | null> {
  const row = await heads(tx).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toHead(row);
}

/** How an object stands after a save; under lock. */
export async function updateElements(tx: Tx, changed: readonly ElementHead[]): Promise<void> {
  for (const part of batches(changed))
    await registryTables(tx)
      .insertInto('portfolio.element')
      .values(part.map(toRow))
      .onConflict((conflict) =>
        conflict.columns(['agency_id', 'id']).doUpdateSet((eb) => ({
          stage: eb.ref('excluded.stage'),
          revision: eb.ref('excluded.revision'),
          name: eb.ref('excluded.name'),
          reported_by: eb.ref('excluded.reported_by'),
          is_classified: eb.ref('excluded.is_classified'),
          changed_at: eb.ref('excluded.changed_at'),
          changed_by: eb.ref('excluded.changed_by'),
        })),
      )
      .execute();
}

export interface ElementFilter {
  readonly agencyId: string;
  readonly domain?: Domain;
  readonly stage?: ElementStage;
  readonly state?: ElementHead['state'];
  /** A part of the name or of the unit that reported it. */
  readonly word?: string;
  /** Only those whose agency has asked for the second person's approval since their last change. */
  readonly isWaiting?: boolean;
  /** Only those changed before this object, in the order of the list: the way to the next page. */
  readonly after?: { readonly changedAt: ElementHead['changedAt']; readonly id: string };
  readonly limit: number;
}

/** An agency's own objects, last changed first. */
export async function listElements(tx: Tx, filter: ElementFilter): Promise<readonly ElementHead[]> {
  let query = heads(tx).where('agency_id', '=', filter.agencyId);
  if (filter.domain !== undefined) query = query.where('domain', '=', filter.domain);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  const { after, word } = filter;
  if (word !== undefined && word !== '') {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('reported_by', 'ilike', pattern)]));
  }
  if (filter.isWaiting === true) query = query.where('id', 'in', waitingIds(tx, filter.agencyId));
  if (after !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('changed_at', '<', after.changedAt),
        eb.and([eb('changed_at', '=', after.changedAt), eb('id', '>', after.id)]),
      ]),
    );
  const rows = await query.orderBy('changed_at', 'desc').orderBy('id').limit(filter.limit).execute();
  return rows.map(toHead);
}

/** Which of the objects wait for approval, by what the approval is wanted for; the order of their ids. */
export async function listWaiting(tx: Tx, agencyId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await waitingIds(tx, agencyId).where('portfolio.element.id', 'in', ids).limit(1_000).execute();
  return new Set(rows.map(({ id }) => id));
}

/** How many objects wait for approval. */
export async function countWaiting(tx: Tx, agencyId: string): Promise<number> {
  const row = await tx
    .selectFrom(waitingIds(tx, agencyId).as('waiting'))
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The last word on the wish decides, and only one that was spoken of the object as it is now. */
function waitingIds(tx: Tx, agencyId: string) {
  return registryTables(tx)
    .selectFrom('portfolio.element')
    .select('portfolio.element.id')
    .where('portfolio.element.agency_id', '=', agencyId)
    .where('portfolio.element.stage', '!=', 'ended')
    .where((eb) =>
      eb(
        eb
          .selectFrom('portfolio.assertion as wish')
          .select((inner) => inner(inner.cast<string>('wish.value', 'text'), '!=', 'null').as('is_wished'))
          .where('wish.agency_id', '=', agencyId)
          .whereRef('wish.element_id', '=', 'portfolio.element.id')
          .whereRef('wish.revision', '=', 'portfolio.element.revision')
          .where('wish.field', '=', WISH_FIELD)
          .orderBy('wish.recorded_at', 'desc')
          .orderBy('wish.id', 'desc')
          .limit(1),
        '=',
        true,
      ),
    );
}

export interface StageCount {
  readonly domain: Domain;
  readonly state: ElementHead['state'];
  readonly stage: ElementStage;
  readonly count: number;
}

/** How many objects an agency has, by domain, state and stage. */
export async function countElements(tx: Tx, agencyId: string): Promise<readonly StageCount[]> {
  const rows = await registryTables(tx)
    .selectFrom('portfolio.element')
    .select(['domain', 'state', 'stage', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('agency_id', '=', agencyId)
    .groupBy(['domain', 'state', 'stage'])
    .orderBy('domain')
    .orderBy('state')
    .orderBy('stage')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function heads(tx: Tx) {
  return registryTables(tx)
    .selectFrom('portfolio.element')
    .select([
      'agency_id',
      'id',
      'domain',
      'state',
      'stage',
      'revision',
      'name',
      'reported_by',
      'is_classified',
      'created_at',
      'changed_at',
      'changed_by',
    ]);
}

function toRow(head: ElementHead): RegistryTables['portfolio.element'] {
  return {
    agency_id: head.agencyId,
    id: head.id,
    domain: head.domain,
    state: head.state,
    stage: head.stage,
    revision: head.revision,
    name: head.name,
    reported_by: head.reportedBy,
    is_classified: head.isClassified,
    created_at: head.createdAt,
    changed_at: head.changedAt,
    changed_by: head.changedBy,
  };
}

function toHead(row: RegistryTables['portfolio.element']): ElementHead {
  return {
    agencyId: row.agency_id,
    id: row.id,
    domain: row.domain,
    state: row.state,
    stage: row.stage,
    revision: row.revision,
    name: row.name,
    reportedBy: row.reported_by,
    isClassified: row.is_classified,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
