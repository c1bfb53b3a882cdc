import type { Organisation } from '../../../directory/index.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import type { FieldVisibility, PublicationGround } from '../../domain/registry/publication.ts';

/** One field means the same to the same audience wherever it stands (the catalogue refuses anything else). */
const visibilities: ReadonlyMap<string, FieldVisibility> = new Map(
  registryAttributes.attributes.map(({ key, visibility }) => [key, visibility]),
);

/** Who may see which field; a field that the catalogue does not know stays with its agency. */
function visibilityOfField(field: string): FieldVisibility {
  return visibilities.get(field) ?? 'draft_only';
}

/** What publishing asks of the catalogue and the directory. */
export function publicationRules(
  organisations: readonly Organisation[],
  agencyName: string,
): Pick<PublicationGround, 'visibilityOf' | 'agencyName' | 'ownerIdOf'> {
  const ids = new Map<string, string>();
  for (const { id, name, shortName, code } of organisations) {
    for (const word of [name, shortName, code]) if (!ids.has(word.toLowerCase())) ids.set(word.toLowerCase(), id);
  }
  return {
    visibilityOf: visibilityOfField,
    agencyName,
    ownerIdOf: (owner) => ids.get(owner.trim().toLowerCase()) ?? null,
  };
}
