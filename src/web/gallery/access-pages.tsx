import type { Lang } from '../../vocabulary/lang.ts';
import { ButtonLink } from '../components/button.tsx';
import { ChartFrame } from '../components/chart-frame.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Filters } from '../components/filters.tsx';
import { Note } from '../components/note.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Columns, Fold } from '../components/section.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { type Column, DataTable } from '../components/table.tsx';
import { UnitChart } from '../components/unit-chart.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, citizenFrame } from './sample-frame.ts';

export const accessPages: readonly GalleryPage[] = [
  { id: 'access-log', title: 'Access log', render: (lang) => <AccessLog lang={lang} filtered={false} /> },
  {
    id: 'access-log-filtered',
    title: 'Access log: filtered, nothing found',
    render: (lang) => <AccessLog lang={lang} filtered />,
  },
];

interface Reading {
  readonly time: string;
  readonly reader: string;
  readonly role: string;
  readonly data: string;
  readonly purpose: string;
  readonly caseNumber: string | null;
}

interface AccessLogProps {
  readonly lang: Lang;
  readonly filtered: boolean;
}

function AccessLog({ lang, filtered }: AccessLogProps) {
  const both = bothIn(lang);
  return (
    <Page frame={citizenFrame(lang, '/data-saya', { title: both('Siapa melihat data saya', 'Who looked at my data') })}>
      <div class="stack-large">
        <Columns aside={<Weeks both={both} />} asideLabel={both('Menurut minggu', 'By week')}>
          <div class="stack">
            <h1>{both('Siapa melihat data saya', 'Who looked at my data')}</h1>
            <p class="lead">
              {both(
                'Sembilan kali dalam 30 hari terakhir, oleh lima instansi. Delapan untuk permohonan Anda, satu perlu Anda tinjau.',
                'Nine times in the last 30 days, by five agencies. Eight for your applications, one needs your eye.',
              )}
            </p>
          </div>
        </Columns>
        {!filtered && <Unexplained both={both} />}
        <ReadingFilters both={both} filtered={filtered} />
        {filtered ? <NothingFound both={both} /> : <Readings both={both} />}
        <Fold summary={both('Mengapa ada akses yang baru tampil kemudian?', 'Why do some readings appear later?')}>
          <p>
            {both(
              'Penetapan yang sah dapat menunda tampilnya akses, tidak pernah menghapusnya. Penundaan selalu punya nomor, alasan, dan batas waktu.',
              'A lawful order can delay that a reading appears, never delete it. A delay always has a number, a reason and an end.',
            )}
          </p>
        </Fold>
      </div>
    </Page>
  );
}

function Weeks({ both }: { readonly both: Both }) {
  const weeks = [
    { label: both('26 Okt', '26 Oct'), units: 1, marked: 0 },
    { label: '2 Nov', units: 1, marked: 0 },
    { label: '9 Nov', units: 1, marked: 0 },
    { label: '16 Nov', units: 3, marked: 1 },
    { label: '23 Nov', units: 3, marked: 0 },
  ];
  const columns: readonly Column<(typeof weeks)[number]>[] = [
    { key: 'week', head: both('Minggu mulai', 'Week from'), cell: (week) => week.label, rowHeader: true },
    { key: 'units', head: both('Pembacaan', 'Readings'), cell: (week) => week.units, figures: true },
    { key: 'marked', head: both('Tanpa permohonan', 'Without a case'), cell: (week) => week.marked, figures: true },
  ];
  return (
    <ChartFrame
      id="minggu"
      finding={both('Dibaca enam kali sejak 16 November', 'Read six times since 16 November')}
      subtitle={both('Pembacaan per minggu. Satu kotak, satu pembacaan', 'Readings a week. One box, one reading')}
      csvHref="/data-saya/akses.csv"
      table={
        <DataTable
          id="minggu-tabel"
          totals={[both('Jumlah', 'Total'), 9, 1]}
          caption={both('Pembacaan per minggu', 'Readings a week')}
          columns={columns}
          rows={weeks}
          phone="fit"
        />
      }
    >
      <UnitChart
        label={both(
          'Pembacaan per minggu sejak 26 Oktober: 1, 1, 1, 3 termasuk 1 tanpa permohonan, 3',
          'Readings a week since 26 October: 1, 1, 1, 3 of which 1 without a case, 3',
        )}
        columns={weeks}
        markedWords={both('tanpa permohonan', 'without a case')}
      />
    </ChartFrame>
  );
}

function Unexplained({ both }: { readonly both: Both }) {
  return (
    <Note kind="warn" title={both('Satu pembacaan tanpa permohonan', 'One reading without a case')}>
      <p>
        {both(
          'Kamis, 19 November 14.07, petugas Kelurahan Contoh membuka nama dan alamat Anda tanpa nomor permohonan. Pengawas sudah diberi tahu otomatis.',
          'On Thursday, 19 November 14:07, an officer of Kelurahan Contoh opened your name and address without a case number. The supervisor has been told.',
        )}
      </p>
      <div class="row">
        <ButtonLink href="/data-saya/penjelasan" small>
          {both('Minta penjelasan', 'Ask why')}
        </ButtonLink>
        <a href="/data-saya/tahu">{both('Saya tahu soal ini', 'I know about this')}</a>
      </div>
    </Note>
  );
}

