import { referenceCode, type ReferenceCode } from '../../domain/codes/code.ts';

/** One of the eight fields to which general applications are limited (Perpres 95/2018). */
export interface GeneralField {
  readonly key: string;
  readonly name: { readonly id: string; readonly en: string };
  /** Functions of that field; our reading of the code sets. */
  readonly codes: readonly ReferenceCode[];
}

/** A system set by ministerial decree for all agencies to share. */
export interface DecreedSystem {
  readonly key: string;
  readonly name: string;
  readonly field: GeneralField['key'];
  readonly keeper: string;
  readonly decree: string | null;
}

export const legalSource = {
  rule: 'Perpres 95/2018: Aplikasi Umum dibatasi pada delapan bidang dan ditetapkan dengan keputusan Menteri PANRB',
  unconfirmed: {
    id: 'Belum dikonfirmasi: nomor pasal, nomor keputusan selain SRIKANDI, dan aplikasi umum pada empat bidang lainnya.',
    en: 'Not confirmed: article numbers, decree numbers other than of SRIKANDI, and systems in the other four fields.',
  },
} as const;

export const generalFields: readonly GeneralField[] = [
  field('planning', ['Perencanaan', 'Planning'], ['RAL.02.03.01', 'RAB.09.05.01']),
  field('budgeting', ['Penganggaran', 'Budgeting'], ['RAL.02.02.01', 'RAL.02.03.02', 'RAB.09.02.01', 'RAB.09.05.02']),
  field('procurement', ['Pengadaan barang/jasa', 'Procurement'], ['RAL.02.02.11', 'RAB.09.02.11']),
  field('performance', ['Akuntabilitas kinerja', 'Performance accountability'], ['RAL.02.07', 'RAB.09.06.04']),
  field('monitoring', ['Pemantauan dan evaluasi', 'Monitoring and evaluation'], ['RAL.02.03.03', 'RAB.09.05.03']),
  field('archives', ['Kearsipan', 'Archives'], ['RAL.02.04.06', 'RAB.09.06.06']),
  field('personnel', ['Kepegawaian', 'Personnel'], ['RAL.02.04.03', 'RAB.09.06.03']),
  field('complaints', ['Pengaduan pelayanan publik', 'Complaints on services'], ['RAL.02.04.05', 'RAB.09.06.05']),
];

export const decreedSystems: readonly DecreedSystem[] = [
  {
    key: 'srikandi',
    name: 'SRIKANDI',
    field: 'archives',
    keeper: 'Arsip Nasional Republik Indonesia',
    decree: 'Keputusan Menteri PANRB 679/2020',
  },
  { key: 'sp4n-lapor', name: 'SP4N-LAPOR!', field: 'complaints', keeper: 'Kementerian PANRB', decree: null },
  { key: 'spse', name: 'SPSE', field: 'procurement', keeper: 'LKPP', decree: null },
  { key: 'si-asn', name: 'SI-ASN', field: 'personnel', keeper: 'Badan Kepegawaian Negara', decree: null },
];

function field(key: string, [id, en]: readonly [string, string], codes: readonly string[]): GeneralField {
  return { key, name: { id, en }, codes: codes.map((code) => referenceCode(code)) };
}
