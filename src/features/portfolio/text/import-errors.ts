/** What an import refuses beside the faults of files and rows (intake-errors.ts). The first sentence heads the page. */
export const importErrors = {
  import_unknown: {
    status: 404,
    id: 'Impor itu tidak ada di instansi Anda. Alamatnya mungkin salah. Buka lagi dari daftar impor.',
    en: 'Your agency has no such import. The address may be wrong. Open it again from the list of imports.',
    operator: 'No import of the own agency has this id.',
  },
  import_moved_on: {
    status: 409,
    id: 'Impor ini sudah berubah sejak Anda membuka halamannya. Tidak ada yang disimpan. Buka lagi, lalu lihat keadaannya.',
    en: 'This import has changed since you opened its page. Nothing was saved. Open it again and see how it stands.',
    operator: 'The import is in another state, or of a later revision, than the form was made from.',
  },
  import_rows_open: {
    status: 422,
    id: 'Masih ada {count} baris yang perlu diputuskan. Pilihan Anda tidak hilang. Putuskan dahulu, lalu ajukan.',
    en: 'There are still {count} rows to decide. Your choices are kept. Decide them first, then hand in.',
    operator: 'An import is handed in only when no row asks anything.',
  },
  import_nothing_ready: {
    status: 422,
    id: 'Belum ada satu baris pun yang siap didaftarkan. Tidak ada yang diajukan. Perbaiki baris bermasalah, lalu unggah lagi.',
    en: 'Not a single row is ready to be registered. Nothing was handed in. Put the problem rows right and upload again.',
    operator: 'All rows are left out or wait for their owner.',
  },
  import_approver_made_it: {
    status: 403,
    id: 'Daftar ini Anda sendiri yang mengunggah atau mengajukan, jadi orang lain yang harus menyetujui. Tidak ada yang didaftarkan.',
    en: 'You uploaded this list or handed it in yourself, so somebody else has to approve. Nothing was registered.',
    operator: 'A second person is asked for: neither who began nor who handed in.',
  },
  import_note_missing: {
    status: 422,
    id: 'Alasan pengembalian belum ditulis. Tidak ada yang dikirim. Tulis apa yang perlu diperbaiki.',
    en: 'The reason for sending it back is missing. Nothing was sent. Write what has to be put right.',
    operator: 'The note was empty or longer than 2,000 characters.',
  },
  import_earlier_waits: {
    status: 409,
    id: 'Daftar yang diperbaiki unggahan ini belum diputuskan. Tidak ada yang didaftarkan. Putuskan daftar itu dahulu.',
    en: 'The list that this upload corrects is not decided yet. Nothing was registered. Decide that list first.',
    operator: 'Both could register the same rows; the earlier one goes first.',
  },
  import_corrected_already: {
    status: 409,
    id: 'Daftar ini sudah punya unggahan perbaikan. Kolomnya tidak diubah. Batalkan unggahan perbaikan itu dahulu.',
    en: 'This list already has an upload that corrects it. Its columns were not changed. Give that upload up first.',
    operator: 'Reading the list anew would lose which rows a later upload corrects.',
  },
  import_stopped: {
    status: 500,
    id: 'Pengerjaan daftar ini berhenti karena gangguan di pihak kami. Berkas dan putusan Anda tersimpan. Coba lagi.',
    en: 'The work on this list stopped because of a fault on our side. Your file and decisions are kept. Try again.',
    operator: 'Three attempts failed; search the log for the id of the import.',
  },
  import_sample_only: {
    status: 404,
    id: 'Daftar contoh hanya ada di pemasangan contoh. Unduh templatnya saja.',
    en: 'The sample lists exist in sample installations only. Take the template instead.',
    operator: 'No invented list: a real installation, or an unknown kind.',
  },
  import_no_problems: {
    status: 404,
    id: 'Tidak ada baris bermasalah yang perlu diunduh. Semua baris sudah terbaca.',
    en: 'There are no problem rows to download. All rows were read.',
    operator: 'No row of the import stands as a problem.',
  },
  import_use_unknown: {
    status: 404,
    id: 'Aplikasi itu tidak lagi terbit, atau barisnya bukan dari daftar ini. Tidak ada yang berubah.',
    en: 'That application is no longer published, or the row is not of this list. Nothing was changed.',
    operator: 'The likeness named by the form is gone, or the own draft has moved on.',
  },
} as const;
