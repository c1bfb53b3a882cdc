import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { organisationByCode } from '../../../directory/index.ts';
import type { Domain } from '../../domain/registry/element.ts';
import { hasOpenName } from '../../domain/registry/open-name.ts';
import type { PublishedIndex } from '../../domain/registry/published-index.ts';
import { frontierOf, growReach, type Reach, type ReachEdge, startReach } from '../../domain/views/reach.ts';
import { findElements } from '../../storage/registry/element.ts';
import { listRelations } from '../../storage/registry/relation.ts';
import { listUsesOf } from '../../storage/registry/use.ts';
import { listRelationsTouching } from '../../storage/views/touching-relation.ts';
import { agencyNames } from '../registry/agency-names.ts';
import { dayOf } from '../registry/registry-office.ts';
import type { ViewsPort } from './views-port.ts';

/** An object with a name that the viewer may know, or an agency that uses the application in focus. */
export interface LinkNode {
  readonly key: string;
  readonly agencyId: string;
  /** null: an agency. */
  readonly elementId: string | null;
  readonly name: string;
  readonly domain: Domain | null;
  /** The viewer's agency alone knows it: a draft, or what runs it. */
  readonly isOwnAlone: boolean;
}

/** What hangs together with one object, as far as the viewer may see. */
export interface LinksMap {
  readonly focus: LinkNode;
  readonly levels: number;
  readonly reach: Reach;
  readonly nodes: ReadonlyMap<string, LinkNode>;
  readonly agencyName: (id: string) => string;
}

export const USES = 'uses';
export const MOST_LEVELS = 3;
const LIMITS = { mostNodes: 50, mostAtOne: 16 } as const;

/** Follows relations and uses from one object; null: there is none that has a name for this viewer. */
export async function linksMap(
  port: ViewsPort,
  ask: Pick<Ask, 'actor' | 'services' | 'query'>,
  address: { readonly agency: string; readonly id: string },
): Promise<LinksMap | null> {
  const { db } = ask.services;
  const agencyId = isId(address.agency)
    ? address.agency
    : ((await organisationByCode(db, address.agency, dayOf(ask)))?.id ?? null);
  if (agencyId === null || !isId(address.id)) return null;
  const index = await port.inventory.published();
  const viewer = viewerOf(ask);
  const levels = levelsIn(ask.query);
  const found = await db.as(asAgency(viewer.agencyId), (tx) =>
    follow({ tx, index, viewer }, { start: keyOf(agencyId, address.id), levels }),
  );
  if (found === null) return null;
  const agencyName = await agencyNames(
    ask.services,
    [...found.nodes.values()].map((node) => node.agencyId),
    dayOf(ask),
  );
  const nodes = new Map(
    [...found.nodes].map(([key, node]) => [
      key,
      node.elementId === null ? { ...node, name: agencyName(node.agencyId) } : node,
    ]),
  );
  return { ...found, levels, nodes, agencyName };
}

interface Viewer {
  readonly agencyId: string;
  /** Drafts are read by those who keep the agency's list. */
  readonly isKeeper: boolean;
}

function viewerOf(ask: Pick<Ask, 'actor'>): Viewer {
  const { agencyId, roles } = askingOfficer(ask);
  return { agencyId, isKeeper: roles.includes('architect') || roles.includes('architecture_approver') };
}

function levelsIn(query: URLSearchParams): number {
  const given = Number(query.get('tingkat') ?? '1');
  return Number.isInteger(given) && given >= 1 && given <= MOST_LEVELS ? given : 1;
}

interface Ground {
  readonly tx: Tx;
  readonly index: PublishedIndex;
  readonly viewer: Viewer;
}

