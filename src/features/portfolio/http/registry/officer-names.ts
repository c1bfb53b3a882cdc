import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { officersByIds } from '../../../directory/index.ts';

/** What officers are called; null for one who is not known, and for a worker. */
export async function officerNames(
  services: Pick<Services, 'db'>,
  ids: Iterable<string | null>,
  on: LocalDate,
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids)].flatMap((id) => id ?? []);
  const known = await officersByIds(services.db, wanted, on);
  return (id) => (id === null ? null : (known.get(id)?.name ?? null));
}
