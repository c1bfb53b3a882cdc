import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { flowsMap } from '../../http/views/flows-map.ts';
import { FlowsBody } from './flows-body.tsx';
import { flowsLines, type FlowsView, flowsView } from './flows-view.ts';
import { drawnGraph } from './graph-file.ts';
import { captionOf, figuresFile, pictureFile } from './picture-file.ts';

export async function flowsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await load(ask);
  const picture = await drawnGraph(view.graph);
  if (picture === null) return refuse('views_picture_busy', { next: ask.address });
  return page(view.finding, <FlowsBody view={view} picture={picture} />, { layout: 'desk' });
}

export async function flowsCsv(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return figuresFile(flowsLines(await load(ask)), 'saling-pakai');
}

export async function flowsPng(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await load(ask);
  const picture = await drawnGraph(view.graph);
  if (picture === null) return refuse('views_picture_busy', { next: ask.address });
  return pictureFile(picture, captionOf(ask, view), 'saling-pakai');
}

async function load(ask: Ask): Promise<FlowsView> {
  return flowsView(await flowsMap(ask), ask.lang, dayOf(ask));
}
