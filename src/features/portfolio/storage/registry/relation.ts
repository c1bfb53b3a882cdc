import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Source } from '../../domain/registry/element.ts';
import { batches, registryTables } from './registry-tables.ts';

/** One edge, as its agency holds it true. */
export interface Relation {
  readonly agencyId: string;
  readonly id: string;
  readonly fromId: string;
  readonly kind: string;
  readonly toAgencyId: string;
  readonly toId: string;
  readonly note: string | null;
  readonly source: Source;
  readonly recordedAt: Instant;
}

export interface RelationWriting {
  readonly actorId: string | null;
  readonly on: LocalDate;
}

/** Adds an edge, in a transaction of its agency. */
export async function addRelation(tx: Tx, relation: Relation, { actorId, on }: RelationWriting): Promise<void> {
  await registryTables(tx)
    .insertInto('portfolio.relation_assertion')
    .values({ ...rowOf(relation), actor_id: actorId, valid_from: on, valid_until: null, retracts: null })
    .execute();
}

/** Takes an edge back by a row of its own; what was said stays in the history. */
export async function retractRelation(
  tx: Tx,
  relation: Relation,
  { id, at, ...writing }: RelationWriting & { readonly id: string; readonly at: Instant },
): Promise<void> {
  await registryTables(tx)
    .insertInto('portfolio.relation_assertion')
    .values({
      ...rowOf({ ...relation, id, note: null, source: 'declared', recordedAt: at }),
      actor_id: writing.actorId,
      valid_from: writing.on,
      valid_until: null,
      retracts: relation.id,
    })
    .execute();
}

const MOST_RELATIONS = 5_000;

export interface RelationFilter {
  readonly agencyId: string;
  /** Only edges with one of these objects at either end. */
  readonly touching?: readonly string[];
  readonly kind?: string;
}

/** The edges of an agency that stand: never taken back. 5,000 at most; more is refused, not cut off. */
export async function listRelations(tx: Tx, filter: RelationFilter): Promise<readonly Relation[]> {
  const { agencyId, touching, kind } = filter;
  if (touching?.length === 0) return [];
  let query = registryTables(tx)
    .selectFrom('portfolio.relation_assertion as edge')
    .select([
      'edge.agency_id',
      'edge.id',
      'edge.from_id',
      'edge.kind',
      'edge.to_agency_id',
      'edge.to_id',
      'edge.note',
      'edge.source',
      'edge.recorded_at',
    ])
    .where('edge.agency_id', '=', agencyId)
    .where('edge.retracts', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('portfolio.relation_assertion as back')
            .select('back.id')
            .where('back.agency_id', '=', agencyId)
            .whereRef('back.from_id', '=', 'edge.from_id')
            .whereRef('back.retracts', '=', 'edge.id'),
        ),
      ),
    );
  if (kind !== undefined) query = query.where('edge.kind', '=', kind);
  if (touching !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('edge.from_id', 'in', touching),
        eb.and([eb('edge.to_agency_id', '=', agencyId), eb('edge.to_id', 'in', touching)]),
      ]),
    );
  const rows = await query
    .orderBy('edge.recorded_at')
    .orderBy('edge.id')
    .limit(MOST_RELATIONS + 1)
    .execute();
  if (rows.length > MOST_RELATIONS) throw new Error('More relations than can be read at once.');
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    fromId: row.from_id,
    kind: row.kind,
    toAgencyId: row.to_agency_id,
    toId: row.to_id,
    note: row.note,
    source: row.source,
    recordedAt: row.recorded_at,
  }));
}

export type PublishedRelation = Pick<Relation, 'agencyId' | 'id' | 'fromId' | 'kind' | 'toAgencyId' | 'toId'>;

/** What all may see of the edges at an object, from both ends; 500 at most. */
export async function listPublishedRelations(
  tx: Tx,
  { agencyId, elementId }: { readonly agencyId: string; readonly elementId: string },
): Promise<readonly PublishedRelation[]> {
  const rows = await published(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb('agency_id', '=', agencyId), eb('from_id', '=', elementId)]),
        eb.and([eb('to_agency_id', '=', agencyId), eb('to_id', '=', elementId)]),
      ]),
    )
    .limit(500)
    .execute();
  return rows.map(toPublished);
}

/** The published edges that an agency has at these objects. */
export async function listOwnPublishedRelations(
  tx: Tx,
  agencyId: string,
  elementIds: readonly string[],
): Promise<readonly PublishedRelation[]> {
  if (elementIds.length === 0) return [];
  const rows = await published(tx)
    .where('agency_id', '=', agencyId)
    .where((eb) =>
      eb.or([
        eb('from_id', 'in', elementIds),
        eb.and([eb('to_agency_id', '=', agencyId), eb('to_id', 'in', elementIds)]),
      ]),
    )
    .limit(MOST_RELATIONS)
    .execute();
  return rows.map(toPublished);
}

/** Shows some edges to all and takes others away, in a transaction of their agency. */
export async function changePublishedRelations(
  tx: Tx,
  agencyId: string,
  {
    shown,
    ended,
    at,
  }: { readonly shown: readonly Relation[]; readonly ended: readonly string[]; readonly at: Instant },
): Promise<void> {
  for (const part of batches(ended))
    await registryTables(tx)
      .updateTable('portfolio.published_relation')
      .set({ replaced_at: at })
      .where('agency_id', '=', agencyId)
      .where('id', 'in', part)
      .execute();
  for (const part of batches(shown))
    await registryTables(tx)
      .insertInto('portfolio.published_relation')
      .values(
        part.map((one) => ({
          agency_id: agencyId,
          id: one.id,
          from_id: one.fromId,
          kind: one.kind,
          to_agency_id: one.toAgencyId,
          to_id: one.toId,
          published_at: at,
          replaced_at: null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet({ replaced_at: null }))
      .execute();
}

function published(tx: Tx) {
  return registryTables(tx)
    .selectFrom('portfolio.published_relation')
    .select(['agency_id', 'id', 'from_id', 'kind', 'to_agency_id', 'to_id'])
    .where('replaced_at', 'is', null)
    .orderBy('kind')
    .orderBy('id');
}

function toPublished(row: {
  readonly agency_id: string;
  readonly id: string;
  readonly from_id: string;
  readonly kind: string;
  readonly to_agency_id: string;
  readonly to_id: string;
}): PublishedRelation {
  return {
    agencyId: row.agency_id,
    id: row.id,
    fromId: row.from_id,
    kind: row.kind,
    toAgencyId: row.to_agency_id,
    toId: row.to_id,
  };
}

function rowOf(relation: Relation) {
  return {
    agency_id: relation.agencyId,
    id: relation.id,
    from_id: relation.fromId,
    kind: relation.kind,
    to_agency_id: relation.toAgencyId,
    to_id: relation.toId,
    note: relation.note,
    source: relation.source,
    recorded_at: relation.recordedAt,
  };
}
