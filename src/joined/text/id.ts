/** Words of the frame and of the pages that many features feed. */
export const id = {
  signIn: 'Masuk',
  toHome: 'Ke halaman depan',
  goBack: 'Kembali',
  sampleStrip: 'Negara contoh: semua orang, perkara, dan angka di sini rekaan.',
  sampleClock: 'Jam perkara dimajukan ke {time}.',

  publicTitle: 'Urusan dengan negara, cukup sekali isi',
  publicHead: 'Cukup sekali isi.',
  publicLead:
    'Satu fondasi untuk pemerintahan digital Indonesia: susunan instansi yang bertanggal, pertukaran data yang berbukti, dan layanan yang tidak menanyakan lagi apa yang sudah diketahui negara.',
  plaitTitle:
    'Data dari Dukcapil, Kemenkes, DJP, dan PDDikti teranyam menjadi satu permohonan. Anda hanya mengisi tempat praktik.',
  plaitIdentity: 'Nama, alamat',
  plaitRegistration: 'STR bidan',
  plaitTax: 'NPWP',
  plaitDiploma: 'Ijazah',
  plaitYou: 'Anda',
  plaitPlace: 'Tempat praktik',

  figuresHead: 'Dihitung dari basis data ini, bukan dijanjikan',
  figureEvidence: 'Lihat daftarnya',
  galleryTitle: 'Galeri halaman',
  galleryLead: 'Setiap halaman dalam setiap keadaannya. Semua isi di sini rekaan.',

  sealer: 'Log pertukaran',
  sealerEmpty: 'Belum ada panggilan yang dicatat.',
  sealerSealed: '{count, number} entri tersegel, kepala terakhir {time}.',

  partsHead: 'Yang sudah dapat dibuka hari ini',
  whereHead: 'Di daerah mana?',
  whereLead: 'Dua puluh satu kabupaten dan kota perintis MPP Digital.',
  regencies: 'Kabupaten',
  cities: 'Kota',
  footerCheck: 'Periksa dokumen',
  footerDirectory: 'Instansi dan daerah',
  footerExchange: 'Pertukaran data',
} as const;
