import type { Lang } from '../../vocabulary/lang.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Filters } from '../components/filters.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { type Column, DataTable } from '../components/table.tsx';
import { Desk } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, deskFrame } from './sample-frame.ts';

export const queuePages: readonly GalleryPage[] = [
  { id: 'desk-queue', title: 'Desk: the queue as a table', render: (lang) => <QueueDesk lang={lang} /> },
  { id: 'desk-empty', title: 'Desk: all done', render: (lang) => <EmptyDesk lang={lang} /> },
];

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
      rows={queueRows(both)}
      rowState={(row) => row.state}
      phone="scroll"
      stickyHead
    />
  );
}

function queueTag(row: QueueRow, both: Both) {
  if (row.state === 'critical') return <StatusTag kind="bad">{both('Batas hari ini', 'Due today')}</StatusTag>;
  if (row.state === 'flagged') return <StatusTag kind="warn">{both('Dua hari lagi', 'Two days left')}</StatusTag>;
  return null;
}

function queueRows(both: Both): readonly QueueRow[] {
  return [
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
