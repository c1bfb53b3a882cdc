import type { Lang } from '../../vocabulary/lang.ts';
import type { Frame } from '../frame.ts';

/** Chooses between the two languages of the gallery's invented words. */
export type Both = (id: string, en: string) => string;

export function bothIn(lang: Lang): Both {
  return (id, en) => (lang === 'id' ? id : en);
}

type SampleFrame = Pick<Frame, 'title'> & Partial<Frame>;

/** The frame of a stranger's page. */
export function publicFrame(lang: Lang, own: SampleFrame): Frame {
  const both = bothIn(lang);
  return {
    lang,
    path: '/',
    sampleStrip: {
      text: both(
        'Negara contoh: semua orang, perkara, dan angka di sini rekaan.',
        'Sample country: all people, cases and figures here are invented.',
      ),
    },
    navigation: [
      { href: '/layanan', label: both('Layanan', 'Services') },
      { href: '/daerah', label: both('Daerah', 'Regions') },
      { href: '/bantuan', label: both('Bantuan', 'Help') },
    ],
    person: null,
    footer: [
      { href: '/bantuan', label: both('Bantuan', 'Help') },
      { href: '/aksesibilitas', label: both('Pernyataan aksesibilitas', 'Accessibility statement') },
      { href: '/data-pribadi', label: both('Pelindungan data pribadi', 'Personal data protection') },
      { href: '/sumber', label: both('Kode sumber', 'Source code') },
    ],
    printedAt: both('24 November 2026 09.39 WIB', '24 November 2026 09:39 WIB'),
    pageAddress: 'http://localhost:3000/',
    ...own,
  };
}

/** The frame of a citizen's page. */
export function citizenFrame(lang: Lang, current: string, own: SampleFrame): Frame {
  const both = bothIn(lang);
  const sections = [
    { href: '/beranda', label: both('Beranda', 'Home') },
    { href: '/layanan', label: both('Layanan', 'Services') },
    { href: '/permohonan', label: both('Permohonan', 'Applications') },
    { href: '/dokumen', label: both('Dokumen', 'Documents') },
    { href: '/data-saya', label: both('Data saya', 'My data') },
  ];
  return publicFrame(lang, {
    navigation: sections.map((section) => ({ ...section, current: section.href === current })),
    person: {
      name: 'Ratna Puspitasari',
      menuHref: '/akun',
      signOutAction: '/keluar',
      csrf: 'contoh',
      inbox: { href: '/kotak-masuk', unread: 2 },
    },
    path: current,
    ...own,
  });
}

/** The frame of an officer's page. */
export function deskFrame(lang: Lang, current: string, own: SampleFrame): Frame {
  const both = bothIn(lang);
  const sections = [
    { href: '/meja', label: both('Antrean', 'Queue') },
    { href: '/meja/persetujuan', label: both('Persetujuan', 'Approvals') },
    { href: '/meja/layanan', label: both('Layanan', 'Services') },
  ];
  return publicFrame(lang, {
    office: 'DPMPTSP Kabupaten Sragen',
    navigation: sections.map((section) => ({ ...section, current: section.href === current })),
    person: {
      name: both('Tri H., verifikator izin', 'Tri H., licence verifier'),
      signOutAction: '/keluar',
      csrf: 'contoh',
      inbox: { href: '/kotak-masuk', unread: 0 },
    },
    path: current,
    ...own,
  });
}
