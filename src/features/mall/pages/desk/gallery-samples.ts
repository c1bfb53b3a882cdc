import { pointer } from '../../../onceonly/index.ts';
import { parseInstant, type Instant } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { Stage } from '../../domain/application.ts';
import type { DeskVerb } from '../../http/desk/case-verbs.ts';
import { NO_FILTERS, type QueueFilters } from '../../http/desk/queue-filters.ts';
import type { AgreementRow, AttentionRow, CaseHead, CaseView, HistoryRow, MissingRow, StepRow } from './case-view.ts';
import type { QueueRow, QueueView } from './queue-view.ts';

/** Everything here is invented, and says so by the numbers of its cases. */
export const tokens = { csrf: 'contoh', key: '0193contoh0193contoh' } as const;

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Error('A sample without time.');
  return instant.value;
}

const received = at('2026-11-24T09:24:00+07:00');
const fetched = at('2026-11-24T09:12:00+07:00');
const now = at('2026-11-24T09:39:00+07:00');

export function queueRows(lang: Lang): readonly QueueRow[] {
  const both = bothIn(lang);
  const check = both('Periksa berkas', 'Check');
  const midwife = both('SIP Bidan', 'Midwife licence (SIP)');
  const due = (day: string, left: number) => ({ stage: 'working', due: { on: localDate(day), left } }) as const;
  const row = (...[number, service, applicant, given]: SampleRow): QueueRow => ({
    href: `/meja/${number.toLowerCase()}`,
    caseNumber: `3314-2026-${number}`,
    service,
    applicant,
    step: check,
    waitsForMe: true,
    holder: 'nobody',
    isDisputed: false,
    ...given,
  });
  const others = { waitsForMe: false } as const;
  return [
    row('0K4M2A', both('SIP Perawat', 'Nurse licence (SIP)'), 'Wahyu Nugroho', {
      holder: { name: 'Sri W.' },
      standing: due('2026-11-24', 0),
    }),
    row('0PQ7ZC', both('SIP Dokter', 'Doctor licence (SIP)'), 'Bayu Kurniawan', { standing: due('2026-11-26', 2) }),
    row('0C0NT7', midwife, 'Ratna Puspitasari', { holder: 'me', isDisputed: true, standing: due('2026-12-01', 5) }),
    row('0D81RS', midwife, 'Lilis Andriani', {
      ...others,
      step: both('Rekomendasi', 'Recommendation'),
      standing: due('2026-12-01', 5),
    }),
    row('0H22WX', both('SIP Apoteker', 'Pharmacist licence (SIP)'), 'Galih Saputra', {
      ...others,
      step: both('Putusan', 'Decision'),
      standing: due('2026-11-23', -1),
    }),
    row('0T5F9B', midwife, 'Dewi Lestari', { ...others, step: null, standing: { stage: 'returned', due: null } }),
  ];
}

type SampleRow = readonly [
  number: string,
  service: string,
  applicant: string,
  given: Pick<QueueRow, 'standing'> & Partial<QueueRow>,
];

export function aQueue(lang: Lang, change: Partial<QueueView> = {}): QueueView {
  return {
    lang,
    tokens,
    counts: { waiting: 3, dueToday: 1, late: 0, open: 14 },
    filters: NO_FILTERS,
    rows: queueRows(lang),
    firstHref: null,
    nextHref: '/meja?sesudah=contoh',
    batchHref: null,
    ...change,
  };
}

export const filteredToNothing: QueueFilters = {
  ...NO_FILTERS,
  step: 'decide',
  mine: true,
  late: true,
  number: '7QK4',
};

export function aHead(lang: Lang, change: Partial<CaseHead> = {}): CaseHead {
  const both = bothIn(lang);
  return {
    lang,
    zone: 'Asia/Jakarta',
    id: '0c0nt7',
    seq: 4,
    caseNumber: '3314-2026-0C0NT7',
    service: both('SIP Bidan', 'Midwife licence (SIP)'),
    applicant: 'Ratna Puspitasari',
    submittedAt: received,
    standing: { stage: 'working', due: { on: localDate('2026-12-01'), left: 5 } },
    step: both('Periksa berkas', 'Check'),
    holder: 'me',
    purpose: both('Memeriksa permohonan surat izin praktik', 'Reviewing a practice licence application (SIP)'),
    ...change,
  };
}

