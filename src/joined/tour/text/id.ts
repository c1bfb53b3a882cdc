export const id = {
  title: 'Coba seluruh perjalanan dalam delapan langkah',
  titleDone: 'Anda sudah melihat seluruh perjalanan',
  lead: 'Seorang bidan mengajukan izin praktik, empat instansi menjawab, kantor memutuskan. Setiap langkah membawa Anda masuk sebagai orang yang tepat, dan tercentang sendiri begitu kejadiannya benar-benar tercatat.',
  leadDone: 'Kedelapan kejadian tercatat. Matikan PDDikti sekali lagi untuk mulai dari awal.',
  note: 'Semua orang di sini rekaan. Buka halaman ini lagi kapan saja lewat tautan “Lanjutkan tur” di pita paling atas.',
  steps: 'Langkah',
  strip: 'Lanjutkan tur',
  services: 'Lihat layanan',
  begin: 'Coba seluruh perjalanan',
  done: 'Selesai',
  go: 'Lanjut sebagai {name}',
  again: 'Mulai lagi sebagai {name}',
  or: 'atau',
  'off.title': 'Matikan PDDikti',
  'off.detail': 'Sebagai operator, matikan satu sumber data. Warga tidak boleh terhalang karenanya.',
  'apply.title': 'Ajukan izin praktik sebagai bidan',
  'apply.detail':
    'Buka layanan, lihat apa yang sudah datang dan dari siapa, isi hanya yang baru, lalu kirim. Ijazah belum datang: itu tidak menghalangi.',
  'on.title': 'Nyalakan PDDikti lagi',
  'on.detail': 'Ijazahnya diambil sendiri beberapa saat kemudian, tanpa siapa pun mengunggah apa pun.',
  'check.title': 'Periksa permohonannya di DPMPTSP Sragen',
  'check.detail': 'Hanya selisih dan hal baru yang terbuka; yang cocok dengan sumbernya terlipat. Lalu loloskan.',
  'recommend.title': 'Beri rekomendasi di Dinas Kesehatan',
  'recommend.detail':
    'Permintaannya datang sebagai pesan bertanda tangan dan hanya memuat isian yang perlu. Dinas tidak membaca permohonannya.',
  'decide.title': 'Biarkan hari kelima tiba',
  'decide.detail':
    'Majukan jam perkara sampai {date} pukul 17.00: semua bukti ada, maka izin terbit sendiri menurut UU 30/2014 Pasal 53.',
  'decide.detailNoDate':
    'Majukan jam perkara sampai hari kelima: bila semua bukti ada, izin terbit sendiri menurut UU 30/2014 Pasal 53.',
  'decide.head': 'Setujui sendiri sebagai {name}, kepala DPMPTSP',
  'decide.bySystem': 'Terbit oleh sistem pada hari terakhir.',
  'decide.byHead': 'Disetujui kepala.',
  'read.title': 'Baca kabarnya, buka izinnya',
  'read.detail':
    'Bidan menerima pesan, mengunduh izin bertanda tangan dengan kode QR, dan melihat siapa membaca datanya, kapan, untuk apa.',
  'verify.title': 'Ubah satu baris catatan, lihat pemeriksaan gagal',
  'verify.detail':
    'Sebagai pemeriksa, ubah satu huruf pada salinan catatan pertukaran data. Pemeriksaannya menemukan baris itu.',
} as const;
