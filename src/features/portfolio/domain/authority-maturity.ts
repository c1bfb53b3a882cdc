import type { AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action around the two indices has to know before it can be allowed. */
export interface MaturityCircumstances {
  readonly 'maturity.read': null;
  readonly 'maturity.own': null;
  readonly 'maturity.assess': null;
  readonly 'maturity.publish': null;
}

export type MaturityAction = keyof MaturityCircumstances;

const law = 'Permenpan RB 59/2020; Permenpan RB 8/2026';
const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;

export const maturityAuthority: AuthorityTable<MaturityCircumstances> = {
  'maturity.read': [
    {
      id: 'POR-M01',
      who: ['officer'],
      purpose: { id: 'Membandingkan kematangan instansi', en: 'Comparing the maturity of agencies' },
      source: law,
      says: {
        id: 'Setiap petugas melihat hasil yang sudah terbit dari semua instansi dan cara menghitungnya.',
        en: 'Every officer sees the published results of all agencies and how they are computed.',
      },
    },
  ],
  'maturity.own': [
    {
      id: 'POR-M02',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Menilai kematangan instansi sendiri', en: 'Assessing the own maturity' },
      source: law,
      says: {
        id: 'Arsitek dan penyetuju melihat penilaian mandiri instansinya sendiri, buktinya, dan riwayatnya.',
        en: 'Architects and approvers see the self-assessment of their own agency, its evidence and its history.',
      },
    },
  ],
  'maturity.assess': [
    {
      id: 'POR-M03',
      who: [ARCHITECT],
      purpose: { id: 'Menilai kematangan instansi sendiri', en: 'Assessing the own maturity' },
      source: law,
      says: {
        id: 'Arsitek memberi tingkat setiap indikator instansinya sendiri dengan buktinya.',
        en: 'An architect gives the level of each indicator of the own agency, with its evidence.',
      },
    },
  ],
  'maturity.publish': [
    {
      id: 'POR-M04',
      who: [APPROVER],
      purpose: { id: 'Menerbitkan hasil penilaian', en: 'Publishing the result' },
      source: law,
      says: {
        id: 'Penyetuju, bukan arsitek yang menilai, menerbitkan hasil penilaian instansinya sendiri.',
        en: 'The approver, not the architect who assesses, publishes the result of the own agency.',
      },
    },
  ],
};
