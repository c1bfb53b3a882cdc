import type { ErrorTable } from '../../../kernel/errors.ts';

/** What is refused to the person who applies, in words. */
export const applicantErrors = {
  application_unknown: {
    status: 404,
    id: 'Permohonan itu tidak ada pada Anda. Alamatnya mungkin salah. Buka lagi dari daftar permohonan Anda.',
    en: 'You have no such application. The address may be wrong. Open it again from your list of applications.',
    operator: 'No draft or application of that id belongs to whoever asked; those of others look the same.',
  },
  application_page_unknown: {
    status: 404,
    id: 'Langkah itu tidak ada pada permohonan ini. Isian Anda tersimpan. Buka lagi permohonannya.',
    en: 'This application has no such step. Your answers are kept. Open the application again.',
    operator: 'The address names a page that the form of the service version does not have, or that asks nothing.',
  },
  application_picture_unknown: {
    status: 404,
    id: 'Gambar itu tidak ada pada permohonan ini. Tidak ada yang berubah.',
    en: 'This application holds no such picture. Nothing was changed.',
    operator: 'The case has no picture under that attribute: never fetched, erased, or the register has none.',
  },
  application_value_unknown: {
    status: 404,
    id: 'Data itu tidak ada pada permohonan ini. Mungkin sudah diambil ulang. Buka lagi halaman data permohonan Anda.',
    en: 'This application does not hold that datum. It may have been fetched again. Open the data page of your application again.',
    operator: 'The address names an attribute or record that is not among the evidence of the case.',
  },
  draft_expired: {
    status: 410,
    id: 'Draf ini sudah kedaluwarsa dan isinya sudah dihapus. Draf disimpan {days} hari sejak terakhir disentuh. Mulai lagi dari halaman layanannya; data dari instansi diambil lagi untuk Anda.',
    en: 'This draft has expired and its content is erased. Drafts are kept {days} days after they were last touched. Start again from the page of the service; the data of the agencies are fetched for you again.',
    operator:
      'The draft was not touched for so long, or its owner erased it. Its key is destroyed; nothing brings it back.',
  },
  draft_person_unknown: {
    status: 409,
    id: 'NIK Anda tidak ada di sistem ini, jadi data Anda tidak dapat diambil. Draf Anda tersimpan. Datanglah ke loket MPP dengan e-KTP.',
    en: 'This system does not know your NIK, so your data could not be fetched. Your draft is kept. Come to an MPP counter with your e-KTP.',
    operator: 'Identity has no person of this id, or her NIK was erased. Nothing was sent to any source.',
  },
  application_sent_before: {
    status: 409,
    id: 'Permohonan ini sudah terkirim, jadi isiannya tidak dapat diubah lagi. Yang baru Anda tulis tidak disimpan. Lihat keadaan permohonan Anda.',
    en: 'This application has been sent, so its answers can no longer be changed. What you just wrote was not saved. See how your application stands.',
    operator: 'A form of the draft came after the draft was submitted, mostly from a second device.',
  },
  application_not_returned: {
    status: 409,
    id: 'Permohonan ini tidak menunggu perbaikan dari Anda. Tidak ada yang berubah. Lihat keadaan permohonan Anda.',
    en: 'This application does not wait for corrections from you. Nothing was changed. See how your application stands.',
    operator: 'The case is in another stage than returned; perhaps it was sent again from a second device.',
  },
  application_not_withdrawable: {
    status: 409,
    id: 'Permohonan ini sudah diputuskan, jadi tidak dapat ditarik lagi. Tidak ada yang berubah. Lihat keputusannya.',
    en: 'This application has been decided, so it can no longer be withdrawn. Nothing was changed. See the decision.',
    operator: 'Only cases at the office or returned can be withdrawn.',
  },
} as const satisfies ErrorTable;
