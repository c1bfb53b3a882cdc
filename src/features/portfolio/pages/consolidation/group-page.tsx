import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { concernedBy, openGroup } from '../../http/consolidation/open-group.ts';
import { GroupBody, groupTitle } from './group-body.tsx';
import { groupViewOf } from './group-view-of.ts';

/** One page for the whole life of a group, as far as whoever asks may see it. */
export async function groupPage(
  ask: Ask<'/:id'>,
  permit: Permit<ConsolidationCircumstances['consolidation.read']>,
): Promise<Reply> {
  const opened = await openGroup(ask);
  if (!opened.ok) return opened.error;
  const permitted = permit(concernedBy(opened.value));
  if (!permitted.ok) return permitted.error;
  const view = await groupViewOf(ask, opened.value);
  return page(groupTitle(view), <GroupBody view={view} />, { layout: 'desk' });
}
