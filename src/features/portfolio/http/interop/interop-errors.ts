/** What the exchange of architectures refuses; the faults inside a document are told on its page. */
export const interopErrors = {
  interop_form_unknown: {
    status: 404,
    id: 'Bentuk berkas itu tidak ada. Pilih salah satu dari halaman Tukar arsitektur.',
    en: 'There is no such form of file. Choose one on the page for exchanging architectures.',
    operator: 'The address names a format that this release does not write.',
  },
  interop_file_missing: {
    status: 404,
    id: 'Berkas itu tidak ada lagi atau bukan milik instansi Anda. Unggah lagi.',
    en: 'That file is no longer there or is not of your agency. Upload it again.',
    operator: 'The stored file cannot be read by this agency, or its key was destroyed.',
  },
  interop_no_address: {
    status: 409,
    id: 'publiccode.yml memerlukan alamat aplikasi atau repositorinya. Isi salah satu, lalu unduh lagi.',
    en: 'publiccode.yml needs the address of the application or of its repository. Fill one in and download again.',
    operator: 'The application has neither addresses nor source_repository.',
  },
} as const;
