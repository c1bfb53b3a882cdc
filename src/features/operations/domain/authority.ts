import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface OperationsCircumstances {
  readonly 'node.read': ThisNode;
  readonly 'outbox_effect.read': ThisNode;
  readonly 'outbox_effect.retry': ThisNode;
  readonly 'outbox_effect.set_aside': ThisNode;
  readonly 'clock.read': ThisNode;
  readonly 'clock.advance': ThisNode;
  readonly 'sandbox.read': ThisNode;
  readonly 'sandbox.switch': ThisNode;
  readonly 'audit_log.read': null;
  readonly 'audit_log.download': null;
  readonly 'authority.read': null;
}

/** The installation that is operated. */
export interface ThisNode {
  readonly operatorAgencyId: string;
  readonly kind: 'sample' | 'real';
}

const operator = [{ role: 'operator' }] as const;
const readers = [{ role: 'auditor' }, { role: 'operator' }] as const;
const secureGovernmentSystems = 'Perpres 95/2018 (SPBE)';
const publicInformation = 'UU 14/2008 (Keterbukaan Informasi Publik)';

export const operationsAuthority: AuthorityTable<OperationsCircumstances> = {
  'node.read': [
    ofThisNode({
      id: 'OPS-01',
      purpose: 'Keeping the installation running',
      says: 'An operator of the organisation that runs the installation sees its state.',
    }),
  ],
  'outbox_effect.read': [
    ofThisNode({
      id: 'OPS-02',
      purpose: 'Following up what did not go out',
      says: 'An operator of the organisation that runs the installation sees deliveries that failed, never their content.',
    }),
  ],
  'outbox_effect.retry': [
    ofThisNode({
      id: 'OPS-03',
      purpose: 'Following up what did not go out',
      says: 'An operator of the organisation that runs the installation has a failed delivery tried again.',
    }),
  ],
  'outbox_effect.set_aside': [
    ofThisNode({
      id: 'OPS-04',
      purpose: 'Following up what did not go out',
      says: 'An operator of the organisation that runs the installation gives a failed delivery up and says why.',
    }),
  ],
  'clock.read': [
    inSample({
      id: 'OPS-05',
      purpose: 'Trying deadlines of the sample country',
      says: 'In a sample installation an operator of the organisation that runs it sees both clocks.',
    }),
  ],
  'clock.advance': [
    inSample({
      id: 'OPS-06',
      purpose: 'Trying deadlines of the sample country',
      says: 'In a sample installation an operator of the organisation that runs it moves the clock of casework on, never back.',
    }),
  ],
  'sandbox.read': [
    inSample({
      id: 'OPS-07',
      purpose: 'Trying outages of the sample country',
      says: 'In a sample installation an operator of the organisation that runs it sees how the played agencies behave.',
    }),
  ],
  'sandbox.switch': [
    inSample({
      id: 'OPS-08',
      purpose: 'Trying outages of the sample country',
      says: 'In a sample installation an operator of the organisation that runs it switches a played agency off and on.',
    }),
  ],
  'audit_log.read': [
    {
      id: 'OPS-09',
      who: readers,
      purpose: 'Auditing',
      source: secureGovernmentSystems,
      says: 'An auditor or an operator reads the audit log of the own organisation, of no other.',
    },
  ],
  'audit_log.download': [
    {
      id: 'OPS-10',
      who: readers,
      purpose: 'Auditing',
      source: secureGovernmentSystems,
      says: 'An auditor or an operator downloads the audit log of the own organisation, of no other.',
    },
  ],
  'authority.read': [
    {
      id: 'OPS-11',
      who: ['anyone'],
      purpose: 'Knowing who may do what in whose name',
      source: publicInformation,
      says: 'Anyone may read by which rule who may do what.',
    },
  ],
};

type Words = Pick<Rule<ThisNode>, 'id' | 'purpose' | 'says'>;

/** A role is held in one organisation: operators of a guest on this node do not run the node. */
function ofThisNode(words: Words): Rule<ThisNode> {
  return { ...words, who: operator, source: secureGovernmentSystems, when: runsIt };
}

function inSample(words: Words): Rule<ThisNode> {
  return {
    ...words,
    who: operator,
    source: 'internal',
    when: (node, actor) => node.kind === 'sample' && runsIt(node, actor),
  };
}

function runsIt({ operatorAgencyId }: ThisNode, actor: Actor): boolean {
  return actor.kind === 'officer' && actor.agencyId === operatorAgencyId;
}
