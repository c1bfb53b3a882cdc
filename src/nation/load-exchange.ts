import { type Organisation, organisationByCode } from '../features/directory/index.ts';
import {
  type Exchange,
  instanceOf,
  type MemberClass,
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
import { type SampleGrant, type SampleService, sampleServices } from './exchange-services.ts';
import { nationDay } from './load-nation.ts';
import { isCity, pilots } from './pilots.ts';
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
const PART = 'exchange';
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
    await registerMembers(exchange, country);
    await registerServices(exchange, country);
    await exchange.grant(
      sampleServices.flatMap((service) => service.grants.flatMap((grant) => grantsOf(country, service, grant))),
    );
    await recordLoaded(services.db, PART, services.clock.trueNow());
  }
  await exchange.refresh();
  for (const service of sampleServices) {
    const { url, token } = endpoints[service.sandbox];
    await exchange.setEndpoint({ serviceId: serviceIdOf(country, service), url, token, timeoutMs: TIMEOUT_MS });
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
  const office = (kind: string) =>
    Promise.all(pilots.map((pilot) => find(`${isCity(pilot) ? 'kota' : 'kab'}-${pilot.key}-${kind}`)));
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

async function registerServices(exchange: Exchange, country: Country): Promise<void> {
  for (const service of sampleServices) {
    const { title, about } = service;
    const id = serviceIdOf(country, service);
    await exchange.registerService({
      id,
      agencyId: providerOf(country, service).id,
      title,
      about,
      quotaPerMinute: QUOTA_PER_MINUTE,
      ...SINCE,
    });
  }
}

function grantsOf(country: Country, service: SampleService, given: SampleGrant) {
  const { method, path, purpose, about, legalBasis, fields } = given;
  const id = serviceIdOf(country, service);
  return consumersOf(country, given).map((consumer) => ({
    agencyId: providerOf(country, service).id,
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

function consumersOf({ instance, licensing }: Country, { to }: SampleGrant): readonly SubsystemId[] {
  const subsystem = (memberClass: MemberClass, code: string, name: string) =>
    sound(parseSubsystemId(`${memberIdOf(instance, memberClass, code)}/${name}`));
  if (to === 'portal') return [subsystem('GOV', portal.code, portal.subsystem)];
  return licensing.map(({ code }) => subsystem('LOC', code, LICENSING));
}

function serviceIdOf({ instance }: Country, { provider, subsystem, service }: SampleService): ServiceId {
  return sound(parseServiceId(`${memberIdOf(instance, 'GOV', provider)}/${subsystem}/${service}`));
}

function providerOf({ providers }: Country, { provider }: SampleService): Organisation {
  const found = providers.get(provider);
  if (found === undefined) throw new Error(`The provider ${provider} was not read.`);
  return found;
}

/** What stands in our own lists. */
function sound<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`The sample country's exchange is unsound: ${parsed.error}.`);
  return parsed.value;
}
