import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Regime } from '../../domain/maturity/regime.ts';
import { indicators } from './regime-parts.ts';

const agency = 'Instansi Pusat/Pemerintah Daerah';

/** Index SPBE: 4 domains, 8 aspects, 47 indicators (annex, tables 3 to 9 and 13). Keys as the evaluation API has them. */
export const spbe2020: Regime = {
  key: 'spbe-2020',
  name: { id: 'Indeks SPBE', en: 'SPBE index' },
  law: 'Permenpan RB 59/2020',
  inForce: { from: localDate('2021-01-01'), until: localDate('2026-06-01') },
  tiers: [
    { id: 'Domain', en: 'Domain' },
    { id: 'Aspek', en: 'Aspect' },
    { id: 'Indikator', en: 'Indicator' },
  ],
  parts: [
    {
      key: 'D2001',
      name: 'Kebijakan Internal SPBE',
      weight: 1300,
      parts: [
        {
          key: 'A2001',
          name: 'Kebijakan Internal Tata Kelola SPBE',
          weight: 1300,
          parts: indicators(1, 130, [
            `Kebijakan Internal Arsitektur SPBE ${agency}`,
            `Kebijakan Internal Peta Rencana SPBE ${agency}`,
            'Kebijakan Internal Manajemen Data',
            'Kebijakan Internal Pembangunan Aplikasi SPBE',
            'Kebijakan Internal Layanan Pusat Data',
            `Kebijakan Internal Layanan Jaringan Intra ${agency}`,
            `Kebijakan Internal Penggunaan Sistem Penghubung Layanan ${agency}`,
            'Kebijakan Internal Manajemen Keamanan Informasi',
            'Kebijakan Internal Audit TIK',
            `Kebijakan Internal Tim Koordinasi SPBE ${agency}`,
          ]),
        },
      ],
    },
    {
      key: 'D2002',
      name: 'Tata Kelola SPBE',
      weight: 2500,
      parts: [
        {
          key: 'A2002',
          name: 'Perencanaan Strategis SPBE',
          weight: 1000,
          parts: indicators(11, 250, [
            `Arsitektur SPBE ${agency}`,
            `Peta Rencana SPBE ${agency}`,
            'Keterpaduan Rencana dan Anggaran SPBE',
            'Inovasi Proses Bisnis SPBE',
          ]),
        },
        {
          key: 'A2003',
          name: 'Teknologi Informasi dan Komunikasi',
          weight: 1000,
          parts: indicators(15, 250, [
            'Pembangunan Aplikasi SPBE',
            'Layanan Pusat Data',
            `Layanan Jaringan Intra ${agency}`,
            `Penggunaan Sistem Penghubung Layanan ${agency}`,
          ]),
        },
        {
          key: 'A2004',
          name: 'Penyelenggara SPBE',
          weight: 500,
          parts: indicators(19, 250, [`Pelaksanaan Tim Koordinasi SPBE ${agency}`, 'Kolaborasi Penerapan SPBE']),
        },
      ],
    },
    {
      key: 'D2003',
      name: 'Manajemen SPBE',
      weight: 1650,
      parts: [
        {
          key: 'A2005',
          name: 'Penerapan Manajemen SPBE',
          weight: 1200,
          parts: indicators(21, 150, [
            'Penerapan Manajemen Risiko SPBE',
            'Penerapan Manajemen Keamanan Informasi',
            'Penerapan Manajemen Data',
            'Penerapan Manajemen Aset TIK',
            'Penerapan Kompetensi Sumber Daya Manusia',
            'Penerapan Manajemen Pengetahuan',
            'Penerapan Manajemen Perubahan',
            'Penerapan Manajemen Layanan SPBE',
          ]),
        },
        {
          key: 'A2006',
          name: 'Pelaksanaan Audit TIK',
          weight: 450,
          parts: indicators(29, 150, [
            'Pelaksanaan Audit Infrastruktur SPBE',
            'Pelaksanaan Audit Aplikasi SPBE',
            'Pelaksanaan Audit Keamanan SPBE',
          ]),
        },
      ],
    },
    {
      key: 'D2004',
      name: 'Layanan SPBE',
      weight: 4550,
      parts: [
        {
          key: 'A2007',
          name: 'Layanan Administrasi Pemerintahan Berbasis Elektronik',
          weight: 2750,
          parts: indicators(32, 275, [
            'Layanan Perencanaan',
            'Layanan Penganggaran',
            'Layanan Keuangan',
            'Layanan Pengadaan Barang dan Jasa',
            'Layanan Kepegawaian',
            'Layanan Kearsipan Dinamis',
            'Layanan Pengelolaan Barang Milik Negara/Daerah',
            'Layanan Pengawasan Internal Pemerintah',
            'Layanan Akuntabilitas Kinerja Organisasi',
            'Layanan Kinerja Pegawai',
          ]),
        },
        {
          key: 'A2008',
          name: 'Layanan Publik Berbasis Elektronik',
          weight: 1800,
          parts: indicators(42, 300, [
            'Layanan Pengaduan Pelayanan Publik',
            'Layanan Data Terbuka',
            'Jaringan Dokumentasi dan Informasi Hukum (JDIH)',
            'Layanan Publik Sektor 1',
            'Layanan Publik Sektor 2',
            'Layanan Publik Sektor 3',
          ]),
        },
      ],
    },
  ],
  levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: `Tingkat ${level}` })),
  predicates: [
    { from: 420, name: 'Memuaskan' },
    { from: 350, name: 'Sangat Baik' },
    { from: 260, name: 'Baik' },
    { from: 180, name: 'Cukup' },
    { from: 0, name: 'Kurang' },
  ],
  unconfirmed: [
    {
      id: 'Pencabutan oleh Permenpan RB 8/2026 per 1 Juni 2026 dilaporkan sumber publik; naskahnya belum dibaca.',
      en: 'Its revocation by Permenpan RB 8/2026 from 1 June 2026 is reported in public; the text was not read.',
    },
    {
      id: 'Aturan pembulatan tidak disebut; nilai antara tidak dibulatkan, indeks ditampilkan dua angka di belakang koma.',
      en: 'No rule of rounding is stated; nothing is rounded on the way, and the index is shown with two places.',
    },
  ],
};
