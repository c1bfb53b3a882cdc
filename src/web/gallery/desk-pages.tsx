import type { Child } from 'hono/jsx';
import type { Lang } from '../../vocabulary/lang.ts';
import { ShortcutLink, Verbs } from '../components/button.tsx';
import { Provenance } from '../components/provenance.tsx';
import { Queue } from '../components/queue.tsx';
import { Fold, Panes, Section } from '../components/section.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { type Column, DataTable } from '../components/table.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Desk } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, deskFrame } from './sample-frame.ts';

export const deskPages: readonly GalleryPage[] = [
  { id: 'desk-case', title: 'Desk: a case', render: (lang) => <CaseDesk lang={lang} /> },
];

function CaseDesk({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Desk frame={deskFrame(lang, '/meja', { title: 'SRG-2026-004417, SIP Bidan' })}>
      <Panes
        queue={<MyQueue both={both} />}
        queueLabel={both('Antrean saya', 'My queue')}
        back={{ href: '/meja', label: both('Kembali ke antrean (14)', 'Back to the queue (14)') }}
        actions={<Actions both={both} />}
        actionsLabel={both('Tindakan dan riwayat', 'Actions and history')}
      >
        <div class="row between">
          <h1>SIP Bidan, Ratna Puspitasari</h1>
          <StatusTag kind="info">{both('Batas Selasa, 1 Des', 'Due Tuesday, 1 Dec')}</StatusTag>
        </div>
        <p class="dim">
          {both(
            'SRG-2026-004417, dikirim 24 Nov 2026 09.24 WIB oleh pemohon sendiri. Anda melihat data ini untuk memutuskan izin praktik; pembacaan tercatat di pihak pemohon.',
            'SRG-2026-004417, submitted 24 Nov 2026 09:24 WIB by the applicant. You see these data to decide on the licence; the applicant sees that you read them.',
          )}
        </p>
        <Differences both={both} />
        <Fold open summary={both('4 isian cocok dengan sumbernya', '4 answers agree with their source')}>
          <Agreements both={both} />
        </Fold>
      </Panes>
    </Desk>
  );
}

function MyQueue({ both }: { readonly both: Both }) {
  return (
    <>
      <div class="row between">
        <h2>{both('Antrean saya, 14', 'My queue, 14')}</h2>
        <ShortcutLink href="/meja?saring" shortcut="/" icon="filter">
          {both('Saring', 'Filter')}
        </ShortcutLink>
      </div>
      <p class="tiny dim">
        {both(
          'Urut menurut risiko hukum: sisa waktu dibagi waktu yang masih perlu.',
          'Ordered by legal risk: time left divided by time still needed.',
        )}{' '}
        <kbd>J</kbd> <kbd>K</kbd> {both('pindah', 'move')}, <kbd>Enter</kbd> {both('buka', 'open')}.
      </p>
      <Queue label={both('Kasus', 'Cases')} items={queueItems(both)} />
    </>
  );
}

function queueItems(both: Both) {
  return [
    {
      href: '/meja/1',
      number: 'SRG-2026-004388',
      words: both('Reklame, Jl. Contoh Raya', 'Billboard, Jl. Contoh Raya'),
      tag: <StatusTag kind="bad">{both('Batas hari ini', 'Due today')}</StatusTag>,
    },
    {
      href: '/meja/2',
      number: 'SRG-2026-004402',
      words: both('SIP Perawat, Wahyu N.', 'Nurse licence, Wahyu N.'),
      tag: <StatusTag kind="warn">{both('Batas Kam 26 Nov', 'Due Thu 26 Nov')}</StatusTag>,
    },
    {
      href: '/meja/3',
      number: 'SRG-2026-004417',
      words: both('SIP Bidan, Ratna P.', 'Midwife licence, Ratna P.'),
      tag: <StatusTag kind="info">{both('Batas Sel 1 Des', 'Due Tue 1 Dec')}</StatusTag>,
      current: true,
    },
    {
      href: '/meja/4',
      number: 'SRG-2026-004424',
      words: both('SIP Dokter, Bayu K.', 'Doctor licence, Bayu K.'),
      tag: (
        <StatusTag kind="mute" icon="repeat">
          {both('Menunggu pemohon', 'Waiting for applicant')}
        </StatusTag>
      ),
    },
    {
      href: '/meja/5',
      number: 'SRG-2026-004430',
      words: both('Reklame, Pasar Contoh', 'Billboard, Pasar Contoh'),
      tag: (
        <StatusTag kind="mute" icon="eye">
          {both('Sampel 5 %', '5 % sample')}
        </StatusTag>
      ),
    },
  ];
}

