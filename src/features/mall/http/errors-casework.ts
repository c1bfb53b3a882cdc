import type { ErrorTable } from '../../../kernel/errors.ts';
import type { CaseworkFault } from '../domain/decide.ts';

/** What commands on applications refuse, in words; pages that know more say it in words of their own. */
export const caseworkErrors = {
  case_unknown: {
    status: 404,
    id: 'Permohonan itu tidak ada pada kantor atau orang ini. Tidak ada yang berubah. Buka lagi dari daftarnya.',
    en: 'This office or person has no such application. Nothing was changed. Open it again from the list.',
    operator: 'No application of that id is visible to the viewer, or it follows another version of the service.',
  },
  case_moved_on: {
    status: 409,
    id: 'Permohonan ini sudah berubah sejak halamannya dibuka. Tidak ada yang disimpan. Lihat yang baru, lalu putuskan lagi.',
    en: 'This application has changed since the page was opened. Nothing was saved. Look at what is new, then decide again.',
    operator: 'The command carried an older event number than the application has; somebody else was faster.',
  },
  case_closed: {
    status: 409,
    id: 'Permohonan ini sudah selesai. Tidak ada yang berubah.',
    en: 'This application is closed. Nothing was changed.',
    operator: 'The application is approved, issued, revoked, refused or withdrawn.',
  },
  case_returned: {
    status: 409,
    id: 'Permohonan ini sedang ada pada pemohon untuk diperbaiki. Tidak ada yang berubah. Tunggu sampai dikirim ulang.',
    en: 'This application is with the applicant for correction. Nothing was changed. Wait until it is sent again.',
    operator: 'The application is returned; its clock stands.',
  },
  not_in_this_step: {
    status: 409,
    id: 'Tindakan ini bukan untuk langkah yang sedang berjalan. Tidak ada yang berubah. Buka permohonannya untuk melihat langkahnya.',
    en: 'This action does not belong to the step under way. Nothing was changed. Open the application to see its step.',
    operator: 'The command needs another kind of step than the application is in.',
  },
  nothing_returned: {
    status: 409,
    id: 'Tidak ada isian yang dikembalikan kepada Anda. Tidak ada yang dikirim. Buka permohonan Anda untuk melihat keadaannya.',
    en: 'No answer was returned to you. Nothing was sent. Open your application to see how it stands.',
    operator: 'A resubmission came for an application that is not returned; it may have been sent already.',
  },
  no_field_named: {
    status: 422,
    id: 'Belum ada isian yang dipilih untuk dikembalikan. Tidak ada yang berubah. Pilih paling sedikit satu.',
    en: 'No answer was chosen to be returned. Nothing was changed. Choose at least one.',
    operator: 'A return must name a field.',
  },
  field_named_twice: {
    status: 422,
    id: 'Satu isian dipilih dua kali. Tidak ada yang berubah. Pilih setiap isian sekali saja.',
    en: 'One answer was chosen twice. Nothing was changed. Choose each answer once.',
    operator: 'A return named the same field twice.',
  },
  field_not_hers: {
    status: 422,
    id: 'Isian itu tidak ada pada formulir ini, atau tidak diisi oleh pemohon. Tidak ada yang berubah. Pilih isian lain.',
    en: 'This form has no such answer, or the applicant does not give it. Nothing was changed. Choose another one.',
    operator: 'The field is not bound in the form, or it is fetched and its owner must correct it.',
  },
  reason_unknown: {
    status: 422,
    id: 'Alasan itu tidak dikenal. Tidak ada yang berubah. Pilih salah satu alasan dari daftarnya.',
    en: 'This reason is unknown. Nothing was changed. Choose one of the reasons listed.',
    operator: 'The reason is none of the service version, or none that proofs are accepted for.',
  },
  ground_unknown: {
    status: 422,
    id: 'Dasar penolakan itu tidak dikenal. Tidak ada yang berubah. Pilih salah satu dari daftarnya.',
    en: 'This ground of refusal is unknown. Nothing was changed. Choose one of those listed.',
    operator: 'The ground is none of the service version’s.',
  },
  period_over: {
    status: 409,
    id: 'Batas waktu menurut hukum sudah lewat, jadi permohonan ini hanya dapat diputus. Tidak ada yang berubah.',
    en: 'The law’s period is over, so this application can only be decided. Nothing was changed.',
    operator: 'An overdue case is not returned any more: UU 30/2014 Pasal 53.',
  },
  proof_missing: {
    status: 409,
    id: 'Masih ada syarat yang belum terbukti, jadi izin ini belum dapat disetujui. Tidak ada yang berubah.',
    en: 'A proof is still missing, so this licence cannot be approved yet. Nothing was changed.',
    operator: 'A proof of the service version does not hold; no command licenses anybody then.',
  },
  recommendation_unasked: {
    status: 404,
    id: 'Rekomendasi itu tidak diminta. Tidak ada yang berubah.',
    en: 'This recommendation was not asked for. Nothing was changed.',
    operator: 'An answer came for a task that the application does not have, or from another office.',
  },
  recommendation_answered: {
    status: 409,
    id: 'Rekomendasi itu sudah dijawab. Jawaban pertama yang berlaku.',
    en: 'This recommendation was answered already. The first answer stands.',
    operator: 'A second answer came to one task under another message.',
  },
  health_office_unknown: {
    status: 409,
    id: 'Dinas Kesehatan daerah ini belum terdaftar, jadi rekomendasinya belum dapat diminta. Tidak ada yang berubah.',
    en: 'The health office (Dinas Kesehatan) of this region is not registered, so it cannot be asked. Nothing was changed.',
    operator: 'The directory has no health office for the region of the service version.',
  },
} as const satisfies ErrorTable & Readonly<Record<CaseworkFault['code'], unknown>>;
