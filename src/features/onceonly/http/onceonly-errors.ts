import type { ErrorTable } from '../../../kernel/errors.ts';

/** What this feature refuses, in words. The first sentence heads the page. */
export const onceonlyErrors = {
  onceonly_person_unknown: {
    status: 409,
    id: 'NIK Anda tidak ada di sistem ini, jadi data Anda tidak dapat diambil. Permintaan Anda tercatat. Datanglah ke loket MPP dengan e-KTP.',
    en: 'This system does not know your NIK, so your data could not be fetched. Your request is recorded. Come to an MPP counter with your e-KTP.',
    operator: 'Identity has no person of this id, or her NIK was erased. Nothing was sent to any source.',
  },
  onceonly_value_unknown: {
    status: 404,
    id: 'Data itu tidak ada di halaman Anda. Mungkin sudah diambil ulang atau dihapus. Buka lagi halaman data Anda.',
    en: 'Your page does not hold that datum. It may have been fetched again or erased. Open your data page again.',
    operator: 'The address names an attribute or record that is not in the own view of whoever asked.',
  },
  onceonly_not_corrected_here: {
    status: 404,
    id: 'Data itu tidak dapat dikoreksi lewat halaman ini. Tidak ada yang terkirim. Hubungi instansi pemilik data.',
    en: 'That datum cannot be corrected through this page. Nothing was sent. Contact the agency that owns it.',
    operator: 'The source has no desk for corrections, or takes none on this attribute; see data/sources.ts.',
  },
  onceonly_correction_open: {
    status: 409,
    id: 'Koreksi atas data ini sudah Anda kirim dan belum selesai. Laporan kedua tidak disimpan. Lihat koreksi yang berjalan.',
    en: 'You have already sent a correction of this datum, and it is not finished. The second report was not saved. See the one under way.',
    operator: 'One correction of a value at a time; the open one stands at the address the page leads to.',
  },
  onceonly_corrections_full: {
    status: 409,
    id: 'Sudah ada {most} koreksi Anda yang belum selesai. Laporan ini tidak disimpan. Tunggu jawaban pemilik data dahulu.',
    en: '{most} of your corrections are not finished yet. This report was not saved. Wait for the owners to answer first.',
    operator: 'A limit against flooding the owners of registers from one account.',
  },
  onceonly_correction_unknown: {
    status: 404,
    id: 'Koreksi itu tidak ada. Alamatnya mungkin salah. Buka lagi halaman data Anda.',
    en: 'There is no such correction. The address may be wrong. Open your data page again.',
    operator: 'No correction of that id belongs to whoever asked; those of others look the same.',
  },
  onceonly_photo_missing: {
    status: 404,
    id: 'Foto Anda tidak ada di sini. Tidak ada yang berubah.',
    en: 'Your photo is not here. Nothing was changed.',
    operator: 'The own view holds no picture: never fetched, erased, or the register has none.',
  },
  onceonly_filter_unknown: {
    status: 400,
    id: 'Saringan pada alamat ini tidak dikenal. Tidak ada yang berubah. Buka lagi catatan akses Anda.',
    en: 'The filter in this address is not known. Nothing was changed. Open your access log again.',
    operator:
      'Period, agency, purpose or cursor of /data-saya/akses could not be read; links of ours are always whole.',
  },
} as const satisfies ErrorTable;
