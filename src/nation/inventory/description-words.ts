import type { Weighted } from '../random.ts';
import { pieces } from './functions/function-material.ts';

/** How a description begins before a noun. */
export const nounOpenings: readonly Weighted<string>[] = [
  ['', 14],
  ['Aplikasi', 20],
  ['Aplikasi untuk', 13],
  ['Aplikasi pengelolaan', 3],
  ['Sistem informasi', 9],
  ['Sistem', 7],
  ['Sistem informasi manajemen', 2],
  ['Untuk', 7],
  ['Layanan', 2],
  ['Informasi', 2],
  ['Laporan', 1],
  ['Data', 1],
  ['Pengelolaan', 2],
  ['Sebagai sarana', 2],
  ['Mengelola', 2],
  ['Mengolah data', 1],
];

/** How a description begins before a clause about what is achieved. */
export const clauseOpenings: readonly Weighted<string>[] = [
  ['Agar', 3],
  ['Supaya', 3],
  ['Membantu pimpinan supaya', 2],
  ['Aplikasi ini dibuat agar', 3],
  ['Sistem dibangun supaya', 2],
  ['', 4],
];

/** Said of every system and saying nothing; the long descriptions are made of them. */
export const boilerplate = pieces(`
  Aplikasi ini dibangun dalam rangka mendukung pelaksanaan SPBE; Dapat diakses melalui komputer maupun telepon genggam;
  Dilengkapi dashboard, grafik, dan cetak laporan dalam format PDF dan Excel; Dikembangkan secara mandiri oleh tim
  teknologi informasi; Digunakan oleh seluruh unit kerja dan diperbarui setiap bulan; Menggunakan kerangka kerja modern
  dengan basis data MySQL; Hak akses diatur menurut peran admin, operator, dan verifikator; Diharapkan meningkatkan
  kualitas pelayanan kepada masyarakat; Sesuai dengan peraturan perundang-undangan yang berlaku; Memudahkan operator
  dalam menginput data serta mencetak laporan secara cepat dan akurat; Terintegrasi dengan sistem lain melalui API;
  Data tersimpan pada server dinas dan dicadangkan harian; Merupakan inovasi perangkat daerah pada lomba pelayanan
  publik; Pengguna wajib memiliki akun yang diberikan oleh administrator; Mewujudkan tata kelola yang efektif, efisien,
  transparan, dan akuntabel; Sebelumnya proses dilakukan manual menggunakan kertas sehingga lambat; Pengembangan tahap
  berikutnya menambah notifikasi; Sosialisasi telah dilakukan kepada seluruh operator; Mempercepat proses bisnis dan
  mengurangi penggunaan kertas; Aplikasi berbasis web yang dapat digunakan kapan saja dan di mana saja`);

export const shortEmpties: readonly Weighted<string>[] = [
  ['', 6],
  ['-', 4],
  ['--', 1],
  ['.', 1],
];

/** How the things that an application is about are hung on: words that related functions share. */
export const dataLinks = pieces(
  'dan data; untuk; terkait; dan informasi; untuk pengelolaan; bagi; tentang; untuk data',
);

/** What is hung on a short text; it tells nothing apart. */
export const tails = pieces(`
  di lingkungan {place}; {place}; di {place}; untuk {place}; pada {place}; secara online; secara online; berbasis web;
  berbasis online; secara elektronik; secara cepat dan akurat; bagi masyarakat; untuk masyarakat; pada OPD; bagi pegawai;
  dan pelaporan; dan laporan; dan informasi; kepada masyarakat; pada perangkat daerah; untuk pimpinan; dan data
  pendukung; setiap bulan; berbasis android; dan lain-lain; yang terintegrasi; secara digital`);

export const slipTable: readonly (readonly [right: string, wrong: string])[] = [
  ['kepegawaian', 'kepegawian'],
  ['aplikasi', 'apliksi'],
  ['aplikasi', 'aplikai'],
  ['pengadaan', 'pengadian'],
  ['keuangan', 'kuangan'],
  ['presensi', 'presisi'],
  ['informasi', 'infomasi'],
  ['masyarakat', 'masyrakat'],
  ['pelayanan', 'pelayana'],
  ['perencanaan', 'perencaan'],
  ['manajemen', 'managemen'],
  ['pembangunan', 'pembanguan'],
  ['laporan', 'laporn'],
  ['kependudukan', 'kepedudukan'],
  ['penilaian', 'penilain'],
];
