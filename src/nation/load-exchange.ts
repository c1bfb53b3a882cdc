import { type Organisation, organisationByCode } from '../features/directory/index.ts';
import {
  type Exchange,
  instanceOf,
  type MemberClass,
  type MemberId,
  memberIdOf,
  parseFieldPath,
  parsePathGlob,
  parseServiceId,
  parseSubsystemId,
  type ServiceId,
  type SubsystemId,
} from '../features/exchange/index.ts';
import { loadedParts, recordLoaded } from '../kernel/loaded-parts.ts';
import type { Services } from '../kernel/services.ts';
import { type Instant, localDateIn, startOfDay } from '../vocabulary/instant.ts';
import { localDate } from '../vocabulary/local-date.ts';
import type { Result } from '../vocabulary/result.ts';
import type { Secret } from '../vocabulary/secret.ts';
import { type OfferedService, type SampleGrant, type SampleService, sampleServices } from './exchange-services.ts';
import { nationDay } from './load-nation.ts';
import { type OfficeService, officeServices } from './office-services.ts';
import { officeCode, pilots } from './pilots.ts';
import { defaultSeed } from './random.ts';
import { type IdFor, stableIds } from './stable-id.ts';

export interface ExchangeLoading {
  readonly services: Services;
  readonly exchange: Exchange;
  /** Where the played registers are reached in this run, and the token that each asks for. */
  readonly endpoints: Readonly<Record<SampleService['sandbox'], { readonly url: string; readonly token: Secret }>>;
}

/** Who asks on behalf of people that look at their own data: the organisation's code and its application. */
export const portal = { code: 'kemenpanrb', subsystem: 'mpp-digital' } as const;

/** The agreements begin with the 21 pilots; they and their length are invented. */
const AGREED = startOfDay(localDate('2023-06-20'), 'Asia/Jakarta');
const AGREED_UNTIL = startOfDay(localDate('2028-06-20'), 'Asia/Jakarta');
/** The number grows with the lists of services: what an earlier release loaded stands, and the rest is added. */
const PART = 'exchange-2';
const QUOTA_PER_MINUTE = 6_000;
const TIMEOUT_MS = 5_000;
const LICENSING = 'perizinan';
const HEALTH = 'rekomendasi';

/**
 * Registers members, services and grants of the sample country, once; a load that was cut off goes on where it
 * stopped. The endpoints change with every start and are set each time.
 */
export async function loadExchange(loading: ExchangeLoading): Promise<void> {
  const { services, exchange, endpoints } = loading;
  const country = await readCountry(services);
  if (!(await loadedParts(services.db)).has(PART)) {
    const offers = offersOf(country);
    await registerMembers(exchange, country);
    await registerServices(exchange, offers);
    await exchange.grant(
      offers.flatMap((offer) => offer.offered.grants.flatMap((grant) => grantsOf(country, offer, grant))),
    );
    await recordLoaded(services.db, PART, services.clock.trueNow());
  }
  await exchange.refresh();
  for (const service of sampleServices) {
    const { url, token } = endpoints[service.sandbox];
    await exchange.setEndpoint({ serviceId: nationalId(country, service), url, token, timeoutMs: TIMEOUT_MS });
  }
  await exchange.refresh();
}

interface Country {
  readonly instance: string;
  readonly idFor: IdFor;
  readonly portalOffice: Organisation;
  readonly providers: ReadonlyMap<string, Organisation>;
  readonly licensing: readonly Organisation[];
  readonly health: readonly Organisation[];
}

async function readCountry({ db, clock, installation }: Services): Promise<Country> {
  const today = localDateIn(clock.trueNow(), 'Asia/Jakarta');
  const find = async (code: string): Promise<Organisation> => {
    const found = await organisationByCode(db, code, today);
    if (found === null) throw new Error(`The directory lacks the organisation ${code}.`);
    return found;
  };
  const office = (kind: string) => Promise.all(pilots.map((pilot) => find(officeCode(pilot, kind))));
  const providers = [...new Set(sampleServices.map(({ provider }) => provider))];
  return {
    instance: instanceOf(installation.kind),
    idFor: stableIds(defaultSeed, nationDay),
    portalOffice: await find(portal.code),
    providers: new Map(await Promise.all(providers.map(async (code) => [code, await find(code)] as const))),
    licensing: await office('dpmptsp'),
    health: await office('dinkes'),
  };
}

