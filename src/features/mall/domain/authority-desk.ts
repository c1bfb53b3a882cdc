import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';
import type { Step } from './service.ts';

/** What each action of the officers' desks has to know before it can be allowed. */
export interface DeskCircumstances {
  readonly 'desk_queue.read': null;
  readonly 'desk_queue.search': null;
  readonly 'desk_case.read': OfOffice;
  readonly 'desk_case.take': AtStep;
  readonly 'desk_case.refetch': OfOffice;
  readonly 'desk_field.accept': AtStep;
  readonly 'desk_step.pass': AtStep;
  readonly 'desk_case.return': AtStep;
  readonly 'desk_case.refuse': AtStep;
  readonly 'desk_case.approve': AtStep;
  readonly 'desk_batch.read': null;
  readonly 'desk_batch.approve': null;
  readonly 'desk_task.list': null;
  readonly 'desk_task.read': OfOffice;
  readonly 'desk_task.answer': OfOffice;
}

export type DeskAction = keyof DeskCircumstances;

interface OfOffice {
  /** Whose case or task it is. */
  readonly agencyId: string;
}

interface AtStep extends OfOffice {
  /** The kind of step the case was in when the officer saw it; null: at no step, a page says why. */
  readonly step: Step['kind'] | null;
}

const VERIFIER = { role: 'licensing_verifier' } as const;
const HEAD = { role: 'licensing_head' } as const;
const RECOMMENDER = { role: 'health_recommender' } as const;

const review = { id: 'Memeriksa permohonan izin', en: 'Reviewing a licence application' } as const;
const licensing = 'UU 17/2023 Pasal 263; Perpres 97/2014';
const decision = 'UU 30/2014 Pasal 53';

