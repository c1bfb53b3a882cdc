import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { fineRowsOf, rowsOf } from '../../domain/views/capability-axis.ts';
import { type CostTree, costTree, type KnownCost } from '../../domain/views/cost-tree.ts';
import { countGrid, fullestCell } from '../../domain/views/count-grid.ts';
import type { GraphPlaces } from '../../domain/views/graph-picture.ts';
import { landscape } from '../../domain/views/landscape.ts';
import { growReach, startReach } from '../../domain/views/reach.ts';
import { type RoadmapItem, roadmapIn, usualWindow } from '../../domain/views/roadmap.ts';
import { type AgencyGroups, PRESIDENT, REGIONS } from '../../http/views/agency-groups.ts';
import type { CostMap } from '../../http/views/cost-map.ts';
import type { HeatMap } from '../../http/views/heat-map.ts';
import type { LandscapeMap } from '../../http/views/landscape-map.ts';
import { type LinkNode, type LinksMap, USES } from '../../http/views/links-map.ts';
import type { Roadmap } from '../../http/views/roadmap-lines.ts';
import type { CapabilityQuestion } from '../../http/views/view-question.ts';

/** All of it invented. */
export const sampleDay = localDate('2026-11-24');

const agencies = ['KKP', 'Kemenhub', 'KLHK', 'Kemenkes', 'Kab. Tuban'] as const;
const idOf = (at: number) => `019a0000-0000-7000-8000-00000000000${at}`;

export const sampleGroups: AgencyGroups = {
  groups: [
    { key: idOf(8), name: 'Kemenko Marves', agencyIds: [idOf(0), idOf(1), idOf(2)] },
    { key: idOf(9), name: 'Kemenko PMK', agencyIds: [idOf(3)] },
    { key: PRESIDENT, name: null, agencyIds: [] },
    { key: REGIONS, name: null, agencyIds: [idOf(4)] },
  ],
  groupOf: (id) => (id === idOf(3) ? idOf(9) : id === idOf(4) ? REGIONS : idOf(8)),
  nameOf: (id) => agencies[Number(id.at(-1))] ?? id,
};

const named = [
  { name: 'Pantau Kapal Ikan', at: 0, codes: ['RAB.02.06', 'RAB.07.01'], functions: ['F.130.03'] },
  { name: 'LACAK ARMADA LAUT', at: 1, codes: ['RAB.02.06'], functions: ['F.130.03', 'F.145.02'] },
  { name: 'Log Nelayan', at: 0, codes: ['RAB.02.06'], functions: ['F.130.03'] },
  { name: 'Jejak Limbah Laut', at: 2, codes: ['RAB.07.01'], functions: ['F.150.01'] },
  { name: 'Antrean Puskesmas', at: 4, codes: ['RAB.04.02'], functions: ['F.090.02'] },
  { name: 'Rekam Puskesmas', at: 3, codes: ['RAB.04.02'], functions: ['F.090.02'] },
  { name: null, at: 1, codes: ['RAB.02.06'], functions: ['F.130.03'] },
] as const;

const rows: readonly PublishedElement[] = named.map(({ name, at, codes, functions }, index) => ({
  agencyId: idOf(at),
  elementId: `019b0000-0000-7000-8000-00000000000${index}`,
  revision: 2,
  domain: 'application',
  state: 'as_is',
  kind: 'application',
  name,
  functionText: name,
  codes,
  functions,
  ownerId: idOf(at),
  ownerName: agencies[at],
  reportedBy: null,
  status: name === null ? null : 'active',
  isClassified: name === null,
  publishedAt: Temporal.Instant.from('2026-11-20T02:00:00Z'),
  replacedAt: null,
}));

const names: Readonly<Record<string, string>> = {
  'RAB.02': 'Ekonomi dan Industri',
  'RAB.03': 'Pembangunan Kewilayahan',
  'RAB.04': 'Perlindungan Sosial dan Kesehatan',
  'RAB.07': 'Lingkungan dan Sumber Daya Alam',
  'RAB.02.06': 'Kelautan dan Perikanan',
  'F.130.03': 'Kapal dan nelayan',
  'F.145.02': 'Angkutan dan terminal',
  'F.150.01': 'Pengawasan lingkungan',
  'F.090.02': 'Pelayanan puskesmas dan klinik',
};

