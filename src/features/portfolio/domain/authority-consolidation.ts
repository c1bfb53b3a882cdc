import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action around consolidation, savings and clearance has to know before it can be allowed. */
export interface ConsolidationCircumstances {
  readonly 'consolidation.list': null;
  readonly 'consolidation.read': Concerned;
  readonly 'consolidation.propose': Led;
  readonly 'consolidation.ask': Led;
  readonly 'consolidation.answer': Owned;
  readonly 'consolidation.score': Scored;
  readonly 'consolidation.prepare': Led;
  readonly 'consolidation.decide': Led;
  readonly 'consolidation.adopt': Led;
  readonly 'consolidation.step': Owned;
  readonly 'consolidation.end': Led;
  readonly 'consolidation.dissolve': Led;
  readonly 'savings.read': null;
  readonly 'cost.keep': null;
  readonly 'clearance.read': null;
  readonly 'clearance.request': null;
  readonly 'clearance.check': Requested;
  readonly 'clearance.decide': null;
  readonly 'clearance.exempt': null;
}

export type ConsolidationAction = keyof ConsolidationCircumstances;

interface Concerned {
  /** The lead, the owners, their coordinators and KemenPANRB. */
  readonly agencyIds: readonly string[];
}

interface Led {
  /** Who leads a group of these owners today; null: nobody can. */
  readonly lead: Lead | null;
}

interface Lead {
  readonly agencyId: string;
  /** `one`: all owners have one coordinating minister today. `several`: they have several, or some have none. */
  readonly coordinators: 'one' | 'several';
}

interface Owned {
  /** Whose word it is: an owner that was asked, or the owner of a step. */
  readonly ownerIds: readonly string[];
}

interface Scored {
  readonly leadId: string;
  /** Whose application is scored. */
  readonly ownerId: string;
}

interface Requested {
  readonly agencyId: string;
}

const AIDE = { role: 'coordinator_aide' } as const;
const REVIEWER = { role: 'overlap_reviewer' } as const;
const COORDINATOR = { role: 'coordinator' } as const;
const NATIONAL = { role: 'national_architect' } as const;
const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const CLEARANCE = { role: 'clearance_officer' } as const;

const architecture = 'Perpres 132/2022';
const coordination = 'Perpres 132/2022; Arahan Presiden 12 Juni 2023';
const leadership = 'Perpres 95/2018 Pasal 57';
const spending = 'Perpres 95/2018; Perpres 82/2023';

const merging = {
  id: 'Menggabungkan aplikasi yang tumpang tindih',
  en: 'Consolidating applications that overlap',
} as const;
const hearing = { id: 'Mendengar pemilik sebelum memutus', en: 'Hearing the owners before deciding' } as const;
const carrying = { id: 'Menjalankan rencana penggabungan', en: 'Carrying out a consolidation plan' } as const;
const savings = {
  id: 'Menghitung penghematan belanja aplikasi',
  en: 'Counting what is saved on applications',
} as const;
const clearing = { id: 'Mencegah belanja aplikasi yang berulang', en: 'Keeping the state from paying twice' } as const;

