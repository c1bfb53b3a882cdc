import type { ErrorTable } from '../../../kernel/errors.ts';

/** What the catalogue and the office's own terms refuse, in words. The first sentence heads the page. */
export const servicesErrors = {
  service_unknown: {
    status: 404,
    id: 'Layanan itu tidak ada di sini. Alamatnya mungkin salah. Cari lagi di daftar layanan.',
    en: 'There is no such service here. The address may be wrong. Look for it in the list of services.',
    operator: 'The address names a service that no office offers, or that this program does not bring.',
  },
  service_not_offered: {
    status: 404,
    id: 'Kantor itu tidak membuka layanan ini. Pilih kantor lain di halaman layanan.',
    en: 'That office does not offer this service. Choose another office on the page of the service.',
    operator: 'No version of the service is in force at that office today; its head opens it at /meja/layanan.',
  },
  service_office_without_region: {
    status: 409,
    id: 'Kantor Anda tidak melayani satu kabupaten atau kota, jadi tidak dapat membuka layanan. Tidak ada yang berubah.',
    en: 'Your office does not serve one regency or city, so it cannot open services. Nothing was changed.',
    operator: 'The directory knows no region for the office of the officer who asked.',
  },
  service_definition_unsound: {
    status: 409,
    id: 'Formulir layanan ini tidak boleh dipakai: {reason} Tidak ada yang diterbitkan. Sampaikan kepada pengelola sistem.',
    en: 'This service’s form may not be used: {reason} Nothing was published. Tell the operators of the system.',
    operator: 'A folder under data/services is not sound; `checkDefinition` names every fault.',
  },
  service_version_moved: {
    status: 409,
    id: 'Versi lain sudah terbit sejak Anda membuka halaman ini. Perubahan Anda belum diterbitkan. Buka lagi halamannya, lalu bandingkan.',
    en: 'Another version was published since you opened this page. Your change was not. Open the page again and compare.',
    operator:
      'Two heads changed the terms of one service at once; the version that the form was made from is no longer the latest.',
  },
  service_terms_wrong: {
    status: 422,
    id: 'Langkah dan waktu itu tidak memenuhi syarat. Tidak ada yang diterbitkan. Periksa lagi isian Anda.',
    en: 'These steps and times do not meet the conditions. Nothing was published. Check what you filled in.',
    operator: 'What came to be published was not what the preview had checked; see domain/terms.ts.',
  },
  service_current: {
    status: 409,
    id: 'Kantor Anda sudah memakai formulir terbaru. Tidak ada yang berubah.',
    en: 'Your office uses the newest form already. Nothing was changed.',
    operator: 'Definition and terms have the hash of the latest version.',
  },
} as const satisfies ErrorTable;
