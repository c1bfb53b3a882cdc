import { codeTable } from '../../domain/codes/code-table.ts';

/** Referensi Arsitektur Keamanan, levels 1 and 2; numbers follow the order of the list and are unverified. */
export const rak = codeTable(
  'RAK',
  `
01 Standar Keamanan
01.01 Data dan Informasi
01.02 Aplikasi
01.03 Infrastruktur
02 Penerapan Keamanan
02.01 Data dan Informasi
02.02 Aplikasi
02.03 Infrastruktur
03 Kelaikan Keamanan
03.01 Data dan Informasi
03.02 Aplikasi
03.03 Infrastruktur
`,
);
