import type { ErrorTable } from '../../../kernel/errors.ts';

/** What the officers' side refuses, in words. The first sentence heads the page. */
export const deskErrors = {
  desk_case_unknown: {
    status: 404,
    id: 'Kantor Anda tidak punya kasus ini. Alamatnya mungkin salah ketik, atau kasusnya milik kantor lain. Tidak ada data yang dibuka.',
    en: 'Your office has no such case. The address may be mistyped, or the case belongs to another office. No data was opened.',
    operator: 'No application of the officer’s agency has this id; row security hides those of other agencies.',
  },
  desk_field_unknown: {
    status: 404,
    id: 'Isian ini tidak ada di kasus itu. Tidak ada yang berubah. Buka kasusnya, lalu pilih lagi.',
    en: 'The case has no such answer. Nothing was changed. Open the case and choose again.',
    operator: 'The field in the address is no open field of this case.',
  },
  desk_search_failed: {
    status: 422,
    id: 'Pencarian ini tidak dapat dibaca. Tidak ada yang dicari. Tulis nomor kasus, nama, atau 16 angka NIK.',
    en: 'This search could not be read. Nothing was looked up. Write a case number, a name, or the 16 digits of a NIK.',
    operator: 'The text was empty, too long, or held control characters.',
  },
  desk_batch_empty: {
    status: 422,
    id: 'Belum ada kasus yang dipilih. Tidak ada yang disetujui. Kembali, lalu pilih paling sedikit satu.',
    en: 'No case was chosen. Nothing was approved. Go back and choose at least one.',
    operator: 'The form came without a case, or with more than it offers.',
  },
  desk_task_unknown: {
    status: 404,
    id: 'Kantor Anda tidak punya permintaan ini. Alamatnya mungkin salah ketik. Tidak ada data yang dibuka.',
    en: 'Your office has no such request. The address may be mistyped. No data was opened.',
    operator: 'No recommendation task of the officer’s agency has this id.',
  },
  desk_task_answered: {
    status: 409,
    id: 'Permintaan ini sudah dijawab. Jawaban yang pertama berlaku; tidak ada yang berubah.',
    en: 'This request was answered already. The first answer stands; nothing was changed.',
    operator: 'The recommendation task has a verdict; it is answered once.',
  },
} as const satisfies ErrorTable;
