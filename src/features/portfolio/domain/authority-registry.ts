import type { AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action around the registry has to know before it can be allowed. */
export interface RegistryCircumstances {
  readonly 'registry.read': null;
  readonly 'registry.compare': null;
  readonly 'registry.keep': null;
  readonly 'registry.edit': null;
  readonly 'registry.use': null;
  readonly 'registry.ask': null;
  readonly 'registry.approve': {
    /** The officer of the last change that is not published, and the one who asked for the approval. */
    readonly writtenBy: string | null;
    readonly askedBy: string | null;
  };
  readonly 'registry.return': null;
}

export type RegistryAction = keyof RegistryCircumstances;

const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const architecture = 'Perpres 132/2022';
const secondPerson = 'internal';

export const registryAuthority: AuthorityTable<RegistryCircumstances> = {
  'registry.read': [
    {
      id: 'POR-R01',
      who: ['officer'],
      purpose: { id: 'Mengenal arsitektur SPBE nasional', en: 'Knowing the national SPBE architecture' },
      source: architecture,
      says: {
        id: 'Setiap petugas membaca yang diterbitkan: nama, fungsi, kode, pemilik, status. Biaya, infrastruktur, kelemahan, dan temuan hanya terbaca oleh pemilik, menteri koordinatornya, KemenPANRB, dan auditor dengan surat tugas.',
        en: 'Every officer reads what is published: name, function, codes, owner, status. Cost, infrastructure, weaknesses and findings are read only by the owner, its coordinating minister, KemenPANRB and auditors under an assignment letter.',
      },
    },
  ],
  'registry.compare': [
    {
      id: 'POR-R02',
      who: ['officer'],
      purpose: { id: 'Mencari aplikasi yang mirip', en: 'Finding applications that look alike' },
      source: architecture,
      says: {
        id: 'Setiap petugas membandingkan sebuah uraian dengan aplikasi yang sudah diterbitkan.',
        en: 'Every officer compares a description with the applications that are published.',
      },
    },
  ],
  'registry.keep': [
    {
      id: 'POR-R03',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Menjaga daftar arsitektur instansi sendiri', en: "Keeping the own agency's architecture" },
      source: architecture,
      says: {
        id: 'Arsitek dan penyetuju membaca daftar instansinya sendiri, juga konsepnya. Konsep tidak terbaca instansi lain.',
        en: "Architects and approvers read their own agency's list with its drafts. No other agency reads a draft.",
      },
    },
  ],
  'registry.edit': [
    {
      id: 'POR-R04',
      who: [ARCHITECT],
      purpose: { id: 'Mencatat objek arsitektur', en: 'Recording objects of the architecture' },
      source: architecture,
      says: {
        id: 'Arsitek mencatat dan mengubah objek instansinya sendiri dan hubungan antarobjek.',
        en: 'An architect records and changes the objects of the own agency and their relations.',
      },
    },
  ],
  'registry.use': [
    {
      id: 'POR-R05',
      who: [ARCHITECT],
      purpose: { id: 'Mencatat pemakaian aplikasi bersama', en: 'Recording the use of a common application' },
      source: architecture,
      says: {
        id: 'Arsitek mencatat bahwa instansinya memakai aplikasi yang sudah diterbitkan, dan mengakhiri catatan itu.',
        en: 'An architect records that the own agency uses a published application, and ends that record.',
      },
    },
  ],
  'registry.ask': [
    {
      id: 'POR-R06',
      who: [ARCHITECT],
      purpose: { id: 'Mengajukan penerbitan atau pengakhiran', en: 'Asking to publish or to end' },
      source: secondPerson,
      says: {
        id: 'Arsitek mengajukan penerbitan atau pengakhiran objek. Konsep yang belum pernah terbit diakhiri tanpa penyetuju.',
        en: 'An architect asks to publish or to end an object. A draft that was never published ends without an approver.',
      },
    },
  ],
  'registry.approve': [
    {
      id: 'POR-R07',
      who: [APPROVER],
      when: ({ writtenBy, askedBy }, actor) =>
        actor.kind === 'officer' && actor.officerId !== writtenBy && actor.officerId !== askedBy,
      purpose: { id: 'Menyetujui sebagai orang kedua', en: 'Approving as the second person' },
      source: secondPerson,
      says: {
        id: 'Penyetuju menerbitkan atau mengakhiri objek instansinya, kecuali ia sendiri yang menulis perubahan terakhir atau mengajukannya.',
        en: 'An approver publishes or ends objects of the own agency, unless the last change or the request is the approver’s own.',
      },
    },
  ],
  'registry.return': [
    {
      id: 'POR-R08',
      who: [APPROVER],
      purpose: { id: 'Mengembalikan kepada arsitek', en: 'Sending back to the architect' },
      source: secondPerson,
      says: {
        id: 'Penyetuju mengembalikan pengajuan instansinya dengan alasan.',
        en: 'An approver sends a request of the own agency back, with a reason.',
      },
    },
  ],
};
