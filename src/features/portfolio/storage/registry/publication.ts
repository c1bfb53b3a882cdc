import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import type { Publication, RestrictedFact } from '../../domain/registry/publication.ts';
import { batches, registryTables, type RegistryTables } from './registry-tables.ts';

/** Publishes objects of one agency: what stood before gets its end, in the same transaction. */
export async function addPublications(
  tx: Tx,
  agencyId: string,
  given: { readonly publications: readonly Publication[]; readonly at: Instant },
): Promise<void> {
  const { publications, at } = given;
  await endPublications(tx, agencyId, { elementIds: publications.map(({ open }) => open.elementId), at });
  for (const part of batches(publications, 1_000)) {
    await registryTables(tx)
      .insertInto('portfolio.published_element')
      .values(part.map(({ open }) => openRow({ ...open, publishedAt: at, replacedAt: null })))
      .execute();
    await registryTables(tx)
      .insertInto('portfolio.overlap_signal')
      .values(part.map(({ open, signal }) => signalRow(open, { signal, at })))
      .execute();
  }
  const facts = publications.flatMap(({ open, restricted }) => restricted.map((fact) => factRow(open, { fact, at })));
  for (const part of batches(facts))
    await registryTables(tx).insertInto('portfolio.restricted_fact').values(part).execute();
  await tellOfPublication(tx);
}

/** Heard by whoever keeps a copy of what is published, once the transaction has committed. */
export const PUBLICATION_CHANNEL = 'terpadu_portfolio';

async function tellOfPublication(tx: Tx): Promise<void> {
  await sql`select pg_notify(${PUBLICATION_CHANNEL}, '')`.execute(tx);
}

/** Takes objects out of what is published; their history stays. */
export async function endPublications(
  tx: Tx,
  agencyId: string,
  { elementIds, at }: { readonly elementIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  for (const part of batches(elementIds)) {
    if (part.length === 0) continue;
    for (const table of ['portfolio.published_element', 'portfolio.restricted_fact'] as const)
      await registryTables(tx)
        .updateTable(table)
        .set({ replaced_at: at })
        .where('agency_id', '=', agencyId)
        .where('element_id', 'in', part)
        .where('replaced_at', 'is', null)
        .execute();
  }
  if (elementIds.length > 0) await tellOfPublication(tx);
}

/** Where a national list goes on: agency and object of the last row. */
export interface PublishedPlace {
  readonly agencyId: string;
  readonly elementId: string;
}

/** What was published at a moment; null: what is now. 5,000 rows at most, in the order of agency and object. */
export async function listPublished(
  tx: Tx,
  given: {
    readonly at: Instant | null;
    readonly agencyIds?: readonly string[];
    readonly after?: PublishedPlace;
    readonly limit: number;
  },
): Promise<readonly PublishedElement[]> {
  const { at, agencyIds, after } = given;
  let query = published(tx);
  query =
    at === null
      ? query.where('replaced_at', 'is', null)
      : query
          .where('published_at', '<=', at)
          .where((eb) => eb.or([eb('replaced_at', 'is', null), eb('replaced_at', '>', at)]));
  if (agencyIds !== undefined) query = query.where('agency_id', 'in', agencyIds.length === 0 ? [NOBODY] : agencyIds);
  if (after !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('agency_id', '>', after.agencyId),
        eb.and([eb('agency_id', '=', after.agencyId), eb('element_id', '>', after.elementId)]),
      ]),
    );
  const rows = await query.orderBy('agency_id').orderBy('element_id').limit(Math.min(given.limit, 5_000)).execute();
  return rows.map(toPublished);
}

/** Publications that began or ended after a moment, past ones too; 5,000 at most, in the order of agency, object, revision. */
export async function listPublicationChanges(
  tx: Tx,
  given: { readonly since: Instant; readonly after: (PublishedPlace & { readonly revision: number }) | null },
): Promise<readonly PublishedElement[]> {
  const { since, after } = given;
  let query = published(tx).where((eb) => eb.or([eb('published_at', '>', since), eb('replaced_at', '>', since)]));
  if (after !== null)
    query = query.where((eb) =>
      eb(
        eb.refTuple('agency_id', 'element_id', 'revision'),
        '>',
        eb.tuple(after.agencyId, after.elementId, after.revision),
      ),
    );
  const rows = await query.orderBy('agency_id').orderBy('element_id').orderBy('revision').limit(MOST_CHANGES).execute();
  return rows.map(toPublished);
}

export const MOST_CHANGES = 5_000;

