/** Words of the home page. */
export const homeId = {
  navigation: 'Beranda',
  title: 'Beranda',
  morning: 'Selamat pagi',
  noon: 'Selamat siang',
  afternoon: 'Selamat sore',
  evening: 'Selamat malam',
  greetingTo: '{greeting}, {name}',

  waiting: 'Menunggu Anda',
  waitingCount:
    '{count, plural, =1 {Satu hal menunggu Anda} =2 {Dua hal menunggu Anda} =3 {Tiga hal menunggu Anda} =4 {Empat hal menunggu Anda} =5 {Lima hal menunggu Anda} other {{count, number} hal menunggu Anda}}',
  waitingSome:
    'Hal yang menunggu Anda belum terbaca seluruhnya. Tidak ada yang hilang. Muat ulang halaman ini sebentar lagi.',
  due: 'Paling lambat {date}',
  moreTasks: 'Masih ada {count, number} hal lain, tampil sesudah yang di atas selesai.',
  doneTitle: 'Tidak ada yang menunggu Anda',
  doneText: 'Bila ada yang perlu Anda isi, perbaiki, atau baca, hal itu muncul di sini.',

  cases: 'Permohonan Anda',
  casesEmpty: 'Anda belum punya permohonan',
  casesEmptyText: 'Permohonan yang Anda kirim muncul di sini, dengan kantor yang memeriksa dan batas waktunya.',
  casesAll: 'Semua permohonan ({count, number})',
  casesFailed:
    'Permohonan Anda sedang tidak dapat dibaca. Tidak ada yang hilang. Muat ulang halaman ini sebentar lagi.',

  services: 'Layanan',
  servicesFailed: 'Daftar layanan sedang tidak dapat dibaca. Muat ulang halaman ini sebentar lagi.',

  readings: 'Siapa melihat data Anda',
  readingsCount:
    '<b>{count, plural, =1 {Sekali} other {{count, number} kali}}</b> dalam 30 hari terakhir, oleh {agencies, plural, =1 {satu instansi} other {{agencies, number} instansi}}.',
  readingsNone: 'Tidak ada yang membaca data Anda dalam 30 hari terakhir.',
  readingsLink: 'Lihat catatan akses',
  readingsFailed: 'Catatan akses sedang tidak dapat dibaca. Pencatatannya tetap berjalan.',

  documents: 'Dokumen Anda',
  documentsEmpty: 'Dokumen yang terbit untuk Anda muncul di sini.',
  documentsAll: 'Semua dokumen ({count, number})',
  documentsFailed: 'Dokumen Anda sedang tidak dapat dibaca. Tidak ada yang hilang.',
  asideLabel: 'Data dan dokumen Anda',

  officeLate: '{count, plural, =1 {Satu kasus lewat tenggat} other {{count, number} kasus lewat tenggat}}',
  officeToday:
    '{count, plural, =1 {Satu kasus harus selesai hari ini} other {{count, number} kasus harus selesai hari ini}}',
  officeWaiting: '{count, plural, =1 {Satu kasus menunggu} other {{count, number} kasus menunggu}}',
  officeClear: 'Tidak ada kasus yang menunggu',
  officeUnknown: 'Antrean belum terbaca seluruhnya',
  officeFailed:
    'Sebagian antrean sedang tidak dapat dibaca. Tenggatnya tetap berjalan. Muat ulang halaman ini sebentar lagi.',
  queues: 'Antrean kantor Anda',
  queue: 'Antrean',
  queueWaiting: 'Menunggu',
  queueToday: 'Jatuh tempo hari ini',
  queueLate: 'Lewat tenggat',
  nothingYet: 'Belum ada pekerjaan untuk peran Anda di sini. Bila ada, tautannya muncul di halaman ini.',
  desks: 'Meja Anda',

  documentRevoked: 'Nomor {number}, dicabut',
  documentValid: 'Nomor {number}, berlaku',
  documentValidUntil: 'Nomor {number}, berlaku sampai {date}',
  documentExpired: 'Nomor {number}, habis {date}',
} as const;
