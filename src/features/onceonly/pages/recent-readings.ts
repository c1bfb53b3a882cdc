import { countAccesses, readAccesses } from '../../../kernel/access/read-accesses.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { formatDateTime } from '../../../vocabulary/instant.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { say } from './say.ts';

/** Who read the person's data lately, in a line for other pages. */
export interface RecentReadings {
  readonly count: number;
  readonly agencies: number;
  /** "Terakhir 24 Nov 2026 09.12 oleh DPMPTSP Sragen."; null when there was none. */
  readonly latest: string | null;
  readonly href: string;
}

const DAYS = 30;

/** Of the last 30 days; for persons only. */
export async function recentReadings(port: OnceonlyPort, ask: Ask): Promise<RecentReadings> {
  const href = onceonlyPaths.accessLog.to({});
  const { actor, now, lang } = ask;
  if (actor.kind !== 'person') return { count: 0, agencies: 0, latest: null, href };
  const from = now.subtract({ hours: 24 * DAYS });
  const question = { personId: actor.personId, now, from, until: null, agencyId: null, purpose: null };
  const { counts, last } = await ask.services.db.as(asPerson(actor.personId), async (tx) => ({
    counts: await countAccesses(tx, question),
    last: (await readAccesses(tx, question, { after: null, limit: 1 })).entries[0],
  }));
  const [names, zone] = await Promise.all([
    port.words.agencies(last === undefined ? [] : [last.agencyId], lang),
    port.words.zoneOf(actor.personId),
  ]);
  const t = say(lang);
  return {
    count: counts.readings,
    agencies: counts.agencies.length,
    latest:
      last === undefined
        ? null
        : t('recentLatest', {
            time: formatDateTime(last.at, zone, lang),
            agency: names.get(last.agencyId) ?? t('recentUnknownAgency'),
          }),
    href,
  };
}
