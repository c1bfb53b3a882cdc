import type { Tx } from '../../../../kernel/database.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ElementHead } from '../../domain/registry/element.ts';
import {
  type Publication,
  type PublicationFault,
  type PublicationGround,
  publicationOf,
} from '../../domain/registry/publication.ts';
import { standing } from '../../domain/registry/standing.ts';
import { listAssertionsOf } from '../../storage/registry/assertion.ts';
import { lockElements, updateElements } from '../../storage/registry/element.ts';
import { addPublications, endPublications } from '../../storage/registry/publication.ts';
import { announceUses } from '../intake/register-uses.ts';
import type { Writing } from './create-elements.ts';

export type PublishRefusal = { readonly id: string; readonly name: string } & (
  | PublicationFault
  | { readonly code: 'element_unknown' }
);

/** Publishes up to 500 objects of an agency, all or none; the refusals name each object that is not fit. */
export async function publishElements(
  tx: Tx,
  writing: Writing,
  given: { readonly ids: readonly string[] } & Pick<PublicationGround, 'visibilityOf' | 'agencyName' | 'ownerIdOf'>,
): Promise<Result<readonly ElementHead[], readonly PublishRefusal[]>> {
  const heads = await lockElements(tx, writing.agencyId, given.ids);
  const assertions = await listAssertionsOf(tx, writing.agencyId, given.ids);
  const refusals: PublishRefusal[] = unknownIds(given.ids, heads);
  const publications: Publication[] = [];
  const published = heads.map((head): ElementHead => ({
    ...head,
    stage: 'published',
    revision: head.revision + 1,
    changedAt: writing.at,
    changedBy: writing.actorId,
  }));
  for (const [at, head] of heads.entries()) {
    const after = published[at];
    if (after === undefined) throw new Error('an object without what becomes of it');
    const facts = standing(assertions.get(head.id) ?? [], { on: writing.on, knownAt: null });
    const publication = publicationOf({ ...given, head: head.stage === 'ended' ? head : after, standing: facts });
    if (publication.ok) publications.push(publication.value);
    else refusals.push({ id: head.id, name: head.name, ...publication.error });
  }
  if (refusals.length > 0) return err(refusals);
  await updateElements(tx, published);
  await addPublications(tx, writing.agencyId, { publications, at: writing.at });
  await announceUses(tx, { agencyId: writing.agencyId, elementIds: given.ids, at: writing.at });
  return ok(published);
}

/** Ends objects: they leave what is published and stay in the history. */
export async function endElements(tx: Tx, writing: Writing, ids: readonly string[]): Promise<readonly ElementHead[]> {
  const heads = await lockElements(tx, writing.agencyId, ids);
  const ended = heads.flatMap((head): readonly ElementHead[] =>
    head.stage === 'ended'
      ? []
      : [
          {
            ...head,
            stage: 'ended',
            revision: head.revision + 1,
            changedAt: writing.at,
            changedBy: writing.actorId,
          },
        ],
  );
  await updateElements(tx, ended);
  await endPublications(tx, writing.agencyId, { elementIds: ended.map(({ id }) => id), at: writing.at });
  return ended;
}

function unknownIds(ids: readonly string[], heads: readonly ElementHead[]): PublishRefusal[] {
  const known = new Set(heads.map(({ id }) => id));
  return ids.filter((id) => !known.has(id)).map((id) => ({ id, name: '', code: 'element_unknown' as const }));
}
