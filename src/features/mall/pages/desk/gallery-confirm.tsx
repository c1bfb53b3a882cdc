import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { acceptReasons } from '../../domain/decide.ts';
import { AcceptBody, ApproveBody, PassBody, RefetchBody, TakeBody } from './confirm-bodies.tsx';
import type { ConfirmView, RefuseView, ReturnView } from './confirm-view.ts';
import { ConflictBody } from './conflict-body.tsx';
import { answerGroups, aHead, attentionRows, historyRows, missingRows, tokens } from './gallery-samples.ts';
import { RefuseBody } from './refuse-body.tsx';
import { ReturnBody } from './return-body.tsx';
import { say } from './say.ts';

/** The page before each act, the forms that came back, and the conflict. */
export const confirmGallery: readonly GalleryPage[] = [
  confirmPage('take', 'Confirm: take a case', (lang) => <TakeBody view={confirmView(lang, { holder: 'nobody' })} />),
  confirmPage('take-over', 'Confirm: take a case from a colleague', (lang) => (
    <TakeBody view={confirmView(lang, { holder: { name: 'Sri W.' } })} />
  )),
  confirmPage('pass', 'Confirm: pass the check', (lang) => (
    <PassBody
      view={{ ...confirmView(lang), open: [], missing: [], next: bothIn(lang)('Rekomendasi', 'Recommendation') }}
    />
  )),
  confirmPage('pass-open', 'Confirm: pass the check with things open', (lang) => (
    <PassBody
      view={{
        ...confirmView(lang),
        open: attentionRows(lang).map(({ label }) => label),
        missing: missingRows(lang),
        next: bothIn(lang)('Putusan', 'Decision'),
      }}
    />
  )),
  confirmPage('accept', 'Confirm: accept a value', (lang) => <AcceptBody view={acceptView(lang, [])} />),
  confirmPage('accept-errors', 'Confirm: accept without a reason', (lang) => (
    <AcceptBody view={acceptView(lang, [{ field: 'alasan', message: say(lang)('accept.reasonMissing') }])} />
  )),
  confirmPage('return', 'Confirm: return answers', (lang) => <ReturnBody view={returnView(lang, false)} />),
  confirmPage('return-errors', 'Confirm: return without a reason', (lang) => (
    <ReturnBody view={returnView(lang, true)} />
  )),
  confirmPage('refuse', 'Confirm: refuse', (lang) => <RefuseBody view={refuseView(lang, [])} />),
  confirmPage('refuse-errors', 'Confirm: refuse without a ground', (lang) => (
    <RefuseBody
      view={refuseView(lang, [
        { field: 'dasar', message: say(lang)('refuse.groundMissing') },
        { field: 'catatan', message: say(lang)('refuse.noteMissing') },
      ])}
    />
  )),
  confirmPage('approve', 'Confirm: approve', (lang) => <ApproveBody view={approveView(lang)} />),
  confirmPage('approve-missing', 'Confirm: not to be approved yet', (lang) => (
    <ApproveBody view={{ ...approveView(lang), missing: missingRows(lang) }} />
  )),
  confirmPage('approve-old', 'Confirm: approve on data that are asked again', (lang) => (
    <ApproveBody view={{ ...approveView(lang), old: missingRows(lang).slice(0, 1) }} />
  )),
  confirmPage('refetch', 'Confirm: fetch data again', (lang) => (
    <RefetchBody
      view={{
        ...confirmView(lang),
        sources: [
          { source: 'PDDikti', fields: [bothIn(lang)('Tahun lulus', 'Year of graduation')], why: 'waiting' },
          { source: 'Direktorat Jenderal Pajak', fields: ['NPWP'], why: 'stale' },
        ],
      }}
    />
  )),
  confirmPage('refetch-nothing', 'Confirm: nothing to fetch again', (lang) => (
    <RefetchBody view={{ ...confirmView(lang), sources: [] }} />
  )),
  confirmPage('conflict', 'Conflict: the case moved on', (lang) => <ConflictBody view={conflictView(lang)} />),
];

