import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { linksMap } from '../../http/views/links-map.ts';
import type { viewsPaths as at } from '../../http/views/views-paths.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { drawnGraph } from './graph-file.ts';
import { LinksBody } from './links-body.tsx';
import { linksLines, type LinksView, linksView } from './links-view.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';

type LinksAsk = Ask<typeof at.links.pattern>;

export function linksPage(port: ViewsPort) {
  return async (ask: LinksAsk, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    if (view === null) return unknown();
    const picture = await drawnGraph(view.graph);
    if (picture === null) return refuse('views_picture_busy', { next: ask.address });
    return page(view.finding, <LinksBody view={view} picture={picture} />, { layout: 'desk' });
  };
}

export function linksCsv(port: ViewsPort) {
  return async (ask: Ask<typeof at.linksCsv.pattern>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return view === null ? unknown() : figuresFile(linksLines(view), 'hubungan');
  };
}

export function linksPng(port: ViewsPort) {
  return async (ask: Ask<typeof at.linksPng.pattern>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    if (view === null) return unknown();
    const picture = await drawnGraph(view.graph);
    if (picture === null) return refuse('views_picture_busy', { next: ask.address });
    return pictureFile(picture, captionOf(ask, view), 'hubungan');
  };
}

async function load(port: ViewsPort, ask: LinksAsk): Promise<LinksView | null> {
  const map = await linksMap(port, ask, ask.params);
  return map === null ? null : linksView(map, ask.lang, dayOf(ask));
}

function unknown(): Reply {
  return refuse('views_object_unknown', { next: registryPaths.catalogue.to({}) });
}
