import type { Lang } from '../../vocabulary/lang.ts';
import { Note } from '../components/note.tsx';
import { ServiceList } from '../components/rows.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { Columns, Halves, Section } from '../components/section.tsx';
import { StatStrip } from '../components/stat-strip.tsx';
import { Timeline } from '../components/timeline.tsx';
import { WeavePicture } from '../components/weave-picture.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, publicFrame } from './sample-frame.ts';

export const publicPages: readonly GalleryPage[] = [
  { id: 'public-front', title: 'Public: front page', render: (lang) => <Front lang={lang} /> },
];

function Front({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  const frame = publicFrame(lang, { title: both('Urusan dengan negara, cukup sekali isi', 'Tell the state once') });
  return (
    <Page frame={frame} bare>
      <div class="hero">
        <div class="wrap">
          <Halves>
            <HeroWords both={both} />
            <Strands both={both} />
          </Halves>
        </div>
      </div>
      <div class="wrap stack-large">
        <Section id="angka" title={both('Diukur, bukan dijanjikan', 'Measured, not promised')}>
          <StatStrip stats={figures(both)} />
        </Section>
        <Section id="layanan" title={both('Layanan di 21 kabupaten dan kota', 'Services in 21 regencies and cities')}>
          <ServiceList services={services(both)} />
        </Section>
        <Columns
          aside={
            <Note>
              <p>
                {both(
                  'Tidak punya ponsel? Datang ke Mal Pelayanan Publik. Petugas membantu, dan tanda terimanya menyebut Anda berdua.',
                  'No phone? Come to the public service mall (Mal Pelayanan Publik). An officer helps, and the receipt names you both.',
                )}
              </p>
            </Note>
          }
          asideLabel={both('Tanpa ponsel', 'Without a phone')}
        >
          <Section id="cara" title={both('Cara kerjanya', 'How it works')}>
            <Timeline numbered entries={ways(both)} />
          </Section>
        </Columns>
      </div>
    </Page>
  );
}

function HeroWords({ both }: { readonly both: Both }) {
  return (
    <div>
      <h1>{both('Cukup sekali isi.', 'Tell the state once.')}</h1>
      <p class="lead">
        {both(
          'Yang sudah diketahui negara tidak kami tanyakan lagi. Anda hanya menambah yang baru, lalu melihat siapa memakai data Anda.',
          'What the state already knows is not asked again. You add only what is new, then see who uses your data.',
        )}
      </p>
      <SearchBox action="/layanan" name="q" label={both('Anda mau mengurus apa?', 'What do you want to arrange?')}>
        {both('Sering dicari: ', 'Often searched: ')}
        <a href="/layanan?q=izin">{both('izin praktik bidan', 'midwife licence')}</a>
      </SearchBox>
    </div>
  );
}

function Strands({ both }: { readonly both: Both }) {
  return (
    <WeavePicture
      label={both(
        'Data dari Dukcapil, Kemenkes, DJP, dan PDDikti teranyam menjadi satu permohonan. Anda hanya mengisi tempat praktik.',
        'Data from Dukcapil, Kemenkes, DJP and PDDikti are woven into one application. You enter only the practice.',
      )}
      strands={[
        { source: 'Dukcapil', field: both('Nama, alamat', 'Name, address') },
        { source: 'Kemenkes', field: both('STR bidan', 'Midwife STR') },
        { source: 'DJP', field: 'NPWP' },
        { source: 'PDDikti', field: both('Ijazah', 'Diploma') },
      ]}
      own={{ source: both('Anda', 'You'), field: both('Tempat praktik', 'Practice') }}
    />
  );
}

function figures(both: Both) {
  const evidence = (about: string) => ({ href: '/angka', label: both('Bukti', 'Proof'), about });
  return [
    {
      label: both('Isian yang ditanya ulang', 'Answers asked again'),
      figure: '0 %',
      compared: both(
        'dari data yang sudah dimiliki negara, Oktober 2026',
        'of what the state already holds, October 2026',
      ),
      evidence: evidence(both('isian yang ditanya ulang', 'answers asked again')),
    },
    {
      label: both('Lampiran izin praktik bidan', 'Uploads for a midwife licence'),
      figure: '0',
      unit: both('dahulu 11', 'formerly 11'),
      compared: both(
        'tujuh sudah ada di instansi lain, empat menjadi isian',
        'seven are held elsewhere, four became answers',
      ),
      evidence: evidence(both('lampiran', 'uploads')),
    },
    {
      label: both('Waktu terbit, separuh warga', 'Time to issue, half of all'),
      figure: both('1,4', '1.4'),
      unit: both('hari kerja', 'working days'),
      compared: both('sembilan dari sepuluh: 3,8 hari kerja', 'nine of ten: 3.8 working days'),
      evidence: evidence(both('waktu terbit', 'time to issue')),
    },
    {
      label: both('Akses data yang tercatat', 'Readings on record'),
      figure: '100 %',
      compared: both(
        '1.204.118 pembacaan, semua dapat dilihat pemiliknya',
        '1,204,118 readings, all visible to their owners',
      ),
      evidence: evidence(both('akses data', 'readings')),
    },
  ];
}

function services(both: Both) {
  return [
    {
      name: both('Surat Izin Praktik', 'Practice licence (SIP)'),
      href: '/layanan/sip',
      icon: 'health' as const,
      promise: both('Bidan, perawat, dokter. Gratis, 5 hari kerja', 'Midwives, nurses, doctors. Free, 5 working days'),
    },
    {
      name: both('Pindah datang dan pindah keluar', 'Moving in and moving out'),
      href: '/layanan/pindah',
      icon: 'truck' as const,
      promise: both('Gratis, 1 sampai 3 hari kerja', 'Free, 1 to 3 working days'),
    },
    {
      name: both('Nomor Induk Berusaha', 'Business number (NIB)'),
      href: '/layanan/nib',
      icon: 'briefcase' as const,
      promise: both('Gratis, terbit langsung untuk risiko rendah', 'Free, at once for low risk'),
    },
    {
      name: both('Izin keramaian', 'Event permit'),
      href: '/layanan/keramaian',
      icon: 'flag' as const,
      promise: both('Gratis, 3 hari kerja', 'Free, 3 working days'),
      closedSince: both('1 November 2026', '1 November 2026'),
    },
  ];
}

function ways(both: Both) {
  return [
    {
      state: 'next' as const,
      title: both('Masuk dengan kunci sandi', 'Sign in with a passkey'),
      detail: both('Tanpa kata sandi untuk diingat.', 'No password to remember.'),
    },
    {
      state: 'next' as const,
      title: both('Kami ambil yang sudah ada', 'We fetch what is there'),
      detail: both('Setiap isian menyebut asal dan waktunya.', 'Every answer names its source and time.'),
    },
    {
      state: 'next' as const,
      title: both('Anda tambah yang baru', 'You add what is new'),
      detail: both(
        'Satu permohonan diteruskan ke semua instansi yang perlu memutuskan.',
        'One application goes to all agencies that must decide.',
      ),
    },
  ];
}
