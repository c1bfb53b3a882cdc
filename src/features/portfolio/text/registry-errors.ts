/** What the registry refuses, in words. The first sentence heads the page. */
export const registryErrors = {
  registry_object_unknown: {
    status: 404,
    id: 'Objek itu tidak ada di sini. Alamatnya mungkin salah, atau objeknya belum diterbitkan. Cari lagi di katalog.',
    en: 'There is no such object here. The address may be wrong, or it is not published. Look for it in the catalogue.',
    operator: 'No published object, or none of the own agency, has this id; drafts of others answer the same.',
  },
  registry_object_ended: {
    status: 409,
    id: 'Objek ini sudah diakhiri, jadi tidak dapat diubah lagi. Riwayatnya tetap dapat dibaca.',
    en: 'This object has ended, so it can no longer be changed. Its history can still be read.',
    operator: 'The stage of the object is ended.',
  },
  registry_object_moved_on: {
    status: 409,
    id: 'Objek ini berubah sejak Anda membuka halamannya. Tidak ada yang diputuskan. Buka lagi, lalu lihat perubahannya.',
    en: 'This object has changed since you opened its page. Nothing was decided. Open it again and see the change.',
    operator: 'The revision that the form showed is no longer the latest.',
  },
  registry_nothing_to_approve: {
    status: 409,
    id: 'Tidak ada pengajuan yang menunggu untuk objek ini. Mungkin sudah diputuskan, atau objeknya diubah sesudah diajukan.',
    en: 'No request is waiting for this object. It may have been decided, or the object was changed after it was made.',
    operator: 'The wish for approval was spoken of another revision, or is gone.',
  },
  registry_approver_wrote_it: {
    status: 403,
    id: 'Perubahan terakhir atau pengajuan ini milik Anda sendiri, jadi orang lain yang harus menyetujui. Tidak ada yang diterbitkan.',
    en: 'The last change or the request is your own, so somebody else has to approve. Nothing was published.',
    operator: 'A second person is asked for; the approver is the officer of the last change or of the request.',
  },
  registry_not_publishable: {
    status: 422,
    id: 'Objek ini belum dapat diterbitkan. Yang masih kosong: {missing}. Kembalikan kepada arsitek untuk dilengkapi.',
    en: 'This object cannot be published yet. Still empty: {missing}. Send it back to the architect to complete.',
    operator: 'publicationOf names fields without which nothing is published.',
  },
  registry_use_unknown: {
    status: 404,
    id: 'Catatan pemakaian itu tidak ada, atau sudah diakhiri. Tidak ada yang berubah.',
    en: 'There is no such record of use, or it has ended. Nothing was changed.',
    operator: 'No running use of the own agency has this id.',
  },
  registry_not_ready: {
    status: 503,
    id: 'Pembandingan sedang disiapkan. Isian Anda tidak hilang. Coba lagi beberapa detik lagi, atau simpan tanpa pembandingan.',
    en: 'The comparison is being prepared. Your entries are kept. Try again in a few seconds, or save without it.',
    operator: 'The thread that compares has no list yet, or did not answer within two seconds.',
  },
  registry_question_malformed: {
    status: 422,
    id: 'Nama dan uraian tidak terbaca. Kirim nama (paling banyak 300 huruf) dan uraian (paling banyak 4.000 huruf).',
    en: 'Name and description cannot be read. Send a name (at most 300 letters) and a description (at most 4,000).',
    operator: 'POST /arsitektur/mirip takes a JSON object with the texts name and functionText and nothing else.',
  },
  registry_relation_unknown: {
    status: 404,
    id: 'Hubungan itu tidak ada, atau sudah dicabut. Tidak ada yang berubah.',
    en: 'There is no such relation, or it was taken back. Nothing was changed.',
    operator: 'No standing relation of the own agency has this id.',
  },
  registry_no_rows_chosen: {
    status: 422,
    id: 'Belum ada baris yang dipilih. Tidak ada yang berubah. Kembali ke daftar, beri tanda pada baris yang akan diubah.',
    en: 'No row is chosen yet. Nothing was changed. Go back to the list and tick the rows to change.',
    operator: 'The bulk form came without rows, or with more than a page of them.',
  },
  registry_date_malformed: {
    status: 400,
    id: 'Tanggal itu tidak terbaca. Tulis seperti 2026-11-24.',
    en: 'That date cannot be read. Write it like 2026-11-24.',
    operator: 'The query parameter tanggal is no date.',
  },
} as const;
