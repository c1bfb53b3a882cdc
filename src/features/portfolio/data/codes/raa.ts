import { codeTable } from '../../domain/codes/code-table.ts';

/** Referensi Arsitektur Aplikasi, levels 1 and 2: general applications for all, special ones for some. */
export const raa = codeTable(
  'RAA',
  `
01 Aplikasi Umum
01.01 Layanan Publik
01.02 Administrasi Pemerintahan
02 Aplikasi Khusus
02.01 Misi Tertentu
02.02 Fungsi Tertentu
`,
);
