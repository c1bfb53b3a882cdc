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
      purpose: { id: 'Menjaga instalasi tetap berjalan', en: 'Keeping the installation running' },
      says: {
        id: 'Operator sistem di instansi yang menjalankan instalasi ini melihat keadaannya.',
        en: 'An operator of the organisation that runs the installation sees its state.',
      },
    }),
  ],
  'outbox_effect.read': [
    ofThisNode({
      id: 'OPS-02',
      purpose: { id: 'Menindaklanjuti kiriman yang gagal', en: 'Following up what did not go out' },
      says: {
        id: 'Operator sistem di instansi yang menjalankan instalasi ini melihat kiriman yang gagal, tidak pernah isinya.',
        en: 'An operator of the organisation that runs the installation sees deliveries that failed, never their content.',
      },
    }),
  ],
  'outbox_effect.retry': [
    ofThisNode({
      id: 'OPS-03',
      purpose: { id: 'Menindaklanjuti kiriman yang gagal', en: 'Following up what did not go out' },
      says: {
        id: 'Operator sistem di instansi yang menjalankan instalasi ini meminta kiriman yang gagal dicoba lagi.',
        en: 'An operator of the organisation that runs the installation has a failed delivery tried again.',
      },
    }),
  ],
  'outbox_effect.set_aside': [
    ofThisNode({
      id: 'OPS-04',
      purpose: { id: 'Menindaklanjuti kiriman yang gagal', en: 'Following up what did not go out' },
      says: {
        id: 'Operator sistem di instansi yang menjalankan instalasi ini menyisihkan kiriman yang gagal dan menyebut alasannya.',
        en: 'An operator of the organisation that runs the installation gives a failed delivery up and says why.',
      },
    }),
  ],
  'clock.read': [
    inSample({
      id: 'OPS-05',
      purpose: { id: 'Mencoba tenggat di negara contoh', en: 'Trying deadlines of the sample country' },
      says: {
        id: 'Di instalasi contoh, operator sistem di instansi yang menjalankannya melihat kedua jam.',
        en: 'In a sample installation an operator of the organisation that runs it sees both clocks.',
      },
    }),
  ],
  'clock.advance': [
    inSample({
      id: 'OPS-06',
      purpose: { id: 'Mencoba tenggat di negara contoh', en: 'Trying deadlines of the sample country' },
      says: {
        id: 'Di instalasi contoh, operator sistem di instansi yang menjalankannya memajukan jam perkara, tidak pernah memundurkannya.',
        en: 'In a sample installation an operator of the organisation that runs it moves the clock of casework on, never back.',
      },
    }),
  ],
  'sandbox.read': [
    inSample({
      id: 'OPS-07',
      purpose: { id: 'Mencoba gangguan di negara contoh', en: 'Trying outages of the sample country' },
      says: {
        id: 'Di instalasi contoh, operator sistem di instansi yang menjalankannya melihat perilaku instansi tiruan.',
        en: 'In a sample installation an operator of the organisation that runs it sees how the played agencies behave.',
      },
    }),
  ],
  'sandbox.switch': [
    inSample({
      id: 'OPS-08',
      purpose: { id: 'Mencoba gangguan di negara contoh', en: 'Trying outages of the sample country' },
      says: {
        id: 'Di instalasi contoh, operator sistem di instansi yang menjalankannya mematikan dan menyalakan instansi tiruan.',
        en: 'In a sample installation an operator of the organisation that runs it switches a played agency off and on.',
      },
    }),
  ],
  'audit_log.read': [
    {
      id: 'OPS-09',
      who: readers,
      purpose: { id: 'Pemeriksaan', en: 'Auditing' },
      source: secureGovernmentSystems,
      says: {
        id: 'Pemeriksa atau operator sistem membaca jejak audit instansinya sendiri, bukan instansi lain.',
        en: 'An auditor or an operator reads the audit log of the own organisation, of no other.',
      },
    },
  ],
  'audit_log.download': [
    {
      id: 'OPS-10',
      who: readers,
      purpose: { id: 'Pemeriksaan', en: 'Auditing' },
      source: secureGovernmentSystems,
      says: {
        id: 'Pemeriksa atau operator sistem mengunduh jejak audit instansinya sendiri, bukan instansi lain.',
        en: 'An auditor or an operator downloads the audit log of the own organisation, of no other.',
      },
    },
  ],
  'authority.read': [
    {
      id: 'OPS-11',
      who: ['anyone'],
      purpose: {
        id: 'Mengetahui siapa boleh melakukan apa atas nama siapa',
        en: 'Knowing who may do what in whose name',
      },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca siapa boleh melakukan apa, dan menurut aturan mana.',
        en: 'Anyone may read by which rule who may do what.',
      },
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
