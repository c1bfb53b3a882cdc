/** What reference codes and shared targets refuse, in words. The first sentence heads the page. */
export const codesErrors = {
  code_set_unknown: {
    status: 404,
    id: 'Versi kode itu tidak ada. Alamatnya mungkin salah, atau belum ada versi yang berlaku pada tanggal itu.',
    en: 'There is no such version of the codes. The address may be wrong, or none was in force on that date.',
    operator: 'The address names a reference, a version or a date for which nothing is published.',
  },
  code_draft_unknown: {
    status: 404,
    id: 'Rancangan itu tidak ada lagi. Mungkin sudah diterbitkan atau dibuang. Lihat daftar kode referensi.',
    en: 'This draft is no longer there. It may have been published or thrown away. See the reference codes.',
    operator: 'No open draft of this id belongs to the officer’s agency.',
  },
  code_draft_exists: {
    status: 409,
    id: 'Acuan ini sudah punya rancangan yang terbuka. Tidak ada yang dibuat. Lanjutkan rancangan itu.',
    en: 'This reference has an open draft already. Nothing was made. Go on with that draft.',
    operator: 'One draft a reference may be open; the list of reference codes leads to it.',
  },
  code_draft_moved_on: {
    status: 409,
    id: 'Rancangan ini berubah sejak Anda membuka halamannya. Kiriman Anda tidak disimpan. Buka lagi, lalu bandingkan.',
    en: 'This draft has changed since you opened its page. What you sent was not saved. Open it again and compare.',
    operator: 'Another officer saved, published or dropped the draft, or another version was published meanwhile.',
  },
  code_set_not_publishable: {
    status: 409,
    id: 'Versi ini belum utuh, jadi tidak diterbitkan. Lengkapi yang masih kurang pada rancangannya.',
    en: 'This version is not whole, so it was not published. Complete what is missing in the draft.',
    operator: 'The draft has faults, codes without successor, or no difference; its page lists them.',
  },
  code_set_in_force_too_early: {
    status: 422,
    id: 'Tanggal berlaku itu sudah lewat atau mendahului versi sebelumnya. Tidak ada yang diterbitkan.',
    en: 'That date is past or comes before the version before. Nothing was published.',
    operator: 'The form was checked for the same; the clock moved in between.',
  },
  recode_task_unknown: {
    status: 404,
    id: 'Tugas kode ulang itu tidak ada lagi. Mungkin sudah selesai, atau objeknya milik instansi lain.',
    en: 'This re-coding task is no longer there. It may be done, or the object belongs to another agency.',
    operator: 'No open task of the officer’s agency has this version and object.',
  },
  recode_done_already: {
    status: 409,
    id: 'Tidak ada lagi yang pasti untuk diterapkan. Mungkin rekan Anda sudah melakukannya.',
    en: 'Nothing certain is left to apply. A colleague may have done it.',
    operator: 'All certain tasks of this version and agency have their answer.',
  },
  recode_element_moved_on: {
    status: 409,
    id: 'Objek ini berubah atau berakhir sejak Anda membuka halamannya. Pilihan Anda tidak disimpan. Buka lagi tugasnya.',
    en: 'This object has changed or ended since you opened the page. Your choice was not saved. Open the task again.',
    operator: 'The revision that the form showed is no longer the latest.',
  },
  target_unknown: {
    status: 404,
    id: 'Sasaran itu tidak ada. Alamatnya mungkin salah. Lihat daftar sasaran bersama.',
    en: 'There is no such target. The address may be wrong. See the shared targets.',
    operator: 'Nothing is published under this key.',
  },
  target_draft_unknown: {
    status: 404,
    id: 'Rancangan sasaran itu tidak ada lagi. Mungkin sudah diterbitkan atau dibuang.',
    en: 'This draft of a target is no longer there. It may have been published or thrown away.',
    operator: 'No open draft of this id belongs to the officer’s agency.',
  },
  target_draft_moved_on: {
    status: 409,
    id: 'Rancangan sasaran ini berubah sejak Anda membuka halamannya. Kiriman Anda tidak disimpan. Buka lagi, lalu bandingkan.',
    en: 'This draft of a target has changed since you opened its page. What you sent was not saved. Open it again and compare.',
    operator: 'Another officer saved, published or dropped the draft meanwhile.',
  },
  target_not_publishable: {
    status: 409,
    id: 'Aturan sasaran ini belum utuh, jadi tidak diterbitkan. Lengkapi, simpan, lalu terbitkan lagi.',
    en: 'The rule of this target is not whole, so it was not published. Complete it, save it and publish it again.',
    operator: 'The rule publishTarget of domain/codes/target.ts refused this draft.',
  },
  target_date_not_after_earlier: {
    status: 422,
    id: 'Tanggal berlaku harus sesudah versi sebelumnya berlaku. Tidak ada yang diterbitkan.',
    en: 'The date must come after the version before came into force. Nothing was published.',
    operator: 'Two versions of one target cannot be in force from the same day.',
  },
} as const;
