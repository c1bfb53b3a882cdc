import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { FindingBody, type FindingView } from './finding-body.tsx';
import { BoardBody, boardTitle, FindingsBody, findingsTitle, type FindingsView } from './findings-body.tsx';
import { findingParts } from './forms-findings.ts';
import { paperParts } from './forms-papers.ts';
import { shown, type StateName, stateOf } from './gallery-frame.tsx';
import { aFinding, aFrame, moment } from './gallery-samples.ts';
import { PaperBody, PapersBody, papersTitle, type PapersView, type PaperView } from './papers-body.tsx';
import { say } from './say.ts';

const MINISTRY = 'KKP';
const COORDINATOR = 'Kemenko Marves';

const papers = (lang: Lang, more: Partial<PapersView> = {}): PapersView => {
  const both = bothIn(lang);
  return {
    frame: aFrame(lang),
    writeHref: '/pemeriksaan/x/kertas-kerja/baru',
    rows: [
      {
        href: '/pemeriksaan/x/kertas-kerja/1',
        number: 'KK-001',
        title: both('Uji biaya', 'Test of costs'),
        authors: 'Imam Santoso',
        state: 'approved',
        isMine: false,
      },
      {
        href: '/pemeriksaan/x/kertas-kerja/2',
        number: 'KK-002',
        title: both('Uji fungsi', 'Test of functions'),
        authors: 'Imam Santoso',
        state: 'draft',
        isMine: true,
      },
      {
        href: '/pemeriksaan/x/kertas-kerja/3',
        number: 'KK-003',
        title: both('Uji kontrak', 'Test of contracts'),
        authors: 'Nadia Fitriani',
        state: 'returned',
        isMine: false,
      },
    ],
    ...more,
  };
};

const paper = (lang: Lang, more: Partial<PaperView> = {}): PaperView => {
  const both = bothIn(lang);
  const words: Readonly<Record<(typeof paperParts)[number], string>> = {
    purpose: both(
      'Menguji apakah dua aplikasi pemantauan kapal berfungsi sama.',
      'To test whether two vessel-monitoring applications serve the same function.',
    ),
    procedure: both(
      'Mencocokkan kode fungsi, data, dan pengguna dari daftar yang terbit.',
      'Compared function codes, data and users of the published lists.',
    ),
    sample: both('20 dari 84 aplikasi, dipilih acak.', '20 of 84 applications, drawn at random.'),
    result: both('Dua aplikasi memakai data dan fungsi yang sama.', 'Two applications use the same data and function.'),
  };
  return {
    frame: aFrame(lang),
    number: 'KK-002',
    title: both('Uji fungsi', 'Test of functions'),
    state: 'draft',
    parts: paperParts.map((part) => ({ term: say(lang)(`paper.${part}`), value: words[part] })),
    authors: 'Imam Santoso',
    files: [{ href: '/pemeriksaan/x/berkas/2', name: 'uji-fungsi.pdf', size: '88 kB', sha256: '12ab34cd56ef7890' }],
    reviews: [],
    reviseHref: '/pemeriksaan/x/kertas-kerja/2/ubah',
    reviewHref: '/pemeriksaan/x/kertas-kerja/2/reviu',
    isOwn: false,
    ...more,
  };
};

const findings = (lang: Lang, more: Partial<FindingsView> = {}): FindingsView => {
  const both = bothIn(lang);
  const dueOn = both('26 Februari 2027', '26 February 2027');
  const at = Temporal.Instant.from('2026-11-20T03:00:00Z');
  const made = (finding: Partial<Parameters<typeof aFinding>[1]>, agency: string, daysLate = 0) => ({
    href: '/pemeriksaan/x/temuan/1',
    finding: aFinding(lang, finding),
    agency,
    dueOn,
    daysLate,
    lastChange: daysLate > 0 ? moment(lang) : null,
  });
  return {
    frame: aFrame(lang),
    side: 'auditor',
    draftHref: '/pemeriksaan/x/temuan/baru',
    rows: [
      made({ status: 'not_yet', response: { stance: 'partly', text: '', fileIds: [], at, actorId: null } }, 'KKP', 12),
      made({ number: 'T-002', status: 'done' }, 'Kemenhub'),
      made({ number: 'T-003', communicatedAt: null }, 'KLHK'),
      made({ number: 'T-004', status: 'cannot' }, 'Kementerian ESDM'),
      made({ number: 'T-005' }, 'KLHK'),
    ],
    ...more,
  };
};