function confirmPage(state: string, title: string, body: (lang: Lang) => Child): GalleryPage {
  return {
    id: `mall-confirm-${state}`,
    title,
    render: (lang) => (
      <Desk frame={deskFrame(lang, '/meja', { title: '3314-2026-0C0NT7' })} width="text">
        {body(lang)}
      </Desk>
    ),
  };
}

function confirmView(lang: Lang, change: Parameters<typeof aHead>[1] = {}): ConfirmView {
  return { head: aHead(lang, change), tokens, errors: [] };
}

function acceptView(lang: Lang, errors: readonly FieldError[]) {
  const [row] = attentionRows(lang);
  if (row === undefined) throw new Error('A sample without differences.');
  const reasons = acceptReasons.map((code) => ({ code, words: say(lang)(`accept.reason.${code}`), article: null }));
  return { ...confirmView(lang), errors, group: [row] as const, groups: answerGroups, reasons, chosen: '' };
}

function returnView(lang: Lang, isWrong: boolean): ReturnView {
  const both = bothIn(lang);
  const t = say(lang);
  const rows = attentionRows(lang).filter(({ stated }) => stated !== null);
  return {
    ...confirmView(lang),
    errors: isWrong
      ? [
          { field: 'alasan-0', message: t('return.reasonMissing', { field: rows[0]?.label }) },
          { field: 'catatan-1', message: t('note.too_long', { limit: 1000 }) },
        ]
      : [],
    fields: rows.map((row, index) => ({
      name: String(index),
      label: row.label,
      words: row.stated?.words ?? '',
      needsEye: index < 2,
      isChosen: isWrong && index < 2,
      reason: isWrong && index === 1 ? 'unclear' : '',
      note: isWrong && index === 1 ? both('Tambahkan nama dukuh.', 'Add the hamlet.') : '',
    })),
    reasons: [
      { code: 'unclear', words: both('Belum cukup jelas', 'Not clear enough'), article: null },
      {
        code: 'contradiction',
        words: both('Tidak sesuai dengan isian lain', 'Does not fit another answer'),
        article: null,
      },
    ],
  };
}

function refuseView(lang: Lang, errors: readonly FieldError[]): RefuseView {
  const both = bothIn(lang);
  return {
    ...confirmView(lang, { step: both('Putusan', 'Decision') }),
    errors,
    grounds: [
      { code: 'str', words: both('STR tidak berlaku', 'The STR is not in force'), article: 'UU 17/2023 Pasal 263' },
      {
        code: 'place',
        words: both('Tempat praktik tidak memenuhi syarat', 'The practice does not meet the requirements'),
        article: 'UU 17/2023 Pasal 264',
      },
    ],
    chosen: '',
    note: '',
    objectUntil: localDate('2026-12-23'),
    office: 'DPMPTSP Kabupaten Sragen',
  };
}

function approveView(lang: Lang) {
  const both = bothIn(lang);
  return {
    ...confirmView(lang, { step: both('Putusan', 'Decision') }),
    facts: [
      { label: both('Profesi', 'Profession'), words: both('Bidan', 'Midwife') },
      { label: 'STR', words: 'BD 0000 1420 2600 017' },
      {
        label: both('Tempat praktik', 'Practice'),
        words: both('Praktik mandiri, Krebet, Masaran', 'Own practice, Krebet, Masaran'),
      },
    ],
    missing: [],
    old: [],
    document: both('Surat Izin Praktik (SIP)', 'practice licence (SIP)'),
    validYears: 5,
  };
}

function conflictView(lang: Lang) {
  const both = bothIn(lang);
  const t = say(lang);
  return {
    head: aHead(lang, { seq: 6, holder: { name: 'Sri W.' } }),
    happened: historyRows(lang)
      .slice(0, 1)
      .map((row) => ({ ...row, words: both('Langkah Periksa berkas diloloskan', 'Step Check passed'), by: 'Sri W.' })),
    changes: [
      { what: t('conflict.step'), before: both('Periksa berkas', 'Check'), after: both('Putusan', 'Decision') },
      { what: t('conflict.holder'), before: t('queue.me'), after: t('conflict.nobody') },
    ],
    written: [
      {
        label: t('conflict.note'),
        words: both('Tambahkan nama dukuh dan nomor rumah.', 'Add the hamlet and the house number.'),
      },
    ],
    againHref: null,
  };
}
