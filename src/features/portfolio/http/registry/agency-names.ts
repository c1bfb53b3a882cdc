import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { organisationsByIds } from '../../../directory/index.ts';

/** What agencies are called on a day, for tables; a part of an id for one that the directory does not know. */
export async function agencyNames(
  services: Pick<Services, 'db'>,
  ids: Iterable<string>,
  on: LocalDate,
): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, string>();
  for (let from = 0; from < wanted.length; from += 1_000) {
    const found = await organisationsByIds(services.db, wanted.slice(from, from + 1_000), on);
    for (const [id, { shortName }] of found) names.set(id, shortName);
  }
  return (id) => names.get(id) ?? id.slice(0, 8);
}
