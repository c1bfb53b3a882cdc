import type { Actor, AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action around overlap has to know before it can be allowed. */
export interface OverlapCircumstances {
  readonly 'overlap.read': null;
  readonly 'overlap.read_own': null;
  readonly 'overlap.run': null;
  readonly 'overlap.review': null;
  readonly 'overlap.offer': null;
  readonly 'overlap.answer': Owner;
  readonly 'overlap.propose_word': null;
  readonly 'overlap.decide_word': null;
}

export type OverlapAction = keyof OverlapCircumstances;

interface Owner {
  /** Whose application it is. */
  readonly agencyId: string;
}

const REVIEWER = { role: 'overlap_reviewer' } as const;
const NATIONAL = { role: 'national_architect' } as const;
const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const spbe = 'Perpres 95/2018 (SPBE)';
const review = { id: 'Menemukan aplikasi yang tumpang tindih', en: 'Finding applications that overlap' } as const;
const merge = {
  id: 'Menjadikan satu sistem yang dilaporkan berulang satu aplikasi dengan banyak pengguna',
  en: 'Making one system reported many times one application with many users',
} as const;
const words = {
  id: 'Memelihara kata yang dibaca pembanding',
  en: 'Keeping the words that the comparison reads',
} as const;

export const overlapAuthority: AuthorityTable<OverlapCircumstances> = {
  'overlap.read': [
    {
      id: 'POR-O01',
      who: ['officer'],
      purpose: review,
      source: `${spbe} Pasal 22`,
      says: {
        id: 'Setiap petugas melihat kelompok, pasangan, mutu, dan kata yang berlaku; biaya hanya sejauh instansinya boleh melihatnya.',
        en: 'Every officer sees groups, pairs, quality and the words in force; costs only as far as the own agency may see them.',
      },
    },
  ],
  'overlap.read_own': [
    {
      id: 'POR-O02',
      who: [ARCHITECT, APPROVER],
      purpose: {
        id: 'Mengetahui aplikasi sendiri yang mirip aplikasi lain',
        en: 'Knowing which own applications look like others',
      },
      source: `${spbe} Pasal 22`,
      says: {
        id: 'Arsitek dan penyetuju melihat aplikasi instansinya yang mirip aplikasi lain, dan usulan yang menunggu jawabannya.',
        en: 'Architects and approvers see the own agency’s applications that look like others, and the offers that wait for its answer.',
      },
    },
  ],
  'overlap.run': [
    {
      id: 'POR-O03',
      who: [REVIEWER, NATIONAL],
      purpose: review,
      source: `${spbe} Pasal 57`,
      says: {
        id: 'Peninjau tumpang tindih dan arsitek nasional meminta hitung ulang; satu hitungan berjalan pada satu waktu.',
        en: 'Reviewers of overlap and the national architect ask for a new run; one runs at a time.',
      },
    },
  ],
  'overlap.review': [
    {
      id: 'POR-O04',
      who: [REVIEWER],
      purpose: review,
      source: `${spbe} Pasal 57`,
      says: {
        id: 'Peninjau menilai pasangan, membatalkan penilaiannya sendiri, dan menengahi sengketa yang bukan antara dirinya dan orang lain.',
        en: 'A reviewer judges pairs, takes back the own verdict, and settles disputes to which he is no party.',
      },
    },
  ],
  'overlap.offer': [
    {
      id: 'POR-O05',
      who: [REVIEWER],
      purpose: merge,
      source: 'internal',
      says: {
        id: 'Peninjau mengusulkan kepada pemilik bahwa dua laporan tentang satu sistem menjadi satu aplikasi; tidak ada yang dihapus.',
        en: 'A reviewer offers the owners that two reports of one system become one application; nothing is deleted.',
      },
    },
  ],
  'overlap.answer': [
    {
      id: 'POR-O06',
      who: [APPROVER],
      when: ({ agencyId }, actor) => agencyIdOf(actor) === agencyId,
      purpose: merge,
      source: 'internal',
      says: {
        id: 'Penyetuju menerima atau menolak usulan tentang aplikasi instansinya sendiri.',
        en: 'An approver accepts or refuses an offer about an application of the own agency.',
      },
    },
  ],
  'overlap.propose_word': [
    {
      id: 'POR-O07',
      who: [REVIEWER],
      purpose: words,
      source: 'internal',
      says: {
        id: 'Peninjau mengusulkan sinonim dan kepanjangan singkatan.',
        en: 'A reviewer proposes synonyms and readings of acronyms.',
      },
    },
  ],
  'overlap.decide_word': [
    {
      id: 'POR-O08',
      who: [NATIONAL],
      purpose: words,
      source: `${spbe} Pasal 57`,
      says: {
        id: 'Arsitek nasional menerima, menolak, atau mengakhiri sinonim dan singkatan; hitungan berikutnya memakainya.',
        en: 'The national architect accepts, refuses or ends synonyms and acronyms; the next run reads them.',
      },
    },
  ],
};

function agencyIdOf(actor: Actor): string | null {
  return actor.kind === 'officer' ? actor.agencyId : null;
}
