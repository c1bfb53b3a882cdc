import type { AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface DirectoryCircumstances {
  readonly 'organisation.browse': null;
  readonly 'coordination.browse': null;
  readonly 'region.browse': null;
  readonly 'holiday.browse': null;
  readonly 'coordination.reshuffle': Appointing;
  readonly 'holiday.declare': Appointing;
  readonly 'officer.list': null;
  readonly 'officer.read': null;
  readonly 'officer.invite': null;
  readonly 'officer.grant_role': null;
  readonly 'officer.end_role': Appointing;
  readonly 'officer.suspend': Appointing;
  readonly 'officer.reinstate': Appointing;
  readonly 'officer.replace_passkey': Appointing;
}

export type DirectoryAction = keyof DirectoryCircumstances;

/** `appointingOnly`: a real installation without a second administrator (`mayOnlyAppoint`). */
interface Appointing {
  readonly appointingOnly: boolean;
}

const administrator = [{ role: 'administrator' }] as const;
const publicInformation = 'UU 14/2008 (Keterbukaan Informasi Publik)';
const secureGovernmentSystems = 'Perpres 95/2018 (SPBE)';

export const directoryAuthority: AuthorityTable<DirectoryCircumstances> = {
  'organisation.browse': [
    {
      id: 'DIR-01',
      who: ['anyone'],
      purpose: 'Knowing which organisation does what',
      source: publicInformation,
      says: 'Anyone may read which organisations there are.',
    },
  ],
  'coordination.browse': [
    {
      id: 'DIR-02',
      who: ['anyone'],
      purpose: 'Knowing who coordinates whom',
      source: publicInformation,
      says: 'Anyone may read who coordinated whom on any date.',
    },
  ],
  'region.browse': [
    {
      id: 'DIR-03',
      who: ['anyone'],
      purpose: 'Finding a region, its code and its time',
      source: publicInformation,
      says: 'Anyone may read the regions, their codes and their time zones.',
    },
  ],
  'holiday.browse': [
    {
      id: 'DIR-04',
      who: ['anyone'],
      purpose: 'Knowing on which days offices are closed',
      source: publicInformation,
      says: 'Anyone may read the national and regional holidays and joint leave.',
    },
  ],
  'coordination.reshuffle': [
    whenNotOnlyAppointing({
      id: 'DIR-05',
      purpose: 'Recording a reshuffle decreed by the President',
      source: 'UU 39/2008 (Kementerian Negara)',
      says: 'An administrator records a dated change of coordination, once a second administrator exists.',
    }),
  ],
  'holiday.declare': [
    whenNotOnlyAppointing({
      id: 'DIR-06',
      purpose: 'Recording a day off from its decree',
      source: 'Keppres 8/2024 (Hari-Hari Libur)',
      says: 'An administrator records or withdraws a day off, once a second administrator exists.',
    }),
  ],
  'officer.list': [
    {
      id: 'DIR-07',
      who: administrator,
      purpose: 'Keeping the list of officers correct',
      source: secureGovernmentSystems,
      says: 'An administrator sees the list of officers.',
    },
  ],
  'officer.read': [
    {
      id: 'DIR-08',
      who: administrator,
      purpose: 'Keeping the list of officers correct',
      source: secureGovernmentSystems,
      says: 'An administrator sees an officer with roles and events.',
    },
  ],
  'officer.invite': [
    {
      id: 'DIR-09',
      who: administrator,
      purpose: 'Appointing an officer',
      source: secureGovernmentSystems,
      says: 'An administrator invites an officer by a one-time link.',
    },
  ],
  'officer.grant_role': [
    {
      id: 'DIR-10',
      who: administrator,
      purpose: 'Appointing an officer',
      source: secureGovernmentSystems,
      says: 'An administrator gives another officer a dated role.',
    },
  ],
  'officer.end_role': [
    whenNotOnlyAppointing({
      id: 'DIR-11',
      purpose: 'Ending an appointment',
      source: secureGovernmentSystems,
      says: 'An administrator ends a role, once a second administrator exists.',
    }),
  ],
  'officer.suspend': [
    whenNotOnlyAppointing({
      id: 'DIR-12',
      purpose: 'Protecting data from an officer who must not act',
      source: secureGovernmentSystems,
      says: 'An administrator suspends an officer, once a second administrator exists.',
    }),
  ],
  'officer.reinstate': [
    whenNotOnlyAppointing({
      id: 'DIR-13',
      purpose: 'Letting an officer act again',
      source: secureGovernmentSystems,
      says: 'An administrator reinstates a suspended officer, once a second administrator exists.',
    }),
  ],
  'officer.replace_passkey': [
    whenNotOnlyAppointing({
      id: 'DIR-14',
      purpose: 'Replacing a lost passkey',
      source: secureGovernmentSystems,
      says: 'An administrator reports and approves the replacement of a passkey, two different ones approve it, once a second administrator exists.',
    }),
  ],
};

function whenNotOnlyAppointing(rule: Pick<Rule<Appointing>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Appointing> {
  return { ...rule, who: administrator, when: ({ appointingOnly }) => !appointingOnly };
}
