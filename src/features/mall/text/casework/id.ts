/** What happened to an application, and what its notices say. */
export const id = {
  'event.submitted': 'Permohonan Anda kami terima. Diputus paling lambat {dueOn}.',
  'event.taken': 'Seorang petugas mulai memeriksa permohonan Anda.',
  'event.accepted': '{field} diterima petugas sebagai bukti.',
  'event.passed': 'Langkah {step} selesai. Berikutnya: {next}.',
  'event.asked': 'Dinas Kesehatan dimintai rekomendasi, paling lambat {dueOn}.',
  'event.recommended': 'Dinas Kesehatan merekomendasikan permohonan Anda.',
  'event.not_recommended': 'Dinas Kesehatan tidak merekomendasikan permohonan Anda. Kepala kantor memutus.',
  'event.arrived': 'Data yang tertunda dari {source} sudah datang.',
  'event.returned':
    '{count, plural, =1 {Satu isian} other {{count, number} isian}} dikembalikan kepada Anda. Waktu kantor berhenti sampai Anda mengirim ulang.',
  'event.resubmitted': 'Perbaikan Anda kami terima. Diputus paling lambat {dueOn}.',
  'event.refused': 'Permohonan Anda ditolak: {ground}.',
  'event.approved.head': 'Kepala kantor menyetujui permohonan Anda.',
  'event.approved.system':
    'Pada hari terakhir sistem menyetujui permohonan Anda atas nama kantor, karena semua syarat terbukti.',
  'event.issued': 'Izin Anda terbit, nomor {number}, berlaku sampai {until}.',
  'event.revoked': 'Izin Anda dicabut: {reason}.',
  'event.warned':
    'Kepala kantor diingatkan: {days, plural, =1 {tinggal satu hari kerja} other {tinggal {days, number} hari kerja}}.',
  'event.overdue': 'Hari terakhir lewat tanpa putusan, karena belum terbukti: {proofs}.',
  'event.withdrawn': 'Anda menarik permohonan ini.',

  'desk.submitted': 'Permohonan masuk. Batas putusan {dueOn}.',
  'desk.taken': 'Kasus diambil.',
  'desk.accepted': '{field} diterima: {reason}.',
  'desk.passed': 'Langkah {step} diluluskan ke {next}.',
  'desk.asked': 'Rekomendasi diminta dari Dinas Kesehatan, paling lambat {dueOn}.',
  'desk.recommended': 'Dinas Kesehatan merekomendasikan.',
  'desk.not_recommended': 'Dinas Kesehatan tidak merekomendasikan.',
  'desk.arrived': 'Data dari {source} datang terlambat.',
  'desk.returned':
    '{count, plural, =1 {Satu isian} other {{count, number} isian}} dikembalikan kepada pemohon: {fields}.',
  'desk.resubmitted': 'Perbaikan masuk. Batas putusan baru {dueOn}.',
  'desk.refused': 'Ditolak: {ground}.',
  'desk.approved.head': 'Disetujui.',
  'desk.approved.batch': 'Disetujui bersama kasus lain.',
  'desk.approved.system': 'Disetujui oleh sistem pada hari terakhir; semua syarat terbukti.',
  'desk.issued': 'Izin terbit, nomor {number}, berlaku sampai {until}.',
  'desk.revoked': 'Izin dicabut: {reason}.',
  'desk.warned':
    'Kepala kantor diingatkan: {days, plural, =1 {tinggal satu hari kerja} other {tinggal {days, number} hari kerja}}.',
  'desk.overdue': 'Batas lewat tanpa putusan. Belum terbukti: {proofs}.',
  'desk.withdrawn': 'Ditarik pemohon.',

  'reason.document_seen': 'dokumen asli sudah dilihat',
  'reason.source_outdated': 'sumbernya belum diperbarui',
  'reason.spelling_only': 'hanya beda ejaan',
  'reason.statement_suffices': 'pernyataan pemohon cukup',
  'revoked.no_authority': 'diterbitkan tanpa wewenang',
  'revoked.wrong_procedure': 'diterbitkan dengan prosedur yang keliru',
  'revoked.wrong_substance': 'isinya keliru atau datanya tidak benar',
  'revoked.sanction': 'sebagai sanksi administratif',
  'revoked.court_judgment': 'dibatalkan oleh putusan pengadilan',
  'revoked.holder_request': 'atas permintaan pemegangnya',
  'revoked.holder_died': 'pemegangnya meninggal dunia',
  'revoked.replaced': 'diganti dengan dokumen perbaikan',
  'revoked.other': 'lihat dokumennya',

  'notice.submitted': '{service}: permohonan Anda kami terima',
  'notice.submitted.body':
    'Nomor permohonan Anda {number}. Kantor memutus paling lambat {dueOn}. Setiap langkah kami beritahukan di sini.',
  'notice.late': '{service}: sebagian data masih kami tunggu',
  'notice.late.body':
    'Permohonan {number} sudah terkirim. {count, plural, =1 {Satu sumber belum} other {{count, number} sumber belum}} menjawab. Kami tanya lagi otomatis; Anda tidak perlu melakukan apa pun.',
  'notice.arrived': '{service}: data dari {source} sudah datang',
  'notice.arrived.body': 'Data yang tertunda untuk permohonan {number} sudah kami terima. Anda dapat melihatnya.',
  'notice.returned':
    '{service}: {count, plural, =1 {satu isian perlu} other {{count, number} isian perlu}} Anda perbaiki',
  'notice.returned.body':
    'Permohonan {number} dikembalikan kepada Anda. Waktu kantor berhenti sampai Anda mengirim ulang. Isian lain tetap tersimpan.',
  'notice.resubmitted': '{service}: perbaikan Anda kami terima',
  'notice.resubmitted.body':
    'Waktu kantor untuk permohonan {number} dihitung lagi dari awal. Diputus paling lambat {dueOn}.',
  'notice.issued': '{service} Anda sudah terbit',
  'notice.issued.body': 'Nomor izin {licence}, berlaku sampai {until}. Unduh izinnya dan simpan.',
  'notice.issued.system':
    'Kantor tidak memutus sampai hari terakhir. Semua syarat terbukti, jadi sistem memutus atas nama kantor (UU 30/2014 Pasal 53). Izin ini disegel oleh lembaga.',
  'notice.refused': '{service}: permohonan Anda ditolak',
  'notice.refused.body':
    'Permohonan {number} ditolak. Alasan dan pasalnya ada di halaman permohonan. Anda berhak mengajukan keberatan kepada kantor itu dalam 21 hari kerja (UU 30/2014 Pasal 75 sampai 78).',
  'notice.overdue': '{service}: kantor belum memutus sampai hari terakhir',
  'notice.overdue.body':
    'Batas permohonan {number} sudah lewat. Kantor belum memutus karena {count, plural, =1 {satu syarat} other {{count, number} syarat}} belum terbukti. Kepala kantor sudah diberi tahu.',
  'notice.overdue.right':
    'Hak Anda: menurut UU 30/2014 Pasal 53 (diubah UU 6/2023), permohonan yang lengkap dan tidak diputus sampai batasnya dianggap dikabulkan secara hukum. Anda dapat meminta kantor menetapkan keputusannya. Izin tidak terbit sendiri selama ada syarat yang belum terbukti.',
  'notice.overdue.next':
    'Begitu syarat yang kurang terbukti, sistem memutus saat itu juga. Anda tidak perlu mengirim ulang.',
  'notice.revoked': '{service} Anda dicabut',
  'notice.revoked.body':
    'Izin nomor {licence} tidak berlaku lagi: {reason}. Anda berhak mengajukan keberatan kepada kantor itu dalam 21 hari kerja (UU 30/2014 Pasal 75 sampai 78).',
  'notice.open': 'Lihat permohonan',
  'notice.repair': 'Perbaiki isian',
  'notice.licence': 'Lihat izin',
  'notice.objection': 'Lihat alasannya',
  'notice.right': 'Lihat hak Anda',

  'office.arrived': '{number}: permohonan {service} baru',
  'office.arrived.body': 'Batas putusan {dueOn}.',
  'office.came_back': '{number}: perbaikan pemohon sudah masuk',
  'office.came_back.body': 'Waktu dihitung lagi. Batas putusan {dueOn}.',
  'office.to_check': '{number}: menunggu pemeriksaan',
  'office.to_decide': '{number}: menunggu putusan Anda',
  'office.to_decide.body': 'Batas putusan {dueOn}.',
  'office.recommended': '{number}: Dinas Kesehatan merekomendasikan',
  'office.not_recommended': '{number}: Dinas Kesehatan tidak merekomendasikan',
  'office.answer.body': 'Jawaban dan catatannya ada di kasus. Batas putusan {dueOn}.',
  'office.warned': '{number}: {days, plural, =1 {tinggal satu hari kerja} other {tinggal {days, number} hari kerja}}',
  'office.warned.body':
    'Hari terakhir {dueOn}. Lewat jam tutup hari itu sistem memutus sendiri bila semua syarat terbukti; bila tidak, batas hukum terlampaui.',
  'office.last_day': '{number}: hari terakhir, dan sistem tidak dapat memutus',
  'office.last_day.body':
    '{count, plural, =1 {Satu syarat belum} other {{count, number} syarat belum}} terbukti. Tanpa putusan hari ini batas UU 30/2014 Pasal 53 terlampaui.',
  'office.overdue': '{number}: batas hukum terlampaui',
  'office.overdue.body':
    '{count, plural, =1 {Satu syarat belum} other {{count, number} syarat belum}} terbukti. Pemohon sudah diberi tahu haknya menurut UU 30/2014 Pasal 53. Putuskan kasus ini.',
  'office.by_system': '{number}: diputus oleh sistem pada hari terakhir',
  'office.by_system.body': 'Semua syarat terbukti. Izin terbit dengan segel lembaga, dan izinnya menyebutkan hal itu.',
  'office.withdrawn': '{number}: ditarik pemohon',
  'office.withdrawn.body': 'Kasus ini selesai. Tidak ada yang perlu dilakukan.',
  'office.stuck': '{number}: Dinas Kesehatan tidak menerima permintaan rekomendasi',
  'office.stuck.body':
    'Permintaannya ditolak dengan kode {code}. Pengelola sistem sudah melihatnya; waktu tetap berjalan sampai {dueOn}.',
  'office.open': 'Buka kasus',
  'task.arrived': '{number}: {office} meminta rekomendasi',
  'task.arrived.body': 'Jawab paling lambat {dueOn}.',
  'task.open': 'Buka permintaan',
} as const;
