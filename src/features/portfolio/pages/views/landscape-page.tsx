import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { landscapeMap, wholeLandscape } from '../../http/views/landscape-map.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { LandscapeBody } from './landscape-body.tsx';
import { landscapeLines, landscapePictureOf, type LandscapeView, landscapeView } from './landscape-view.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';

export function landscapePage(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return page(view.finding, <LandscapeBody view={view} />, { layout: 'desk' });
  };
}

export function landscapeCsv(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return figuresFile(landscapeLines(await wholeLandscape(port, ask), ask.lang), 'peta-lanskap');
  };
}

export function landscapePng(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return pictureFile(landscapePictureOf(view), captionOf(ask, view), 'peta-lanskap');
  };
}

async function load(port: ViewsPort, ask: Ask): Promise<LandscapeView> {
  return landscapeView(await landscapeMap(port, ask), ask.lang, dayOf(ask));
}
