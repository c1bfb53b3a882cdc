import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { hasOpenName } from '../../domain/registry/open-name.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import {
  changePublishedRelations,
  listOwnPublishedRelations,
  listRelations,
  type Relation,
} from '../../storage/registry/relation.ts';

/**
 * Shows the edges at objects that were just published or ended: only those between two objects that both have an open
 * name, so that no edge tells what an agency runs on or what its classified systems talk to.
 */
export async function publishRelations(
  tx: Tx,
  agencyId: string,
  { elementIds, at }: { readonly elementIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  const relations = await listRelations(tx, { agencyId, touching: elementIds });
  const isOpen = await openEnds(tx, agencyId, relations);
  const wanted = relations.filter(
    ({ fromId, toAgencyId, toId }) => isOpen(agencyId, fromId) && isOpen(toAgencyId, toId),
  );
  const shown = await listOwnPublishedRelations(tx, agencyId, elementIds);
  const [wantedIds, shownIds] = [wanted, shown].map((edges) => new Set(edges.map(({ id }) => id)));
  await changePublishedRelations(tx, agencyId, {
    shown: wanted.filter(({ id }) => shownIds?.has(id) !== true),
    ended: shown.map(({ id }) => id).filter((id) => wantedIds?.has(id) !== true),
    at,
  });
}

async function openEnds(
  tx: Tx,
  agencyId: string,
  relations: readonly Relation[],
): Promise<(agencyId: string, elementId: string) => boolean> {
  const idsOf = new Map<string, Set<string>>();
  const note = (agency: string, id: string) => idsOf.set(agency, (idsOf.get(agency) ?? new Set()).add(id));
  for (const { fromId, toAgencyId, toId } of relations) {
    note(agencyId, fromId);
    note(toAgencyId, toId);
  }
  const open = new Set<string>();
  for (const [agency, ids] of idsOf) {
    const all = [...ids];
    for (let at = 0; at < all.length; at += 500)
      for (const one of await findPublished(tx, agency, all.slice(at, at + 500)))
        if (hasOpenName(one)) open.add(`${agency} ${one.elementId}`);
  }
  return (agency, id) => open.has(`${agency} ${id}`);
}