const axisNames = {
  nameOf: (code: string) => names[code] ?? code,
  below: () => ['RAB.02', 'RAB.03', 'RAB.04', 'RAB.07'],
};
const usual: CapabilityQuestion = { axis: 'RAB', under: null, group: null, kind: 'application' };

export function sampleHeat(kind: 'groups' | 'agencies' | 'nothing'): HeatMap {
  const isDown = kind === 'agencies';
  const question = isDown ? { ...usual, under: 'RAB.02', group: idOf(8) } : usual;
  const grid = countGrid(
    kind === 'nothing' ? [] : rows.filter(({ agencyId }) => !isDown || sampleGroups.groupOf(agencyId) === idOf(8)),
    {
      rowsOf: (one) => rowsOf(one, 'RAB', question.under),
      columnOf: ({ agencyId }) => (isDown ? agencyId : (sampleGroups.groupOf(agencyId) ?? '')),
    },
  );
  const shown = isDown ? ['RAB.02.06'] : axisNames.below();
  const columns = grid.columns.map(({ key }) => key);
  return {
    question,
    grid,
    names: axisNames,
    groups: sampleGroups,
    columns,
    others: 0,
    rows: shown,
    emptyRows: shown.filter((row) => !grid.rows.some(({ key }) => key === row)).length,
    fullest: fullestCell(grid, { rows: shown, columns }),
    upTo: isDown ? '' : null,
  };
}

export function sampleLandscape(kind: 'some' | 'nothing'): LandscapeMap {
  const question: CapabilityQuestion = { ...usual, axis: 'F' };
  const found = landscape(kind === 'nothing' ? [] : rows, {
    rowsOf: (one) => fineRowsOf(one, 'F', null),
    offset: 0,
    mostRows: 20,
    mostColumns: 4,
  });
  return { question, names: axisNames, groups: sampleGroups, found, page: 1, hasMore: false };
}

function nodeAt(at: number, given: Partial<LinkNode>): LinkNode {
  const elementId = `019b0000-0000-7000-8000-00000000000${at}`;
  const agencyId = given.agencyId ?? idOf(0);
  return {
    agencyId,
    elementId,
    name: '',
    domain: 'application',
    isOwnAlone: false,
    ...given,
    key: `${agencyId}/${at}`,
  };
}

/** With `own` the view of the owner's keeper, who also sees what runs it. */
export function sampleLinks(kind: 'linked' | 'own' | 'alone'): LinksMap {
  const focus = nodeAt(0, { name: 'Pantau Kapal Ikan' });
  const others = [
    nodeAt(1, { name: 'LACAK ARMADA LAUT', agencyId: idOf(1) }),
    nodeAt(2, { name: 'Data kapal perikanan', domain: 'data' }),
    nodeAt(3, { name: 'Kemenhub', agencyId: idOf(1), elementId: null, domain: null }),
    ...(kind === 'own' ? [nodeAt(4, { name: 'Peladen pusat data', domain: 'infrastructure', isOwnAlone: true })] : []),
  ];
  const [fleet, data, user, server] = others.map(({ key }) => key);
  const edges = [
    { from: focus.key, to: fleet ?? '', kind: 'sends_to' },
    { from: focus.key, to: data ?? '', kind: 'reads' },
    { from: user ?? '', to: focus.key, kind: USES },
    ...(server === undefined ? [] : [{ from: focus.key, to: server, kind: 'runs_on_server' }]),
  ];
  const start = startReach(focus.key);
  const isAlone = kind === 'alone';
  return {
    focus,
    levels: 1,
    reach: isAlone ? start : growReach(start, edges, { mostNodes: 20, mostAtOne: 20 }),
    nodes: new Map((isAlone ? [focus] : [focus, ...others]).map((node) => [node.key, node])),
    agencyName: sampleGroups.nameOf,
  };
}

