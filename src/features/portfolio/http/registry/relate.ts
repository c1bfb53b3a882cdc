import type { Tx } from '../../../../kernel/database.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import type { ElementHead, PublishedElement } from '../../domain/registry/element.ts';
import { hasOpenName } from '../../domain/registry/open-name.ts';
import { checkRelation, type RelationFault, type RelationObject } from '../../domain/registry/relation-catalogue.ts';
import { standing } from '../../domain/registry/standing.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import { findElement, findElements, lockElements, updateElements } from '../../storage/registry/element.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { addRelation, listRelations, type Relation, retractRelation } from '../../storage/registry/relation.ts';
import type { Writing } from './create-elements.ts';
import { relationObject } from './own-surroundings.ts';

/** Why a relation was not added; objects are named as the agency knows them. */
export type RelateFault =
  | { readonly code: 'registry_object_unknown' | 'registry_object_ended' }
  | { readonly code: 'target_unknown' }
  | { readonly code: 'relation'; readonly fault: RelationFault; readonly names: readonly string[] };

export interface RelationGiven {
  readonly fromId: string;
  readonly kind: string;
  readonly to: { readonly agencyId: string; readonly id: string };
}

/** Adds an edge from an own object to another of its own, or to a published one of anybody; circles are named. */
export async function relate(
  tx: Tx,
  writing: Writing,
  given: RelationGiven,
): Promise<Result<ElementHead, RelateFault>> {
  const { agencyId } = writing;
  const [head] = await lockElements(tx, agencyId, [given.fromId]);
  if (head === undefined) return err({ code: 'registry_object_unknown' });
  if (head.stage === 'ended') return err({ code: 'registry_object_ended' });
  const from = await asObject(tx, writing, head);
  const to = await targetOf(tx, writing, given.to);
  if (to === null) return err({ code: 'target_unknown' });
  const edges = await listRelations(tx, { agencyId, kind: given.kind });
  const checked = checkRelation(
    relationKinds,
    { kind: given.kind, from, to },
    edges.map(({ fromId, kind, toId }) => ({ fromId, kind, toId })),
  );
  if (!checked.ok)
    return err({ code: 'relation', fault: checked.error, names: await namesIn(tx, agencyId, checked.error) });
  await addRelation(
    tx,
    {
      agencyId,
      id: newId(writing.at.epochMilliseconds),
      fromId: head.id,
      kind: given.kind,
      toAgencyId: given.to.agencyId,
      toId: given.to.id,
      note: null,
      source: writing.source,
      recordedAt: writing.at,
    },
    writing,
  );
  return ok(await moveOn(tx, writing, head));
}

/** Takes one of the own edges back. */
export async function unrelate(
  tx: Tx,
  writing: Writing,
  { elementId, relationId }: { readonly elementId: string; readonly relationId: string },
): Promise<Result<ElementHead, 'registry_object_unknown' | 'registry_relation_unknown'>> {
  const [head] = await lockElements(tx, writing.agencyId, [elementId]);
  if (head === undefined) return err('registry_object_unknown');
  const relations = await listRelations(tx, { agencyId: writing.agencyId, touching: [elementId] });
  const relation = relations.find(({ id }) => id === relationId);
  if (relation === undefined) return err('registry_relation_unknown');
  await retractRelation(tx, relation satisfies Relation, {
    ...writing,
    id: newId(writing.at.epochMilliseconds),
    at: writing.at,
  });
  return ok(await moveOn(tx, writing, head));
}

/** A relation is a change of the object: it wants approval anew, and is shown to others with the next publication. */
async function moveOn(tx: Tx, writing: Writing, head: ElementHead): Promise<ElementHead> {
  const next = { ...head, revision: head.revision + 1, changedAt: writing.at, changedBy: writing.actorId };
  await updateElements(tx, [next]);
  return next;
}

async function asObject(tx: Tx, { agencyId, on }: Writing, head: ElementHead): Promise<RelationObject> {
  const assertions = await listAssertions(tx, agencyId, head.id);
  return relationObject(head, standing(assertions, { on, knownAt: null }));
}

async function targetOf(tx: Tx, writing: Writing, to: RelationGiven['to']): Promise<RelationObject | null> {
  if (!isId(to.agencyId) || !isId(to.id)) return null;
  if (to.agencyId === writing.agencyId) {
    const head = await findElement(tx, writing.agencyId, to.id);
    return head === null || head.stage === 'ended' ? null : asObject(tx, writing, head);
  }
  const [published] = await findPublished(tx, to.agencyId, [to.id]);
  return published === undefined || !hasOpenName(published) ? null : publishedObject(published);
}

function publishedObject({ elementId, domain, state }: PublishedElement): RelationObject {
  return { id: elementId, domain, state, objectKind: null };
}

async function namesIn(tx: Tx, agencyId: string, fault: RelationFault): Promise<readonly string[]> {
  const ids =
    fault.code === 'relation_closes_circle' ? fault.circle : fault.code === 'relation_taken' ? [fault.by] : [];
  const heads = new Map((await findElements(tx, agencyId, [...new Set(ids)])).map((head) => [head.id, head.name]));
  return ids.map((id) => heads.get(id) ?? id.slice(0, 8));
}
