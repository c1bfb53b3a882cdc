import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { CampaignBody } from './campaign-body.tsx';
import { campaignTitle } from './campaign-view.ts';
import { CompletenessBody, completenessTitle, type CompletenessView } from './completeness-body.tsx';
import { formGallery } from './gallery-forms.tsx';
import { aCampaign, aFrame, seven, standing } from './gallery-samples.ts';
import { shown, type StateName, stateOf } from './gallery-frame.tsx';
import { reportGallery } from './gallery-report.tsx';
import { workGallery } from './gallery-work.tsx';
import { ListBody, listTitle, type ListView } from './list-body.tsx';
import { PlanBody } from './plan-body.tsx';
import { RequestBody, requestTitle, type RequestView } from './request-body.tsx';
import { RequestsBody, requestsTitle, type RequestsView } from './requests-body.tsx';
import { say } from './say.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';

const MINISTRY = 'KKP';
const COORDINATOR = 'Kemenko Marves';

const list = (lang: Lang, more: Partial<ListView> = {}): ListView => {
  const both = bothIn(lang);
  const name = both('Audit aplikasi tujuh kementerian', 'Audit of the applications of seven ministries');
  return {
    isAuditor: true,
    isAudited: false,
    rows: [
      {
        href: '/pemeriksaan/1',
        name,
        letter: 'ST-411/D2/2026',
        phase: 'running',
        coordinator: COORDINATOR,
        ministries: 7,
        missing: 5,
      },
      {
        href: '/pemeriksaan/2',
        name: both('Pusat data bersama', 'Shared data centre'),
        letter: null,
        phase: 'planned',
        coordinator: 'Kemenko Polhukam',
        ministries: 3,
        missing: null,
      },
      {
        href: '/pemeriksaan/3',
        name: both('Perizinan kapal kecil', 'Small-vessel licences'),
        letter: 'ST-102/D2/2025',
        phase: 'closed',
        coordinator: COORDINATOR,
        ministries: 2,
        missing: null,
      },
    ],
    ...more,
  };
};
const listed = (id: string, as: StateName, view: (lang: Lang) => ListView) =>
  shown({
    ...stateOf(as),
    id: `list-${id}`,
    view,
    heading: listTitle,
    body: (given, lang) => <ListBody view={given} lang={lang} />,
  });

const campaign = (id: string, as: StateName, view: (lang: Lang) => ReturnType<typeof aCampaign>) =>
  shown({
    ...stateOf(as),
    id: `overview-${id}`,
    view,
    heading: campaignTitle,
    body: (given, lang) => <CampaignBody view={given} lang={lang} />,
  });

const requests = (lang: Lang, more: Partial<RequestsView> = {}): RequestsView => ({
  frame: aFrame(lang),
  side: 'auditor',
  askHref: '/pemeriksaan/x/permintaan/baru',
  rows: aCampaign(lang).requests.map(({ href, number, title }, place) => ({
    href,
    number,
    title,
    dueOn: bothIn(lang)('13 November 2026', '13 November 2026'),
    asked: 7 - (place === 2 ? 1 : 0),
    missing: place === 0 ? 1 : 2,
    late: place === 2 ? 0 : 1,
    own: null,
    isWithdrawn: false,
  })),
  ...more,
});
const requested = (id: string, as: StateName, view: (lang: Lang) => RequestsView) =>
  shown({
    ...stateOf(as),
    id: `requests-${id}`,
    view,
    heading: requestsTitle,
    body: (given, lang) => <RequestsBody view={given} lang={lang} />,
  });

