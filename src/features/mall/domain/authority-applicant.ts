import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of the person who applies has to know before it can be allowed. */
export interface ApplicantCircumstances {
  readonly 'draft.start': null;
  readonly 'draft.read': Own;
  readonly 'draft.fill': Own;
  readonly 'draft.erase': Own;
  readonly 'application.submit': Own;
  readonly 'application.list': null;
  readonly 'application.follow': Own;
  readonly 'application.repair': Own;
  readonly 'application.withdraw': Own;
}

export type ApplicantAction = keyof ApplicantCircumstances;

interface Own {
  readonly personId: string;
}

const publicService = 'UU 25/2009 Pasal 18';
const dataProtection = 'UU 27/2022 (Pelindungan Data Pribadi)';

/** The person who applies: for herself, and for nobody else. */
export const applicantAuthority: AuthorityTable<ApplicantCircumstances> = {
  'draft.start': [
    {
      id: 'APL-01',
      who: ['person'],
      purpose: { id: 'Memohon layanan publik', en: 'Applying for a public service' },
      source: publicService,
      says: {
        id: 'Warga memulai permohonan untuk dirinya sendiri dan meminta data yang sudah dicatat negara diambil untuk itu.',
        en: 'A person starts an application for herself and asks that what the state holds be fetched for it.',
      },
    },
  ],
  'draft.read': [
    own({
      id: 'APL-02',
      purpose: { id: 'Mengisi permohonan di perangkat mana pun', en: 'Filling in an application on any device' },
      source: publicService,
      says: {
        id: 'Warga membaca drafnya sendiri; tidak satu kantor pun membacanya.',
        en: 'A person reads her own draft; no office does.',
      },
    }),
  ],
  'draft.fill': [
    own({
      id: 'APL-03',
      purpose: { id: 'Mengisi permohonan di perangkat mana pun', en: 'Filling in an application on any device' },
      source: publicService,
      says: {
        id: 'Warga menjawab pertanyaan dalam drafnya sendiri dan meminta data yang kurang diambil lagi.',
        en: 'A person answers the questions of her own draft and has missing data fetched again.',
      },
    }),
  ],
  'draft.erase': [
    own({
      id: 'APL-04',
      purpose: { id: 'Tidak menyimpan yang tidak jadi dikirim', en: 'Not keeping what is not going to be sent' },
      source: `${dataProtection} Pasal 8`,
      says: { id: 'Warga menghapus drafnya sendiri.', en: 'A person erases her own draft.' },
    }),
  ],
  'application.submit': [
    own({
      id: 'APL-05',
      purpose: { id: 'Memohon layanan publik', en: 'Applying for a public service' },
      source: publicService,
      says: {
        id: 'Warga mengirim drafnya sendiri ke kantor yang ditujunya sejak awal.',
        en: 'A person sends her own draft to the office it was begun for.',
      },
    }),
  ],
  'application.list': [
    {
      id: 'APL-06',
      who: ['person'],
      purpose: { id: 'Mengetahui perkembangan permohonannya', en: 'Knowing how one’s applications stand' },
      source: publicService,
      says: {
        id: 'Warga melihat draf dan permohonannya sendiri, bukan milik orang lain.',
        en: 'A person sees her own drafts and applications, and nobody else’s.',
      },
    },
  ],
  'application.follow': [
    own({
      id: 'APL-07',
      purpose: { id: 'Mengetahui perkembangan permohonannya', en: 'Knowing how one’s applications stand' },
      source: publicService,
      says: {
        id: 'Warga melihat apa yang terjadi pada permohonannya sendiri, oleh siapa, dan sampai kapan harus diputuskan.',
        en: 'A person sees what happened to her own application, by whom, and until when it must be decided.',
      },
    }),
  ],
  'application.repair': [
    own({
      id: 'APL-08',
      purpose: { id: 'Melengkapi permohonan yang dikembalikan', en: 'Completing a returned application' },
      source: publicService,
      says: {
        id: 'Warga memperbaiki isian yang dikembalikan dalam permohonannya sendiri dan mengirimnya lagi.',
        en: 'A person corrects the returned fields of her own application and sends it again.',
      },
    }),
  ],
  'application.withdraw': [
    own({
      id: 'APL-09',
      purpose: { id: 'Mengakhiri permohonan atas kehendak sendiri', en: 'Ending an application at one’s own wish' },
      source: publicService,
      says: {
        id: 'Warga menarik permohonannya sendiri sebelum diputuskan.',
        en: 'A person withdraws her own application before it is decided.',
      },
    }),
  ],
};

function own(rule: Pick<Rule<Own>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Own> {
  return { ...rule, who: ['person'], when: ({ personId }, actor) => isSelf(actor, personId) };
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
