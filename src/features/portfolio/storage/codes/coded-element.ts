import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Domain, ElementKind, Status } from '../../domain/registry/element.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** A published object as codes look at it. */
export interface CodedElement {
  readonly agencyId: string;
  readonly elementId: string;
  readonly domain: Domain;
  readonly kind: ElementKind;
  /** null: classified, or an object whose name is not published. */
  readonly name: string | null;
  readonly codes: readonly string[];
  readonly status: Status | null;
}

/** Twice what the nation has registered; more is a defect. */
const MOST = 200_000;

/** Everything published at a moment (null: now) that bears any code, in the order of agency and object. */
export async function listCodedElements(
  tx: Tx,
  given: { readonly at: Instant | null; readonly agencyId?: string },
): Promise<readonly CodedElement[]> {
  const { at, agencyId } = given;
  let query = registryTables(tx)
    .selectFrom('portfolio.published_element')
    .select(['agency_id', 'element_id', 'domain', 'kind', 'name', 'codes', 'status'])
    .where('state', '=', 'as_is')
    .where((eb) => eb(eb.fn<number>('cardinality', ['codes']), '>', 0));
  query =
    at === null
      ? query.where('replaced_at', 'is', null)
      : query
          .where('published_at', '<=', at)
          .where((eb) => eb.or([eb('replaced_at', 'is', null), eb('replaced_at', '>', at)]));
  if (agencyId !== undefined) query = query.where('agency_id', '=', agencyId);
  const rows = await query
    .orderBy('agency_id')
    .orderBy('element_id')
    .limit(MOST + 1)
    .execute();
  if (rows.length > MOST) throw new Error('More is published than is counted at once.');
  return rows.map((row) => ({
    agencyId: row.agency_id,
    elementId: row.element_id,
    domain: row.domain,
    kind: row.kind,
    name: row.name,
    codes: row.codes,
    status: row.status,
  }));
}