function ReadingFilters({ both, filtered }: { readonly both: Both; readonly filtered: boolean }) {
  const all = both('Semua instansi', 'All agencies');
  return (
    <Filters
      action="/data-saya"
      label={both('Saring catatan', 'Filter the log')}
      filters={[
        {
          kind: 'select',
          name: 'kurun',
          label: both('Kurun', 'Period'),
          value: '30',
          options: [
            { value: '30', label: both('30 hari terakhir', 'Last 30 days') },
            { value: 'tahun', label: both('Tahun ini', 'This year') },
          ],
        },
        {
          kind: 'select',
          name: 'instansi',
          label: both('Instansi', 'Agency'),
          value: filtered ? 'djp' : '',
          options: [
            { value: '', label: all },
            { value: 'djp', label: 'DJP' },
          ],
        },
        { kind: 'search', name: 'kata', label: both('Kata', 'Word'), value: '' },
      ]}
      active={filtered ? [{ name: 'DJP', removeHref: '/data-saya' }] : []}
      clearHref={filtered ? '/data-saya' : undefined}
    />
  );
}

function NothingFound({ both }: { readonly both: Both }) {
  return (
    <EmptyState
      kind="nothing_found"
      level={2}
      title={both(
        'DJP tidak membaca data Anda dalam 30 hari terakhir',
        'DJP has not read your data in the last 30 days',
      )}
      way={{ href: '/data-saya', label: both('Hapus saringan', 'Remove the filter') }}
    >
      {both('Perpanjang kurun untuk melihat yang lebih lama.', 'Choose a longer period to see older readings.')}
    </EmptyState>
  );
}

function Readings({ both }: { readonly both: Both }) {
  const columns: readonly Column<Reading>[] = [
    {
      key: 'time',
      head: both('Waktu', 'Time'),
      cell: (r) => r.time,
      rowHeader: true,
      noWrap: true,
      sorting: { href: '?urut=waktu', direction: 'descending' },
    },
    {
      key: 'who',
      head: both('Siapa', 'Who'),
      cell: (r) => <Reader reading={r} />,
      phoneLabel: null,
      sorting: { href: '?urut=siapa', direction: null },
    },
    { key: 'what', head: both('Data apa', 'Which data'), cell: (r) => r.data },
    { key: 'why', head: both('Untuk apa', 'What for'), cell: (r) => <Purpose reading={r} both={both} /> },
    {
      key: 'proof',
      head: both('Bukti', 'Proof'),
      cell: (r) => <ProofLink reading={r} both={both} />,
      phoneLabel: null,
    },
  ];
  return (
    <div class="stack">
      <DataTable
        id="akses"
        caption={both('24 November sampai 19 November 2026, waktu WIB', '24 November to 19 November 2026, WIB')}
        columns={columns}
        rows={readings(both)}
        rowState={(r) => (r.caseNumber === null ? 'flagged' : null)}
        phone="cards"
        stickyHead
      />
      <Pagination
        summary={both('Menampilkan 1 sampai 4 dari 9', 'Showing 1 to 4 of 9')}
        nextHref="?halaman=2"
        across={
          <>
            {both('Unduh', 'Download')}: <a href="/data-saya/akses.pdf">PDF</a>, <a href="/data-saya/akses.csv">CSV</a>
          </>
        }
      />
    </div>
  );
}

function Reader({ reading }: { readonly reading: Reading }) {
  return (
    <>
      <b>{reading.reader}</b>
      <br />
      <span class="dim">{reading.role}</span>
    </>
  );
}

function Purpose({ reading, both }: { readonly reading: Reading; readonly both: Both }) {
  if (reading.caseNumber === null) {
    return (
      <StatusTag kind="warn" icon="alert">
        {both('Tanpa permohonan', 'Without a case')}
      </StatusTag>
    );
  }
  return (
    <>
      {reading.purpose}, <a href="/permohonan/1">{reading.caseNumber}</a>
    </>
  );
}

function ProofLink({ reading, both }: { readonly reading: Reading; readonly both: Both }) {
  const unexplained = reading.caseNumber === null;
  return (
    <a href={unexplained ? '/data-saya/penjelasan' : '/data-saya/bukti'} class="no-wrap">
      {unexplained ? both('Minta penjelasan', 'Ask why') : both('Bukti', 'Proof')}
      <span class="visually-hidden"> {reading.time}</span>
    </a>
  );
}

function readings(both: Both): readonly Reading[] {
  return [
    {
      time: both('24 Nov 09.52', '24 Nov 09:52'),
      reader: 'Dinas Kesehatan Kab. Sragen',
      role: both('petugas rekomendasi, Endang W.', 'recommending officer, Endang W.'),
      data: both('STR dan masa berlakunya', 'STR and its validity'),
      purpose: both('Rekomendasi praktik', 'Recommendation'),
      caseNumber: 'SRG-2026-004417',
    },
    {
      time: both('24 Nov 09.12', '24 Nov 09:12'),
      reader: both('Terpadu, otomatis', 'Terpadu, automatic'),
      role: both('atas permintaan Anda', 'at your request'),
      data: both('Nama, alamat, tanggal lahir, foto', 'Name, address, date of birth, photo'),
      purpose: both('Mengisi permohonan', 'Filling in your application'),
      caseNumber: 'SRG-2026-004417',
    },
    {
      time: both('20 Nov 10.02', '20 Nov 10:02'),
      reader: 'Disdukcapil Kab. Sragen',
      role: both('verifikator, Agus P.', 'verifier, Agus P.'),
      data: both('Alamat lama dan baru, anggota keluarga', 'Old and new address, family members'),
      purpose: both('Pindah datang', 'Moving in'),
      caseNumber: 'SRG-2026-004302',
    },
    {
      time: both('19 Nov 14.07', '19 Nov 14:07'),
      reader: 'Kelurahan Contoh',
      role: both('petugas loket, Heru S.', 'counter officer, Heru S.'),
      data: both('Nama, alamat', 'Name, address'),
      purpose: '',
      caseNumber: null,
    },
  ];
}
