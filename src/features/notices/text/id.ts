/** The words of the inbox. */
export const id = {
  title: 'Pesan',
  headUnread: '{count, plural, =1 {Satu pesan belum dibaca} other {{count, number} pesan belum dibaca}}',
  headMany: 'Lebih dari {count, number} pesan belum dibaca',
  headRead: 'Semua pesan sudah dibaca',
  lead: 'Setiap pesan disimpan {years, number} tahun.',
  list: 'Daftar pesan',
  unread: 'Belum dibaca',
  from: 'Dari {sender}, {time}',
  toRole: 'Untuk peran Anda, {time}',
  toYou: 'Untuk Anda sendiri, {time}',
  senderUnknown: 'kantor yang tidak tercatat lagi',
  markAll: 'Tandai semua sudah dibaca',
  shown: 'Menampilkan {count, number} pesan',
  newest: 'Ke pesan terbaru',

  emptyTitle: 'Belum ada pesan',
  emptyPerson: 'Kabar tentang permohonan dan dokumen Anda muncul di sini, dengan tautan ke perkaranya.',
  emptyOfficer: 'Kabar untuk peran Anda di kantor ini muncul di sini, dengan tautan ke perkaranya.',
  pageEmptyTitle: 'Tidak ada pesan yang lebih lama',
  pageEmptyText: 'Pesan lain sudah lewat masa simpannya.',

  keptUntil: 'Pesan ini disimpan sampai {date}.',
  back: 'Semua pesan',

  unknownSubject: 'Kabar tentang perkara Anda',
  unknownBody:
    'Pesan ini ditulis oleh versi lain dari sistem ini, jadi isinya tidak dapat ditampilkan. Keadaan perkaranya dapat Anda lihat di halamannya.',
  unknownAction: 'Buka halamannya',

  taskDetail: 'Terbaru: {subject}',
  taskAction: 'Baca pesan',
} as const;
