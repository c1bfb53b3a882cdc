import type { Tx } from '../../../../kernel/database.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import type { ElementHead } from '../../domain/registry/element.ts';
import { type Gap, gapsOf, type GapSide } from '../../domain/registry/gap.ts';
import type { PublishedIndex } from '../../domain/registry/published-index.ts';
import { missingRelations, type RelationKind, type RelationObject } from '../../domain/registry/relation-catalogue.ts';
import { type Standing, standing } from '../../domain/registry/standing.ts';
import { listAssertionsOf } from '../../storage/registry/assertion.ts';
import { findElements } from '../../storage/registry/element.ts';
import { listRelations, type Relation } from '../../storage/registry/relation.ts';
import type { OwnElement } from './own-element.ts';

/** An edge at an own object, read from that object. */
export interface EdgeHere {
  readonly relation: Relation;
  readonly kind: RelationKind;
  readonly isSource: boolean;
  readonly other: { readonly agencyId: string; readonly id: string };
  /** null: what stands there has no name that the agency may know any more. */
  readonly otherName: string | null;
}

export interface Surroundings {
  readonly edges: readonly EdgeHere[];
  readonly missing: readonly RelationKind[];
  readonly gaps: readonly Gap[];
}

/** What stands around an own object: its relations, those it must have and lacks, and what is planned of it. */
export async function surroundingsOf(
  tx: Tx,
  element: OwnElement,
  { index, on }: { readonly index: PublishedIndex; readonly on: LocalDate },
): Promise<Surroundings> {
  const { head } = element;
  const relations = await listRelations(tx, { agencyId: head.agencyId, touching: [head.id] });
  const ownIds = relations.flatMap(({ fromId, toAgencyId, toId }) => [
    fromId,
    ...(toAgencyId === head.agencyId ? [toId] : []),
  ]);
  const heads = new Map((await findElements(tx, head.agencyId, [...new Set(ownIds)])).map((one) => [one.id, one]));
  const edges = relations.flatMap((relation): readonly EdgeHere[] => {
    const kind = relationKinds.find(({ key }) => key === relation.kind);
    if (kind === undefined) return [];
    const isSource = relation.fromId === head.id;
    const other = isSource
      ? { agencyId: relation.toAgencyId, id: relation.toId }
      : { agencyId: relation.agencyId, id: relation.fromId };
    const own = other.agencyId === head.agencyId ? heads.get(other.id) : undefined;
    return [
      { relation, kind, isSource, other, otherName: own?.name ?? index.find(other.agencyId, other.id)?.name ?? null },
    ];
  });
  const object = relationObject(head, element.facts);
  return {
    edges,
    missing: missingRelations(
      relationKinds,
      object,
      relations.map((one) => ({ fromId: one.fromId, kind: one.kind, toId: one.toId })),
    ),
    gaps: gapsOf(sideOf(head, element.facts), await partnersOf(tx, { head, edges, heads, on })),
  };
}

/** An object as a relation sees it. */
export function relationObject(head: Pick<ElementHead, 'id' | 'domain' | 'state'>, facts: Standing): RelationObject {
  const kind = facts.get(`${head.domain}_kind`)?.value;
  return { id: head.id, domain: head.domain, state: head.state, objectKind: typeof kind === 'string' ? kind : null };
}

interface Partners {
  readonly head: ElementHead;
  readonly edges: readonly EdgeHere[];
  readonly heads: ReadonlyMap<string, ElementHead>;
  readonly on: LocalDate;
}

async function partnersOf(tx: Tx, { head, edges, heads, on }: Partners): Promise<readonly GapSide[]> {
  const partners = edges
    .filter(({ kind, other }) => kind.key === 'upgrades' && other.agencyId === head.agencyId)
    .flatMap(({ other }) => heads.get(other.id) ?? []);
  const assertions = await listAssertionsOf(
    tx,
    head.agencyId,
    partners.map(({ id }) => id),
  );
  return partners.map((one) => sideOf(one, standing(assertions.get(one.id) ?? [], { on, knownAt: null })));
}

function sideOf({ id, name, state }: ElementHead, facts: Standing): GapSide {
  return { id, name, state, standing: facts };
}