const request = (lang: Lang, more: Partial<RequestView> = {}): RequestView => {
  const both = bothIn(lang);
  const day = both('13 November 2026', '13 November 2026');
  const at = both('11 Nov 2026 14.20 WIB', '11 Nov 2026 14:20 WIB');
  return {
    frame: aFrame(lang),
    side: 'auditor',
    number: 'PB-001',
    title: both('Daftar aplikasi dan biaya', 'List of applications with costs'),
    what: both(
      'Semua aplikasi yang dipakai pada 2026, dengan biaya per tahun, pemilik, dan akhir kontrak.',
      'Every application in use in 2026, with its cost a year, owner and end of contract.',
    ),
    dueOn: day,
    withdrawn: null,
    answerHref: null,
    withdrawHref: '/pemeriksaan/x/permintaan/1/tarik',
    replies: [
      {
        agency: 'KLHK',
        standing: standing('late', 7),
        dueOn: day,
        reminders: 2,
        answers: [],
        lastAnswer: null,
        note: '',
        judgeHref: null,
      },
      {
        agency: 'KKP',
        standing: standing('answered'),
        dueOn: day,
        reminders: 1,
        answers: [
          {
            at,
            by: 'Dewi Lestari',
            text: both(
              'Terlampir 84 aplikasi. Biaya tiga di antaranya belum diketahui.',
              'Attached: 84 applications. The costs of three are not known yet.',
            ),
            files: [
              {
                href: '/pemeriksaan/x/berkas/1',
                name: 'daftar-aplikasi-kkp.xlsx',
                size: '212 kB',
                sha256: '9f2c41d07a55be10',
              },
            ],
          },
        ],
        lastAnswer: at,
        note: '',
        judgeHref: '/pemeriksaan/x/permintaan/1/nilai/kkp',
      },
    ],
    ...more,
  };
};
const oneRequest = (id: string, as: StateName, view: (lang: Lang) => RequestView) =>
  shown({
    ...stateOf(as),
    id: `request-${id}`,
    view,
    heading: requestTitle,
    body: (given, lang) => <RequestBody view={given} lang={lang} />,
  });

const completeness = (lang: Lang, more: Partial<CompletenessView> = {}): CompletenessView => {
  const both = bothIn(lang);
  const at = both('20 Nov 2026 09.40 WIB', '20 Nov 2026 09:40 WIB');
  return {
    frame: aFrame(lang),
    side: 'auditor',
    attestHref: null,
    owners: seven.map(({ name, attestedAsOf }, place) => ({
      agency: name,
      objects: 120 + place * 17,
      applications: 38 + place * 11,
      attested:
        attestedAsOf === null
          ? null
          : {
              asOf: both('10 November 2026', '10 November 2026'),
              at,
              objects: 118 + place * 17,
              exceptions: place === 3 ? both('Satu aplikasi uji', 'One trial application') : '',
            },
      captureHref: '/pemeriksaan/x/kelengkapan/1',
    })),
    captures: [
      {
        agency: 'KKP',
        source: 'hosts',
        listed: 84,
        seen: 60,
        both: 41,
        estimate: { kind: 'estimated', total: 122.4, low: 111.2, high: 142.9, coverage: 0.69 },
        unlisted: ['lama.kkp.contoh.go.id', 'uji.kkp.contoh.go.id'],
        origin: both('zona DNS kkp.contoh.go.id, 3 November 2026', 'DNS zone kkp.contoh.go.id, 3 November 2026'),
        at,
      },
      {
        agency: 'KKP',
        source: 'exchange',
        listed: 84,
        seen: 3,
        both: 2,
        estimate: { kind: 'too_few', lacks: 'both' },
        unlisted: [],
        origin: '',
        at,
      },
    ],
    ...more,
  };
};
const completed = (id: string, as: StateName, view: (lang: Lang) => CompletenessView) =>
  shown({
    ...stateOf(as),
    id: `completeness-${id}`,
    view,
    heading: completenessTitle,
    body: (given, lang) => <CompletenessBody view={given} lang={lang} />,
  });

