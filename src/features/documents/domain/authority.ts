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
      purpose: 'Knowing whether a document is genuine and still holds',
      source: electronicDocuments,
      says: 'Anyone who holds a document or its code may check it, and sees only the lines meant for strangers.',
    },
  ],
  'document.list_own': [
    {
      id: 'DOC-02',
      who: ['person'],
      purpose: 'Having one’s own documents',
      source: 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 7',
      says: 'A person sees the documents issued to herself, and nobody else’s.',
    },
  ],
  'document.read_own': [
    {
      id: 'DOC-03',
      who: ['person'],
      when: ({ personId }, actor) => actor.kind === 'person' && actor.personId === personId,
      purpose: 'Having one’s own documents',
      source: 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 7',
      says: 'A person opens and downloads a document issued to herself.',
    },
  ],
  'document.register': [
    {
      id: 'DOC-04',
      who: [{ role: 'licensing_head' }],
      purpose: 'Keeping the register of issued documents',
      source: administration,
      says: 'A head of licensing lists what his own office has issued; whom the list names is recorded.',
    },
  ],
  'document.read_issued': [
    ofOwnOffice({
      id: 'DOC-05',
      purpose: 'Keeping the register of issued documents',
      source: administration,
      says: 'A head of licensing opens a document that his own office has issued; the reading is recorded.',
    }),
  ],
  'document.revoke': [
    ofOwnOffice({
      id: 'DOC-06',
      purpose: 'Ending a document that must not hold any longer',
      source: `${administration} Pasal 64`,
      says: 'A head of licensing revokes a document that his own office has issued, for a reason the law names.',
    }),
  ],
};

function ofOwnOffice(rule: Pick<Rule<Issuer>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Issuer> {
  return { ...rule, who: [{ role: 'licensing_head' }], when: ({ agencyId }, actor) => worksFor(actor, agencyId) };
}

function worksFor(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}
