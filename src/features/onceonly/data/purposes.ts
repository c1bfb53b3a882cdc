import type { CorrectionRule } from '../domain/correction.ts';
import type { Purpose } from '../domain/purpose.ts';

/** What data are read for, each with its lawful basis; other features add theirs where they are joined. */
export const purposes: readonly Purpose[] = [
  {
    id: 'own.data',
    words: { id: 'Menampilkan data Anda kepada Anda sendiri', en: 'Showing you your own data' },
    short: { id: 'Data saya', en: 'My data' },
    basis: 'c',
    legalReference: 'UU 27/2022 Pasal 7 dan Pasal 32',
    retentionDays: 30,
  },
  {
    id: 'sip.apply',
    words: { id: 'Mengisi permohonan surat izin praktik', en: 'Filling in a practice licence application (SIP)' },
    short: { id: 'Isi izin praktik', en: 'Apply for a licence' },
    basis: 'e',
    legalReference: 'UU 27/2022 Pasal 20 ayat (2) huruf e; UU 17/2023 Pasal 263',
    retentionDays: null,
  },
  {
    id: 'sip.review',
    words: { id: 'Memeriksa permohonan surat izin praktik', en: 'Reviewing a practice licence application (SIP)' },
    short: { id: 'Periksa izin praktik', en: 'Review a licence' },
    basis: 'e',
    legalReference: 'UU 27/2022 Pasal 20 ayat (2) huruf e; UU 17/2023 Pasal 263',
    retentionDays: null,
  },
  {
    id: 'sip.recommend',
    words: {
      id: 'Memberi rekomendasi untuk surat izin praktik',
      en: 'Recommending a practice licence (SIP)',
    },
    short: { id: 'Rekomendasi izin praktik', en: 'Recommend a licence' },
    basis: 'e',
    legalReference: 'UU 27/2022 Pasal 20 ayat (2) huruf e; UU 17/2023 Pasal 263',
    retentionDays: null,
  },
  {
    id: 'correction',
    words: { id: 'Memperbaiki data yang Anda tandai keliru', en: 'Correcting data you marked as wrong' },
    short: { id: 'Koreksi data', en: 'Correct data' },
    basis: 'c',
    legalReference: 'UU 27/2022 Pasal 6 dan Pasal 30',
    retentionDays: null,
  },
];

/** UU 27/2022 Pasal 30: updating or correcting within 3 x 24 hours of receiving the request. */
export const correctionRule: CorrectionRule = {
  answerWithinHours: 72,
  legalReference: 'UU 27/2022 Pasal 30 ayat (1)',
};
