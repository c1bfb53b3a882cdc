import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { findResults, openResults } from '../../http/overlap-review/open-results.ts';
import { csvFile } from '../../http/csv-file.ts';
import { percent } from './figure-words.ts';
import { filtersFrom } from './group-filters.ts';
import { GroupsBody, groupsTitle, NoRunBody } from './groups-body.tsx';
import { GROUPS_A_PAGE, groupsView, type GroupsView } from './groups-view.ts';
import { readerOf } from './overlap-nav.tsx';
import { say } from './say.ts';

/** The explorer of groups, as the address filters it. */
export async function groupsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await findResults(ask);
  if (!results.ok) return results.error;
  const { lang } = ask;
  if (results.value === null)
    return page(say(lang)('groups.noRun.title'), <NoRunBody reader={readerOf(ask)} lang={lang} />, { layout: 'desk' });
  const view = await groupsView(ask, results.value, { filters: filtersFrom(ask.query), limit: GROUPS_A_PAGE });
  return page(groupsTitle(view), <GroupsBody view={view} />, { layout: 'desk' });
}

const MOST_ROWS = 1_000;

/** The same groups for a spreadsheet; costs only where the reader's agency may see them. */
export async function groupsCsv(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await openResults(ask);
  if (!results.ok) return results.error;
  const filters = { ...filtersFrom(ask.query), page: 1 };
  const view = await groupsView(ask, results.value, { filters, limit: MOST_ROWS });
  return csvFile('kelompok-tumpang-tindih.csv', csvOf(view));
}

function csvOf({ rows, lang, seesCosts }: GroupsView): readonly (readonly string[])[] {
  const t = say(lang);
  const head = [
    'id',
    t('column.group'),
    t('column.members'),
    t('column.systems'),
    t('column.agencies'),
    t('column.chance'),
    t('column.doubt'),
    t('column.judged'),
    ...(seesCosts ? [t('column.costRupiah'), t('column.costKnown')] : []),
  ];
  const lines = rows.map((row) => [
    row.id,
    row.name,
    String(row.members),
    String(row.systems),
    row.agencies.join('; '),
    percent(row.chance),
    percent(row.doubt),
    String(row.judged),
    ...(seesCosts
      ? [row.cost === null ? '' : String(row.cost.total), row.cost === null ? '' : String(row.cost.known)]
      : []),
  ]);
  return [head, ...lines];
}
