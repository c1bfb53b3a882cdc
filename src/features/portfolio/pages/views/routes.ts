import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { viewsAuthority } from '../../domain/authority-views.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { costCsv, costPage, costPng } from './cost-page.tsx';
import { flowsCsv, flowsPage, flowsPng } from './flows-page.tsx';
import { heatCsv, heatPage, heatPng } from './heat-page.tsx';
import { viewsHome } from './home-page.tsx';
import { landscapeCsv, landscapePage, landscapePng } from './landscape-page.tsx';
import { linksCsv, linksPage, linksPng } from './links-page.tsx';
import { roadmapCsv, roadmapPage, roadmapPng } from './roadmap-page.tsx';

const { get } = routesFor(viewsAuthority);

/** Drawing takes a thread for a second: nobody needs more pictures a minute. */
const drawn = <Handler>(handle: Handler) => ({ handle, perMinute: 30 });

/** The architecture as pictures, each with its figures and its file. */
export function viewsRoutes(port: ViewsPort): readonly Route[] {
  return [
    get(at.home, 'views.look', viewsHome(port)),
    get(at.heat, 'views.look', heatPage(port)),
    get(at.heatCsv, 'views.look', heatCsv(port)),
    get(at.heatPng, 'views.look', drawn(heatPng(port))),
    get(at.landscape, 'views.look', landscapePage(port)),
    get(at.landscapeCsv, 'views.look', landscapeCsv(port)),
    get(at.landscapePng, 'views.look', drawn(landscapePng(port))),
    get(at.flows, 'views.look', flowsPage),
    get(at.flowsCsv, 'views.look', flowsCsv),
    get(at.flowsPng, 'views.look', drawn(flowsPng)),
    get(at.links, 'views.look', linksPage(port)),
    get(at.linksCsv, 'views.look', linksCsv(port)),
    get(at.linksPng, 'views.look', drawn(linksPng(port))),
    get(at.roadmap, 'views.overseen', roadmapPage(port)),
    get(at.roadmapCsv, 'views.overseen', roadmapCsv(port)),
    get(at.roadmapPng, 'views.overseen', drawn(roadmapPng(port))),
    get(at.costs, 'views.overseen', costPage(port)),
    get(at.costsCsv, 'views.overseen', costCsv(port)),
    get(at.costsPng, 'views.overseen', drawn(costPng(port))),
  ];
}
