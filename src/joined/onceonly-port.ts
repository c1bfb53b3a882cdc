import {
  organisationByCode,
  organisationById,
  organisationCode,
  organisationsByIds,
  type Organisation,
  todayInCapital,
} from '../features/directory/index.ts';
import { type Exchange, exchangePaths, instanceOf, memberIdOf, personKey } from '../features/exchange/index.ts';
import { identityPurposes, readNik } from '../features/identity/index.ts';
import { type Consumer, fetchThrough, type OnceonlyPort } from '../features/onceonly/index.ts';
import { portal } from '../nation/index.ts';
import type { Services } from '../kernel/services.ts';
import type { Lang } from '../vocabulary/lang.ts';

/** Lets the once-only feature meet exchange, identity and directory, which it does not know. */
export async function onceonlyPort(services: Services, exchange: Exchange): Promise<OnceonlyPort> {
  const consumer = await portalOf(services);
  return {
    fetchFrom: fetchThrough(exchange),
    nikOf: (personId, open) => readNik(services, personId, open),
    personKey: (personId) => personKey(services.keys.lookup, personId),
    portal: consumer,
    // No office keeps a register of its own yet.
    officesOf: async () => [],
    arrived: async () => {},
    words: wordsOf(services),
  };
}

/** A sample country has a portal of its own; a real installation asks in the name of whoever runs it. */
async function portalOf({ db, clock, installation }: Services): Promise<Consumer> {
  const today = todayInCapital(clock.trueNow());
  const found =
    installation.kind === 'sample'
      ? await organisationByCode(db, organisationCode(portal.code), today)
      : await organisationById(db, installation.operatorAgencyId, today);
  const agencyId = found?.id ?? installation.operatorAgencyId;
  const code = found?.code ?? 'operator';
  return { agencyId, code, subsystem: `${memberIdOf(instanceOf(installation.kind), 'GOV', code)}/${portal.subsystem}` };
}

function wordsOf({ db, clock }: Services): OnceonlyPort['words'] {
  const today = () => todayInCapital(clock.trueNow());
  const nameOf = (organisation: Organisation, lang: Lang): string =>
    lang === 'id' ? organisation.shortName : organisation.nameEn;
  return {
    purposes: Object.entries(identityPurposes).map(([id, words]) => {
      const both = { id: words('id'), en: words('en') };
      return { id, words: both, short: both };
    }),
    attributes: {},
    async agencies(ids, lang) {
      const found = await organisationsByIds(db, ids, today());
      return new Map([...found].map(([id, organisation]) => [id, nameOf(organisation, lang)]));
    },
    async holders(codes, lang) {
      const found = await Promise.all(codes.map((code) => organisationByCode(db, organisationCode(code), today())));
      return new Map(found.filter((one) => one !== null).map((one) => [one.code, nameOf(one, lang)]));
    },
    // Officers are told by their office; their names stand in the office's own log.
    readers: async () => new Map(),
    zoneOf: async () => 'Asia/Jakarta',
    evidenceHref: (messageId) => exchangePaths.call.to({ messageId }),
    caseHref: () => null,
  };
}
