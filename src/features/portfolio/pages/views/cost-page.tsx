import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { costMap } from '../../http/views/cost-map.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { CostBody } from './cost-body.tsx';
import { costLines, costPictureOf, type CostView, costView } from './cost-view.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';

export function costPage(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return page(view.finding, <CostBody view={view} />, { layout: 'desk' });
  };
}

export function costCsv(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return figuresFile(costLines(await load(port, ask)), 'biaya-aplikasi');
  };
}

export function costPng(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const view = await load(port, ask);
    return pictureFile(costPictureOf(view), captionOf(ask, view), 'biaya-aplikasi');
  };
}

async function load(port: ViewsPort, ask: Ask): Promise<CostView> {
  return costView(await costMap(port, ask), ask.lang, dayOf(ask));
}
