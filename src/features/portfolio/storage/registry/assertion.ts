import type { Tx } from '../../../../kernel/database.ts';
import type { AssertedValue, Assertion } from '../../domain/registry/element.ts';
import { batches, registryTables, type RegistryTables } from './registry-tables.ts';

/** Adds facts, in a transaction of their agency. */
export async function addAssertions(tx: Tx, agencyId: string, assertions: readonly Assertion[]): Promise<void> {
  for (const part of batches(assertions))
    await registryTables(tx)
      .insertInto('portfolio.assertion')
      .values(part.map((one) => toRow(agencyId, one)))
      .execute();
}

/** Facts of one object can be many over the years; what is beyond is refused, never cut off. */
const MOST_OF_ONE = 5_000;

/** All that was ever said about an object, in the order of recording. */
export async function listAssertions(tx: Tx, agencyId: string, elementId: string): Promise<readonly Assertion[]> {
  return (await listAssertionsOf(tx, agencyId, [elementId])).get(elementId) ?? [];
}

/** The same of several objects at once; 500 at most. */
export async function listAssertionsOf(
  tx: Tx,
  agencyId: string,
  elementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Assertion[]>> {
  const found = new Map<string, Assertion[]>();
  if (elementIds.length === 0) return found;
  const limit = MOST_OF_ONE * Math.min(elementIds.length, 20);
  const rows = await registryTables(tx)
    .selectFrom('portfolio.assertion')
    .select([
      'agency_id',
      'element_id',
      'id',
      'revision',
      'field',
      'value',
      'source',
      'actor_id',
      'evidence',
      'valid_from',
      'valid_until',
      'recorded_at',
      'retracts',
    ])
    .where('agency_id', '=', agencyId)
    .where('element_id', 'in', elementIds)
    .orderBy('recorded_at')
    .orderBy('revision')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  if (rows.length > limit) throw new Error('More assertions than a page of objects may have.');
  for (const row of rows) {
    const list = found.get(row.element_id) ?? [];
    list.push(toAssertion(row));
    found.set(row.element_id, list);
  }
  return found;
}

function toRow(agencyId: string, one: Assertion): RegistryTables['portfolio.assertion'] {
  return {
    agency_id: agencyId,
    element_id: one.elementId,
    id: one.id,
    revision: one.revision,
    field: one.field,
    value: JSON.stringify(one.value),
    source: one.source,
    actor_id: one.actorId,
    evidence: one.evidence === null ? null : JSON.stringify(one.evidence),
    valid_from: one.validFrom,
    valid_until: one.validUntil,
    recorded_at: one.recordedAt,
    retracts: one.retracts,
  };
}

function toAssertion(row: RegistryTables['portfolio.assertion']): Assertion {
  return {
    id: row.id,
    elementId: row.element_id,
    revision: row.revision,
    field: row.field,
    // Written by addAssertions alone.
    value: row.value as AssertedValue,
    source: row.source,
    actorId: row.actor_id,
    evidence: row.evidence as Assertion['evidence'],
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    recordedAt: row.recorded_at,
    retracts: row.retracts,
  };
}