/** Every page of audits in every state; everything here is invented. */
export const auditGallery: readonly GalleryPage[] = [
  listed('auditor', 'the list of an auditor', (lang) => list(lang)),
  listed('owed', { title: 'the list of a ministry that owes answers', office: MINISTRY }, (lang) =>
    list(lang, { isAuditor: false, isAudited: true, rows: list(lang).rows.slice(0, 1) }),
  ),
  listed('empty', 'no audits yet', (lang) => list(lang, { rows: [] })),
  listed('empty-other', { title: 'no audits yet, for others', office: MINISTRY }, (lang) =>
    list(lang, { isAuditor: false, rows: [] }),
  ),
  shown({
    id: 'plan-whose',
    title: 'planning, whose ministries',
    width: 'text',
    view: (lang) => lang,
    heading: (_, lang) => say(lang)('plan.title'),
    body: (_, lang) => (
      <PlanBody
        rows={[
          { href: '/pemeriksaan/baru?koordinator=1', name: COORDINATOR, ministries: 7 },
          { href: '/pemeriksaan/baru?koordinator=2', name: 'Kemenko PMK', ministries: 10 },
        ]}
        lang={lang}
      />
    ),
  }),
  campaign('silent', 'the overview, one ministry silent', (lang) => aCampaign(lang)),
  campaign('well', 'the overview, everything in time', (lang) => aCampaign(lang, { rows: seven.slice(2) })),
  campaign('planned', 'planned, nothing asked yet', (lang) =>
    aCampaign(
      lang,
      {
        rows: [],
        requests: [],
        requestCount: 0,
        team: [],
        findings: { told: 0, settled: 0 },
        steps: [{ href: '/pemeriksaan/x/tim', label: say(lang)('team.title'), isFirst: true }],
      },
      'planned',
    ),
  ),
  campaign('audited', { title: 'the overview of an audited ministry', office: MINISTRY }, (lang) =>
    aCampaign(lang, {
      frame: aFrame(lang, 'running', 'audited'),
      side: 'audited',
      rows: seven.slice(3, 4),
      steps: [{ href: '/pemeriksaan/x/pernyataan', label: say(lang)('attest.short'), isFirst: true }],
    }),
  ),
  campaign('coordinator', { title: 'the overview of the coordinator', office: COORDINATOR }, (lang) =>
    aCampaign(lang, { frame: aFrame(lang, 'submitted', 'overseer'), side: 'overseer', steps: [] }, 'submitted'),
  ),
  campaign('closed', 'closed', (lang) => aCampaign(lang, { rows: seven.slice(2), steps: [] }, 'closed')),
  requested('auditor', 'requests, some late', (lang) => requests(lang)),
  requested('audited', { title: 'requests to a ministry', office: MINISTRY }, (lang) =>
    requests(lang, {
      frame: aFrame(lang, 'running', 'audited'),
      side: 'audited',
      askHref: null,
      rows: requests(lang).rows.map((one, place) => ({
        ...one,
        own: [standing('late', 7), standing('incomplete'), standing('accepted')][place] ?? null,
        isWithdrawn: place === 2,
      })),
    }),
  ),
  requested('answered', 'requests, all answered', (lang) =>
    requests(lang, { rows: requests(lang).rows.map((one) => ({ ...one, missing: 0, late: 0 })) }),
  ),
  requested('empty', 'no requests', (lang) => requests(lang, { rows: [] })),
  oneRequest('auditor', 'a request, one silent', (lang) => request(lang)),
  oneRequest('audited', { title: 'a request to answer', office: MINISTRY }, (lang) =>
    request(lang, {
      frame: aFrame(lang, 'running', 'audited'),
      side: 'audited',
      withdrawHref: null,
      answerHref: '/pemeriksaan/x/permintaan/1/jawab',
      replies: request(lang)
        .replies.slice(1)
        .map((one) => ({
          ...one,
          standing: standing('incomplete'),
          judgeHref: null,
          note: bothIn(lang)('Biaya tiga aplikasi belum ada.', 'The costs of three applications are missing.'),
        })),
    }),
  ),
  oneRequest('withdrawn', 'a request that was withdrawn', (lang) =>
    request(lang, {
      withdrawn: bothIn(lang)('Sudah termuat dalam PB-002.', 'Already covered by PB-002.'),
      withdrawHref: null,
      replies: request(lang)
        .replies.slice(0, 1)
        .map((one) => ({ ...one, standing: standing('withdrawn') })),
    }),
  ),
  completed('auditor', 'attestations and estimates', (lang) => completeness(lang)),
  completed('nothing', 'nothing counted yet', (lang) => completeness(lang, { captures: [] })),
  completed('all', { title: 'every ministry has attested', office: COORDINATOR }, (lang) =>
    completeness(lang, {
      side: 'overseer',
      frame: aFrame(lang, 'running', 'overseer'),
      owners: completeness(lang)
        .owners.slice(1, 4)
        .map((one) => ({ ...one, captureHref: null })),
    }),
  ),
  completed('own', { title: 'a ministry that has not attested', office: 'KLHK' }, (lang) =>
    completeness(lang, {
      side: 'audited',
      frame: aFrame(lang, 'running', 'audited'),
      attestHref: '/pemeriksaan/x/pernyataan',
      captures: [],
      owners: completeness(lang)
        .owners.slice(0, 1)
        .map((one) => ({ ...one, captureHref: null })),
    }),
  ),
  ...workGallery,
  ...reportGallery,
  ...formGallery,
];
