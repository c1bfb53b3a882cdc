import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { isGroupId } from '../../http/overlap-review/gather-input.ts';
import { openResults } from '../../http/overlap-review/open-results.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { GroupBody, groupTitle } from './group-body.tsx';
import { groupView } from './group-view.ts';

/** One group with its history over the runs. */
export async function groupPage(ask: Ask<'/tumpang-tindih/kelompok/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await openResults(ask);
  if (!results.ok) return results.error;
  const { id } = ask.params;
  const view = isGroupId(id) ? await groupView(ask, results.value, id) : null;
  if (view === null) return refuse('overlap_group_unknown', { next: overlapPaths.groups.to({}) });
  return page(groupTitle(view), <GroupBody view={view} />, { layout: 'desk' });
}
