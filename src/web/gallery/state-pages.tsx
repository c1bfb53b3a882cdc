import type { Lang } from '../../vocabulary/lang.ts';
import { ButtonLink } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { OutageBanner } from '../components/outage-banner.tsx';
import { Halves } from '../components/section.tsx';
import { ErrorPage } from '../error-page.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, citizenFrame } from './sample-frame.ts';

interface Failure {
  readonly title: string;
  readonly sentence: string;
  readonly next: string;
  readonly code: string;
  readonly reference?: string;
  readonly way: { readonly href: string; readonly label: string };
}

export const statePages: readonly GalleryPage[] = [
  {
    id: 'error-404',
    title: 'Error: not found',
    render: (lang) => <Failed lang={lang} failure={notFound(bothIn(lang))} />,
  },
  {
    id: 'error-403',
    title: 'Error: not yours',
    render: (lang) => <Failed lang={lang} failure={forbidden(bothIn(lang))} />,
  },
  {
    id: 'error-500',
    title: 'Error: our side',
    render: (lang) => <Failed lang={lang} failure={broken(bothIn(lang))} />,
  },
  {
    id: 'error-session',
    title: 'Error: session ended',
    render: (lang) => <Failed lang={lang} failure={expired(bothIn(lang))} />,
  },
  {
    id: 'error-rate',
    title: 'Error: too many requests',
    render: (lang) => <Failed lang={lang} failure={tooMany(bothIn(lang))} />,
  },
  {
    id: 'error-maintenance',
    title: 'Error: maintenance',
    render: (lang) => <Failed lang={lang} failure={maintenance(bothIn(lang))} />,
  },
  { id: 'empty-states', title: 'Empty states and outages', render: (lang) => <Empty lang={lang} /> },
];

function Failed({ lang, failure }: { readonly lang: Lang; readonly failure: Failure }) {
  const { title, way, ...words } = failure;
  return (
    <ErrorPage
      {...words}
      frame={citizenFrame(lang, '', { title })}
      actions={<ButtonLink href={way.href}>{way.label}</ButtonLink>}
    />
  );
}

function notFound(both: Both): Failure {
  return {
    title: both('Halaman ini tidak ada', 'This page does not exist'),
    sentence: both(
      'Alamatnya mungkin salah ketik, atau halamannya sudah dipindah.',
      'The address may be mistyped, or the page has moved.',
    ),
    next: both(
      'Cari layanan dengan kata sehari-hari, atau mulai dari beranda.',
      'Search for a service in plain words, or start from the home page.',
    ),
    code: 'page_not_found',
    way: { href: '/layanan', label: both('Cari layanan', 'Search services') },
  };
}

function forbidden(both: Both): Failure {
  return {
    title: both('Halaman ini bukan untuk peran Anda', 'This page is not for your role'),
    sentence: both(
      'Anda masuk sebagai Ratna Puspitasari. Tidak ada yang berubah.',
      'You are signed in as Ratna Puspitasari. Nothing has changed.',
    ),
    next: both(
      'Bila Anda petugas, masuklah dengan akun kantor Anda.',
      'If you are an officer, sign in with your office account.',
    ),
    code: 'role_missing',
    reference: '7f3c-20b1',
    way: { href: '/beranda', label: both('Ke beranda saya', 'To my home page') },
  };
}

function broken(both: Both): Failure {
  return {
    title: both('Ada masalah di pihak kami', 'Something is wrong on our side'),
    sentence: both(
      'Permohonan Anda belum terkirim. Isian Anda tersimpan.',
      'Your application was not sent. Your answers are kept.',
    ),
    next: both(
      'Coba kirim lagi beberapa menit lagi. Menekan tombol dua kali tidak akan membuat dua permohonan.',
      'Try again in a few minutes. Pressing the button twice will not make two applications.',
    ),
    code: 'log_unavailable',
    reference: '7f3c-20b1',
    way: { href: '/permohonan/contoh/periksa', label: both('Coba lagi', 'Try again') },
  };
}

function expired(both: Both): Failure {
  return {
    title: both('Anda sudah keluar', 'You have been signed out'),
    sentence: both(
      'Tidak ada kegiatan selama 30 menit. Isian Anda tersimpan.',
      'There was no activity for 30 minutes. Your answers are kept.',
    ),
    next: both('Masuk lagi, lalu Anda kembali ke halaman yang sama.', 'Sign in again and you return to the same page.'),
    code: 'session_expired',
    way: { href: '/masuk', label: both('Masuk lagi', 'Sign in again') },
  };
}

function tooMany(both: Both): Failure {
  return {
    title: both('Terlalu banyak permintaan dari alamat Anda', 'Too many requests from your address'),
    sentence: both('Permintaan terakhir belum diproses.', 'The last request was not processed.'),
    next: both('Tunggu satu menit, lalu muat ulang halaman ini.', 'Wait one minute, then reload this page.'),
    code: 'rate_limited',
    way: { href: '/', label: both('Muat ulang', 'Reload') },
  };
}

function maintenance(both: Both): Failure {
  return {
    title: both('Terpadu dipelihara sampai 05.00 WIB', 'Terpadu is under maintenance until 05:00 WIB'),
    sentence: both(
      'Draf dan permohonan Anda aman. Batas waktu tetap dihitung dari saat Anda mengirim.',
      'Your drafts and applications are safe. Time limits still run from when you submit.',
    ),
    next: both(
      'Kembali sesudah 05.00 WIB, Rabu, 25 November 2026.',
      'Come back after 05:00 WIB, Wednesday, 25 November 2026.',
    ),
    code: 'maintenance',
    way: { href: '/', label: both('Coba lagi', 'Try again') },
  };
}

function Empty({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Page frame={citizenFrame(lang, '/permohonan', { title: both('Permohonan', 'Applications') })}>
      <div class="stack-large">
        <OutageBanner source="PDDikti" since={both('09.05 WIB', '09:05 WIB')}>
          {both(
            'Anda boleh terus mengisi. Ijazah kami ambil lagi otomatis, dan Anda diberi tahu bila sudah ada.',
            'You can go on. We will fetch your diploma later and tell you when it is there.',
          )}
        </OutageBanner>
        <OutageBanner source="DJP" since={both('09.31 WIB', '09:31 WIB')} over>
          {both('NPWP Anda sudah terisi.', 'Your tax number is filled in.')}
        </OutageBanner>
        <h1>{both('Permohonan', 'Applications')}</h1>
        <Halves>
          <EmptyState
            kind="nothing_yet"
            level={2}
            title={both('Anda belum punya permohonan', 'You have no applications yet')}
            way={{ href: '/layanan', label: both('Lihat semua layanan', 'See all services') }}
          >
            {both(
              'Permohonan yang Anda kirim muncul di sini, dengan hari kerja yang sudah berjalan.',
              'Applications that you send appear here, with the working days that have passed.',
            )}
          </EmptyState>
          <EmptyState
            kind="nothing_found"
            level={2}
            title={both('Tidak ada layanan bernama “akte lahr”', 'No service called “akte lahr”')}
            way={{
              href: '/layanan?q=akta+kelahiran',
              label: both('Cari “akta kelahiran”', 'Search for “akta kelahiran”'),
            }}
          >
            {both('Mungkin maksud Anda akta kelahiran.', 'Perhaps you mean a birth certificate (akta kelahiran).')}
          </EmptyState>
        </Halves>
      </div>
    </Page>
  );
}
