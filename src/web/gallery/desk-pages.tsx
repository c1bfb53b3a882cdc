import type { Lang } from '../../vocabulary/lang.ts';
import { ShortcutLink, Verbs } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Filters } from '../components/filters.tsx';
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
  { id: 'desk-queue', title: 'Desk: the queue as a table', render: (lang) => <QueueDesk lang={lang} /> },
  { id: 'desk-empty', title: 'Desk: all done', render: (lang) => <EmptyDesk lang={lang} /> },
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
  readonly key: 'alamat' | 'ijazah' | 'tempat';
}

function Differences({ both }: { readonly both: Both }) {
  const rows: readonly Difference[] = [
    { key: 'alamat', field: both('Alamat', 'Address') },
    { key: 'ijazah', field: both('Nama pada ijazah', 'Name on the diploma') },
    { key: 'tempat', field: both('Tempat praktik', 'Practice') },
  ];
  const cells = differenceCells(both);
  const columns: readonly Column<Difference>[] = [
    { key: 'field', head: both('Isian', 'Answer'), cell: (row) => row.field, rowHeader: true },
    {
      key: 'stated',
      head: both('Dinyatakan pemohon', 'Stated by the applicant'),
      cell: (row) => cells[row.key].stated,
    },
    { key: 'source', head: both('Sumber resmi', 'Official source'), cell: (row) => cells[row.key].source },
    { key: 'gap', head: both('Selisih', 'Difference'), cell: (row) => cells[row.key].gap, phoneLabel: null },
    { key: 'stance', head: both('Sikap', 'Stance'), cell: (row) => cells[row.key].stance, phoneLabel: null },
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

function differenceCells(both: Both) {
  const from = (source: string, time: string) => <Provenance origin={{ kind: 'fetched', source, time }} />;
  const stance = (words: string, shortcut: string) => (
    <ShortcutLink href={`/meja/3/sikap/${shortcut}`} shortcut={shortcut}>
      {words}
    </ShortcutLink>
  );
  return {
    alamat: {
      stated: (
        <>
          RT <mark>02</mark> RW 05, Desa Krebet
        </>
      ),
      source: (
        <>
          RT <mark>03</mark> RW 05, Desa Krebet
          {from('Dukcapil', both('24 Nov 09.12', '24 Nov 09:12'))}
        </>
      ),
      gap: (
        <StatusTag kind="warn" icon="flag">
          {both('Sengketa', 'Disputed')}
        </StatusTag>
      ),
      stance: stance(both('Terima', 'Accept'), '1'),
    },
    ijazah: {
      stated: 'Ratna Puspitasari',
      source: (
        <>
          Ratna Puspita <mark>Sari</mark>
          {from('PDDikti', both('24 Nov 09.20', '24 Nov 09:20'))}
        </>
      ),
      gap: (
        <StatusTag kind="info" icon="check">
          {both('Spasi saja', 'Only a space')}
        </StatusTag>
      ),
      stance: stance(both('Terima', 'Accept'), '2'),
    },
    tempat: {
      stated: (
        <>
          {both(
            'Praktik mandiri di rumah, Senin sampai Jumat, 16.00 sampai 20.00',
            'Own practice at home, Monday to Friday, 16:00 until 20:00',
          )}
          <Provenance
            origin={{
              kind: 'entered',
              person: both('pemohon', 'applicant'),
              time: both('24 Nov 09.21', '24 Nov 09:21'),
            }}
          />
        </>
      ),
      source: <span class="dim">{both('Data baru, tidak ada sumbernya', 'New, no source holds it')}</span>,
      gap: (
        <StatusTag kind="mute" icon="person">
          {both('Baru', 'New')}
        </StatusTag>
      ),
      stance: stance(both('Periksa', 'Check'), '3'),
    },
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
      <Section id="tindakan" title={both('Tindakan', 'Actions')} ground="sheet">
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

interface QueueRow {
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly due: string;
  readonly left: string;
  readonly state: 'selected' | 'flagged' | 'critical' | null;
}

function QueueDesk({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Desk frame={deskFrame(lang, '/meja', { title: both('Antrean', 'Queue') })}>
      <div class="stack">
        <h1>{both('Satu kasus harus diputus hari ini', 'One case must be decided today')}</h1>
        <Filters
          action="/meja"
          label={both('Saring antrean', 'Filter the queue')}
          kept={{ urut: 'risiko' }}
          filters={[
            { kind: 'search', name: 'cari', label: both('Nomor, nama, atau NIK', 'Number, name or NIK'), value: '' },
            {
              kind: 'select',
              name: 'layanan',
              label: both('Layanan', 'Service'),
              value: 'sip',
              options: [
                { value: '', label: both('Semua layanan', 'All services') },
                { value: 'sip', label: 'SIP' },
              ],
            },
          ]}
          active={[{ name: 'SIP', removeHref: '/meja' }]}
          clearHref="/meja"
        />
        <QueueTable both={both} />
      </div>
    </Desk>
  );
}

function QueueTable({ both }: { readonly both: Both }) {
  const rows: readonly QueueRow[] = [
    {
      number: 'SRG-2026-004388',
      service: 'SIP Apoteker',
      applicant: 'Galih S.',
      due: both('Selasa, 24 Nov', 'Tuesday, 24 Nov'),
      left: '0',
      state: 'critical',
    },
    {
      number: 'SRG-2026-004402',
      service: 'SIP Perawat',
      applicant: 'Wahyu N.',
      due: both('Kamis, 26 Nov', 'Thursday, 26 Nov'),
      left: '2',
      state: 'flagged',
    },
    {
      number: 'SRG-2026-004417',
      service: 'SIP Bidan',
      applicant: 'Ratna P.',
      due: both('Selasa, 1 Des', 'Tuesday, 1 Dec'),
      left: '5',
      state: 'selected',
    },
    {
      number: 'SRG-2026-004421',
      service: 'SIP Bidan',
      applicant: 'Lilis A.',
      due: both('Selasa, 1 Des', 'Tuesday, 1 Dec'),
      left: '5',
      state: null,
    },
  ];
  const columns: readonly Column<QueueRow>[] = [
    {
      key: 'number',
      head: both('Nomor', 'Number'),
      cell: (row) => <a href="/meja/3">{row.number}</a>,
      rowHeader: true,
      noWrap: true,
    },
    { key: 'service', head: both('Layanan', 'Service'), cell: (row) => row.service },
    { key: 'applicant', head: both('Pemohon', 'Applicant'), cell: (row) => row.applicant },
    {
      key: 'due',
      head: both('Batas', 'Due'),
      cell: (row) => row.due,
      noWrap: true,
      sorting: { href: '?urut=batas', direction: 'ascending' },
    },
    { key: 'left', head: both('Sisa, hari kerja', 'Left, working days'), cell: (row) => row.left, figures: true },
    { key: 'tag', head: both('Keadaan', 'State'), cell: (row) => queueTag(row, both) },
  ];
  return (
    <DataTable
      id="antrean"
      caption={both('4 dari 14, urut menurut batas', '4 of 14, by due date')}
      columns={columns}
      rows={rows}
      rowState={(row) => row.state}
      phone="scroll"
      stickyHead
      totals={[both('Jumlah', 'Total'), '', '', '', '12', '']}
    />
  );
}

function queueTag(row: QueueRow, both: Both) {
  if (row.state === 'critical') return <StatusTag kind="bad">{both('Batas hari ini', 'Due today')}</StatusTag>;
  if (row.state === 'flagged') return <StatusTag kind="warn">{both('Dua hari lagi', 'Two days left')}</StatusTag>;
  return null;
}

function EmptyDesk({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Desk frame={deskFrame(lang, '/meja', { title: both('Antrean', 'Queue') })}>
      <div class="stack">
        <h1>{both('Antrean Anda kosong', 'Your queue is empty')}</h1>
        <EmptyState
          kind="all_done"
          level={2}
          title={both('Semua kasus Anda sudah diputus', 'All your cases are decided')}
        >
          {both(
            'Kasus berikutnya masuk otomatis menurut wilayah dan keahlian. Terakhir diperbarui 09.39 WIB.',
            'The next case arrives by region and skill. Last updated 09:39 WIB.',
          )}
        </EmptyState>
      </div>
    </Desk>
  );
}
