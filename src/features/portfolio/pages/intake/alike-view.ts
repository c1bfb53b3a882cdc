import type { Ask } from '../../../../kernel/http/ask.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { agencyNames } from '../../http/registry/agency-names.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import type { ImportRow, StoredLikeness } from '../../storage/intake/import-row.ts';

/** A new application beside a published one, as it is published now. */
export interface AlikeLine {
  readonly position: number;
  readonly name: string;
  readonly elementId: string;
  readonly likeness: StoredLikeness;
  /** null: no longer published. */
  readonly other: Pick<PublishedElement, 'name' | 'kind' | 'functionText'> | null;
  readonly otherAgency: string;
}

/** The lines of rows that look like others; what the others are called is read anew. */
export async function alikeLines(
  ask: Pick<Ask, 'services'>,
  port: IntakePort,
  rows: readonly ImportRow[],
): Promise<readonly AlikeLine[]> {
  if (rows.length === 0) return [];
  const index = await port.inventory.published();
  const ids = rows.flatMap(({ likeness }) => likeness.map(({ agencyId }) => agencyId));
  const nameOf = await agencyNames(ask.services, ids, dayOf(ask));
  return rows.flatMap(({ position, row, elementIds, likeness }) =>
    likeness.map((one) => ({
      position,
      name: row.entry.name,
      elementId: elementIds[0] ?? '',
      likeness: one,
      other: index.find(one.agencyId, one.elementId),
      otherAgency: nameOf(one.agencyId),
    })),
  );
}
