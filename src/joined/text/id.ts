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
    'Terpadu adalah satu fondasi untuk layanan pemerintah. Yang sudah dicatat negara tidak ditanyakan lagi: Anda hanya menambah yang baru, lalu melihat siapa memakai data Anda.',
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
  howHead: 'Cara kerjanya',
  how1: 'Masuk',
  how1Text: 'Negara sudah mengenal Anda; tidak ada akun lain yang perlu dibuat.',
  how2: 'Kami ambil yang sudah ada',
  how2Text: 'Setiap isian menyebut asal dan waktunya. Keliru? Koreksinya sampai ke pemilik data.',
  how3: 'Anda tambah yang baru',
  how3Text: 'Satu permohonan diteruskan ke semua instansi yang perlu memutuskan, dengan batas hari menurut hukum.',
  how4: 'Dokumen tersegel terbit',
  how4Text: 'Siapa pun dapat memeriksa keasliannya lewat kode QR.',
  counter: 'Tidak punya ponsel? Datang ke Mal Pelayanan Publik. Petugas loket membantu Anda.',

  whereHead: 'Di daerah mana?',
  whereLead: 'Dua puluh satu kabupaten dan kota perintis MPP Digital.',
  regencies: 'Kabupaten',
  cities: 'Kota',
  footerCheck: 'Periksa dokumen',
  footerDirectory: 'Instansi dan daerah',
  footerExchange: 'Pertukaran data',
} as const;