export function attentionRows(lang: Lang): readonly AttentionRow[] {
  const both = bothIn(lang);
  const row = (place: string, label: string, given: Partial<AttentionRow>): AttentionRow => ({
    pointer: pointer(place),
    label,
    page: both('Tempat praktik', 'Place'),
    stated: null,
    official: [],
    gap: { kind: 'new' },
    canAccept: true,
    ...given,
  });
  return [
    row('/home/address', both('Alamat', 'Address'), {
      stated: stated('Dukuh Ngasem RT 02 RW 05, Krebet, Masaran'),
      official: [official('Dukuh Ngasem RT 03 RW 05, Krebet, Masaran', 'Dukcapil')],
      gap: { kind: 'disputed', answerBy: at('2026-11-27T09:18:00+07:00') },
    }),
    row('/str/number', both('Nomor STR', 'STR number'), {
      stated: stated('BD 0000 1420 2600 071'),
      official: [official('BD 0000 1420 2600 017', 'SISDMK')],
      gap: { kind: 'differs' },
    }),
    row('/diploma/name', both('Nama pada ijazah', 'Name on the diploma'), {
      stated: stated('Ratna Puspitasari'),
      official: [official('Ratna Puspita Sari', 'PDDikti')],
      gap: { kind: 'spelling' },
    }),
    row('/person/name', both('Nama', 'Name'), {
      official: [official('Ratna Puspitasari', 'Dukcapil'), official('Ratna Puspita', 'SISDMK')],
      gap: { kind: 'conflict' },
    }),
    row('/practice/kind', both('Jenis tempat', 'Kind of place'), {
      stated: stated(both('Praktik mandiri', 'Own practice')),
    }),
    row('/practice/name', both('Nama tempat', 'Name of the place'), { stated: stated('Praktik Bidan Ratna') }),
    row('/practice/schedule', both('Hari dan jam praktik', 'Days and hours'), {
      page: both('Jadwal', 'Hours'),
      stated: stated(both('Senin sampai Jumat, 16.00 sampai 20.00', 'Monday to Friday, 16:00 to 20:00')),
    }),
    row('/tax/standing', 'NPWP', {
      official: [{ words: both('Aktif', 'Active'), source: 'DJP', at: at('2026-08-02T10:03:00+07:00'), isStale: true }],
      gap: { kind: 'stale' },
      canAccept: false,
    }),
    ...[
      row('/diploma/number', both('Nomor ijazah', 'Number of the diploma'), {}),
      row('/diploma/year', both('Tahun lulus', 'Year of graduation'), {}),
    ].map((one) => ({
      ...one,
      gap: { kind: 'waiting' as const, source: 'PDDikti', since: at('2026-11-24T09:14:00+07:00') },
      canAccept: false,
    })),
  ];
}

/** The kind of the place and its name read as one. */
export const answerGroups: CaseView['groups'] = [
  {
    id: 'place',
    title: { id: 'Tempat praktik', en: 'Place of practice' },
    lines: [
      {
        fields: [pointer('/practice/kind'), pointer('/practice/name')],
        label: { id: 'Tempat praktik', en: 'Place of practice' },
        pattern: { id: '{0}, {1}', en: '{0}, {1}' },
        isDetail: false,
      },
    ],
  },
];

function stated(words: string) {
  return { words, at: at('2026-11-24T09:21:00+07:00') };
}

function official(words: string, source: string) {
  return { words, source, at: fetched, isStale: false };
}

function agreementRows(lang: Lang): readonly AgreementRow[] {
  const both = bothIn(lang);
  const source = (name: string) =>
    ({ kind: 'source', source: name, at: fetched, proofHref: '/pertukaran/bukti/contoh' }) as const;
  return [
    { label: 'NIK', words: '331411******0000', origin: source('Dukcapil') },
    {
      label: both('Lahir', 'Born'),
      words: both('Sragen, 14 Maret 1994', 'Sragen, 14 March 1994'),
      origin: source('Dukcapil'),
    },
    { label: 'STR', words: 'BD 0000 1420 2600 017', origin: source('SISDMK') },
    { label: both('Masa STR', 'STR valid'), words: both('Seumur hidup', 'For life'), origin: source('SISDMK') },
    {
      label: both('Ijazah', 'Diploma'),
      words: both('D-III Kebidanan, 2015', 'D-III Midwifery, 2015'),
      origin: source('PDDikti'),
    },
    { label: both('SIP lain', 'Other licences'), words: both('Tidak ada', 'None'), origin: source('DPMPTSP Sragen') },
    { label: both('Usia', 'Age'), words: '32', origin: { kind: 'derived' } },
    {
      label: both('Patokan', 'Landmark'),
      words: both('Depan masjid', 'Opposite the mosque'),
      origin: { kind: 'accepted' },
    },
    {
      label: both('Pernyataan', 'Statement'),
      words: both('Disetujui', 'Agreed'),
      origin: { kind: 'stated', at: at('2026-11-24T09:23:00+07:00') },
    },
  ];
}

