import type { Lang } from '../../vocabulary/lang.ts';
import { Button, ButtonLink, PrintButton } from '../components/button.tsx';
import { Icon, iconNames } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { type Origin, Provenance } from '../components/provenance.tsx';
import { Section } from '../components/section.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, publicFrame } from './sample-frame.ts';

export const partPages: readonly GalleryPage[] = [
  { id: 'parts', title: 'Parts: tags, notes, buttons, provenance, icons', render: (lang) => <Parts lang={lang} /> },
];

function Parts({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  const strip = {
    text: both(
      'Negara contoh: semua orang, perkara, dan angka di sini rekaan.',
      'Sample country: all people, cases and figures here are invented.',
    ),
    clockShifted: both('Jam contoh: Jumat, 27 November 2026.', 'Sample clock: Friday, 27 November 2026.'),
    link: { href: '/coba', label: both('Coba perjalanannya', 'Try the journey') },
  };
  return (
    <Page frame={publicFrame(lang, { title: both('Bagian', 'Parts'), sampleStrip: strip })}>
      <div class="stack-large">
        <h1>{both('Bagian', 'Parts')}</h1>
        <Section id="keadaan" title={both('Keadaan', 'States')}>
          <div class="row">
            <StatusTag kind="ok">{both('Terbit', 'Issued')}</StatusTag>
            <StatusTag kind="info">{both('Diproses', 'In progress')}</StatusTag>
            <StatusTag kind="warn">{both('Batas Kamis', 'Due Thursday')}</StatusTag>
            <StatusTag kind="bad">{both('Lewat batas', 'Overdue')}</StatusTag>
            <StatusTag kind="mute">{both('Tanpa bukti', 'No evidence')}</StatusTag>
          </div>
        </Section>
        <Section id="catatan" title={both('Catatan', 'Notes')}>
          <Notes both={both} />
        </Section>
        <Section id="tombol" title={both('Tombol', 'Buttons')}>
          <div class="row">
            <Button>{both('Kirim permohonan', 'Submit application')}</Button>
            <Button kind="plain">{both('Simpan', 'Save')}</Button>
            <Button kind="danger">{both('Cabut izin', 'Revoke licence')}</Button>
            <ButtonLink href="/unduh" icon="download" small>
              {both('Unduh', 'Download')}
            </ButtonLink>
            <PrintButton>{both('Cetak', 'Print')}</PrintButton>
          </div>
        </Section>
        <Section id="asal" title={both('Asal isian', 'Provenance')}>
          <SummaryList rows={origins(both)} narrow />
        </Section>
        <Section id="ikon" title={both('Ikon', 'Icons')}>
          <ul class="row">
            {iconNames.map((name) => (
              <li class="with-icon no-wrap">
                <Icon name={name} />
                <span class="code">{name}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}

function Notes({ both }: { readonly both: Both }) {
  return (
    <>
      <Note>
        <p>{both('Layanan ini gratis.', 'This service is free.')}</p>
      </Note>
      <Note kind="ok" title={both('Sudah diperiksa', 'Checked')} level={3}>
        <p>{both('Semua isian cocok.', 'All answers agree.')}</p>
      </Note>
      <Note kind="warn" title={both('Batas besok', 'Due tomorrow')} level={3}>
        <p>{both('Kirim sebelum 24.00 WIB.', 'Submit before 24:00 WIB.')}</p>
      </Note>
      <Note kind="bad" title={both('Izin dicabut', 'Licence revoked')} level={3}>
        <p>{both('Anda dapat berkeberatan sampai 24 Desember 2026.', 'You can object until 24 December 2026.')}</p>
      </Note>
    </>
  );
}

function origins(both: Both) {
  const time = both('24 Nov 2026 09.12', '24 Nov 2026 09:12');
  const all: readonly (readonly [string, string, Origin])[] = [
    [both('Diambil', 'Fetched'), 'Ratna Puspitasari', { kind: 'fetched', source: 'Dukcapil', time }],
    [both('Diisi sendiri', 'Entered'), 'Praktik Bidan Ratna', { kind: 'own', time }],
    [
      both('Diisi pemohon', 'Entered by another'),
      'Praktik Bidan Ratna',
      { kind: 'entered', person: both('pemohon', 'applicant'), time },
    ],
    [both('Menunggu', 'Waiting'), both('Belum dijawab', 'Not answered yet'), { kind: 'waiting', source: 'PDDikti' }],
    [
      both('Disengketakan', 'Disputed'),
      'RT 03 RW 05',
      {
        kind: 'disputed',
        time,
        claim: both('seharusnya RT 02', 'it should be RT 02'),
        owner: 'Disdukcapil Sragen',
        answer: '27 Nov 2026',
      },
    ],
    [both('Lama', 'Stale'), 'Krebet', { kind: 'stale', source: 'Dukcapil', time, age: both('84 hari', '84 days') }],
  ];
  return all.map(([term, value, origin]) => ({ term, value, provenance: <Provenance origin={origin} /> }));
}
