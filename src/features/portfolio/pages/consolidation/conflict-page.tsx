import type { Ask } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { openGroup } from '../../http/consolidation/open-group.ts';
import { ConflictBody, conflictTitle } from './conflict-body.tsx';
import { historyRows } from './history-rows.ts';

/** 409: what happened since the officer opened the page, what was written here, and the way on. */
export async function conflictPage(
  ask: Ask<'/:id'>,
  given: {
    readonly seen: number;
    readonly written: readonly { readonly label: string; readonly words: string }[];
    readonly againHref: string;
  },
): Promise<Reply> {
  const opened = await openGroup(ask);
  if (!opened.ok) return opened.error;
  const { found, names, agencyId } = opened.value;
  const { lang } = ask;
  // Another agency's answers count for the lead alone, so an owner is shown the lead's and its own acts.
  const stored =
    agencyId === found.head.leadId
      ? found.stored
      : found.stored.filter(({ writerId }) => writerId === found.head.leadId || writerId === agencyId);
  const view = {
    lang,
    id: found.head.id,
    title: found.head.title,
    happened: historyRows({ stored }, { names, lang, after: given.seen }),
    written: given.written,
    againHref: given.againHref,
  };
  return page(conflictTitle(view), <ConflictBody view={view} />, { layout: 'desk-text', status: 409 });
}
