import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { flowGraph } from '../../domain/views/agency-flows.ts';
import { graphPicture } from '../../domain/views/graph-picture.ts';
import { type FlowsMap, groupKey } from '../../http/views/flows-map.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { CostBody } from './cost-body.tsx';
import { costView } from './cost-view.ts';
import { FlowsBody } from './flows-body.tsx';
import { flowsView } from './flows-view.ts';
import {
  sampleCosts,
  sampleDay,
  sampleGroups,
  sampleHeat,
  sampleLandscape,
  sampleLinks,
  samplePlaces,
  sampleRoadmap,
} from './gallery-samples.ts';
import { HeatBody } from './heat-body.tsx';
import { heatView } from './heat-view.ts';
import { HomeBody, type HomeView } from './home-body.tsx';
import { LandscapeBody } from './landscape-body.tsx';
import { landscapeView } from './landscape-view.ts';
import { LinksBody } from './links-body.tsx';
import { linksView } from './links-view.ts';
import { RoadmapBody } from './roadmap-body.tsx';
import { roadmapView } from './roadmap-view.ts';

const link = { agency: '019a0000-0000-7000-8000-000000000000', id: '019b0000-0000-7000-8000-000000000000' };

/** Every picture of the architecture in every state; all of it invented. */
export const viewsGallery: readonly GalleryPage[] = [
  home('views-home', 'Pictures: all of them', { words: '', found: [] }),
  home('views-home-found', 'Pictures: objects to draw', {
    words: 'kapal',
    found: [{ name: 'Pantau Kapal Ikan', detail: 'KKP', href: at.links.to(link) }],
  }),
  home('views-home-nothing-found', 'Pictures: no such object', { words: 'xyzzy', found: [] }),
  heat('views-heat-groups', 'Capabilities by coordinator', 'groups'),
  heat('views-heat-agencies', 'Capabilities by agency, one level down', 'agencies'),
  heat('views-heat-nothing', 'Capabilities: nothing fits', 'nothing'),
  landscapePage('views-landscape', 'Landscape of functions', 'some'),
  landscapePage('views-landscape-nothing', 'Landscape: nothing fits', 'nothing'),
  links('views-links', 'Relations of an application', 'linked'),
  links('views-links-own', 'Relations as its keeper sees them', 'own'),
  links('views-links-alone', 'Relations: none published', 'alone'),
  flows('views-flows', 'Shared use between groups', false),
  flows('views-flows-nothing', 'Shared use: none recorded', true),
  roadmapPage('views-roadmap', 'Roadmap with a deadline', 'some'),
  roadmapPage('views-roadmap-no-deadline', 'Roadmap without a deadline', 'no_deadline'),
  roadmapPage('views-roadmap-nothing', 'Roadmap: nothing planned', 'nothing'),
  costs('views-costs-agencies', 'Costs by agency', 'agencies'),
  costs('views-costs-applications', 'Costs by application', 'applications'),
  costs('views-costs-nothing', 'Costs: none known', 'nothing'),
];

function home(id: string, title: string, view: Omit<HomeView, 'lang'>): GalleryPage {
  return { id, title, render: (lang) => desk(lang, <HomeBody view={{ lang, ...view }} />) };
}

function heat(id: string, title: string, kind: Parameters<typeof sampleHeat>[0]): GalleryPage {
  return { id, title, render: (lang) => desk(lang, <HeatBody view={heatView(sampleHeat(kind), lang, sampleDay)} />) };
}

function landscapePage(id: string, title: string, kind: Parameters<typeof sampleLandscape>[0]): GalleryPage {
  return {
    id,
    title,
    render: (lang) => desk(lang, <LandscapeBody view={landscapeView(sampleLandscape(kind), lang, sampleDay)} />),
  };
}

function links(id: string, title: string, kind: Parameters<typeof sampleLinks>[0]): GalleryPage {
  return {
    id,
    title,
    render: (lang) => {
      const view = linksView(sampleLinks(kind), lang, sampleDay);
      return desk(lang, <LinksBody view={view} picture={graphPicture(view.graph, samplePlaces(view.graph))} />);
    },
  };
}

function flows(id: string, title: string, isEmpty: boolean): GalleryPage {
  const [one, other, , regions] = sampleGroups.groups.map(({ key }) => groupKey(key));
  const between = isEmpty
    ? []
    : [
        { from: regions ?? '', to: other ?? '', count: 41 },
        { from: one ?? '', to: other ?? '', count: 3 },
        { from: regions ?? '', to: one ?? '', count: 12 },
        { from: one ?? '', to: one ?? '', count: 6 },
      ];
  const map: FlowsMap = {
    graph: flowGraph(between, (key) => key, { mostNodes: 24, mostEdges: 2 }),
    flows: between,
    groups: sampleGroups,
    group: null,
  };
  return {
    id,
    title,
    render: (lang) => {
      const view = flowsView(map, lang, sampleDay);
      return desk(lang, <FlowsBody view={view} picture={graphPicture(view.graph, samplePlaces(view.graph))} />);
    },
  };
}

function roadmapPage(id: string, title: string, kind: Parameters<typeof sampleRoadmap>[0]): GalleryPage {
  return { id, title, render: (lang) => desk(lang, <RoadmapBody view={roadmapView(sampleRoadmap(kind), lang)} />) };
}

function costs(id: string, title: string, kind: Parameters<typeof sampleCosts>[0]): GalleryPage {
  return {
    id,
    title,
    render: (lang) => desk(lang, <CostBody view={costView(sampleCosts(kind, lang), lang, sampleDay)} />),
  };
}

function desk(lang: Lang, body: Child) {
  const title = lang === 'id' ? 'Peta arsitektur' : 'Architecture maps';
  return <Desk frame={deskFrame(lang, '/arsitektur/peta', { title })}>{body}</Desk>;
}