export const consolidationAuthority: AuthorityTable<ConsolidationCircumstances> = {
  'consolidation.list': [
    {
      id: 'POR-G01',
      who: ['officer'],
      purpose: merging,
      source: architecture,
      says: {
        id: 'Setiap petugas melihat daftar penggabungan yang menyangkut instansinya: sebagai pemilik, koordinator, atau KemenPANRB.',
        en: 'Every officer sees the consolidations that concern the own agency: as owner, coordinator or KemenPANRB.',
      },
    },
  ],
  'consolidation.read': [
    {
      id: 'POR-G02',
      who: ['officer'],
      when: ({ agencyIds }, actor) => agencyIds.some((id) => isOf(actor, id)),
      purpose: merging,
      source: architecture,
      says: {
        id: 'Petugas pemilik, koordinator para pemilik, dan KemenPANRB membaca perjalanan satu kelompok; biaya hanya sejauh instansinya boleh melihatnya.',
        en: 'Officers of the owners, of their coordinators and of KemenPANRB read the life of a group; costs only as far as the own agency may see them.',
      },
    },
  ],
  'consolidation.propose': [
    one('POR-G03', [AIDE, REVIEWER], {
      id: 'Staf menteri koordinator atau penilai tumpang tindih mengusulkan kelompok yang semua pemiliknya pada hari itu dikoordinasikan kementeriannya.',
      en: 'An aide of the coordinating minister or a reviewer proposes a group whose owners are all coordinated by that ministry on the day.',
    }),
    several('POR-G04', [NATIONAL, REVIEWER], {
      id: 'Bila para pemilik berada di bawah beberapa koordinator, atau ada yang tidak dikoordinasikan, KemenPANRB mengusulkan kelompok itu.',
      en: 'Where the owners have several coordinators, or one has none, KemenPANRB proposes the group.',
    }),
  ],
  'consolidation.ask': [
    one('POR-G05', [AIDE, REVIEWER], {
      id: 'Staf koordinator atau penilai meminta jawaban setiap pemilik, dengan tenggat, sebelum ada yang memutus.',
      en: 'An aide or reviewer of the coordinator asks every owner, with a date, before anybody decides.',
    }),
    several('POR-G06', [NATIONAL, REVIEWER], {
      id: 'KemenPANRB meminta jawaban setiap pemilik bila para pemilik berada di bawah beberapa koordinator.',
      en: 'KemenPANRB asks every owner where the owners have several coordinators.',
    }),
  ],
  'consolidation.answer': [
    {
      id: 'POR-G07',
      who: [APPROVER],
      when: ({ ownerIds }, actor) => ownerIds.some((id) => isOf(actor, id)),
      purpose: hearing,
      source: architecture,
      says: {
        id: 'Penyetuju arsitektur setiap pemilik setuju, atau keberatan dengan alasan; jawaban yang lebih baru menggantikan yang lama sampai ada putusan.',
        en: 'The approver of each owner agrees, or objects with a reason; a later answer replaces an earlier one until the decision.',
      },
    },
  ],
  'consolidation.score': [
    {
      id: 'POR-G08',
      who: [REVIEWER, AIDE],
      when: ({ leadId, ownerId }, actor) => isOf(actor, leadId) && !isOf(actor, ownerId),
      purpose: merging,
      source: 'internal',
      says: {
        id: 'Dua penilai dari instansi yang memimpin memberi nilai TIME tanpa melihat nilai satu sama lain; tidak seorang pun menilai aplikasi instansinya sendiri.',
        en: 'Two scorers of the leading agency score on TIME without seeing each other; nobody scores an application of the own agency.',
      },
    },
    {
      id: 'POR-G09',
      who: [REVIEWER],
      when: ({ ownerId }, actor) => isKemenpanrb(actor) && !isOf(actor, ownerId),
      purpose: merging,
      source: leadership,
      says: {
        id: 'Penilai tumpang tindih KemenPANRB memberi nilai TIME di setiap kelompok, kecuali untuk aplikasi KemenPANRB sendiri.',
        en: 'A reviewer of KemenPANRB scores on TIME in every group, except applications of KemenPANRB itself.',
      },
    },
  ],
  'consolidation.prepare': [
    one('POR-G10', [AIDE, REVIEWER, COORDINATOR], {
      id: 'Staf menteri koordinator menyiapkan bahan putusan dan rencana; yang disiapkan belum berlaku dan hanya terbaca di instansinya.',
      en: 'Aides of the coordinating minister prepare decision and plan; what is prepared has no effect and is read in that ministry alone.',
    }),
    several('POR-G11', [NATIONAL, REVIEWER], {
      id: 'KemenPANRB menyiapkan bahan putusan dan rencana bila para pemilik berada di bawah beberapa koordinator.',
      en: 'KemenPANRB prepares decision and plan where the owners have several coordinators.',
    }),
  ],
  'consolidation.decide': [
    one('POR-G12', [COORDINATOR], {
      id: 'Hanya menteri koordinator yang pada hari itu mengoordinasikan semua pemilik memutus, dengan alasan tercatat dan tanggapan atas setiap keberatan.',
      en: 'Only the coordinating minister who coordinates all owners on the day decides, with recorded reasons and a reply to every objection.',
    }),
    several('POR-G13', [NATIONAL], {
      id: 'Bila para pemilik berada di bawah beberapa koordinator, arsitek nasional KemenPANRB memutus, dengan kewajiban yang sama.',
      en: 'Where the owners have several coordinators, the national architect of KemenPANRB decides, under the same duties.',
    }),
  ],
  'consolidation.adopt': [
    one('POR-G14', [COORDINATOR], {
      id: 'Hanya menteri koordinator mengesahkan rencana, dan hanya rencana yang lengkap.',
      en: 'Only the coordinating minister adopts a plan, and only a complete one.',
    }),
    several('POR-G15', [NATIONAL], {
      id: 'Arsitek nasional mengesahkan rencana yang lengkap bila para pemilik berada di bawah beberapa koordinator.',
      en: 'The national architect adopts a complete plan where the owners have several coordinators.',
    }),
  ],
  'consolidation.step': [
    {
      id: 'POR-G16',
      who: [ARCHITECT, APPROVER],
      when: ({ ownerIds }, actor) => ownerIds.some((id) => isOf(actor, id)),
      purpose: carrying,
      source: architecture,
      says: {
        id: 'Pemilik sebuah langkah menyatakannya selesai dengan bukti: berkas, atau nomor pesan penghubung layanan.',
        en: 'The owner of a step says that it is done, with evidence: a file, or the number of an exchange message.',
      },
    },
  ],
  'consolidation.end': [
    one('POR-G17', [COORDINATOR], {
      id: 'Menteri koordinator menutup kelompok yang rencananya selesai, atau membukanya lagi dengan alasan.',
      en: 'The coordinating minister closes a group whose plan is carried out, or takes it up anew with a reason.',
    }),
    several('POR-G18', [NATIONAL], {
      id: 'Arsitek nasional menutup atau membuka lagi kelompok yang pemiliknya berada di bawah beberapa koordinator.',
      en: 'The national architect closes or reopens a group whose owners have several coordinators.',
    }),
  ],
  'consolidation.dissolve': [
    {
      id: 'POR-G19',
      who: [AIDE, REVIEWER, COORDINATOR, NATIONAL],
      when: ({ lead }, actor) => lead !== null && isOf(actor, lead.agencyId),
      purpose: merging,
      source: 'internal',
      says: {
        id: 'Instansi yang mengusulkan membubarkan kelompok yang belum diputus, misalnya setelah penilaian baru atau perubahan koordinasi.',
        en: 'The agency that proposed a group dissolves it while it is undecided, as after newer verdicts or a change of coordination.',
      },
    },
  ],
  'savings.read': [
    {
      id: 'POR-G20',
      who: ['officer'],
      purpose: savings,
      source: spending,
      says: {
        id: 'Setiap petugas membaca tiga buku penghematan sejauh instansinya boleh melihatnya; angka nasional hanya sebagai rentang, dan tidak bila kurang dari tiga instansi.',
        en: 'Every officer reads the three ledgers as far as the own agency may see them; national figures only as ranges, and none of fewer than three agencies.',
      },
    },
  ],
  'cost.keep': [
    {
      id: 'POR-G21',
      who: [ARCHITECT, APPROVER],
      purpose: savings,
      source: spending,
      says: {
        id: 'Arsitek dan penyetuju mencatat biaya dan pos anggaran aplikasi instansinya sendiri. Yang membacanya: pemilik, koordinatornya, KemenPANRB, dan auditor bersurat tugas.',
        en: 'Architects and approvers record cost and budget line of the own agency’s applications. Owner, its coordinator, KemenPANRB and auditors under a letter read them.',
      },
    },
  ],
  'clearance.read': [
    {
      id: 'POR-G22',
      who: ['officer'],
      purpose: clearing,
      source: spending,
      says: {
        id: 'Petugas pengusul, koordinatornya, dan KemenPANRB membaca usulan belanja aplikasi dan putusannya.',
        en: 'Officers of the requester, of its coordinator and of KemenPANRB read requests for new applications and what was decided.',
      },
    },
  ],
  'clearance.request': [
    {
      id: 'POR-G23',
      who: [ARCHITECT],
      purpose: clearing,
      source: spending,
      says: {
        id: 'Arsitek mengajukan aplikasi baru sebelum dianggarkan; pemeriksaan kemiripan berjalan saat itu juga dan hasilnya disimpan.',
        en: 'An architect asks for a new application before it is budgeted; the overlap check runs at once and its result is kept.',
      },
    },
  ],
  'clearance.check': [
    {
      id: 'POR-G24',
      who: [ARCHITECT],
      when: ({ agencyId }, actor) => isOf(actor, agencyId),
      purpose: clearing,
      source: spending,
      says: {
        id: 'Pengusul menjalankan lagi pemeriksaan kemiripan usulannya.',
        en: 'The requester runs the overlap check of the own request anew.',
      },
    },
    {
      id: 'POR-G25',
      who: [CLEARANCE],
      purpose: clearing,
      source: spending,
      says: {
        id: 'Penilai belanja menjalankan lagi pemeriksaan kemiripan sebelum memutus.',
        en: 'The spending officer runs the overlap check anew before deciding.',
      },
    },
  ],
  'clearance.decide': [
    {
      id: 'POR-G26',
      who: [CLEARANCE],
      purpose: clearing,
      source: spending,
      says: {
        id: 'Penilai belanja KemenPANRB menyetujui, menyetujui dengan syarat, atau menolak; setiap aplikasi yang sangat mirip dijawab.',
        en: 'The spending officer of KemenPANRB clears, clears with conditions, or refuses; every close match is answered.',
      },
    },
  ],
  'clearance.exempt': [
    {
      id: 'POR-G27',
      who: [CLEARANCE],
      purpose: clearing,
      source: spending,
      says: {
        id: 'Penilai belanja mencatat surat yang mengecualikan sebuah fungsi dari aplikasi umumnya untuk sementara.',
        en: 'The spending officer records the letter that excepts a function from its general application for a time.',
      },
    },
  ],
};

function one(id: string, who: Rule<Led>['who'], says: Rule<Led>['says']): Rule<Led> {
  const when: Rule<Led>['when'] = ({ lead }, actor) => lead?.coordinators === 'one' && isOf(actor, lead.agencyId);
  return { id, who, when, purpose: merging, source: coordination, says };
}

function several(id: string, who: Rule<Led>['who'], says: Rule<Led>['says']): Rule<Led> {
  const when: Rule<Led>['when'] = ({ lead }, actor) => lead?.coordinators === 'several' && isOf(actor, lead.agencyId);
  return { id, who, when, purpose: merging, source: leadership, says };
}

function isOf(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}

function isKemenpanrb(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.agencyCode === 'kemenpanrb';
}
