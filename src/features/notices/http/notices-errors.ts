import type { ErrorTable } from '../../../kernel/errors.ts';

/** What this feature refuses, in words. The first sentence heads the page. */
export const noticesErrors = {
  notices_notice_unknown: {
    status: 404,
    id: 'Pesan itu tidak ada di kotak pesan Anda. Alamatnya mungkin salah, atau masa simpannya sudah lewat. Buka lagi daftar pesan Anda.',
    en: 'That message is not in your inbox. The address may be wrong, or its time has passed. Open your list of messages again.',
    operator:
      'No notice of that id is addressed to whoever asked: removed after two years, of somebody else, or to a role he no longer has.',
  },
} as const satisfies ErrorTable;
