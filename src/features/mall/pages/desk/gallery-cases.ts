import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { CaseView } from './case-view.ts';
import { aCase, aClosedCase, aRecommendation, attentionRows, missingRows, stepRows } from './gallery-samples.ts';

/** A case in each step and in each way of standing. */
export const caseStates: readonly (readonly [string, string, (lang: Lang) => CaseView])[] = [
  ['check', 'Desk: a case in the check', (lang) => aCase(lang)],
  [
    'waiting-sources',
    'Desk: a case with old and waiting data',
    (lang) => aCase(lang, { attention: attentionRows(lang), missing: missingRows(lang) }),
  ],
  [
    'agreed',
    'Desk: a case in which nothing differs, just taken',
    (lang) =>
      aCase(lang, { attention: [], done: [bothIn(lang)('Kasus diambil untuk dikerjakan.', 'The case was taken.')] }),
  ],
  [
    'recommend',
    'Desk: a case at the health office',
    (lang) =>
      aCase(lang, {
        step: bothIn(lang)('Rekomendasi Dinas Kesehatan', 'Recommendation of the health office'),
        holder: 'nobody',
        attention: [],
        verbs: [],
        steps: stepRows(lang, 1),
      }),
  ],
  [
    'decide',
    'Desk: a case that waits for the head',
    (lang) =>
      aCase(lang, {
        step: bothIn(lang)('Putusan', 'Decision'),
        holder: { name: 'Sri W.' },
        attention: [],
        verbs: ['approve', 'return', 'refuse', 'take'],
        steps: stepRows(lang, 2),
        recommendation: aRecommendation(lang, 'recommended'),
      }),
  ],
  [
    'late',
    'Desk: a case over its last day, not recommended',
    (lang) =>
      aCase(lang, {
        standing: { stage: 'working', due: { on: localDate('2026-12-01'), left: -2 } },
        step: bothIn(lang)('Putusan', 'Decision'),
        attention: [],
        missing: missingRows(lang)
          .slice(1)
          .map((row) => ({
            ...row,
            words: bothIn(lang)(
              'Rekomendasi Dinas Kesehatan: Dinas Kesehatan tidak merekomendasikan',
              'Recommendation of the health office: the health office does not recommend',
            ),
          })),
        verbs: ['refuse', 'take', 'refetch'],
        steps: stepRows(lang, 2),
        recommendation: aRecommendation(lang, 'not_recommended'),
      }),
  ],
  [
    'returned',
    'Desk: a case with the applicant',
    (lang) =>
      aClosedCase(lang, 'returned', {
        steps: stepRows(lang, 0),
        returned: [
          {
            label: bothIn(lang)('Alamat praktik', 'Address of the practice'),
            reason: bothIn(lang)('Belum cukup jelas', 'Not clear enough'),
            note: bothIn(lang)('Tambahkan nama dukuh dan nomor rumah.', 'Add the hamlet and the house number.'),
          },
          {
            label: bothIn(lang)('Jadwal', 'Hours'),
            reason: bothIn(lang)('Tidak sesuai dengan isian lain', 'Does not fit another answer'),
            note: null,
          },
        ],
      }),
  ],
  [
    'refused',
    'Desk: a refused case',
    (lang) =>
      aClosedCase(lang, 'refused', {
        refusal: {
          ground: bothIn(lang)('STR tidak berlaku', 'The STR is not in force'),
          article: 'UU 17/2023 Pasal 263',
          note: bothIn(lang)('STR Anda dicabut pada 2 November 2026.', 'Your STR was revoked on 2 November 2026.'),
        },
      }),
  ],
  ['approved', 'Desk: an approved case, the licence in the making', (lang) => aClosedCase(lang, 'approved')],
  ...(['issued', 'revoked'] as const).map(
    (stage) =>
      [
        stage,
        `Desk: ${stage === 'issued' ? 'an issued licence' : 'a revoked licence'}`,
        (lang: Lang) =>
          aClosedCase(lang, stage, {
            licence: {
              number: '503/0001/SIP/2026',
              issuedOn: localDate('2026-11-27'),
              validUntil: localDate('2031-11-27'),
              documentsHref: '/dokumen/terbitan',
            },
          }),
      ] as const,
  ),
  ['withdrawn', 'Desk: a withdrawn case', (lang) => aClosedCase(lang, 'withdrawn')],
];