interface Difference {
  readonly field: string;
  readonly stated: Child;
  readonly source: Child;
  readonly gap: Child;
  readonly verb: string;
  readonly shortcut: string;
}

function Differences({ both }: { readonly both: Both }) {
  const rows = [addressDifference(both), diplomaDifference(both), placeDifference(both)];
  const columns: readonly Column<Difference>[] = [
    { key: 'field', head: both('Isian', 'Answer'), cell: (row) => row.field, rowHeader: true },
    { key: 'stated', head: both('Dinyatakan pemohon', 'Stated by the applicant'), cell: (row) => row.stated },
    { key: 'source', head: both('Sumber resmi', 'Official source'), cell: (row) => row.source },
    { key: 'gap', head: both('Selisih', 'Difference'), cell: (row) => row.gap, phoneLabel: null },
    { key: 'stance', head: both('Sikap', 'Stance'), cell: (row) => <Stance row={row} />, phoneLabel: null },
  ];
  return (
    <DataTable
      id="beda"
      caption={both('3 hal perlu mata Anda', '3 things need your eye')}
      columns={columns}
      rows={rows}
      phone="cards"
    />
  );
}

function Stance({ row }: { readonly row: Difference }) {
  return (
    <ShortcutLink href={`/meja/3/sikap/${row.shortcut}`} shortcut={row.shortcut}>
      {row.verb}
    </ShortcutLink>
  );
}

function addressDifference(both: Both): Difference {
  return {
    field: both('Alamat', 'Address'),
    stated: (
      <>
        RT <mark>02</mark> RW 05, Desa Krebet
      </>
    ),
    source: (
      <>
        RT <mark>03</mark> RW 05, Desa Krebet
        <Provenance origin={{ kind: 'fetched', source: 'Dukcapil', time: both('24 Nov 09.12', '24 Nov 09:12') }} />
      </>
    ),
    gap: (
      <StatusTag kind="warn" icon="flag">
        {both('Sengketa', 'Disputed')}
      </StatusTag>
    ),
    verb: both('Terima', 'Accept'),
    shortcut: '1',
  };
}

function diplomaDifference(both: Both): Difference {
  return {
    field: both('Nama pada ijazah', 'Name on the diploma'),
    stated: 'Ratna Puspitasari',
    source: (
      <>
        Ratna Puspita <mark>Sari</mark>
        <Provenance origin={{ kind: 'fetched', source: 'PDDikti', time: both('24 Nov 09.20', '24 Nov 09:20') }} />
      </>
    ),
    gap: (
      <StatusTag kind="info" icon="check">
        {both('Spasi saja', 'Only a space')}
      </StatusTag>
    ),
    verb: both('Terima', 'Accept'),
    shortcut: '2',
  };
}

function placeDifference(both: Both): Difference {
  return {
    field: both('Tempat praktik', 'Practice'),
    stated: (
      <>
        {both('Praktik mandiri, Senin sampai Jumat', 'Own practice, Monday to Friday')}
        <Provenance
          origin={{ kind: 'entered', person: both('pemohon', 'applicant'), time: both('24 Nov 09.21', '24 Nov 09:21') }}
        />
      </>
    ),
    source: <span class="dim">{both('Data baru, tidak ada sumbernya', 'New, no source holds it')}</span>,
    gap: (
      <StatusTag kind="mute" icon="person">
        {both('Baru', 'New')}
      </StatusTag>
    ),
    verb: both('Periksa', 'Check'),
    shortcut: '3',
  };
}

