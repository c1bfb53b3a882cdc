/** What the work on overlap refuses, in words. */
export const overlapErrors = {
  overlap_host_missing: {
    status: 503,
    id: 'Perbandingan aplikasi belum tersedia di sini. Tidak ada yang berubah. Hubungi pengelola sistem.',
    en: 'The comparison of applications is not available here. Nothing was changed. Contact the operators.',
    operator:
      'The directory of this installation has no organisation with the code kemenpanrb, to which results belong.',
  },
  overlap_nothing_yet: {
    status: 404,
    id: 'Belum ada hitungan yang selesai, jadi belum ada yang dapat dibuka. Minta hitungan, lalu kembali sebentar lagi.',
    en: 'No run has ended yet, so there is nothing to open. Ask for a run and come back shortly.',
    operator: 'No row of portfolio.overlap_run is done. Runs are asked for at /tumpang-tindih/hitung and each night.',
  },
  overlap_group_unknown: {
    status: 404,
    id: 'Kelompok itu tidak ada. Alamatnya mungkin salah. Cari lagi di daftar kelompok.',
    en: 'There is no such group. The address may be wrong. Look for it in the list of groups.',
    operator: 'The address names a group that no run has made.',
  },
  overlap_pair_unknown: {
    status: 404,
    id: 'Pasangan itu tidak ada dalam hitungan terakhir. Salah satu aplikasinya mungkin sudah tidak terbit. Putusan yang pernah dibuat tetap tersimpan.',
    en: 'The last run does not hold that pair. One of its applications may no longer be published. Verdicts given before are kept.',
    operator: 'The pair is not among those kept of the last run; pairs that somebody judged are always kept.',
  },
  overlap_run_under_way: {
    status: 409,
    id: 'Sebuah hitungan sudah menunggu atau berjalan. Permintaan Anda tidak menambah yang kedua. Lihat kemajuannya di halaman hitungan.',
    en: 'A run is already waiting or under way. Your request did not add a second. See its progress on the page of runs.',
    operator: 'One run at a time: a row of portfolio.overlap_run is waiting or running.',
  },
  overlap_verdict_unknown: {
    status: 422,
    id: 'Pilih salah satu putusan pada tombolnya. Belum ada yang tersimpan.',
    en: 'Choose one of the verdicts on the buttons. Nothing was saved.',
    operator: 'The form named a verdict that does not exist, or a direction that names neither entry.',
  },
  overlap_note_wrong: {
    status: 422,
    id: 'Alasan paling banyak {most} karakter, tanpa karakter kendali. Putusan Anda belum tersimpan; kembali, lalu perpendek alasannya.',
    en: 'A reason has at most {most} characters and no control characters. Your verdict was not saved; go back and shorten the reason.',
    operator: 'The note of a verdict was too long or held control characters.',
  },
  overlap_pair_taken: {
    status: 409,
    id: 'Dua peninjau lain sudah menilai pasangan acak ini. Putusan Anda tidak tersimpan. Lanjutkan dengan pasangan berikutnya.',
    en: 'Two other reviewers have judged this random pair. Your verdict was not saved. Go on with the next pair.',
    operator: 'A pair of the random part is judged by two reviewers; a third may only settle their dispute.',
  },
  overlap_pair_judged: {
    status: 409,
    id: 'Anda sudah menilai pasangan ini, dan putusan pada pasangan acak tidak diganti sebelum penilai kedua selesai. Batalkan dahulu bila keliru.',
    en: 'You have judged this pair, and a verdict on a random pair is not replaced before the second reviewer is done. Take it back first if it was wrong.',
    operator: 'The reviewer has spoken already on a blind pair.',
  },
  overlap_pair_moved: {
    status: 409,
    id: 'Peninjau lain menilai pasangan ini pada saat yang sama. Putusan Anda belum tersimpan. Buka lagi pasangannya, lalu putuskan.',
    en: 'Another reviewer judged this pair in the same moment. Your verdict was not saved. Open the pair again and decide.',
    operator: 'Several acts on one pair took each other’s number three times in a row.',
  },
  overlap_settler_is_party: {
    status: 409,
    id: 'Sengketa ini antara Anda dan peninjau lain. Orang ketiga yang menengahi. Tidak ada yang tersimpan.',
    en: 'This dispute is between you and another reviewer. A third person settles it. Nothing was saved.',
    operator: 'A reviewer tried to settle a dispute of his own.',
  },
  overlap_not_withdrawable: {
    status: 409,
    id: 'Putusan ini tidak dapat dibatalkan: belum ada putusan Anda, atau penilai kedua pasangan acak sudah menilai. Semuanya tetap seperti semula.',
    en: 'This verdict cannot be taken back: there is none of yours, or the second reviewer of the random pair has judged. All stays as it was.',
    operator: 'Taking back is for the own last verdict; on a blind pair only while nobody else has judged.',
  },
  overlap_offer_unfit: {
    status: 409,
    id: 'Usulan ini hanya untuk pasangan yang diputus satu sistem dan masih terbit, satu kali untuk setiap pasangan. Tidak ada yang dikirim.',
    en: 'This offer is for pairs that stand as one system and are still published, once for each pair. Nothing was sent.',
    operator:
      'The pair has no standing verdict of one system, has an offer already, or one of its entries is no longer published.',
  },
  overlap_offer_unknown: {
    status: 404,
    id: 'Usulan itu tidak ada untuk instansi Anda.',
    en: 'There is no such offer to your agency.',
    operator: 'The address names an offer that the officer’s agency may not read or that does not exist.',
  },
  overlap_offer_answered: {
    status: 409,
    id: 'Usulan ini sudah dijawab. Jawaban pertama yang berlaku.',
    en: 'This offer has been answered. The first answer stands.',
    operator: 'One answer for each offer.',
  },
  overlap_word_unknown: {
    status: 404,
    id: 'Usulan kata itu tidak ada.',
    en: 'There is no such proposal of a word.',
    operator: 'The address names a word that was never proposed.',
  },
  overlap_word_decided: {
    status: 409,
    id: 'Kata ini sudah diputus. Buka lagi halamannya untuk melihat keputusannya.',
    en: 'This word has been decided on. Open the page again to see the decision.',
    operator: 'A word is accepted or refused once, and what was accepted is ended once.',
  },
} as const;
