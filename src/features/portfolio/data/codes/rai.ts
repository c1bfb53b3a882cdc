import { codeTable } from '../../domain/codes/code-table.ts';

/** Referensi Arsitektur Infrastruktur, levels 1 and 2; numbers follow the order of the list and are unverified. */
export const rai = codeTable(
  'RAI',
  `
01 Fasilitas Komputasi
01.01 Pusat Data Nasional
01.02 Pusat Komputasi
01.03 Pusat Kendali
02 Sistem Integrasi
02.01 Jaringan Intra Pemerintah
02.02 Sistem Penghubung Layanan
03 Platform
03.01 Kerangka Infrastruktur dan Aplikasi
03.02 Komputasi Awan
`,
);
