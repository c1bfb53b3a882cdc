import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { heatMap } from '../../http/views/heat-map.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { HeatBody } from './heat-body.tsx';
import { heatLines, heatPictureOf, type HeatView, heatView } from './heat-view.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';

export function heatPage(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return page(view.finding, <HeatBody view={view} />, { layout: 'desk' });
  };
}

export function heatCsv(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return figuresFile(heatLines(await load(port, ask)), 'peta-kemampuan');
  };
}

export function heatPng(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return pictureFile(heatPictureOf(view), captionOf(ask, { ...view, notes: [view.note] }), 'peta-kemampuan');
  };
}

async function load(port: ViewsPort, ask: Ask): Promise<HeatView> {
  return heatView(await heatMap(port, ask), ask.lang, dayOf(ask));
}