const finding = (lang: Lang, more: Partial<FindingView> = {}): FindingView => {
  const both = bothIn(lang);
  const t = say(lang);
  const words: Readonly<Record<(typeof findingParts)[number], string>> = {
    criteria: both(
      'Aplikasi dengan fungsi yang sama dipakai bersama.',
      'Applications of the same function are shared.',
    ),
    condition: both(
      'Dua aplikasi memantau kapal yang sama dengan data yang sama.',
      'Two applications monitor the same vessels with the same data.',
    ),
    cause: both(
      'Tidak ada daftar bersama sebelum keduanya dibangun.',
      'There was no common list before both were built.',
    ),
    effect: both('Biaya ganda Rp1,8 miliar per tahun.', 'A double cost of Rp1.8 billion a year.'),
    recommendation: both('Gabungkan sebelum Oktober 2027.', 'Merge them before October 2027.'),
  };
  return {
    frame: aFrame(lang),
    finding: aFinding(lang),
    agency: MINISTRY,
    parts: [
      { term: t('finding.criterion'), value: 'Perpres 95/2018' },
      ...findingParts.map((part) => ({ term: t(`finding.${part}`), value: words[part] })),
      { term: t('finding.dueOn'), value: both('26 Februari 2027', '26 February 2027') },
    ],
    response: null,
    told: [],
    changes: [],
    steps: [{ href: '/pemeriksaan/x/temuan/1/status', label: t('status.button'), isFirst: true }],
    isOwn: false,
    ...more,
  };
};

const paperList = (id: string, as: StateName, view: (lang: Lang) => PapersView) =>
  shown({
    ...stateOf(as),
    id: `papers-${id}`,
    view,
    heading: papersTitle,
    body: (given, lang) => <PapersBody view={given} lang={lang} />,
  });
const onePaper = (id: string, as: StateName, view: (lang: Lang) => PaperView) =>
  shown({
    ...stateOf(as),
    id: `paper-${id}`,
    view,
    heading: ({ number, title: name }) => `${number} ${name}`,
    body: (given, lang) => <PaperBody view={given} lang={lang} />,
  });
const findingList = (id: string, as: StateName, view: (lang: Lang) => FindingsView) =>
  shown({
    ...stateOf(as),
    id: `findings-${id}`,
    view,
    heading: findingsTitle,
    body: (given, lang) => <FindingsBody view={given} lang={lang} />,
  });
const board = (id: string, as: StateName, view: (lang: Lang) => FindingsView) =>
  shown({
    ...stateOf(as),
    id: `board-${id}`,
    view,
    heading: boardTitle,
    body: (given, lang) => <BoardBody view={given} lang={lang} />,
  });
const oneFinding = (id: string, as: StateName, view: (lang: Lang) => FindingView) =>
  shown({
    ...stateOf(as),
    id: `finding-${id}`,
    view,
    heading: (given) => given.finding.number,
    body: (given, lang) => <FindingBody view={given} lang={lang} />,
  });
