import {
  organisationById,
  organisationsByIds,
  type Organisation,
  todayInCapital,
  zoneOfOffice,
} from '../features/directory/index.ts';
import type { Services } from '../kernel/services.ts';
import type { Actor } from '../vocabulary/authority.ts';
import type { Zone } from '../vocabulary/instant.ts';
import type { Lang } from '../vocabulary/lang.ts';

/** Short names of offices by id, as they are called today; those not in the answer are unknown. */
export async function officeNames(
  { db, clock }: Services,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const found = await organisationsByIds(db, ids, todayInCapital(clock.trueNow()));
  return new Map([...found].map(([id, organisation]) => [id, nameOf(organisation, lang)]));
}

export function nameOf(organisation: Organisation, lang: Lang): string {
  return lang === 'id' ? organisation.shortName : organisation.nameEn;
}

/** The time at an officer's office; of anybody else, of the capital. */
export async function zoneOfReader({ db, clock }: Services, reader: Actor): Promise<Zone> {
  const today = todayInCapital(clock.trueNow());
  const office = reader.kind === 'officer' ? await organisationById(db, reader.agencyId, today) : null;
  return office === null ? 'Asia/Jakarta' : zoneOfOffice(office);
}
