import type { Ask } from '../../../../kernel/http/ask.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { type Flow, type FlowGraph, flowGraph } from '../../domain/views/agency-flows.ts';
import { countUsesBetween } from '../../storage/views/agency-use.ts';
import { dayOf } from '../registry/registry-office.ts';
import { type AgencyGroups, agencyGroups } from './agency-groups.ts';

/** Few enough for a phone: it draws boxes and lines, and computes nothing. */
const LIMITS = { mostNodes: 24, mostEdges: 24 } as const;

/** Who uses whose applications: groups of agencies, or the agencies of one group with the other groups around them. */
export interface FlowsMap {
  readonly graph: FlowGraph;
  /** Between agencies, all of them, the most first. */
  readonly flows: readonly Flow[];
  readonly groups: AgencyGroups;
  readonly group: string | null;
}

export async function flowsMap(ask: Pick<Ask, 'query' | 'services'>): Promise<FlowsMap> {
  const groups = await agencyGroups(ask.services, dayOf(ask));
  const given = ask.query.get('kelompok') ?? '';
  const group = groups.groups.find(({ key }) => key === given)?.key ?? null;
  const counted = await ask.services.db.as(PUBLIC, countUsesBetween);
  const touches = ({ from, to }: Flow) =>
    group === null || groups.groupOf(from) === group || groups.groupOf(to) === group;
  const flows = counted.map(({ userId, ownerId, count }) => ({ from: userId, to: ownerId, count })).filter(touches);
  const keyOf = (agencyId: string): string | null => {
    const of = groups.groupOf(agencyId);
    return of === group && of !== null ? agencyId : of === null ? null : groupKey(of);
  };
  return { graph: flowGraph(flows, keyOf, LIMITS), flows, groups, group };
}

/** A node that stands for a whole group; a coordinating ministry has the same id as its group. */
export function groupKey(group: string): string {
  return `kelompok ${group}`;
}

/** The group that a node stands for; null: it is an agency. */
export function groupOfNode(key: string): string | null {
  return key.startsWith('kelompok ') ? key.slice('kelompok '.length) : null;
}