/** Working papers, findings and follow-up in every state. */
export const workGallery: readonly GalleryPage[] = [
  paperList('waiting', 'working papers, one to review', (lang) => papers(lang)),
  paperList('calm', 'working papers, none to review', (lang) =>
    papers(lang, { writeHref: null, rows: papers(lang).rows.slice(0, 1) }),
  ),
  paperList('empty', 'no working papers', (lang) => papers(lang, { rows: [] })),
  onePaper('draft', 'a working paper to review', (lang) => paper(lang)),
  onePaper('own', 'a working paper of one’s own', (lang) => paper(lang, { isOwn: true })),
  onePaper('reviewed', 'a working paper that was returned and approved', (lang) =>
    paper(lang, {
      state: 'approved',
      files: [],
      reviseHref: null,
      reviewHref: null,
      reviews: [
        {
          verdict: 'returned',
          as: 'technical_controller',
          note: bothIn(lang)('Sebut cara memilih sampel.', 'Say how the sample was drawn.'),
          by: 'Bambang Setiawan',
          at: moment(lang),
        },
        { verdict: 'approved', as: 'technical_controller', note: '', by: 'Bambang Setiawan', at: moment(lang) },
      ],
    }),
  ),
  findingList('auditor', 'findings', (lang) => findings(lang)),
  findingList('owed', { title: 'findings that wait for a response', office: 'KLHK' }, (lang) =>
    findings(lang, {
      frame: aFrame(lang, 'running', 'audited'),
      side: 'audited',
      draftHref: null,
      rows: findings(lang).rows.slice(4),
    }),
  ),
  findingList('empty', 'no findings', (lang) => findings(lang, { rows: [] })),
  findingList('empty-other', { title: 'no findings for a ministry', office: MINISTRY }, (lang) =>
    findings(lang, { frame: aFrame(lang, 'running', 'audited'), side: 'audited', draftHref: null, rows: [] }),
  ),
  board('late', 'follow-up, one past its date', (lang) =>
    findings(lang, { rows: findings(lang).rows.filter(({ finding: one }) => one.communicatedAt !== null) }),
  ),
  board('open', { title: 'follow-up, none late', office: COORDINATOR }, (lang) =>
    findings(lang, { rows: findings(lang).rows.slice(4) }),
  ),
  board('done', 'follow-up, all settled', (lang) =>
    findings(lang, {
      rows: findings(lang).rows.filter(({ finding: one }) => one.status === 'done' || one.status === 'cannot'),
    }),
  ),
  board('empty', 'nothing to follow up', (lang) => findings(lang, { rows: [] })),
  oneFinding('draft', 'a draft of one’s own', (lang) =>
    finding(lang, {
      finding: aFinding(lang, { communicatedAt: null }),
      isOwn: true,
      steps: [{ href: '/pemeriksaan/x/temuan/1/ubah', label: say(lang)('paper.change'), isFirst: true }],
    }),
  ),
  oneFinding('told', { title: 'a finding without a response', office: MINISTRY }, (lang) =>
    finding(lang, {
      frame: aFrame(lang, 'running', 'audited'),
      steps: [{ href: '/pemeriksaan/x/temuan/1/tanggapi', label: say(lang)('respond.button'), isFirst: true }],
    }),
  ),
  oneFinding('followed', 'a finding with its whole history', (lang) => {
    const both = bothIn(lang);
    const said = {
      at: moment(lang),
      by: 'Dewi Lestari',
      files: [
        { href: '/pemeriksaan/x/berkas/3', name: 'berita-acara.pdf', size: '1,1 MB', sha256: 'aa11bb22cc33dd44' },
      ],
    };
    const at = Temporal.Instant.from('2026-11-20T03:00:00Z');
    const change = {
      reason: both('Sistem dialihkan menurut undang-undang baru.', 'The system moved under a new law.'),
      at: moment(lang),
      by: 'Imam Santoso',
      files: [],
    };
    return finding(lang, {
      frame: aFrame(lang, 'following'),
      finding: aFinding(lang, {
        status: 'not_yet',
        changes: [{ status: 'cannot', reason: '', fileIds: [], at, actorId: null, approval: 'pending' }],
      }),
      response: { ...said, stance: 'partly', text: both('Kami gabungkan satu dahulu.', 'We merge one first.') },
      told: [
        { ...said, text: both('Satu aplikasi berhenti 1 Februari 2027.', 'One application ended on 1 February 2027.') },
      ],
      changes: [
        {
          ...change,
          status: 'not_yet',
          approval: 'none',
          reason: both('Satu dari dua selesai.', 'One of two is done.'),
        },
        { ...change, status: 'cannot', approval: 'pending' },
      ],
      steps: [{ href: '/pemeriksaan/x/temuan/1/setujui', label: say(lang)('approve.button'), isFirst: true }],
    });
  }),
];
