import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { roadmap } from '../../http/views/roadmap-lines.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';
import { RoadmapBody } from './roadmap-body.tsx';
import { roadmapLines, roadmapPictureOf, type RoadmapView, roadmapView } from './roadmap-view.ts';

export function roadmapPage(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return page(view.finding, <RoadmapBody view={view} />, { layout: 'desk' });
  };
}

export function roadmapCsv(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return figuresFile(roadmapLines(await load(port, ask)), 'peta-jalan');
  };
}

export function roadmapPng(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return pictureFile(roadmapPictureOf(view), captionOf(ask, view), 'peta-jalan');
  };
}

async function load(port: ViewsPort, ask: Ask): Promise<RoadmapView> {
  return roadmapView(await roadmap(port, ask), ask.lang);
}
