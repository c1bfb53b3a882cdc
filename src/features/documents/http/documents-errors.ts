import type { ErrorTable } from '../../../kernel/errors.ts';

/** What this feature refuses, in words. The first sentence heads the page. */
export const documentsErrors = {
  documents_seal_missing: {
    status: 409,
    id: 'Kantor ini belum memiliki segel elektronik, jadi dokumen belum dapat diterbitkan. Keputusan tidak disimpan. Hubungi pengelola sistem.',
    en: 'This office has no electronic seal yet, so the document cannot be issued. The decision was not saved. Contact the operator of the system.',
    operator:
      'TERPADU_SEAL_FOLDER holds no <organisation code>.pem for the office. Put its key, certificate and chain there, mode 600.',
  },
  documents_seal_unusable: {
    status: 409,
    id: 'Segel elektronik kantor ini tidak dapat dipakai, jadi dokumen belum dapat diterbitkan. Keputusan tidak disimpan. Hubungi pengelola sistem.',
    en: 'The electronic seal of this office cannot be used, so the document cannot be issued. The decision was not saved. Contact the operator of the system.',
    operator:
      'The seal file is readable by others (chmod 600), lacks its key or its chain up to the root, has expired, or is neither RSA nor EC.',
  },
  documents_unknown: {
    status: 404,
    id: 'Dokumen itu tidak ada. Alamatnya mungkin salah ketik. Buka lagi daftar dokumen.',
    en: 'There is no such document. The address may be mistyped. Open the list of documents again.',
    operator: 'No document of that id belongs to whoever asked, or to the office; those of others look the same.',
  },
  documents_erased: {
    status: 410,
    id: 'Isi dokumen ini sudah dihapus sesuai masa simpannya. Nomornya tetap tercatat. Tanyakan kepada kantor penerbitnya.',
    en: 'The content of this document was erased when its time of keeping ended. Its number stays recorded. Ask the office that issued it.',
    operator: 'The key of the document was destroyed; only the register still names it.',
  },
  documents_already_revoked: {
    status: 409,
    id: 'Dokumen ini sudah dicabut sebelumnya. Pencabutan pertama yang berlaku. Tidak ada yang berubah.',
    en: 'This document was revoked before. The first revocation stands. Nothing was changed.',
    operator: 'Two officers revoked the same document, or one did twice.',
  },
} as const satisfies ErrorTable;