async function registerMembers(exchange: Exchange, country: Country): Promise<void> {
  const { portalOffice, providers, licensing, health } = country;
  const subsystemsOf = (code: string) => [
    ...new Set(sampleServices.filter(({ provider }) => provider === code).map(({ subsystem }) => subsystem)),
  ];
  const all: readonly (readonly [Organisation, MemberClass, readonly string[]])[] = [
    [portalOffice, 'GOV', [portal.subsystem]],
    ...[...providers].map(([code, organisation]) => [organisation, 'GOV', subsystemsOf(code)] as const),
    ...licensing.map((organisation) => [organisation, 'LOC', [LICENSING]] as const),
    ...health.map((organisation) => [organisation, 'LOC', [HEALTH]] as const),
  ];
  for (const [organisation, memberClass, subsystems] of all) {
    const { id: agencyId, name, shortName, code } = organisation;
    const id = memberIdOf(country.instance, memberClass, code);
    await exchange.registerMember({ id, agencyId, name, shortName, ...SINCE });
    for (const subsystem of subsystems) {
      await exchange.registerSubsystem({
        id: sound(parseSubsystemId(`${id}/${subsystem}`)),
        agencyId,
        name: SUBSYSTEM_NAMES[subsystem] ?? subsystem,
        ...SINCE,
      });
    }
  }
}

const SINCE: { readonly registeredAt: Instant; readonly endedAt: null } = { registeredAt: AGREED, endedAt: null };

const SUBSYSTEM_NAMES: Readonly<Record<string, string>> = {
  [portal.subsystem]: 'MPP Digital',
  [LICENSING]: 'Perizinan',
  [HEALTH]: 'Rekomendasi kesehatan',
  penduduk: 'Data kependudukan',
  sisdmk: 'SISDMK',
  'wajib-pajak': 'Wajib pajak',
  pddikti: 'PDDikti',
};

/** A service of one provider: one for each of the national ones, 21 for each that every office has. */
interface Offer {
  readonly id: ServiceId;
  readonly provider: Organisation;
  readonly offered: OfferedService;
}

function offersOf(country: Country): readonly Offer[] {
  const national = sampleServices.map((service) => ({
    id: nationalId(country, service),
    provider: nationalProvider(country, service),
    offered: service,
  }));
  const local = officeServices.flatMap((service) =>
    officesOf(country, service).map((provider) => ({
      id: serviceIdOf(memberIdOf(country.instance, 'LOC', provider.code), service),
      provider,
      offered: service,
    })),
  );
  return [...national, ...local];
}

function officesOf({ licensing, health }: Country, { provider }: OfficeService): readonly Organisation[] {
  return provider === 'licensing office' ? licensing : health;
}

async function registerServices(exchange: Exchange, offers: readonly Offer[]): Promise<void> {
  for (const { id, provider, offered } of offers) {
    const { title, about } = offered;
    await exchange.registerService({
      id,
      agencyId: provider.id,
      title,
      about,
      quotaPerMinute: QUOTA_PER_MINUTE,
      ...SINCE,
    });
  }
}

function grantsOf(country: Country, { id, provider }: Offer, given: SampleGrant) {
  const { method, path, purpose, about, legalBasis, fields } = given;
  return consumersOf(country, provider, given).map((consumer) => ({
    agencyId: provider.id,
    about,
    grantedAt: AGREED,
    grant: {
      id: country.idFor(`grant/${consumer}/${id}/${method}/${path}/${purpose}`, 0),
      consumer,
      service: id,
      method,
      pathGlob: sound(parsePathGlob(path)),
      purpose,
      legalBasis,
      validFrom: AGREED,
      validUntil: AGREED_UNTIL,
      fields: fields.map((field) => sound(parseFieldPath(field))),
    },
  }));
}

function consumersOf(
  { instance, licensing, health }: Country,
  { regionCode }: Organisation,
  { to }: SampleGrant,
): readonly SubsystemId[] {
  const subsystem = (memberClass: MemberClass, code: string, name: string) =>
    sound(parseSubsystemId(`${memberIdOf(instance, memberClass, code)}/${name}`));
  const inRegion = (offices: readonly Organisation[]) => offices.filter((office) => office.regionCode === regionCode);
  switch (to) {
    case 'portal':
      return [subsystem('GOV', portal.code, portal.subsystem)];
    case 'licensing offices':
      return licensing.map(({ code }) => subsystem('LOC', code, LICENSING));
    case 'the licensing office of the region':
      return inRegion(licensing).map(({ code }) => subsystem('LOC', code, LICENSING));
    case 'the health office of the region':
      return inRegion(health).map(({ code }) => subsystem('LOC', code, HEALTH));
    default:
      return to satisfies never;
  }
}

function nationalId({ instance }: Country, service: SampleService): ServiceId {
  return serviceIdOf(memberIdOf(instance, 'GOV', service.provider), service);
}

function serviceIdOf(member: MemberId, { subsystem, service }: OfferedService): ServiceId {
  return sound(parseServiceId(`${member}/${subsystem}/${service}`));
}

function nationalProvider({ providers }: Country, { provider }: SampleService): Organisation {
  const found = providers.get(provider);
  if (found === undefined) throw new Error(`The provider ${provider} was not read.`);
  return found;
}

/** What stands in our own lists. */
function sound<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`The sample country's exchange is unsound: ${parsed.error}.`);
  return parsed.value;
}
