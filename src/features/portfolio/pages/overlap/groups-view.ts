import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency, PUBLIC, WORKER } from '../../../../kernel/viewer.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { organisationsByIds, todayInCapital } from '../../../directory/index.ts';
import type { Results } from '../../http/overlap-review/open-results.ts';
import { coordinatedBy } from '../../http/overlap-review/overlap-host.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { readFigures, type RunFigures } from '../../http/overlap-review/run-figures.ts';
import { costsByGroup, type GroupCost } from '../../storage/overlap/compared-application.ts';
import {
  findGroups,
  judgedByGroup,
  listTopics,
  memberAgencies,
  type OverlapGroup,
} from '../../storage/overlap/overlap-group.ts';
import { type ApplicationView, applicationViews } from './application-view.ts';
import { topicName } from './figure-words.ts';
import type { GroupFilters } from './group-filters.ts';
import { type Reader, readerOf } from './overlap-nav.tsx';

/** One group in a list. */
export interface GroupRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly members: number;
  readonly agencies: readonly string[];
  readonly systems: number;
  readonly chance: number;
  readonly doubt: number;
  readonly judged: number;
  /** Null: the reader's agency may see no cost of it. */
  readonly cost: GroupCost | null;
}

export interface GroupsView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly figures: RunFigures;
  readonly ranAt: string;
  readonly filters: GroupFilters;
  readonly rows: readonly GroupRow[];
  readonly total: number;
  readonly seesCosts: boolean;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly coordinates: boolean;
  readonly topics: readonly { readonly value: string; readonly label: string }[];
}

export const GROUPS_A_PAGE = 20;

/** The groups that the address asks for, with what the reader's agency may see of their costs. */
export async function groupsView(
  ask: Ask,
  { host, run }: Results,
  { filters, limit }: { readonly filters: GroupFilters; readonly limit: number },
): Promise<GroupsView> {
  const { db } = ask.services;
  const officer = askingOfficer(ask);
  const costs = await db.as(asAgency(officer.agencyId), (tx) => costsByGroup(tx, host, filters.question));
  const judged = await db.as(WORKER, (tx) => judgedByGroup(tx, host, filters.question));
  const judgedIn = new Map(judged.map(({ groupId, pairs }) => [groupId, pairs]));
  const coordinated = await coordinatedBy(ask.services, ask.now, officer.agencyCode);
  const found = await db.as(PUBLIC, (tx) => wantedGroups(tx, { host, filters, coordinated, limit, costs, judgedIn }));
  return {
    lang: ask.lang,
    reader: readerOf(ask),
    figures: readFigures(run.figures),
    ranAt: run.finishedAt === null ? '' : formatDateTimeZone(run.finishedAt, 'Asia/Jakarta', ask.lang),
    filters,
    rows: await groupRows(ask, found.groups, { judged: judgedIn, costs }),
    total: found.total,
    seesCosts: costs.size > 0,
    agencies: await agencyOptions(ask, host, filters),
    coordinates: coordinated.length > 0,
    topics: await topicOptions(ask, host, filters),
  };
}

interface Wanted {
  readonly host: string;
  readonly filters: GroupFilters;
  readonly coordinated: readonly string[];
  readonly limit: number;
  readonly costs: ReadonlyMap<string, GroupCost>;
  readonly judgedIn: ReadonlyMap<string, number>;
}

const MOST_FILTERED = 5_000;

async function wantedGroups(tx: Tx, { host, filters, coordinated, limit, costs, judgedIn }: Wanted) {
  const ids = orderedIds(filters, costs);
  const agencies = filters.agency === 'coordinated' ? coordinated : [filters.agency];
  const wanted = {
    question: filters.question,
    order: filters.order === 'saving' ? ('expected' as const) : filters.order,
    ...(filters.agency !== '' && { agencies }),
    ...(filters.topic !== '' && { topic: filters.topic }),
    ...(ids !== null && { ids }),
  };
  const from = (filters.page - 1) * limit;
  if (filters.state === 'all') return findGroups(tx, host, { ...wanted, limit, offset: from });
  // Who has judged what is the worker's to know, so it is matched here and not in the query.
  const all = await findGroups(tx, host, { ...wanted, limit: MOST_FILTERED, offset: 0 });
  const kept = all.groups.filter(({ id }) => judgedIn.has(id) === (filters.state === 'touched'));
  return { groups: kept.slice(from, from + limit), total: kept.length };
}

/** By what would be saved if all but the largest ended, times the chance; only groups whose costs the reader sees. */
function orderedIds({ order }: GroupFilters, costs: ReadonlyMap<string, GroupCost>): readonly string[] | null {
  if (order !== 'saving') return null;
  return [...costs]
    .map(([id, { total, largest }]) => ({ id, saving: total - largest }))
    .toSorted((one, other) =>
      one.saving === other.saving ? (one.id < other.id ? -1 : 1) : one.saving < other.saving ? 1 : -1,
    )
    .slice(0, 5_000)
    .map(({ id }) => id);
}

/** Groups as rows, with the names of their agencies. */
export async function groupRows(
  ask: Ask,
  groups: readonly OverlapGroup[],
  { judged, costs }: { readonly judged: ReadonlyMap<string, number>; readonly costs: ReadonlyMap<string, GroupCost> },
): Promise<readonly GroupRow[]> {
  const shown = groups.flatMap(({ members }) => members.slice(0, 40));
  const views = await applicationViews(ask, shown);
  return groups.map((group) => {
    const members = group.members.flatMap((member) => views.get(member) ?? []);
    return {
      id: group.id,
      href: overlapPaths.group.to({ id: group.id }),
      name: groupName(group, members, ask.lang),
      members: group.members.length,
      agencies: [...new Set(members.map(({ agency }) => agency))],
      systems: group.systems,
      chance: group.chance,
      doubt: group.doubt,
      judged: judged.get(group.id) ?? 0,
      cost: costs.get(group.id) ?? null,
    };
  });
}

/** A group of one system bears its commonest name, a group of one function that function. */
export function groupName(
  group: Pick<OverlapGroup, 'question' | 'topic'>,
  members: readonly ApplicationView[],
  lang: Lang,
): string {
  const counts = [...Map.groupBy(members, ({ name }) => name)].toSorted(
    (one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1),
  );
  const commonest = counts[0]?.[0] ?? '';
  if (group.question === 'same_system' || group.topic === '') return commonest === '' ? topicName('', lang) : commonest;
  return topicName(group.topic, lang);
}

const regional = ['regency_government', 'city_government', 'province_government'];

/** The ministries and agencies with an application in a group; regions are too many for a list of choices. */
async function agencyOptions(ask: Ask, host: string, { question }: GroupFilters) {
  const ids = await ask.services.db.as(PUBLIC, (tx) => memberAgencies(tx, host, question));
  const found = await organisationsByIds(ask.services.db, ids, todayInCapital(ask.now));
  return [...found.values()]
    .filter(({ kind }) => !regional.includes(kind))
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'id'));
}

async function topicOptions(ask: Ask, host: string, { question }: GroupFilters) {
  const topics = await ask.services.db.as(PUBLIC, (tx) => listTopics(tx, host, question));
  return topics
    .filter(({ topic }) => topic !== '')
    .map(({ topic, groups }) => ({ value: topic, label: `${topicName(topic, ask.lang)} (${groups})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'id'));
}
