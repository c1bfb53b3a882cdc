import type { Child } from 'hono/jsx';
import type { Lang } from '../../vocabulary/lang.ts';
import { Button, PrintButton } from '../components/button.tsx';
import { PaperSketch } from '../components/paper-sketch.tsx';
import { QrBlock } from '../components/qr-block.tsx';
import { Rows } from '../components/rows.tsx';
import { Columns, Section } from '../components/section.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { TextField } from '../components/text-fields.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Confirmation, Verdict, type VerdictKind } from '../components/verdict.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, citizenFrame, publicFrame } from './sample-frame.ts';
import { sampleQr } from './sample-qr.ts';

export const documentPages: readonly GalleryPage[] = [
  { id: 'document-valid', title: 'Document check: valid', render: (lang) => <Check lang={lang} state="valid" /> },
  { id: 'document-revoked', title: 'Document check: revoked', render: (lang) => <Check lang={lang} state="revoked" /> },
  { id: 'document-expired', title: 'Document check: expired', render: (lang) => <Check lang={lang} state="expired" /> },
  { id: 'document-altered', title: 'Document check: altered', render: (lang) => <Check lang={lang} state="altered" /> },
  { id: 'document-unknown', title: 'Document check: unknown', render: (lang) => <Check lang={lang} state="unknown" /> },
  { id: 'confirmation', title: 'Confirmation', render: (lang) => <Sent lang={lang} /> },
];

type State = 'valid' | 'revoked' | 'expired' | 'altered' | 'unknown';

interface Answer {
  readonly kind: VerdictKind;
  readonly title: string;
  readonly words: string;
  readonly shown: boolean;
}

function answers(both: Both): Readonly<Record<State, Answer>> {
  return {
    valid: {
      kind: 'ok',
      title: both('Dokumen ini asli dan berlaku', 'This document is genuine and valid'),
      words: both(
        'Diperiksa 2 Desember 2026 10.02 WIB. Ditandatangani Kabupaten Sragen, belum diubah, belum dicabut.',
        'Checked on 2 December 2026 10:02 WIB. Signed by Sragen Regency, not changed, not revoked.',
      ),
      shown: true,
    },
    revoked: {
      kind: 'bad',
      title: both('Dokumen ini asli, tetapi sudah dicabut', 'This document is genuine but revoked'),
      words: both(
        'Dicabut 14 Januari 2027 oleh DPMPTSP Kabupaten Sragen. Jangan menerimanya.',
        'Revoked on 14 January 2027 by DPMPTSP Kabupaten Sragen. Do not accept it.',
      ),
      shown: true,
    },
    expired: {
      kind: 'warn',
      title: both('Dokumen ini asli, masa berlakunya sudah habis', 'This document is genuine but has expired'),
      words: both(
        'Berlaku sampai 30 November 2031. Tanyakan dokumen penggantinya.',
        'Valid until 30 November 2031. Ask for its successor.',
      ),
      shown: true,
    },
    altered: {
      kind: 'bad',
      title: both('Berkas ini sudah diubah', 'This file has been changed'),
      words: both(
        'Isinya tidak sama dengan saat ditandatangani. Jangan menerimanya.',
        'Its content is not what was signed. Do not accept it.',
      ),
      shown: false,
    },
    unknown: {
      kind: 'mute',
      title: both('Kode ini tidak kami kenal', 'We do not know this code'),
      words: both(
        'Periksa ketikan Anda: tiga kelompok, tanpa huruf O dan I.',
        'Check what you typed: three groups, without the letters O and I.',
      ),
      shown: false,
    },
  };
}

function Check({ lang, state }: { readonly lang: Lang; readonly state: State }) {
  const both = bothIn(lang);
  const answer = answers(both)[state];
  return (
    <Page frame={publicFrame(lang, { title: answer.title })}>
      <Columns
        aside={<CheckAside both={both} shown={answer.shown} />}
        asideLabel={both('Kode dan dokumen lain', 'Code and other documents')}
      >
        <Verdict kind={answer.kind} title={answer.title}>
          <p class="lead">{answer.words}</p>
        </Verdict>
        {answer.shown && <Compare both={both} />}
        <Section id="diperiksa" title={both('Yang diperiksa', 'What was checked')}>
          <Rows rows={checked(both)} />
        </Section>
      </Columns>
    </Page>
  );
}

