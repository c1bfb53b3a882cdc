import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action around reference codes and shared targets has to know before it can be allowed. */
export interface CodesCircumstances {
  readonly 'codes.read': null;
  readonly 'code_set.draft': null;
  readonly 'code_set.publish': null;
  readonly 'recode.read': null;
  readonly 'recode.apply': null;
  readonly 'target.read': null;
  readonly 'target.draft': null;
  readonly 'target.publish': null;
  readonly 'target.link': null;
}

export type CodesAction = keyof CodesCircumstances;

const architecture = 'Perpres 95/2018; Perpres 132/2022';
const infrastructure = 'Perpres 82/2023';
const NATIONAL = { role: 'national_architect' } as const;
const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;

/** The ministry that keeps the national architecture. */
const KEEPER = 'kemenpanrb';

export const codesAuthority: AuthorityTable<CodesCircumstances> = {
  'codes.read': [
    {
      id: 'POR-K01',
      who: ['officer'],
      purpose: { id: 'Memakai kode referensi yang sama', en: 'Using the same reference codes' },
      source: architecture,
      says: {
        id: 'Setiap petugas membaca semua versi kode referensi, sumbernya, dan apa yang belum dipastikan.',
        en: 'Every officer reads all versions of the reference codes, their sources, and what is not confirmed.',
      },
    },
  ],
  'code_set.draft': [
    national({
      id: 'POR-K02',
      who: [NATIONAL],
      purpose: { id: 'Menjaga arsitektur tetap sesuai', en: 'Keeping the architecture fit' },
      source: architecture,
      says: {
        id: 'Arsitek nasional Kementerian PANRB menyusun versi baru kode referensi; rancangan hanya terlihat di kementeriannya.',
        en: 'The national architect of KemenPANRB drafts a new version of the codes; a draft is seen in that ministry alone.',
      },
    }),
  ],
  'code_set.publish': [
    national({
      id: 'POR-K03',
      who: [NATIONAL],
      purpose: { id: 'Menetapkan kode referensi', en: 'Setting the reference codes' },
      source: architecture,
      says: {
        id: 'Arsitek nasional menerbitkan versi yang utuh, dengan padanan setiap kode lama, mulai hari yang belum lewat.',
        en: 'The national architect publishes a whole version, with a successor for every old code, from a day not past.',
      },
    }),
  ],
  'recode.read': [
    {
      id: 'POR-K04',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Mengkode ulang objek instansi sendiri', en: 'Re-coding the own objects' },
      source: architecture,
      says: {
        id: 'Arsitek dan penyetuju melihat tugas kode ulang instansinya sendiri.',
        en: 'Architects and approvers see the re-coding tasks of their own agency.',
      },
    },
  ],
  'recode.apply': [
    {
      id: 'POR-K05',
      who: [ARCHITECT],
      purpose: { id: 'Mengkode ulang objek instansi sendiri', en: 'Re-coding the own objects' },
      source: architecture,
      says: {
        id: 'Arsitek mengkode ulang objek instansinya sendiri; penyetuju menerbitkannya.',
        en: 'An architect re-codes objects of the own agency; the approver publishes them.',
      },
    },
  ],
  'target.read': [
    {
      id: 'POR-K06',
      who: ['officer'],
      purpose: {
        id: 'Mengetahui sasaran bersama dan capaiannya',
        en: 'Knowing the shared targets and how far they are',
      },
      source: infrastructure,
      says: {
        id: 'Setiap petugas melihat sasaran bersama, aplikasi terdampak yang terbit, dan angka pemakaiannya.',
        en: 'Every officer sees the shared targets, the published applications concerned, and how they are used.',
      },
    },
  ],
  'target.draft': [
    national({
      id: 'POR-K07',
      who: [NATIONAL],
      purpose: { id: 'Menjaga arsitektur tetap sesuai', en: 'Keeping the architecture fit' },
      source: infrastructure,
      says: {
        id: 'Arsitek nasional Kementerian PANRB menyusun sasaran bersama; rancangan hanya terlihat di kementeriannya.',
        en: 'The national architect of KemenPANRB drafts shared targets; a draft is seen in that ministry alone.',
      },
    }),
  ],
  'target.publish': [
    national({
      id: 'POR-K08',
      who: [NATIONAL],
      purpose: { id: 'Menetapkan sasaran bersama', en: 'Setting shared targets' },
      source: infrastructure,
      says: {
        id: 'Arsitek nasional menerbitkan sasaran dengan tahap dan tanggalnya, mulai hari yang belum lewat.',
        en: 'The national architect publishes a target with its steps and dates, from a day not past.',
      },
    }),
  ],
  'target.link': [
    {
      id: 'POR-K09',
      who: [ARCHITECT],
      purpose: { id: 'Membuktikan pemakaian dengan lalu lintas', en: 'Proving use by traffic' },
      source: infrastructure,
      says: {
        id: 'Arsitek menyebut subsistem penghubung layanan dari aplikasi instansinya sendiri yang terbit.',
        en: 'An architect names the subsystem of the exchange of a published application of the own agency.',
      },
    },
  ],
};

function national(rule: Omit<Rule<null>, 'when'>): Rule<null> {
  return { ...rule, when: (_, actor) => isKeeper(actor) };
}

function isKeeper(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.agencyCode === KEEPER;
}
