import {
  organisationByCode,
  organisationById,
  organisationCode,
  organisationsByIds,
  todayInCapital,
} from '../features/directory/index.ts';
import { type Exchange, exchangePaths, instanceOf, memberIdOf, personKey } from '../features/exchange/index.ts';
import { identityPurposes, readNik } from '../features/identity/index.ts';
import { licensingOfficesOf, linkOfReference, noteEvidenceArrived } from '../features/mall/index.ts';
import { type Consumer, fetchThrough, type OnceonlyPort } from '../features/onceonly/index.ts';
import { openOwnAccess } from '../kernel/access/access.ts';
import { portal } from '../nation/index.ts';
import { nameOf, officeNames } from './office-names.ts';
import { readerWords } from './reader-words.ts';
import type { Services } from '../kernel/services.ts';
import { asPerson } from '../kernel/viewer.ts';

/** Lets the once-only feature meet exchange, identity and directory, which it does not know. */
export async function onceonlyPort(services: Services, exchange: Exchange): Promise<OnceonlyPort> {
  const consumer = await portalOf(services);
  return {
    fetchFrom: fetchThrough(exchange),
    nikOf: (personId, open) => readNik(services, personId, open),
    personKey: (personId) => personKey(services.keys.lookup, personId),
    portal: consumer,
    officesOf: (personId) => licensingOffices(services, personId),
    arrived: (tx, late) => noteEvidenceArrived(tx, services, late),
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

/**
 * The offices that hold a licence of hers. Which region she lives in stands nowhere in the clear, so an office
 * that holds none is not asked. Read in her own transaction; the licences themselves come through the exchange.
 */
async function licensingOffices({ db, clock }: Services, personId: string): Promise<readonly string[]> {
  const ids = await db.as(asPerson(personId), async (tx) => {
    // The least sure way of having signed in: her own rows ask for no more.
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'sample' });
    return licensingOfficesOf(tx, access, personId);
  });
  const offices = await organisationsByIds(db, ids, todayInCapital(clock.trueNow()));
  return [...offices.values()].map(({ code }) => code).toSorted();
}

function wordsOf(services: Services): OnceonlyPort['words'] {
  const { db, clock } = services;
  const today = () => todayInCapital(clock.trueNow());
  return {
    purposes: [...purposeWords(), ...DOCUMENT_PURPOSES],
    attributes: attributeWords,
    agencies: (ids, lang) => officeNames(services, ids, lang),
    async holders(codes, lang) {
      const found = await Promise.all(codes.map((code) => organisationByCode(db, organisationCode(code), today())));
      return new Map(found.filter((one) => one !== null).map((one) => [one.code, nameOf(one, lang)]));
    },
    readers: (actors, lang) => readerWords(services, actors, lang),
    zoneOf: async () => 'Asia/Jakarta',
    evidenceHref: (messageId) => exchangePaths.call.to({ messageId }),
    caseLink: linkOfReference,
  };
}

function purposeWords(): OnceonlyPort['words']['purposes'] {
  return Object.entries(identityPurposes).map(([id, words]) => {
    const both = { id: words('id'), en: words('en') };
    return { id, words: both, short: both };
  });
}

const DOCUMENT_PURPOSES: OnceonlyPort['words']['purposes'] = [
  {
    id: 'documents.issue',
    words: { id: 'Menerbitkan dokumen Anda', en: 'Issuing your document' },
    short: { id: 'Terbitkan dokumen', en: 'Issue a document' },
  },
  {
    id: 'documents.register',
    words: {
      id: 'Membuka daftar dokumen yang diterbitkan kantor',
      en: 'Opening the register of documents the office issued',
    },
    short: { id: 'Daftar dokumen', en: 'Register of documents' },
  },
];

/** Kinds of data that are no attribute of the catalogue, as the person's log calls them. */
const attributeWords: OnceonlyPort['words']['attributes'] = {
  'application.answers': { id: 'Jawaban Anda dalam permohonan', en: 'Your answers in the application' },
  'application.practice_place': { id: 'Tempat praktik yang Anda isi', en: 'The place of practice you gave' },
  'application.recommendation': { id: 'Rekomendasi Dinas Kesehatan', en: 'The health office’s recommendation' },
  'correction.open': { id: 'Koreksi Anda yang belum selesai', en: 'Your corrections that are still open' },
  document: { id: 'Dokumen Anda', en: 'Your document' },
};
