import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { CodeSet } from '../../domain/codes/code-set.ts';
import type { Crosswalk } from '../../domain/codes/crosswalk.ts';
import { codesTables } from './codes-tables.ts';

/** A version that the national architect published, with what became of each code of the one before. */
export interface PublishedCodeSet {
  readonly agencyId: string;
  readonly set: CodeSet;
  readonly beforeId: string;
  readonly crosswalk: Crosswalk;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

type Content = Pick<CodeSet, 'period' | 'source' | 'entries' | 'knownGaps'>;

/** Publishes a version; false: the version before has its successor already. */
export async function addCodeSet(tx: Tx, published: PublishedCodeSet): Promise<boolean> {
  const { set, agencyId } = published;
  const content: Content = {
    period: set.period,
    source: set.source,
    entries: set.entries,
    knownGaps: set.knownGaps,
  };
  const added = await codesTables(tx)
    .insertInto('portfolio.code_set')
    .values({
      agency_id: agencyId,
      id: set.id,
      reference: set.reference,
      before_id: published.beforeId,
      in_force_from: set.inForce.from,
      content: JSON.stringify(content),
      crosswalk: JSON.stringify(published.crosswalk),
      published_at: published.publishedAt,
      published_by: published.publishedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** All published versions, the earliest in force first; 200 at most. */
export async function listCodeSets(tx: Tx): Promise<readonly PublishedCodeSet[]> {
  const rows = await codesTables(tx)
    .selectFrom('portfolio.code_set')
    .select([
      'agency_id',
      'id',
      'reference',
      'before_id',
      'in_force_from',
      'content',
      'crosswalk',
      'published_at',
      'published_by',
    ])
    .orderBy('in_force_from')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    set: {
      id: row.id,
      reference: row.reference,
      inForce: { from: row.in_force_from, until: null },
      // Written by addCodeSet alone.
      ...(row.content as Content),
    },
    beforeId: row.before_id,
    crosswalk: row.crosswalk as Crosswalk,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  }));
}