interface Agreement {
  readonly field: string;
  readonly value: string;
  readonly source: string;
  readonly fetched: string;
  readonly age: string;
}

function Agreements({ both }: { readonly both: Both }) {
  const time = both('24 Nov 09.12', '24 Nov 09:12');
  const rows: readonly Agreement[] = [
    { field: 'NIK', value: '331411******0000', source: 'Dukcapil', fetched: time, age: '27' },
    {
      field: both('Lahir', 'Born'),
      value: both('Sragen, 14 Maret 1994', 'Sragen, 14 March 1994'),
      source: 'Dukcapil',
      fetched: time,
      age: '27',
    },
    { field: 'STR', value: 'BD 0000 1420 2600 017', source: 'SISDMK', fetched: time, age: '27' },
    { field: 'NPWP', value: both('Aktif', 'Active'), source: 'DJP', fetched: time, age: '27' },
  ];
  const columns: readonly Column<Agreement>[] = [
    { key: 'field', head: both('Isian', 'Answer'), cell: (row) => row.field, rowHeader: true },
    { key: 'value', head: both('Nilai', 'Value'), cell: (row) => row.value },
    { key: 'source', head: both('Sumber', 'Source'), cell: (row) => row.source },
    { key: 'fetched', head: both('Diambil', 'Fetched'), cell: (row) => row.fetched, noWrap: true },
    { key: 'age', head: both('Umur, menit', 'Age, minutes'), cell: (row) => row.age, figures: true },
  ];
  return (
    <DataTable
      id="cocok"
      caption={both('Isian yang cocok', 'Answers that agree')}
      captionHidden
      columns={columns}
      rows={rows}
      phone="scroll"
    />
  );
}

function Actions({ both }: { readonly both: Both }) {
  return (
    <>
      <Section id="tindakan" title={both('Tindakan', 'Actions')} ground="sheet" screenOnly>
        <Verbs
          verbs={[
            { href: '/meja/3/putuskan', label: both('Putuskan', 'Decide'), shortcut: 'p', kind: 'primary' },
            { href: '/meja/3/kembalikan', label: both('Kembalikan', 'Return'), shortcut: 'b' },
            { href: '/meja/3/minta', label: both('Minta instansi lain', 'Ask another agency'), shortcut: 'm' },
            { href: '/meja/3/tolak', label: both('Tolak', 'Refuse'), shortcut: 't', kind: 'danger' },
          ]}
        />
        <p class="tiny dim">
          {both(
            'Kembalikan menunjukkan kepada pemohon hanya isian yang Anda beri alasan.',
            'Return shows the applicant only the answers for which you give a reason.',
          )}
        </p>
      </Section>
      <Section id="instansi" title={both('Tugas instansi', 'Tasks of agencies')}>
        <Timeline
          entries={[
            { state: 'done', title: both('Diterima', 'Received'), detail: both('24 Nov 09.24', '24 Nov 09:24') },
            {
              state: 'now',
              title: both('DPMPTSP: periksa', 'DPMPTSP: check'),
              detail: both('Anda, sejak 24 Nov 09.31', 'You, since 24 Nov 09:31'),
            },
            {
              state: 'now',
              title: both('Dinkes: rekomendasi', 'Dinkes: recommend'),
              detail: both('berjalan serentak, batas 26 Nov', 'at the same time, due 26 Nov'),
            },
            {
              state: 'next',
              title: both('Tanda tangan', 'Signature'),
              detail: both('Kepala DPMPTSP', 'Head of DPMPTSP'),
            },
          ]}
        />
      </Section>
    </>
  );
}
