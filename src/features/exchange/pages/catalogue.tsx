import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { parseServiceId } from '../domain/identifier.ts';
import { listGrantLines } from '../storage/access-grant.ts';
import { listMembers } from '../storage/member.ts';
import { searchServices } from '../storage/service.ts';
import { CataloguePage, catalogueTitle, type CatalogueView } from './catalogue-page.tsx';
import { sectionsFor } from './exchange-sections.tsx';

const SERVICES_A_PAGE = 20;
const LONGEST_WORDS = 100;

/** The public catalogue. */
export async function showCatalogue(ask: Ask): Promise<Reply> {
  const words = wordsOf(ask.query.get('kata'));
  const given = parseServiceId(ask.query.get('sesudah'));
  const after = given.ok ? given.value : null;
  const view = await ask.services.db.as(PUBLIC, async (tx): Promise<CatalogueView> => {
    const found = await searchServices(tx, { words, agencyId: null, after, limit: SERVICES_A_PAGE });
    const members = await listMembers(tx);
    const lines = await listGrantLines(tx, { services: found.services.map(({ id }) => id) }, ask.now);
    return {
      ...found,
      words,
      lines,
      sections: sectionsFor(ask.actor),
      members: words === '' && after === null ? members.filter(({ endedAt }) => endedAt === null) : [],
      providers: new Map(members.map((member) => [member.agencyId, member])),
    };
  });
  return page(catalogueTitle(view, ask.lang), <CataloguePage view={view} lang={ask.lang} />);
}

/** The words to search for; what no reader could have typed is left out. */
function wordsOf(given: string | null): string {
  const typed = (given ?? '').replaceAll(/\p{C}/gu, ' ').slice(0, LONGEST_WORDS);
  const parsed = parsePlainText(typed, { maxLength: LONGEST_WORDS });
  return parsed.ok ? parsed.value : '';
}