async function follow(
  ground: Ground,
  { start, levels }: { readonly start: string; readonly levels: number },
): Promise<Pick<LinksMap, 'focus' | 'reach' | 'nodes'> | null> {
  const nodes = new Map<string, LinkNode>();
  await nameNodes(ground, nodes, [start]);
  const focus = nodes.get(start);
  if (focus === undefined) return null;
  let reach = startReach(start);
  for (let step = 0; step <= levels; step += 1) {
    const frontier = frontierOf(reach).flatMap((key) => nodes.get(key) ?? []);
    const edges = [
      ...(await edgesAt(ground, frontier)),
      ...(step === 0 && !focus.isOwnAlone ? await usesOf(ground.tx, focus) : []),
    ];
    await nameNodes(
      ground,
      nodes,
      edges.flatMap(({ from, to }) => [from, to]),
    );
    const known = edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
    // After the last step only the edges between what is there already are added.
    const isLast = step === levels;
    const grown = growReach(reach, known, isLast ? { mostNodes: 0, mostAtOne: 0 } : LIMITS);
    const isSame = grown.stepOf.size === reach.stepOf.size;
    reach = isLast ? { ...grown, hidden: reach.hidden } : grown;
    if (isSame) break;
  }
  return { focus, reach, nodes: new Map([...nodes].filter(([key]) => reach.stepOf.has(key))) };
}

/** Published edges of all, and of the own agency also those that only it knows. */
async function edgesAt({ tx, viewer }: Ground, frontier: readonly LinkNode[]): Promise<readonly ReachEdge[]> {
  const things = frontier.flatMap(({ agencyId, elementId }) => (elementId === null ? [] : [{ agencyId, elementId }]));
  const own = things.filter(({ agencyId }) => agencyId === viewer.agencyId).map(({ elementId }) => elementId);
  const relations = [
    ...(await listRelationsTouching(tx, things)),
    ...(viewer.isKeeper && own.length > 0 ? await listRelations(tx, { agencyId: viewer.agencyId, touching: own }) : []),
  ];
  return relations.map(({ agencyId, fromId, kind, toAgencyId, toId }) => ({
    from: keyOf(agencyId, fromId),
    to: keyOf(toAgencyId, toId),
    kind,
  }));
}

async function usesOf(tx: Tx, { agencyId, elementId, key }: LinkNode): Promise<readonly ReachEdge[]> {
  if (elementId === null) return [];
  const uses = await listUsesOf(tx, { agencyId, elementId });
  return [...new Set(uses.map((use) => use.agencyId))].map((user) => ({
    from: keyOf(user, null),
    to: key,
    kind: USES,
  }));
}

/** Gives names to nodes that have one for the viewer: what is published under its name, and of the own agency all. */
async function nameNodes(
  { tx, index, viewer }: Ground,
  nodes: Map<string, LinkNode>,
  keys: readonly string[],
): Promise<void> {
  const ownUnnamed = new Set<string>();
  for (const key of keys) {
    if (nodes.has(key)) continue;
    const { agencyId, elementId } = placeOf(key);
    if (elementId === null) {
      nodes.set(key, { key, agencyId, elementId, name: '', domain: null, isOwnAlone: false });
      continue;
    }
    const published = index.find(agencyId, elementId);
    if (published !== null && hasOpenName(published) && published.name !== null) {
      nodes.set(key, { key, agencyId, elementId, name: published.name, domain: published.domain, isOwnAlone: false });
    } else if (viewer.isKeeper && agencyId === viewer.agencyId) ownUnnamed.add(elementId);
  }
  for (const head of await findElements(tx, viewer.agencyId, [...ownUnnamed])) {
    const key = keyOf(viewer.agencyId, head.id);
    if (head.stage === 'ended') continue;
    nodes.set(key, {
      key,
      agencyId: viewer.agencyId,
      elementId: head.id,
      name: head.name,
      domain: head.domain,
      isOwnAlone: true,
    });
  }
}

function keyOf(agencyId: string, elementId: string | null): string {
  return `${agencyId}/${elementId ?? ''}`;
}

function placeOf(key: string): { readonly agencyId: string; readonly elementId: string | null } {
  const [agencyId = '', elementId = ''] = key.split('/');
  return { agencyId, elementId: elementId === '' ? null : elementId };
}
