import { localDate } from '../../../../vocabulary/local-date.ts';
import { referenceCode } from '../../domain/codes/code.ts';
import type { CodeSource } from '../../domain/codes/code-set.ts';

/** The period of Perpres 132/2022; no successor was found, so the sets stay in force until one is published here. */
export const period = { from: 2020, to: 2024 } as const;

/** The day of Perpres 132/2022; not checked against the gazette. */
export const inForceFrom = localDate('2022-12-20');

const law = 'Perpres 132/2022 tentang Arsitektur SPBE Nasional, Lampiran';
const retyped =
  'Perpres 132/2022 annex as re-typed in public by a local government; not compared with the gazetted text';
const outline = 'Perpres 132/2022 annex as summarised in public; not compared with the gazetted text';

const undated = {
  id: 'Tanggal berlaku dan teks lampiran belum dicocokkan dengan Lembaran Negara; pengganti untuk masa setelah 2024 belum ditemukan.',
  en: 'The day in force and the annex were not compared with the gazette; no successor for the years after 2024 was found.',
};
const corrected = {
  id: 'Salah ketik yang nyata pada salinan diperbaiki (lihat daftar koreksi); huruf besar mengikuti kaidah ejaan.',
  en: 'Plain typing errors of the copy were corrected (see the list of corrections); capitals follow the spelling rules.',
};
const splitsScience = {
  id: 'Salah satu sumber memisahkan «Ilmu Pengetahuan» dan «Teknologi»: baris itu yang pertama harus diperiksa pada lampiran.',
  en: 'One source splits «Ilmu Pengetahuan» and «Teknologi»: check that line of the annex first.',
};

export const rabSource = source(retyped, [
  undated,
  corrected,
  countConflict('45', '46'),
  splitsScience,
  {
    id: 'Nama 01.02 (Hubungan Luar Negeri) dan 03.05 (Pembangunan Kawasan atau Daerah) berbeda pada sumber lain.',
    en: 'Another source names 01.02 (Hubungan Luar Negeri) and 03.05 (Pembangunan Kawasan atau Daerah) otherwise.',
  },
]);

export const ralSource = source(retyped, [
  undated,
  corrected,
  countConflict('53', '54'),
  splitsScience,
  {
    id: 'Delapan area tidak memiliki tingkat 3 pada sumber: 01.03, 01.04, 01.16, 01.24, 02.06, 02.07, 02.08, 02.09.',
    en: 'Eight areas have no level 3 in the source: 01.03, 01.04, 01.16, 01.24, 02.06, 02.07, 02.08, 02.09.',
  },
  {
    id: '«Manajemen Keamanan Informasi» dan «Pengembangan Nilai-Nilai Kebangsaan» ada di RAB dan RAD, tidak di RAL.',
    en: '«Manajemen Keamanan Informasi» and «Pengembangan Nilai-Nilai Kebangsaan» stand in RAB and RAD, not in RAL.',
  },
]);

export const radSource = source(retyped, [
  undated,
  corrected,
  countConflict('49', '50'),
  splitsScience,
  {
    id: 'Nomor yang terlewat dibiarkan seperti pada sumber: 02.10.03-04, 03.01.05, 03.04.01-06.',
    en: 'Skipped numbers are left as in the source: 02.10.03-04, 03.01.05, 03.04.01-06.',
  },
  {
    id: '10.03.01 (Data Jumlah BTS) tampak seperti isian satu daerah, bukan nasional.',
    en: '10.03.01 (Data Jumlah BTS) looks like the entry of one region, not of the nation.',
  },
]);

export const raaSource = source(outline, [undated]);

export const raiSource = source(outline, [
  undated,
  unnumbered('RAI'),
  {
    id: 'Tingkat 3 (IaaS, PaaS, SaaS, BDaaS, SecaaS) ditetapkan nasional; nomornya belum ditemukan, jadi belum dimuat.',
    en: 'Level 3 (IaaS, PaaS, SaaS, BDaaS, SecaaS) is fixed nationally; its numbers were not found, so it is not loaded.',
  },
]);

export const rakSource = source(outline, [undated, unnumbered('RAK')]);

/** Numbers that the re-typed annex skips under RAD; never filled, never renumbered. */
export const radGaps = [
  '02.10.03',
  '02.10.04',
  '03.01.05',
  '03.04.01',
  '03.04.02',
  '03.04.03',
  '03.04.04',
  '03.04.05',
  '03.04.06',
].map((one) => referenceCode(`RAD.${one}`));

/** Typing errors of the copy that were read as what they plainly mean, in every reference where they occur. */
export const corrections: readonly { readonly written: string; readonly readAs: string }[] = [
  { written: 'Perencanan Pertahanan', readAs: 'Perencanaan Pertahanan' },
  { written: 'Rekomendasi Kebijakan Perdagagan', readAs: 'Rekomendasi Kebijakan Perdagangan' },
  { written: 'Ketersedian Pangan', readAs: 'Ketersediaan Pangan' },
  { written: 'Penge4olaan Pelayanan Kesehatan', readAs: 'Pengelolaan Pelayanan Kesehatan' },
  { written: 'Penyelenggaraan Rehabilitas Sosial', readAs: 'Penyelenggaraan Rehabilitasi Sosial' },
  {
    written: 'serta Kawasan Perdesaan serta Kawasan Perdesaan',
    readAs: 'serta Kawasan Perdesaan',
  },
];

function source(transcript: string, unverified: CodeSource['unverified']): CodeSource {
  return { law, transcript, unverified };
}

function countConflict(found: string, said: string): CodeSource['unverified'][number] {
  return {
    id: `Daftar yang ditemukan memuat ${found} kode tingkat 2; ringkasan lain menyebut ${said}.`,
    en: `The lists found have ${found} codes of level 2; other summaries say ${said}.`,
  };
}

function unnumbered(reference: string): CodeSource['unverified'][number] {
  return {
    id: `Nomor ${reference} mengikuti urutan daftar; belum dicocokkan dengan lampiran.`,
    en: `The numbers of ${reference} follow the order of the list; not compared with the annex.`,
  };
}
