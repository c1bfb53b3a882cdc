import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { findResults, type Results } from '../../http/overlap-review/open-results.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { membershipsOf } from '../../storage/overlap/overlap-group.ts';
import { pairsOfAgency } from '../../storage/overlap/overlap-pair.ts';
import { applicationViews } from './application-view.ts';
import { NoRunBody } from './groups-body.tsx';
import { OwnBody, type OwnRow, ownTitle } from './own-body.tsx';
import { readerOf } from './overlap-nav.tsx';
import { say } from './say.ts';

const LEAST = 0.5;
const MOST_PAIRS = 400;
const MOST_ALIKE = 5;

/** The own agency's applications that look like others, and like whom. */
export async function ownPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await findResults(ask);
  if (!results.ok) return results.error;
  const { lang } = ask;
  const reader = readerOf(ask);
  if (results.value === null)
    return page(say(lang)('groups.noRun.title'), <NoRunBody reader={reader} lang={lang} />, { layout: 'desk-text' });
  const view = { lang, reader, rows: await ownRows(ask, results.value) };
  return page(ownTitle(view), <OwnBody view={view} />, { layout: 'desk-text' });
}

async function ownRows(ask: Ask, { host, place }: Results): Promise<readonly OwnRow[]> {
  const { agencyId } = askingOfficer(ask);
  const { pairs, memberships } = await ask.services.db.as(PUBLIC, async (tx) => ({
    pairs: await pairsOfAgency(tx, place, { agencyId, least: LEAST, limit: MOST_PAIRS }),
    memberships: await membershipsOf(tx, host, agencyId),
  }));
  const sides = pairs.flatMap((pair) => [
    { own: pair.first, other: pair.second, agency: pair.firstAgencyId, pair },
    { own: pair.second, other: pair.first, agency: pair.secondAgencyId, pair },
  ]);
  const own = sides.filter(({ agency }) => agency === agencyId);
  const views = await applicationViews(
    ask,
    own.flatMap((side) => [side.own, side.other]),
  );
  const groupOf = Map.groupBy(memberships, ({ entry }) => entry);
  return [...Map.groupBy(own, (side) => side.own)].flatMap(([entry, alike]): readonly OwnRow[] => {
    const view = views.get(entry);
    if (view === undefined) return [];
    return [
      {
        name: view.name,
        href: view.href,
        alike: alike.slice(0, MOST_ALIKE).flatMap(({ other, pair }) => {
          const twin = views.get(other);
          if (twin === undefined) return [];
          const isSystem = pair.systemChance >= LEAST;
          return [
            {
              name: twin.name,
              agency: twin.agency,
              question: isSystem ? ('same_system' as const) : ('same_function' as const),
              chance: isSystem ? pair.systemChance : pair.functionChance,
              href: overlapPaths.pair.to({ pair: pair.pairId }),
            },
          ];
        }),
        groups: (groupOf.get(entry) ?? []).map(({ groupId, question }) => ({
          question,
          href: overlapPaths.group.to({ id: groupId }),
        })),
      },
    ];
  });
}
