import type { Tx } from '../../../../kernel/database.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { PortableModel, PortableObject } from '../../domain/interop/portable.ts';
import { type ElementHead, elementUri, type PublishedElement } from '../../domain/registry/element.ts';
import { type Standing, standing } from '../../domain/registry/standing.ts';
import { listAssertionsOf } from '../../storage/registry/assertion.ts';
import { type ElementFilter, listElements } from '../../storage/registry/element.ts';
import { listPublished } from '../../storage/registry/publication.ts';
import { listRelations } from '../../storage/registry/relation.ts';

const AT_ONCE = 500;

/** The own agency's architecture whole, drafts and restricted facts included; what has ended stays out. */
export async function ownModel(
  tx: Tx,
  { agencyId, on }: { readonly agencyId: string; readonly on: LocalDate },
): Promise<PortableModel> {
  const objects: PortableObject[] = [];
  let after: ElementFilter['after'];
  do {
    const heads = await listElements(tx, { agencyId, limit: AT_ONCE, ...(after === undefined ? {} : { after }) });
    const ids = heads.map(({ id }) => id);
    const facts = await listAssertionsOf(tx, agencyId, ids);
    for (const head of heads)
      if (head.stage !== 'ended')
        objects.push(objectOf(head, standing(facts.get(head.id) ?? [], { on, knownAt: null })));
    const last = heads.at(-1);
    after = last === undefined || heads.length < AT_ONCE ? undefined : { changedAt: last.changedAt, id: last.id };
  } while (after !== undefined);
  const known = new Set(objects.map(({ uri }) => uri));
  const relations = (await listRelations(tx, { agencyId })).map(({ id, kind, fromId, toId }) => ({
    uri: elementUri(id),
    kind,
    from: elementUri(fromId),
    to: elementUri(toId),
  }));
  // An edge to another agency's object would dangle in a document that holds only our own.
  return { objects, relations: relations.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** What everybody may see of all agencies. */
export async function publishedModel(tx: Tx): Promise<PortableModel> {
  const objects: PortableObject[] = [];
  let after: { readonly agencyId: string; readonly elementId: string } | undefined;
  do {
    const rows: readonly PublishedElement[] = await listPublished(tx, {
      at: null,
      limit: 5_000,
      ...(after === undefined ? {} : { after }),
    });
    objects.push(...rows.map(openObject));
    const last = rows.at(-1);
    after = last === undefined || rows.length < 5_000 ? undefined : last;
  } while (after !== undefined);
  return { objects, relations: [] };
}

/** An object of the own agency with its values as they stand. */
export function objectOf(head: ElementHead, facts: Standing): PortableObject {
  const values = [...facts.values()]
    .filter(({ field }) => field !== 'name' && !field.startsWith('approval_'))
    .map(({ field, value }) => [field, value] as const);
  return {
    uri: elementUri(head.id),
    domain: head.domain,
    state: head.state,
    name: head.name,
    values: Object.fromEntries(values),
  };
}

function openObject(one: PublishedElement): PortableObject {
  const { domain, state, functionText, codes, functions, ownerName, status } = one;
  return {
    uri: elementUri(one.elementId),
    domain,
    state,
    // A name that is not open is not invented: the owner stands in its place.
    name: one.name ?? `(${ownerName})`.slice(0, 300),
    values: {
      ...(functionText === null ? {} : { function: functionText }),
      ...(codes.length === 0 ? {} : { codes }),
      ...(functions.length === 0 ? {} : { functions }),
      owner: ownerName,
      ...(status === null ? {} : { status }),
    },
  };
}
