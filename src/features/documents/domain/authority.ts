import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface DocumentsCircumstances {
  readonly 'document.check': null;
  readonly 'document.list_own': null;
  readonly 'document.read_own': Holder;
  readonly 'document.register': null;
  readonly 'document.read_issued': Issuer;
  readonly 'document.revoke': Issuer;
}

interface Holder {
  readonly personId: string;
}

interface Issuer {
  /** The office that issued it. */
  readonly agencyId: string;
}

const electronicDocuments = 'UU 11/2008 jo. UU 1/2024 (ITE) Pasal 5';
const administration = 'UU 30/2014 (Administrasi Pemerintahan)';

export const documentsAuthority: AuthorityTable<DocumentsCircumstances> = {
  'document.check': [
    {
      id: 'DOC-01',
      who: ['anyone'],
      purpose: {
        id: 'Mengetahui apakah dokumen asli dan masih berlaku',
        en: 'Knowing whether a document is genuine and still holds',
      },
      source: electronicDocuments,
      says: {
        id: 'Siapa pun yang memegang dokumen atau kodenya boleh memeriksanya, dan hanya melihat baris yang boleh dilihat umum.',
        en: 'Anyone who holds a document or its code may check it, and sees only the lines meant for strangers.',
      },
    },
  ],
  'document.list_own': [
    {
      id: 'DOC-02',
      who: ['person'],
      purpose: { id: 'Memiliki dokumen sendiri', en: 'Having one’s own documents' },
      source: 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 7',
      says: {
        id: 'Warga melihat dokumen yang terbit untuk dirinya, bukan milik orang lain.',
        en: 'A person sees the documents issued to herself, and nobody else’s.',
      },
    },
  ],
  'document.read_own': [
    {
      id: 'DOC-03',
      who: ['person'],
      when: ({ personId }, actor) => actor.kind === 'person' && actor.personId === personId,
      purpose: { id: 'Memiliki dokumen sendiri', en: 'Having one’s own documents' },
      source: 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 7',
      says: {
        id: 'Warga membuka dan mengunduh dokumen yang terbit untuk dirinya.',
        en: 'A person opens and downloads a document issued to herself.',
      },
    },
  ],
  'document.register': [
    {
      id: 'DOC-04',
      who: [{ role: 'licensing_head' }],
      purpose: { id: 'Mengelola daftar dokumen terbitan', en: 'Keeping the register of issued documents' },
      source: administration,
      says: {
        id: 'Kepala perizinan melihat daftar dokumen terbitan kantornya sendiri; siapa yang namanya tampil di daftar itu ikut dicatat.',
        en: 'A head of licensing lists what his own office has issued; whom the list names is recorded.',
      },
    },
  ],
  'document.read_issued': [
    ofOwnOffice({
      id: 'DOC-05',
      purpose: { id: 'Mengelola daftar dokumen terbitan', en: 'Keeping the register of issued documents' },
      source: administration,
      says: {
        id: 'Kepala perizinan membuka dokumen terbitan kantornya sendiri; pembacaannya dicatat.',
        en: 'A head of licensing opens a document that his own office has issued; the reading is recorded.',
      },
    }),
  ],
  'document.revoke': [
    ofOwnOffice({
      id: 'DOC-06',
      purpose: {
        id: 'Mengakhiri dokumen yang tidak boleh berlaku lagi',
        en: 'Ending a document that must not hold any longer',
      },
      source: `${administration} Pasal 64`,
      says: {
        id: 'Kepala perizinan mencabut dokumen terbitan kantornya sendiri, dengan alasan yang disebut undang-undang.',
        en: 'A head of licensing revokes a document that his own office has issued, for a reason the law names.',
      },
    }),
  ],
};

function ofOwnOffice(rule: Pick<Rule<Issuer>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Issuer> {
  return { ...rule, who: [{ role: 'licensing_head' }], when: ({ agencyId }, actor) => worksFor(actor, agencyId) };
}

function worksFor(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}
