/** The words of this feature's pages. A "kunci sandi" is a passkey. */
export const id = {
  accountTitle: 'Akun saya',
  administrator: 'Administrator',
  newPasskey: 'Kunci sandi',

  signInTitle: 'Masuk',
  signInLead:
    'Dengan kunci sandi: sidik jari, wajah, atau PIN di ponsel atau komputer Anda. Tidak ada kata sandi yang perlu diingat.',
  signInButton: 'Masuk dengan kunci sandi',
  signInWithout:
    'Peramban ini tidak dapat memakai kunci sandi, atau skripnya dimatikan. Buka halaman ini di ponsel atau komputer tempat kunci sandi Anda tersimpan, atau datang ke loket Mal Pelayanan Publik (MPP) dengan e-KTP; petugas mengurusnya bersama Anda.',
  signInFrom: 'Sesudah masuk, Anda kembali ke halaman yang tadi Anda buka.',
  otherWays: 'Belum punya kunci sandi, atau hilang?',
  codeWay: 'Masukkan kode dari loket',
  codeWayDetail: 'Petugas MPP menyerahkan kode sekali pakai sesudah melihat e-KTP Anda.',
  officerWay: 'Anda petugas yang diundang',
  officerWayDetail:
    'Buka tautan dalam undangan Anda. Tautan hilang atau kedaluwarsa: minta yang baru kepada administrator instansi Anda.',

  sampleTitle: 'Orang contoh',
  sampleTag: 'Hanya di instalasi contoh',
  sampleLead: 'Semua orang di daftar ini rekaan. Pilih satu untuk masuk sebagai dia, tanpa kunci sandi.',
  sampleCitizens: 'Warga',
  sampleSearch: 'Nama, peran, atau kantor',
  sampleFilter: 'Saring orang contoh',
  sampleEnter: 'Masuk',
  sampleEnterAs: 'sebagai {name}',
  sampleMore:
    'Masih ada {count, number} orang lain, dari semua daerah perintis. Cari menurut nama, peran, atau kantor.',
  sampleNone: 'Tidak ada orang contoh bernama “{search}”',
  sampleNoneDetail: 'Coba sebagian nama, peran, atau nama kantor.',
  sampleNoneWay: 'Tampilkan semua orang contoh',
  sampleEmpty: 'Belum ada orang contoh',
  sampleEmptyDetail: 'Orang contoh muncul di sini sesudah negara contoh dimuat.',

  passkeyWaiting: 'Ikuti petunjuk di layar ponsel atau komputer Anda.',
  passkeyCancelled: 'Tidak ada yang berubah: petunjuk di layar ditutup atau waktunya habis. Anda boleh mencoba lagi.',
  passkeyHeld: 'Perangkat ini sudah punya kunci sandi untuk akun ini. Pakai yang itu.',
  passkeyUnreachable: 'Kami tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.',

  codeTitle: 'Masukkan kode dari loket',
  codeLead:
    'Kode diserahkan petugas Mal Pelayanan Publik (MPP) sesudah melihat e-KTP Anda. Berlaku 15 menit, sekali pakai.',
  nik: 'NIK',
  nikHint: '16 angka di e-KTP Anda',
  nikHintOfficer: '16 angka di e-KTP yang ada di depan Anda',
  nikWrong: 'Tulis NIK: 16 angka seperti di e-KTP',
  code: 'Kode dari loket',
  codeHint: 'Sembilan angka, misalnya 482 915 306',
  codeWrong: 'Tulis kode: sembilan angka dari petugas',
  codeRefused: 'NIK dan kode ini tidak cocok, atau kodenya lewat waktu. Sesudah lima kali keliru, minta kode baru',
  continue: 'Lanjutkan',
  noCodeTitle: 'Belum punya kode?',
  noCode:
    'Datang ke loket MPP mana pun dengan e-KTP asli. Petugas melihat e-KTP Anda, lalu menyerahkan kode di kertas atau menyebutkannya. Petugas tidak pernah meminta kode itu kembali.',
  noCodeLost: 'Semua kunci sandi hilang? Katakan kepada petugas. Untuk itu dua petugas melihat e-KTP Anda.',

  recoveryNeededTitle: 'Akun Anda sudah punya kunci sandi',
  recoveryNeeded:
    'Kode ini hanya untuk kunci sandi pertama, jadi tidak kami pakai. Masuk dengan kunci sandi yang ada. Bila hilang, katakan kepada petugas loket: dua petugas bersama-sama memulihkan akun Anda.',

  bindTitle: 'Kode Anda benar. Buat kunci sandi Anda',
  bindLead:
    'Kunci sandi tersimpan di perangkat ini dan dibuka dengan sidik jari, wajah, atau PIN perangkat. Mulai sekarang Anda masuk dengan itu.',
  bindUntil: 'Selesaikan sebelum pukul {time}. Sesudah itu kode tidak berlaku lagi.',
  bindReplaces: 'Semua kunci sandi Anda yang lama berhenti berlaku, dan semua peramban lain dikeluarkan.',
  bindButton: 'Buat kunci sandi',
  bindWithout:
    'Peramban ini tidak dapat membuat kunci sandi, atau skripnya dimatikan. Nyalakan skrip: kode Anda tetap terbuka di peramban ini sampai pukul {time}. Tidak bisa juga: minta kode baru di loket untuk perangkat lain; petugas juga dapat mengurus layanan bersama Anda.',
  passkeyName: 'Nama kunci sandi',
  passkeyNameHint: 'Misalnya Ponsel saya. Hanya Anda yang melihatnya',

  accountLead: 'Kunci sandi Anda, dan tempat Anda sedang masuk.',
  passkeysTitle: 'Kunci sandi',
  passkeysCount:
    '{count, plural, =0 {Anda belum punya kunci sandi.} =1 {Anda punya satu kunci sandi. Buat satu lagi di perangkat lain, supaya Anda tetap dapat masuk bila yang ini hilang.} other {Anda punya {count, number} kunci sandi.}}',
  passkeyAdded: 'Kunci sandi “{name}” sudah terpasang.',
  passkeyCreated: 'Dibuat {time}',
  passkeyUsed: 'Dibuat {created}, terakhir dipakai {used}',
  passkeySynced: 'ikut ke perangkat Anda yang lain',
  passkeyOnDevice: 'hanya di satu perangkat',
  passkeyChange: 'Ubah',
  addTitle: 'Tambah kunci sandi',
  addLead: 'Untuk perangkat ini, atau untuk ponsel lain lewat kode QR yang ditampilkan peramban Anda.',
  addButton: 'Tambah kunci sandi',
  addWithout:
    'Peramban ini tidak dapat membuat kunci sandi, atau skripnya dimatikan. Masuk di perangkat lain, lalu tambahkan di sana.',
  addFull:
    'Anda sudah punya {most, number} kunci sandi, paling banyak yang dapat disimpan. Hapus satu yang tidak dipakai lagi.',
  elsewhereTitle: 'Masuk di tempat lain',
  elsewhereLead: 'Lupa keluar di komputer umum? Peramban ini tetap masuk, semua yang lain dikeluarkan.',
  elsewhereButton: 'Keluarkan semua peramban lain',
  elsewhereDone:
    '{count, plural, =0 {Tidak ada peramban lain yang sedang masuk.} other {{count, number} peramban lain sudah dikeluarkan.}}',
  sampleSession:
    'Anda masuk dari daftar orang contoh, tanpa kunci sandi. Kunci sandi yang Anda tambahkan di sini sungguh bekerja.',

  passkeyTitle: 'Kunci sandi “{name}”',
  backToAccount: 'Kembali ke akun saya',
  createdAt: 'Dibuat',
  usedAt: 'Terakhir dipakai',
  neverUsed: 'Belum pernah',
  keptWhere: 'Tersimpan',
  boundHow: 'Dasar',
  boundCounter: 'Petugas loket telah melihat e-KTP',
  boundPlain: 'Tanpa pemeriksaan e-KTP di loket',
  saveName: 'Simpan nama',
  nameWrong: 'Tulis nama paling banyak {most, number} huruf, dalam satu baris',
  removeLink: 'Hapus kunci sandi ini',
  removeTitle: 'Hapus kunci sandi “{name}”?',
  removeLead:
    'Sesudah dihapus, kunci ini tidak dapat dipakai masuk lagi, dan semua peramban lain dikeluarkan. Ini tidak dapat dibatalkan; Anda dapat membuat kunci sandi baru.',
  removeDevice: 'Di ponsel atau komputer Anda kunci ini mungkin masih terdaftar. Hapus juga di pengaturannya.',
  removeButton: 'Hapus kunci sandi',
  keep: 'Jangan hapus',
  lastTitle: 'Ini satu-satunya kunci sandi Anda',
  lastLead:
    'Tanpa kunci sandi Anda tidak dapat masuk, jadi yang terakhir tidak dapat dihapus di sini. Tambahkan dahulu kunci sandi lain. Perangkatnya hilang: datang ke loket MPP dengan e-KTP; dua petugas memulihkan akun dan mematikan kunci lama.',

  counterNavigation: 'Kode loket',
  counterTitle: 'Serahkan kode kunci sandi',
  counterLead: 'Untuk orang yang ada di depan Anda, sesudah Anda melihat e-KTP aslinya.',
  counterKind: 'Untuk apa',
  counterBind: 'Kunci sandi pertama',
  counterBindHint: 'Anda serahkan kodenya sekarang',
  counterRecover: 'Semua kunci sandi hilang',
  counterRecoverHint: 'Petugas kedua melihat e-KTP juga, lalu kodenya tampil di layarnya',
  counterKindWrong: 'Pilih untuk apa kode ini',
  counterSeen: 'Saya melihat e-KTP asli, dan wajah orangnya sama dengan fotonya.',
  counterSeenWrong: 'Lihat e-KTP aslinya dahulu, lalu beri tanda centang',
  counterIssue: 'Terbitkan kode',
  counterRecorded: 'Pencarian ini tercatat. Orangnya melihat siapa, kapan, dan untuk apa.',
  waitingTitle: 'Menunggu petugas kedua',
  waitingEmpty: 'Tidak ada pemulihan yang menunggu',
  waitingEmptyDetail: 'Pemulihan yang dimulai petugas kantor ini muncul di sini sampai petugas lain mengonfirmasinya.',
  waitingRow: 'Pemulihan {reference}',
  waitingDetail: 'Dimulai {from}, sampai {until}',
  waitingOwn: 'Anda yang memulai',

  codeShownTitle: 'Serahkan kode ini',
  codeShownLead: 'Kode hanya tampil sekali, di halaman ini. Sebutkan atau tuliskan untuk orangnya.',
  codeShownUntil: 'Berlaku sampai',
  codeShownWhere: 'Dimasukkan di',
  codeShownNext: 'Orangnya membuka halaman itu di ponselnya sendiri, mengisi NIK dan kode, lalu membuat kunci sandi.',
  codeShownNever: 'Jangan mengisikan kode di komputer loket, dan jangan pernah meminta kode itu kembali.',
  codeNext: 'Layani orang berikutnya',

  stateTitle: 'Kode {reference}',
  stateKind: 'Untuk apa',
  stateIssued: 'Diterbitkan',
  stateConfirmed: 'Dikonfirmasi',
  stateNow: 'Keadaan',
  stateWaiting: 'Menunggu petugas kedua sampai {time}',
  stateHandedOver: 'Diserahkan, berlaku sampai {time}',
  stateOpened: 'Sudah dimasukkan dengan benar',
  stateUsed: 'Sudah dipakai {time}',
  stateReplaced: 'Diganti kode yang lebih baru',
  stateTooMany: 'Ditutup sesudah lima kali keliru',
  stateExpired: 'Lewat waktu',
  stateHidden:
    'Angkanya tidak disimpan dan tidak dapat ditampilkan lagi. Bila orangnya belum mencatat, terbitkan kode baru.',

  recoveryTitle: 'Pemulihan {reference}',
  recoveryWaitLead:
    'Petugas lain dari kantor ini melihat e-KTP orangnya juga, lalu mengonfirmasi di layarnya sendiri. Kode tampil pada petugas itu.',
  recoveryWaitHow: 'Ia membuka Kode loket dan memilih pemulihan {reference}, paling lambat {time}.',
  recoveryConfirmLead:
    'Petugas lain sudah memulai pemulihan ini. Lihat sendiri e-KTP asli dan orangnya; dengan konfirmasi Anda, semua kunci sandi lamanya dapat diganti.',
  recoveryConfirm: 'Konfirmasi dan tampilkan kode',
  recoveryOther:
    'NIK ini bukan NIK yang ditulis petugas pertama. Cocokkan dengan e-KTP; bila e-KTP benar, mulai pemulihan baru',
  purposeCounterCode: 'Menyerahkan kode kunci sandi di loket, sesudah melihat e-KTP',
  backToCounter: 'Kembali ke Kode loket',

  invitationTitle: 'Undangan untuk {name}',
  invitationLead: 'Anda diundang bekerja di {organisation} dengan peran di bawah ini. Buat kunci sandi untuk menerima.',
  replacementLead:
    'Dua administrator menyetujui kunci sandi baru untuk Anda di {organisation}. Yang lama tidak berlaku lagi.',
  invitationRoles: 'Peran Anda',
  invitationNoRoles: 'Belum ada. Administrator memberinya sesudah Anda menerima.',
  invitationUntil: 'Tautan berlaku sampai',
  invitationNotYou: 'Bukan Anda? Tutup halaman ini dan beri tahu administrator instansi Anda.',
  invitationButton: 'Buat kunci sandi dan terima',
  replacementButton: 'Buat kunci sandi baru',
  invitationWithout:
    'Peramban ini tidak dapat membuat kunci sandi, atau skripnya dimatikan. Buka tautan yang sama di perangkat lain; tautan belum terpakai.',

  setupTitle: 'Administrator pertama',
  setupLead: 'Anda memasang instalasi ini. Buat kunci sandi untuk menjadi administratornya.',
  setupNext: 'Sesudah itu undang administrator kedua. Sebelum ada dua, Anda hanya dapat mengangkat petugas.',
  setupName: 'Nama Anda',
  setupNameHint: 'Seperti yang dilihat petugas lain',
  setupButton: 'Buat kunci sandi dan mulai',
} as const;