export const deskAuthority: AuthorityTable<DeskCircumstances> = {
  'desk_queue.read': [
    {
      id: 'DSK-01',
      who: [VERIFIER, HEAD],
      purpose: review,
      source: licensing,
      says: {
        id: 'Pemeriksa perizinan dan kepala perizinan melihat antrean kantornya sendiri; setiap orang yang namanya tampil diberi tahu sekali sehari.',
        en: 'Verifiers and heads of licensing see the queue of their own office; each person named is told once a day.',
      },
    },
  ],
  'desk_queue.search': [
    {
      id: 'DSK-02',
      who: [VERIFIER, HEAD],
      purpose: review,
      source: licensing,
      says: {
        id: 'Pemeriksa perizinan dan kepala perizinan mencari kasus kantornya sendiri menurut nomor, nama, atau NIK.',
        en: 'Verifiers and heads of licensing search the cases of their own office by number, name or NIK.',
      },
    },
  ],
  'desk_case.read': [
    ofOffice({
      id: 'DSK-03',
      who: [VERIFIER, HEAD],
      says: {
        id: 'Pemeriksa perizinan dan kepala perizinan membuka kasus kantornya sendiri; orangnya diberi tahu setiap kali kasusnya dibuka.',
        en: 'Verifiers and heads of licensing open a case of their own office; the person is told of every opening.',
      },
    }),
  ],
  'desk_case.take': [
    atStep(['check'], {
      id: 'DSK-04',
      who: [VERIFIER],
      says: {
        id: 'Pemeriksa perizinan mengambil kasus kantornya sendiri yang sedang diperiksa.',
        en: 'A verifier of the office takes a case that is in a check.',
      },
    }),
    atStep(['decide'], {
      id: 'DSK-05',
      who: [HEAD],
      says: {
        id: 'Kepala perizinan mengambil kasus kantornya sendiri yang menunggu putusan.',
        en: 'A head of the office takes a case that waits for the decision.',
      },
    }),
  ],
  'desk_case.refetch': [
    ofOffice({
      id: 'DSK-06',
      who: [VERIFIER, HEAD],
      says: {
        id: 'Pemeriksa perizinan dan kepala perizinan meminta sumber data ditanya lagi untuk kasus kantornya sendiri.',
        en: 'Verifiers and heads have sources asked again for a case of their own office.',
      },
    }),
  ],
  'desk_field.accept': [
    atStep(['check', 'recommend'], {
      id: 'DSK-07',
      who: [VERIFIER],
      says: {
        id: 'Pemeriksa perizinan menerima nilai yang dinyatakan pemohon atau yang berbeda dari sumbernya pada kasus kantornya sendiri, sampai kasus itu menunggu putusan.',
        en: 'A verifier of the office accepts a declared or differing value until the case waits for the decision.',
      },
    }),
    atStep(['decide'], {
      id: 'DSK-08',
      who: [HEAD],
      says: {
        id: 'Kepala perizinan menerima nilai yang dinyatakan pemohon atau yang berbeda dari sumbernya pada kasus kantornya sendiri yang menunggu putusan.',
        en: 'A head of the office accepts a declared or differing value of a case that waits for the decision.',
      },
    }),
  ],
  'desk_step.pass': [
    atStep(['check'], {
      id: 'DSK-09',
      who: [VERIFIER],
      says: {
        id: 'Pemeriksa perizinan meloloskan pemeriksaan atas kasus kantornya sendiri.',
        en: 'A verifier of the office passes a check.',
      },
    }),
  ],
  'desk_case.return': [
    atStep(['check'], {
      id: 'DSK-10',
      who: [VERIFIER],
      says: {
        id: 'Selama pemeriksaan, pemeriksa perizinan mengembalikan isian tertentu pada kasus kantornya sendiri, beserta alasannya.',
        en: 'A verifier of the office returns named fields with a reason during a check.',
      },
    }),
    atStep(['decide'], {
      id: 'DSK-11',
      who: [HEAD],
      says: {
        id: 'Sebagai ganti memutuskan, kepala perizinan mengembalikan isian tertentu pada kasus kantornya sendiri, beserta alasannya.',
        en: 'A head of the office returns named fields with a reason instead of deciding.',
      },
    }),
  ],
  'desk_case.refuse': [
    atStep(['decide'], {
      id: 'DSK-12',
      who: [HEAD],
      purpose: { id: 'Memutuskan izin', en: 'Deciding on a licence' },
      source: `${decision}; UU 30/2014 Pasal 75 sampai 78`,
      says: {
        id: 'Hanya kepala perizinan yang menolak permohonan kepada kantornya sendiri, dengan menyebut pasal dan cara mengajukan keberatan.',
        en: 'Only a head of the office refuses, with an article and the way to object.',
      },
    }),
  ],
  'desk_case.approve': [
    atStep(['decide'], {
      id: 'DSK-13',
      who: [HEAD],
      purpose: { id: 'Memutuskan izin', en: 'Deciding on a licence' },
      source: decision,
      says: {
        id: 'Hanya kepala perizinan yang menyetujui permohonan kepada kantornya sendiri, bila tidak ada bukti yang kurang.',
        en: 'Only a head of the office approves, when no proof is missing.',
      },
    }),
  ],
  'desk_batch.read': [
    {
      id: 'DSK-14',
      who: [HEAD],
      purpose: { id: 'Memutuskan beberapa izin', en: 'Deciding on licences' },
      source: decision,
      says: {
        id: 'Kepala perizinan melihat kasus kantornya yang dapat disetujui sekaligus.',
        en: 'A head of licensing sees which cases of the office could be approved together.',
      },
    },
  ],
  'desk_batch.approve': [
    {
      id: 'DSK-15',
      who: [HEAD],
      purpose: { id: 'Memutuskan beberapa izin', en: 'Deciding on licences' },
      source: decision,
      says: {
        id: 'Kepala perizinan menyetujui beberapa kasus kantornya sekaligus; setiap kasus diputuskan tersendiri.',
        en: 'A head of licensing approves several cases of the office at once; each is decided for itself.',
      },
    },
  ],
  'desk_task.list': [
    {
      id: 'DSK-16',
      who: [RECOMMENDER],
      purpose: { id: 'Memberi rekomendasi atas permohonan', en: 'Recommending on an application' },
      source: licensing,
      says: {
        id: 'Pemberi rekomendasi di Dinas Kesehatan melihat permintaan yang masuk ke kantornya sendiri.',
        en: 'Recommenders of a health office see the requests that reached their own office.',
      },
    },
  ],
  'desk_task.read': [
    ofOffice({
      id: 'DSK-17',
      who: [RECOMMENDER],
      purpose: { id: 'Memberi rekomendasi atas permohonan', en: 'Recommending on an application' },
      says: {
        id: 'Pemberi rekomendasi membuka permintaan kepada kantornya sendiri dan melihat isian pesan itu, tidak lebih.',
        en: 'Recommenders open a request of their own office and see the fields of the message, nothing else.',
      },
    }),
  ],
  'desk_task.answer': [
    ofOffice({
      id: 'DSK-18',
      who: [RECOMMENDER],
      purpose: { id: 'Memberi rekomendasi atas permohonan', en: 'Recommending on an application' },
      says: {
        id: 'Pemberi rekomendasi menjawab permintaan kepada kantornya sendiri satu kali.',
        en: 'Recommenders answer a request of their own office once.',
      },
    }),
  ],
};

type Line = Pick<Rule<never>, 'id' | 'who' | 'says'> & Partial<Pick<Rule<never>, 'purpose' | 'source'>>;

function ofOffice(line: Line): Rule<OfOffice> {
  return { purpose: review, source: licensing, ...line, when: ({ agencyId }, actor) => worksAt(actor, agencyId) };
}

function atStep(steps: readonly Step['kind'][], line: Line): Rule<AtStep> {
  return {
    purpose: review,
    source: licensing,
    ...line,
    when: ({ agencyId, step }, actor) => worksAt(actor, agencyId) && (step === null || steps.includes(step)),
  };
}

function worksAt(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}
