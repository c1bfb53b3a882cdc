import type { Actor, AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface ExchangeCircumstances {
  readonly 'exchange.browse': null;
  readonly 'exchange.heads': null;
  readonly 'call.list': null;
  readonly 'evidence.read': Evidenced;
  readonly 'log.export': { readonly operatorAgencyId: string };
  readonly 'log.try': null;
}

/** Whose call it is. */
export interface Evidenced {
  /** The organisations that called and answered. */
  readonly parties: readonly string[];
  /** The call's person key equals that of the person who asks. */
  readonly isAboutActor: boolean;
}

const overseers = [{ role: 'auditor' }, { role: 'operator' }] as const;
const publicInformation = 'UU 14/2008 (Keterbukaan Informasi Publik)';
const secureGovernmentSystems = 'Perpres 95/2018 (SPBE)';
const dataProtection = 'UU 27/2022 (Pelindungan Data Pribadi)';

export const exchangeAuthority: AuthorityTable<ExchangeCircumstances> = {
  'exchange.browse': [
    {
      id: 'EXC-01',
      who: ['anyone'],
      purpose: {
        id: 'Mengetahui instansi mana boleh meminta apa kepada instansi mana, dan mengapa',
        en: 'Knowing which agency may ask which one for what, and why',
      },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca siapa anggota pertukaran data, apa layanannya, serta siapa boleh memanggilnya untuk tujuan apa dan atas dasar apa.',
        en: 'Anyone may read the members, their services, and who may call them for which purpose on which basis.',
      },
    },
  ],
  'exchange.heads': [
    {
      id: 'EXC-02',
      who: ['anyone'],
      purpose: {
        id: 'Menyimpan kepala log, supaya tidak ada isinya yang hilang tanpa ketahuan',
        en: 'Keeping the heads of the log, so that nothing can be removed from it unseen',
      },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca dan menyimpan kepala log yang bertanda tangan; di dalamnya tidak tersebut satu panggilan atau satu orang pun.',
        en: 'Anyone may read and keep the signed heads of the log; they name no call and no person.',
      },
    },
  ],
  'call.list': [
    {
      id: 'EXC-03',
      who: overseers,
      purpose: { id: 'Mengawasi panggilan instansinya sendiri', en: 'Overseeing the calls of the own agency' },
      source: secureGovernmentSystems,
      says: {
        id: 'Pemeriksa dan operator sistem melihat panggilan instansinya sendiri; basis data tidak memberi mereka panggilan lain.',
        en: 'Auditors and operators see the calls of their own agency; row security gives them no other.',
      },
    },
  ],
  'evidence.read': [
    {
      id: 'EXC-04',
      who: overseers,
      when: ({ parties }, actor) => parties.some((agencyId) => isOf(actor, agencyId)),
      purpose: { id: 'Membuktikan apa yang diminta dan apa yang dijawab', en: 'Proving what was asked and answered' },
      source: secureGovernmentSystems,
      says: {
        id: 'Pemeriksa dan operator sistem di kedua instansi dalam suatu panggilan membaca dan mengunduh buktinya.',
        en: 'Auditors and operators of the two agencies of a call read and download its evidence.',
      },
    },
    {
      id: 'EXC-05',
      who: ['person'],
      when: ({ isAboutActor }) => isAboutActor,
      purpose: {
        id: 'Melihat siapa meminta data tentang dirinya, beserta buktinya',
        en: 'Seeing who asked for data about oneself, and proof of it',
      },
      source: `${dataProtection} Pasal 7`,
      says: {
        id: 'Warga membaca dan mengunduh bukti panggilan tentang dirinya sendiri.',
        en: 'A person reads and downloads the evidence of calls about herself.',
      },
    },
  ],
  'log.export': [
    {
      id: 'EXC-06',
      who: [{ role: 'auditor' }],
      when: ({ operatorAgencyId }, actor) => isOf(actor, operatorAgencyId),
      purpose: {
        id: 'Memeriksa apakah log simpul ini lengkap',
        en: 'Examining whether the log of the node is complete',
      },
      source: secureGovernmentSystems,
      says: {
        id: 'Pemeriksa di instansi yang menjalankan simpul ini mengunduh seluruh lognya, yang memuat kode dan sidik, bukan data pribadi.',
        en: 'Auditors of the organisation that operates the node download its whole log, which holds codes and digests, no personal values.',
      },
    },
  ],
  'log.try': [
    {
      id: 'EXC-07',
      who: ['anyone'],
      purpose: {
        id: 'Melihat sendiri bahwa perubahan log pasti ketahuan',
        en: 'Seeing for oneself that a change of the log does not stay hidden',
      },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh meminta salinan log diubah lalu diperiksa; log aslinya tetap seperti semula, dan halamannya tidak menyebut satu panggilan atau satu orang pun.',
        en: 'Anyone may have a copy of the log changed and verified; the log itself stays as it is, and the page names no call and no person.',
      },
    },
  ],
};

function isOf(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}