/** What is published of these objects now; 500 at most. */
export async function findPublished(
  tx: Tx,
  agencyId: string,
  elementIds: readonly string[],
): Promise<readonly PublishedElement[]> {
  if (elementIds.length === 0) return [];
  const rows = await published(tx)
    .where('agency_id', '=', agencyId)
    .where('element_id', 'in', elementIds)
    .where('replaced_at', 'is', null)
    .orderBy('element_id')
    .limit(500)
    .execute();
  return rows.map(toPublished);
}

/** Every publication of one object, the newest first. */
export async function publicationsOf(
  tx: Tx,
  { agencyId, elementId }: PublishedPlace,
): Promise<readonly PublishedElement[]> {
  const rows = await published(tx)
    .where('agency_id', '=', agencyId)
    .where('element_id', '=', elementId)
    .orderBy('revision', 'desc')
    .limit(500)
    .execute();
  return rows.map(toPublished);
}

/** When the published registry last changed: whoever keeps a copy in memory asks this first. */
export async function lastPublicationAt(tx: Tx): Promise<Instant | null> {
  const { published_at, replaced_at } = await registryTables(tx)
    .selectFrom('portfolio.published_element')
    .select((eb) => [eb.fn.max('published_at').as('published_at'), eb.fn.max('replaced_at').as('replaced_at')])
    .executeTakeFirstOrThrow();
  if (published_at === null || replaced_at === null) return published_at ?? replaced_at;
  return Temporal.Instant.compare(published_at, replaced_at) < 0 ? replaced_at : published_at;
}

/** The facts of an object that the viewer may see as its agency or as one who oversees it; now, or of a publication. */
export async function listRestrictedFacts(
  tx: Tx,
  { agencyId, elementId, revision }: PublishedPlace & { readonly revision?: number },
): Promise<readonly (RestrictedFact & { readonly revision: number; readonly recordedAt: Instant })[]> {
  const rows = await registryTables(tx)
    .selectFrom('portfolio.restricted_fact')
    .select(['revision', 'field', 'value', 'source', 'valid_from', 'valid_until', 'recorded_at'])
    .where('agency_id', '=', agencyId)
    .where('element_id', '=', elementId)
    .where((eb) => (revision === undefined ? eb('replaced_at', 'is', null) : eb('revision', '=', revision)))
    .orderBy('field')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    field: row.field,
    value: row.value as RestrictedFact['value'],
    source: row.source,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    recordedAt: row.recorded_at,
  }));
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function published(tx: Tx) {
  return registryTables(tx)
    .selectFrom('portfolio.published_element')
    .select([
      'agency_id',
      'element_id',
      'revision',
      'domain',
      'state',
      'kind',
      'name',
      'function_text',
      'codes',
      'functions',
      'owner_id',
      'owner_name',
      'reported_by',
      'status',
      'is_classified',
      'published_at',
      'replaced_at',
    ]);
}

function openRow(one: PublishedElement): RegistryTables['portfolio.published_element'] {
  return {
    agency_id: one.agencyId,
    element_id: one.elementId,
    revision: one.revision,
    domain: one.domain,
    state: one.state,
    kind: one.kind,
    name: one.name,
    function_text: one.functionText,
    codes: one.codes,
    functions: one.functions,
    owner_id: one.ownerId,
    owner_name: one.ownerName,
    reported_by: one.reportedBy,
    status: one.status,
    is_classified: one.isClassified,
    published_at: one.publishedAt,
    replaced_at: one.replacedAt,
  };
}

function signalRow(
  { agencyId, elementId, revision }: Publication['open'],
  { signal, at }: { readonly signal: Publication['signal']; readonly at: Instant },
): RegistryTables['portfolio.overlap_signal'] {
  return {
    agency_id: agencyId,
    element_id: elementId,
    revision,
    hosts: signal.hosts,
    data_codes: signal.dataCodes,
    components: signal.components,
    recorded_at: at,
  };
}

function factRow(
  { agencyId, elementId, revision }: Publication['open'],
  { fact, at }: { readonly fact: RestrictedFact; readonly at: Instant },
): RegistryTables['portfolio.restricted_fact'] {
  return {
    agency_id: agencyId,
    element_id: elementId,
    revision,
    field: fact.field,
    value: JSON.stringify(fact.value),
    source: fact.source,
    valid_from: fact.validFrom,
    valid_until: fact.validUntil,
    recorded_at: at,
    replaced_at: null,
  };
}

function toPublished(row: RegistryTables['portfolio.published_element']): PublishedElement {
  return {
    agencyId: row.agency_id,
    elementId: row.element_id,
    revision: row.revision,
    domain: row.domain,
    state: row.state,
    kind: row.kind,
    name: row.name,
    functionText: row.function_text,
    codes: row.codes,
    functions: row.functions,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    reportedBy: row.reported_by,
    status: row.status,
    isClassified: row.is_classified,
    publishedAt: row.published_at,
    replacedAt: row.replaced_at,
  };
}
