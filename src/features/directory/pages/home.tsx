import { isNamed } from '../../../vocabulary/authority.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import { directoryAuthority } from '../domain/authority.ts';
import { treeAt } from '../domain/coordination-tree.ts';
import { todayInCapital } from '../http/office-time.ts';
import { listFacts } from '../storage/coordination.ts';
import { listHolidays } from '../storage/holiday.ts';
import { countOfficers } from '../storage/officer-place.ts';
import { countOrganisations } from '../storage/organisation.ts';
import { countRegions } from '../storage/region.ts';
import { HomePage } from './home-page.tsx';
import { say } from './speech.ts';

export async function showHome(ask: Ask): Promise<Reply> {
  const counted = await countDirectory(ask);
  const seesOfficers = directoryAuthority['officer.list'].some(({ who }) => isNamed(who, ask.actor));
  const officers = seesOfficers ? await ask.services.db.as(WORKER, countOfficers) : null;
  const view = { ...counted, officers: officers?.reduce((sum, one) => sum + one.officers, 0) ?? null };
  return page(say(ask.lang)('directory.title'), <HomePage view={view} lang={ask.lang} />);
}

/** What the directory holds today, counted from the database. */
function countDirectory({ services, now }: Pick<Ask, 'services' | 'now'>) {
  const today = todayInCapital(now);
  return services.db.as(PUBLIC, async (tx) => {
    const { branches } = treeAt(await listFacts(tx), today);
    const holidays = await listHolidays(tx);
    return {
      organisations: await countOrganisations(tx, today),
      coordinators: branches.length,
      coordinated: branches.reduce((sum, { members }) => sum + members.length, 0),
      regions: await countRegions(tx),
      nextDayOff:
        holidays.find((day) => day.date >= today && day.withdrawnOn === null && day.regionCode === null) ?? null,
    };
  });
}
