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
      purpose: 'Applying for a public service',
      source: publicService,
      says: 'A person starts an application for herself and asks that what the state holds be fetched for it.',
    },
  ],
  'draft.read': [
    own({
      id: 'APL-02',
      purpose: 'Filling in an application on any device',
      source: publicService,
      says: 'A person reads her own draft; no office does.',
    }),
  ],
  'draft.fill': [
    own({
      id: 'APL-03',
      purpose: 'Filling in an application on any device',
      source: publicService,
      says: 'A person answers the questions of her own draft and has missing data fetched again.',
    }),
  ],
  'draft.erase': [
    own({
      id: 'APL-04',
      purpose: 'Not keeping what is not going to be sent',
      source: `${dataProtection} Pasal 8`,
      says: 'A person erases her own draft.',
    }),
  ],
  'application.submit': [
    own({
      id: 'APL-05',
      purpose: 'Applying for a public service',
      source: publicService,
      says: 'A person sends her own draft to the office it was begun for.',
    }),
  ],
  'application.list': [
    {
      id: 'APL-06',
      who: ['person'],
      purpose: 'Knowing how one’s applications stand',
      source: publicService,
      says: 'A person sees her own drafts and applications, and nobody else’s.',
    },
  ],
  'application.follow': [
    own({
      id: 'APL-07',
      purpose: 'Knowing how one’s applications stand',
      source: publicService,
      says: 'A person sees what happened to her own application, by whom, and until when it must be decided.',
    }),
  ],
  'application.repair': [
    own({
      id: 'APL-08',
      purpose: 'Completing a returned application',
      source: publicService,
      says: 'A person corrects the returned fields of her own application and sends it again.',
    }),
  ],
  'application.withdraw': [
    own({
      id: 'APL-09',
      purpose: 'Ending an application at one’s own wish',
      source: publicService,
      says: 'A person withdraws her own application before it is decided.',
    }),
  ],
};

function own(rule: Pick<Rule<Own>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Own> {
  return { ...rule, who: ['person'], when: ({ personId }, actor) => isSelf(actor, personId) };
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
