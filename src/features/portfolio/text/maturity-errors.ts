/** What the indices refuse, in words. The first sentence heads the page. */
export const maturityErrors = {
  maturity_regime_unknown: {
    status: 404,
    id: 'Indeks itu tidak ada. Alamatnya mungkin salah. Pilih indeks dari halaman awalnya.',
    en: 'There is no such index. The address may be wrong. Choose one from the first page of the indices.',
    operator: 'The address names a regime that data/maturity does not have.',
  },
  maturity_indicator_unknown: {
    status: 404,
    id: 'Indikator itu tidak ada pada indeks ini. Pilih lagi dari penilaian mandiri.',
    en: 'This index has no such indicator. Choose again from the self-assessment.',
    operator: 'The address names an indicator that the regime does not have.',
  },
  maturity_file_unknown: {
    status: 404,
    id: 'Berkas bukti itu tidak ada, atau bukan milik instansi Anda.',
    en: 'There is no such file of evidence, or it is not your agency’s.',
    operator: 'No row of kernel.file has this id for the officer’s agency.',
  },
  maturity_nothing_to_publish: {
    status: 409,
    id: 'Belum ada indikator yang dinilai, jadi tidak ada yang dapat diterbitkan.',
    en: 'No indicator has been assessed, so there is nothing to publish.',
    operator: 'The agency has no level in this regime.',
  },
  maturity_moved_on: {
    status: 409,
    id: 'Penilaian berubah sejak Anda membuka halamannya. Tidak ada yang diterbitkan. Periksa lagi, lalu terbitkan.',
    en: 'The assessment has changed since you opened the page. Nothing was published. Check it again, then publish.',
    operator: 'The latest level is younger than the one the form showed.',
  },
  maturity_assessor_publishes: {
    status: 403,
    id: 'Hasil diterbitkan oleh orang kedua. Anda sendiri yang memberi tingkat, jadi minta penyetuju lain.',
    en: 'A second person publishes the result. You gave a level yourself, so ask another approver.',
    operator: 'The officer who publishes has recorded one of the current levels.',
  },
} as const;