function Compare({ both }: { readonly both: Both }) {
  return (
    <Section
      id="bandingkan"
      title={both('Bandingkan dengan kertas di tangan Anda', 'Compare with the paper in your hand')}
    >
      <SummaryList
        narrow
        rows={[
          {
            term: both('Jenis', 'Kind'),
            value: both('Surat Izin Praktik Bidan (SIPB)', 'Midwife practice licence (SIPB)'),
          },
          { term: both('Nomor', 'Number'), value: 'SIP-3314-2026-000871', set: 'figures' },
          { term: both('Atas nama', 'Name'), value: 'Ratna P***' },
          { term: both('Terbit', 'Issued'), value: both('30 November 2026', '30 November 2026') },
          { term: both('Berlaku sampai', 'Valid until'), value: both('30 November 2031', '30 November 2031') },
        ]}
      />
      <p class="small dim">
        {both(
          'Nama disingkat demi pelindungan data pribadi. Bila satu saja berbeda dari kertas, dokumen itu bukan yang asli.',
          'The name is shortened to protect personal data. If one thing differs from the paper, the paper is not the original.',
        )}
      </p>
    </Section>
  );
}

function checked(both: Both) {
  const item = (name: string, detail: Child) => ({ icon: 'check' as const, title: name, detail });
  return [
    item(
      both('Tanda tangan', 'Signature'),
      both('Kepala DPMPTSP Kabupaten Sragen, PAdES B-B', 'Head of DPMPTSP Kabupaten Sragen, PAdES B-B'),
    ),
    item(both('Isi', 'Content'), <span class="code">sha-256 6b1f…e27d</span>),
    item(both('Status', 'Status'), both('Daftar pencabutan 2 Des 2026 10.00', 'Revocation list of 2 Dec 2026 10:00')),
  ];
}

function CheckAside({ both, shown }: { readonly both: Both; readonly shown: boolean }) {
  return (
    <>
      {shown && (
        <Section id="kode" title={both('Kode pada dokumen', 'Code on the document')}>
          <QrBlock
            {...sampleQr}
            label={both(
              'Kode QR menuju halaman pemeriksaan dokumen ini',
              'QR code that opens the check of this document',
            )}
            code="7QK4-M2XD-9RTA"
            beside={
              <PaperSketch
                label={both(
                  'Letak kode: kiri bawah halaman pertama',
                  'Where the code is: bottom left of the first page',
                )}
              />
            }
          >
            <p>
              {both('Kode ada di kiri bawah halaman pertama.', 'The code is at the bottom left of the first page.')}
            </p>
          </QrBlock>
        </Section>
      )}
      <Section id="lain" title={both('Periksa dokumen lain', 'Check another document')}>
        <form method="get" action="/periksa">
          <TextField
            name="kode"
            label={both('Kode di bawah QR', 'Code under the QR')}
            hint={both('Tiga kelompok, misalnya ABCD-1234-EFGH', 'Three groups, such as ABCD-1234-EFGH')}
            width="medium"
            autocomplete="off"
          />
          <div class="field">
            <Button kind="plain">{both('Periksa', 'Check')}</Button>
          </div>
        </form>
      </Section>
    </>
  );
}

function Sent({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Page
      frame={citizenFrame(lang, '/permohonan', {
        title: both('Permohonan Anda terkirim', 'Your application was sent'),
      })}
    >
      <Columns>
        <Confirmation title={both('Permohonan Anda terkirim', 'Your application was sent')}>
          <p>
            {both('Nomor', 'Number')} <b class="figures">SRG-2026-004417</b>,{' '}
            {both('24 November 2026 09.24 WIB', '24 November 2026 09:24 WIB')}.
          </p>
        </Confirmation>
        <Section id="berikutnya" title={both('Yang terjadi berikutnya', 'What happens next')}>
          <Timeline
            entries={[
              { state: 'done', title: both('Diterima hari ini', 'Received today') },
              {
                state: 'now',
                title: both('Diperiksa', 'Being checked'),
                detail: both('DPMPTSP dan Dinas Kesehatan Kabupaten Sragen', 'DPMPTSP and Dinas Kesehatan of Sragen'),
              },
              {
                state: 'next',
                title: both('Izin terbit', 'Licence issued'),
                detail: both('Paling lambat Selasa, 1 Desember 2026', 'By Tuesday, 1 December 2026'),
              },
            ]}
          />
          <div class="row">
            <PrintButton>{both('Cetak tanda terima', 'Print receipt')}</PrintButton>
            <a href="/beranda">{both('Ke beranda', 'Home')}</a>
          </div>
        </Section>
      </Columns>
    </Page>
  );
}
