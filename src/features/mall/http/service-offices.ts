import {
  organisationByCode,
  organisationById,
  organisationsByIds,
  type Organisation,
  todayInCapital,
  zoneOfOffice,
} from '../../directory/index.ts';
import { boundedMap } from '../../../kernel/bounded-map.ts';
import type { Services } from '../../../kernel/services.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { ServiceVersion } from '../domain/service.ts';
import { regionName } from './form-places.ts';
import { officesOffering, versionInForce } from './service-versions.ts';

/** A service as one office offers it, with what people call the office and its region. */
export interface OfferingOffice {
  readonly version: ServiceVersion;
  readonly office: Organisation;
  readonly region: string;
}

/** All offices that offer a service today, null: any service; by the name of their region. */
export async function offeringOffices(
  services: Pick<Services, 'db' | 'clock'>,
  service: string | null,
): Promise<readonly OfferingOffice[]> {
  const today = todayInCapital(services.clock.caseworkNow());
  const versions = await officesOffering(services, service, today);
  const offices = await organisationsByIds(
    services.db,
    versions.map(({ agencyId }) => agencyId),
    today,
  );
  const found = await Promise.all(
    versions.map(async (version) => {
      const office = offices.get(version.agencyId);
      return office === undefined ? [] : [{ version, office, region: await nameOf(services, version.region) }];
    }),
  );
  return found.flat().toSorted((one, other) => (plainName(one.region) < plainName(other.region) ? -1 : 1));
}

/** What one office offers today, by its code in the directory; null: no such office, or it does not offer that. */
export async function offeringOffice(
  services: Pick<Services, 'db' | 'clock'>,
  given: { readonly service: string; readonly office: string },
): Promise<(OfferingOffice & { readonly today: LocalDate }) | null> {
  const office = await organisationByCode(services.db, given.office, todayInCapital(services.clock.caseworkNow()));
  if (office === null) return null;
  const today = todayOf(services, office);
  const version = await versionInForce(services, { agencyId: office.id, service: given.service, on: today });
  return version === null ? null : { version, office, region: await nameOf(services, version.region), today };
}

/** The office an officer works for, with its region; null for one that serves the whole country. */
export async function officeWithRegion(
  services: Pick<Services, 'db' | 'clock'>,
  agencyId: string,
): Promise<{ readonly office: Organisation; readonly region: RegionCode; readonly today: LocalDate } | null> {
  const office = await organisationById(services.db, agencyId, todayInCapital(services.clock.caseworkNow()));
  if (office === null || office.regionCode === null) return null;
  return { office, region: office.regionCode, today: todayOf(services, office) };
}

/** Today at an office, in casework time: by it versions come into force. */
function todayOf({ clock }: Pick<Services, 'clock'>, office: Organisation): LocalDate {
  return localDateIn(clock.caseworkNow(), zoneOfOffice(office));
}

const NAMES_KEPT_MS = 600_000;
const names = boundedMap<string, string>({
  maxEntries: 600,
  maxAgeMs: NAMES_KEPT_MS,
  nowMs: () => performance.now(),
});

async function nameOf(services: Pick<Services, 'db'>, region: RegionCode): Promise<string> {
  const known = names.get(region);
  if (known !== undefined) return known;
  const name = await regionName(services, region);
  names.set(region, name);
  return name;
}

function plainName(region: string): string {
  return region.replace(/^(?:Kabupaten|Kota) /, '');
}
