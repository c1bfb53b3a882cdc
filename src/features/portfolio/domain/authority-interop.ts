import type { AuthorityTable } from '../../../vocabulary/authority.ts';

export interface InteropCircumstances {
  readonly 'interop.take_away': null;
  readonly 'interop.take_away_own': null;
  readonly 'interop.take_in': null;
}

const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const architecture = 'Perpres 132/2022';

export const interopAuthority: AuthorityTable<InteropCircumstances> = {
  'interop.take_away': [
    {
      id: 'POR-X01',
      who: ['officer'],
      purpose: { id: 'Mengunduh arsitektur yang terbit', en: 'Downloading what is published' },
      source: architecture,
      says: {
        id: 'Setiap petugas mengunduh isian yang terbit dari semua instansi: nama, fungsi, kode, pemilik, status.',
        en: 'Every officer downloads what all agencies published: name, function, codes, owner, status.',
      },
    },
  ],
  'interop.take_away_own': [
    {
      id: 'POR-X02',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Mengunduh arsitektur instansi sendiri', en: "Downloading the own agency's architecture" },
      source: architecture,
      says: {
        id: 'Arsitek dan penyetuju mengunduh seluruh arsitektur instansinya sendiri, termasuk konsep dan biaya.',
        en: "Architects and approvers download all of their own agency's architecture, drafts and costs included.",
      },
    },
  ],
  'interop.take_in': [
    {
      id: 'POR-X03',
      who: [ARCHITECT],
      purpose: { id: 'Memasukkan arsitektur dari berkas', en: 'Taking an architecture in from a file' },
      source: architecture,
      says: {
        id: 'Arsitek memasukkan berkas ke daftar instansinya sendiri. Hasilnya konsep; penerbitannya tetap disetujui orang kedua.',
        en: "An architect takes a file into the own agency's list. What comes of it are drafts; a second person approves publication.",
      },
    },
  ],
};
