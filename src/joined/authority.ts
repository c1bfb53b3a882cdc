import type { AuthorityTable } from '../vocabulary/authority.ts';

export interface JoinedCircumstances {
  readonly 'front_page.read': null;
  readonly 'gallery.read': null;
  readonly 'home.read': null;
  readonly 'tour.read': null;
}

/** Who may open the pages that many features feed. */
export const joinedAuthority: AuthorityTable<JoinedCircumstances> = {
  'front_page.read': [
    {
      id: 'FRO-01',
      who: ['anyone'],
      purpose: { id: 'Mengetahui untuk apa sistem ini', en: 'Knowing what this is' },
      source: 'UU 14/2008 (Keterbukaan Informasi Publik)',
      says: {
        id: 'Siapa pun boleh membaca halaman depan; angka di dalamnya tidak menyebut siapa pun.',
        en: 'Anyone may read the front page; its figures name nobody.',
      },
    },
  ],
  'gallery.read': [
    {
      id: 'FRO-02',
      who: ['anyone'],
      purpose: { id: 'Melihat setiap halaman dalam setiap keadaannya', en: 'Looking at every page in every state' },
      source: 'internal',
      says: {
        id: 'Siapa pun boleh melihat galeri instalasi contoh; semua isinya rekaan.',
        en: 'Anyone may look at the gallery of a sample installation; everything on it is invented.',
      },
    },
  ],
  'home.read': [
    {
      id: 'FRO-03',
      who: ['person'],
      purpose: { id: 'Mengetahui apa yang menunggu dirinya', en: 'Knowing what waits for oneself' },
      source: 'UU 25/2009 (Pelayanan Publik)',
      says: {
        id: 'Warga melihat urusannya sendiri di satu halaman; setiap bagiannya berasal dari fitur yang menjaganya.',
        en: 'A person sees her own matters on one page; each part of it comes from the feature that guards it.',
      },
    },
    {
      id: 'FRO-04',
      who: ['officer'],
      purpose: { id: 'Mengetahui apa yang menunggu di kantor', en: 'Knowing what waits in the office' },
      source: 'internal',
      says: {
        id: 'Petugas melihat berapa kasus yang menunggu di kantornya untuk peran yang kini dipegangnya; halamannya tidak menyebut siapa pun.',
        en: 'An officer sees how many cases wait in his office for the roles he now has; the page names nobody.',
      },
    },
  ],
  'tour.read': [
    {
      id: 'FRO-05',
      who: ['anyone'],
      purpose: {
        id: 'Menempuh seluruh perjalanan sebagai pendatang baru',
        en: 'Walking through the whole journey as a newcomer',
      },
      source: 'internal',
      says: {
        id: 'Siapa pun boleh mengikuti tur instalasi contoh; di sana tertulis apa yang terjadi, dalam waktu dan kode.',
        en: 'Anyone may walk through the tour of a sample installation; it tells what happened, in times and codes.',
      },
    },
  ],
};