/** Boxes in three columns, as a layout would place them. */
export function samplePlaces(graph: {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}): GraphPlaces {
  const nodes = new Map(
    graph.nodes.map(({ id }, at) => [
      id,
      at === 0 ? { x: 390, y: 90 } : { x: at % 2 === 0 ? 8 : 780, y: 8 + Math.floor((at - 1) / 2) * 90 },
    ]),
  );
  const edges = new Map(
    graph.edges.map(({ id, from, to }) => {
      const [start, end] = [nodes.get(from), nodes.get(to)];
      const isRight = (start?.x ?? 0) < (end?.x ?? 0);
      const points = [
        { x: (start?.x ?? 0) + (isRight ? 178 : 0), y: (start?.y ?? 0) + 30 },
        { x: (end?.x ?? 0) + (isRight ? 0 : 178), y: (end?.y ?? 0) + 30 },
      ];
      return [
        id,
        {
          points,
          label: {
            x: ((points[0]?.x ?? 0) + (points[1]?.x ?? 0)) / 2 - 40,
            y: ((points[0]?.y ?? 0) + (points[1]?.y ?? 0)) / 2 - 8,
          },
        },
      ] as const;
    }),
  );
  return { width: 970, height: 200, nodes, edges };
}

export function sampleRoadmap(kind: 'some' | 'no_deadline' | 'nothing'): Roadmap {
  const item = (given: Partial<RoadmapItem>): RoadmapItem => ({
    kind: 'activity',
    agencyId: idOf(0),
    elementId: '019b0000-0000-7000-8000-000000000000',
    name: 'Pantau Kapal Bersama',
    detail: null,
    from: null,
    until: localDate('2027-08-31'),
    isDone: false,
    ...given,
  });
  const items = [
    item({ detail: 'Penggabungan pemantauan kapal', from: localDate('2027-01-02') }),
    item({ kind: 'contract', name: 'LACAK ARMADA LAUT', agencyId: idOf(1), until: localDate('2027-03-31') }),
    item({ kind: 'step', name: 'Pindahkan data posisi kapal', elementId: null, until: localDate('2026-11-10') }),
    item({
      kind: 'step',
      name: 'Sepakati kamus data kapal',
      elementId: null,
      until: localDate('2026-09-30'),
      isDone: true,
    }),
    item({ kind: 'switch_off', name: 'Log Nelayan', until: localDate('2027-10-15') }),
  ];
  const window = usualWindow(sampleDay);
  return {
    today: sampleDay,
    window,
    agencyId: null,
    kind: null,
    items: kind === 'nothing' ? [] : roadmapIn(items, window),
    deadline: kind === 'some' ? { on: localDate('2027-10-29'), name: { id: 'Tenggat', en: 'Deadline' } } : null,
    agencies: kind === 'nothing' ? [] : [idOf(0), idOf(1)],
    agencyName: sampleGroups.nameOf,
  };
}

export function sampleCosts(kind: 'agencies' | 'applications' | 'nothing', lang: Lang): CostMap {
  const cost = (at: number, yearly: bigint | null, isPartial = false): KnownCost => ({
    agencyId: rows[at]?.agencyId ?? '',
    elementId: rows[at]?.elementId ?? '',
    name: rows[at]?.name ?? (lang === 'id' ? 'Rahasia' : 'Classified'),
    yearly,
    isPartial,
  });
  const costs = [
    cost(0, 3_900_000_000n),
    cost(1, 4_200_000_000n),
    cost(2, 1_300_000_000n, true),
    cost(3, 1_100_000_000n),
    cost(5, 700_000_000n),
    cost(6, null),
  ];
  const isOne = kind === 'applications';
  const keyOf = ({ agencyId, elementId }: KnownCost) => `${agencyId}/${elementId}`;
  const tree: CostTree =
    kind === 'nothing'
      ? costTree([cost(0, null)], keyOf)
      : costTree(
          isOne ? costs.filter(({ agencyId }) => agencyId === idOf(0)) : costs,
          isOne ? keyOf : ({ agencyId }) => agencyId,
        );
  return {
    tree,
    agencyId: kind === 'agencies' ? null : idOf(0),
    elementOf: (key) => rows.find((row) => keyOf({ ...row, name: '', yearly: null, isPartial: false }) === key) ?? null,
    agencyName: sampleGroups.nameOf,
    scope: kind === 'nothing' ? [idOf(0)] : [idOf(0), idOf(1), idOf(2), idOf(3)],
  };
}
