import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { signingOrder } from '../../domain/audit/report.ts';
import { shown, type StateName, stateOf } from './gallery-frame.tsx';
import { aFrame, moment } from './gallery-samples.ts';
import { ReportBody, reportTitle, type ReportView } from './report-body.tsx';
import { say } from './say.ts';

const COORDINATOR = 'Kemenko Marves';

const report = (lang: Lang, more: Partial<ReportView> = {}): ReportView => {
  const both = bothIn(lang);
  const t = say(lang);
  return {
    frame: aFrame(lang),
    isOutdated: false,
    summary: both(
      'Enam dari tujuh kementerian menjawab. Dua belas temuan disampaikan.',
      'Six of seven ministries answered. Twelve findings were told.',
    ),
    conclusion: both(
      'Gabungkan aplikasi pemantauan kapal. Satu kementerian diam.',
      'Merge the vessel-monitoring applications. One ministry is silent.',
    ),
    findings: 12,
    composedAt: moment(lang),
    digest: '6b1f0c52a9d34e87be20c1ff7a5d9036e4418f7cc2d5ab09137f6ee0d1c8a244',
    signers: signingOrder.map((role, place) => ({
      role,
      name: place === 0 ? 'Nadia Fitriani' : null,
      at: place === 0 ? moment(lang) : null,
      isTurn: place === 1,
    })),
    issued: null,
    submittedAt: null,
    coordinator: COORDINATOR,
    forwarded: null,
    steps: [{ href: '/pemeriksaan/x/laporan/setujui', label: t('sign.button'), isFirst: true }],
    ...more,
  };
};

const issued = (lang: Lang): Partial<ReportView> => ({
  frame: aFrame(lang, 'reported'),
  signers: signingOrder.map((role) => ({ role, name: 'Nadia Fitriani', at: moment(lang), isTurn: false })),
  issued: {
    number: 'LHP-0001/BPKP/2026',
    at: moment(lang),
    sha256: 'b81d5b0f3ad08c11e9d70ae36a6cc1ff00dba5e4479a0e1f21c3349f0b2d5c77',
    workbookSha256: '04fe5a61c0b3de2298ab4c77d3f0915e6f8c2a4d0b19e7cc53af20d18e64bb90',
    head: { root: '7d3ab9c0e2f14d586b70a9fc1e23d45867890abcdeff01234567a89bcdef0123', size: 48_211 },
    pdfHref: '/pemeriksaan/x/laporan/laporan.pdf',
    workbookHref: '/pemeriksaan/x/laporan/laporan.xlsx',
  },
  steps: [{ href: '/pemeriksaan/x/laporan/sampaikan', label: say(lang)('submit.button'), isFirst: true }],
});

const oneReport = (id: string, as: StateName, view: (lang: Lang) => ReportView) =>
  shown({
    ...stateOf(as),
    id: `report-${id}`,
    view,
    heading: reportTitle,
    body: (given, lang) => <ReportBody view={given} lang={lang} />,
  });

/** The report from its first draft to the President. */
export const reportGallery: readonly GalleryPage[] = [
  oneReport('none', 'no report yet', (lang) =>
    report(lang, {
      summary: '',
      conclusion: '',
      findings: null,
      composedAt: null,
      digest: null,
      signers: signingOrder.map((role) => ({ role, name: null, at: null, isTurn: false })),
      steps: [{ href: '/pemeriksaan/x/laporan/susun', label: say(lang)('compose.button'), isFirst: true }],
    }),
  ),
  oneReport('waiting', 'a report that waits for a signature', (lang) => report(lang)),
  oneReport('outdated', 'a report whose findings changed', (lang) =>
    report(lang, {
      isOutdated: true,
      steps: [{ href: '/pemeriksaan/x/laporan/susun', label: say(lang)('compose.again'), isFirst: true }],
    }),
  ),
  oneReport('signed', 'a report signed by all three', (lang) =>
    report(lang, {
      signers: signingOrder.map((role) => ({ role, name: 'Nadia Fitriani', at: moment(lang), isTurn: false })),
    }),
  ),
  oneReport('issued', 'an issued report', (lang) => report(lang, issued(lang))),
  oneReport('submitted', { title: 'a report that was submitted, at the coordinator', office: COORDINATOR }, (lang) =>
    report(lang, {
      ...issued(lang),
      frame: aFrame(lang, 'submitted', 'overseer'),
      signers: [],
      composedAt: null,
      findings: null,
      digest: null,
      submittedAt: moment(lang),
      steps: [{ href: '/pemeriksaan/x/laporan/teruskan', label: say(lang)('forward.button'), isFirst: true }],
    }),
  ),
  oneReport('forwarded', 'a report that the President has', (lang) =>
    report(lang, {
      ...issued(lang),
      frame: aFrame(lang, 'following'),
      submittedAt: moment(lang),
      forwarded: { number: 'R-12/MENKO/2026', on: bothIn(lang)('21 Desember 2026', '21 December 2026'), note: '' },
      steps: [],
    }),
  ),
];