export function missingRows(lang: Lang): readonly MissingRow[] {
  const both = bothIn(lang);
  return [
    {
      words: both(
        'Tempat praktik jelas dan nyata: belum diterima petugas',
        'The practice is a real place: not yet accepted by an officer',
      ),
      article: 'UU 17/2023 Pasal 264',
      isConfirmed: true,
    },
    {
      words: both('Dinas Kesehatan merekomendasikan: belum diminta', 'The health office recommends: not asked for yet'),
      article: 'Permenkes 13/2025',
      isConfirmed: false,
    },
  ];
}

export function historyRows(lang: Lang): readonly HistoryRow[] {
  const both = bothIn(lang);
  return [
    { at: at('2026-11-24T09:31:00+07:00'), words: both('Kasus diambil', 'Case taken'), by: both('Anda', 'You') },
    {
      at: at('2026-11-24T09:26:00+07:00'),
      words: both('Jawaban SISDMK masuk', 'The answer of SISDMK arrived'),
      by: both('Sistem', 'System'),
    },
    { at: received, words: both('Permohonan dikirim', 'Application submitted'), by: both('Pemohon', 'Applicant') },
  ];
}

export function stepRows(lang: Lang, current: 0 | 1 | 2 | 3): readonly StepRow[] {
  const both = bothIn(lang);
  const steps = [
    both('Periksa berkas', 'Check'),
    both('Rekomendasi Dinas Kesehatan', 'Recommendation of the health office'),
    both('Putusan', 'Decision'),
  ];
  return [
    { name: both('Diterima', 'Received'), state: 'done', at: received, by: null, dueOn: null },
    ...steps.map((name, place): StepRow => {
      if (place < current)
        return {
          name,
          state: 'done',
          at: at('2026-11-24T09:36:00+07:00'),
          by: place === 1 ? 'Dinas Kesehatan Sragen' : 'Tri H.',
          dueOn: null,
        };
      if (place > current) return { name, state: 'next', at: null, by: null, dueOn: null };
      return {
        name,
        state: 'now',
        at: null,
        by: place === 0 ? both('Anda', 'You') : null,
        dueOn: localDate('2026-11-26'),
      };
    }),
  ];
}

export function aCase(lang: Lang, change: Partial<CaseView> = {}): CaseView {
  return {
    ...aHead(lang),
    now,
    queue: queueRows(lang).map((row) => (row.caseNumber.endsWith('0C0NT7') ? { ...row, href: '/meja/0c0nt7' } : row)),
    queueCount: 14,
    done: [],
    attention: attentionRows(lang).slice(0, 7),
    groups: answerGroups,
    agreements: agreementRows(lang),
    missing: [],
    verbs: ['pass', 'return', 'take', 'refetch'],
    steps: stepRows(lang, 0),
    history: historyRows(lang),
    returned: [],
    refusal: null,
    recommendation: null,
    licence: null,
    ...change,
  };
}

/** A case that nobody at the office has to act on. */
export function aClosedCase(lang: Lang, stage: Stage, change: Partial<CaseView> = {}): CaseView {
  const verbs: readonly DeskVerb[] = [];
  return aCase(lang, {
    standing: { stage, due: null },
    step: null,
    holder: 'nobody',
    attention: [],
    verbs,
    steps: stepRows(lang, 3),
    ...change,
  });
}

export function aRecommendation(lang: Lang, verdict: 'recommended' | 'not_recommended'): CaseView['recommendation'] {
  const both = bothIn(lang);
  const place = both('Tempat praktik memenuhi syarat', 'The practice meets the requirements');
  return {
    office: 'Dinas Kesehatan Sragen',
    dueOn: localDate('2026-11-27'),
    answer: {
      verdict,
      at: at('2026-11-25T10:12:00+07:00'),
      confirmed: verdict === 'recommended' ? [place] : [],
      unconfirmed: verdict === 'recommended' ? [] : [place],
      note:
        verdict === 'recommended'
          ? null
          : both('Ruang periksa belum punya air mengalir.', 'The examination room has no running water yet.'),
    },
  };
}
