import type { Lang } from '../../../../vocabulary/lang.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { Calibration } from '../../domain/overlap/calibrate.ts';
import type { ReviewProgress } from '../../http/overlap-review/next-pair.ts';
import type { StoredExplanation } from '../../http/overlap-review/analysis.ts';
import type { RunFigures } from '../../http/overlap-review/run-figures.ts';
import type { ApplicationView } from './application-view.ts';
import type { GroupView, MemberView } from './group-view.ts';
import type { GroupRow, GroupsView } from './groups-view.ts';
import type { Reader } from './overlap-nav.tsx';
import type { PairView } from './pair-view.ts';
import type { ReasonsView } from './reasons-table.tsx';
import { percent } from './figure-words.ts';
import { say } from './say.ts';
import { verdictSentence } from './verdict-words.ts';
import { entryId, pairOf } from '../../domain/overlap/pair.ts';

export const tokens = { csrf: 'contoh', key: '019a0000-0000-7000-8000-00000000aaaa' };

export const reviewer: Reader = { mayReview: true, mayRun: true, mayOwn: false, mayDecideWords: false };
export const owner: Reader = { mayReview: false, mayRun: false, mayOwn: true, mayDecideWords: false };
export const nationalArchitect: Reader = { mayReview: false, mayRun: true, mayOwn: false, mayDecideWords: true };
export const looker: Reader = { mayReview: false, mayRun: false, mayOwn: false, mayDecideWords: false };

const fixed: Calibration = { kind: 'fixed', judged: 24, curve: { middle: 0.38, slope: 10 } };
const learned: Calibration = { kind: 'isotonic', judged: 214, knots: [{ score: 0.4, chance: 0.6 }] };

export function figures(isLearned = false): RunFigures {
  const calibration = isLearned ? learned : fixed;
  return {
    compared: 1_184,
    coded: 402,
    websites: 210,
    classified: 14,
    setApart: 31,
    pairs: 18_240,
    kept: 2_110,
    groups: { same_system: 61, same_function: 96 },
    grouped: { same_system: 288, same_function: 512 },
    verdicts: isLearned ? 214 : 24,
    words: 3,
    cells: [
      { band: '0', isSystem: false, population: 14_000 },
      { band: '0.5', isSystem: false, population: 1_200 },
      { band: '0.9', isSystem: true, population: 240 },
    ],
    calibration: { same_system: calibration, same_function: calibration },
    reliability: { same_system: [], same_function: [] },
    contradictions: [],
  };
}

const apps: readonly (readonly [name: string, agency: string, textId: string, textEn: string])[] = [
  ['Pantau Kapal Ikan', 'KKP', 'Pemantauan posisi kapal perikanan', 'Monitoring the positions of fishing vessels'],
  [
    'Lacak Armada Laut',
    'Kemenhub',
    'Sistem pemantauan posisi kapal niaga',
    'System monitoring positions of merchant vessels',
  ],
  ['Log Pelayaran Nelayan', 'KKP', 'Catatan pelayaran kapal nelayan kecil', 'Log of voyages of small fishing vessels'],
  [
    'Dasbor Kapal Wisata',
    'Kemenparekraf',
    'Dasbor kapal wisata dan rutenya',
    'Dashboard of tourist vessels and routes',
  ],
  ['Jejak Limbah Laut', 'KLHK', 'Pelacakan kapal pembuang limbah', 'Tracing vessels that dump waste'],
];

export function application(at: number, lang: Lang): ApplicationView {
  const [name, agency, textId, textEn] = apps[at % apps.length] ?? ['', '', '', ''];
  return {
    entry: entryOf(at),
    name,
    agencyId: `019a0000-0000-7000-8000-0000000000a${at}`,
    agency,
    text: bothIn(lang)(textId, textEn),
    owner: agency,
    reportedBy: at % 2 === 0 ? bothIn(lang)('Direktorat Pemantauan', 'Directorate of Monitoring') : '',
    status: say(lang)('status.active'),
    functions: [bothIn(lang)('Pemantauan kapal', 'Monitoring of vessels')],
    codes: at < 2 ? ['RAB.02.06.02'] : [],
    href: '/arsitektur/objek/contoh/contoh',
    isPublished: at !== 4,
  };
}

function entryOf(at: number): string {
  return `019a0000-0000-7000-8000-0000000000a${at}/019a0000-0000-7000-8000-0000000000e${at}`;
}

const explanation: StoredExplanation = {
  scores: { text: 0.42, function: 0.81, neighbours: 0.66, codes: 1, name: 0.22, sameFunction: 0.62, sameSystem: 0.3 },
  functionParts: [
    { feature: 'text', value: 0.42, adds: 0.03 },
    { feature: 'function', value: 0.81, adds: 0.04 },
    { feature: 'neighbours', value: 0.66, adds: 0.21 },
    { feature: 'codes', value: 1, adds: 0.55 },
  ],
  systemParts: [
    { feature: 'nearName', value: 0.22, adds: 0.13 },
    { feature: 'text', value: 0.42, adds: 1.26 },
    { feature: 'sharedName', value: 1, adds: -0.8 },
  ],
  words: ['posisi', 'kapal', 'pemantauan'],
  functions: [],
  codes: ['RAB.02.06.02'],
};

function reasons(lang: Lang, question: ReasonsView['question'] = 'same_function', isLearned = true): ReasonsView {
  const chance = question === 'same_function' ? 0.93 : 0.31;
  return {
    question,
    chance,
    explanation,
    observed: isLearned
      ? say(lang)(`reasons.observed.${question}`, { estimate: percent(chance), low: '88', high: '96', judged: 214 })
      : say(lang)(`reasons.fixed.${question}`, { percent: percent(chance), judged: 24 }),
  };
}

const rowNames: readonly (readonly [
  id: string,
  en: string,
  members: number,
  agencies: readonly string[],
  chance: number,
])[] = [
  [
    'Perizinan usaha',
    'Business licences',
    9,
    ['Kementerian Investasi', 'ESDM', 'KKP', 'KLHK', 'PUPR', 'Kemenhub'],
    0.72,
  ],
  ['Pemantauan kapal', 'Monitoring of vessels', 5, ['KKP', 'Kemenhub', 'Kemenparekraf', 'KLHK'], 0.64],
  [
    'Persuratan',
    'Correspondence',
    7,
    ['KKP', 'ESDM', 'PUPR', 'KLHK', 'Kemenhub', 'Kemenparekraf', 'Kementerian Investasi'],
    0.88,
  ],
  ['Absensi pegawai', 'Staff attendance', 6, ['KKP', 'ESDM'], 0.91],
];

function groupRow(at: number, lang: Lang, seesCosts = true): GroupRow {
  const [nameId, nameEn, members, agencies, chance] = rowNames[at] ?? ['', '', 2, [], 0.5];
  return {
    id: `a3f09c1e5b7d284${at}`,
    href: `/tumpang-tindih/kelompok/a3f09c1e5b7d284${at}`,
    name: bothIn(lang)(nameId, nameEn),
    members,
    agencies,
    systems: members - 1,
    chance,
    doubt: 1 - Math.abs(2 * chance - 1),
    judged: at === 1 ? 3 : 0,
    cost: seesCosts
      ? { known: members - 1, total: 18_400_000_000n - BigInt(at) * 3_000_000_000n, largest: 6_000_000_000n }
      : null,
  };
}

export function groupsSample(lang: Lang, state: 'costs' | 'open' | 'none' | 'system'): GroupsView {
  const seesCosts = state === 'costs' || state === 'none';
  return {
    lang,
    reader: state === 'open' ? looker : reviewer,
    figures: figures(true),
    ranAt: bothIn(lang)('24 Nov 2026 02.11 WIB', '24 Nov 2026 02:11 WIB'),
    filters: {
      question: state === 'system' ? 'same_system' : 'same_function',
      agency: state === 'none' ? 'coordinated' : '',
      topic: '',
      state: state === 'none' ? 'untouched' : 'all',
      order: 'expected',
      page: 1,
    },
    rows: state === 'none' ? [] : rowNames.map((_, at) => groupRow(at, lang, seesCosts)),
    total: state === 'none' ? 0 : 96,
    seesCosts,
    agencies: [{ value: 'contoh', label: 'KKP' }],
    coordinates: state === 'none',
    topics: [{ value: 'F.1', label: bothIn(lang)('Pemantauan kapal (1)', 'Monitoring of vessels (1)') }],
  };
}

export function groupSample(lang: Lang, state: 'reviewed' | 'untouched' | 'over'): GroupView {
  const members = apps.map((_, at): MemberView => ({
    ...application(at, lang),
    letter: String.fromCharCode(65 + at),
    cost: state === 'reviewed' ? BigInt(4 - at) * 1_100_000_000n : null,
  }));
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('a sample without applications');
  const t = say(lang);
  return {
    lang,
    reader: state === 'over' ? looker : reviewer,
    id: 'a3f09c1e5b7d2846',
    question: 'same_function',
    name: bothIn(lang)('Pemantauan kapal', 'Monitoring of vessels'),
    topic: '',
    isOver: state === 'over',
    members,
    hiddenMembers: 0,
    cellOf: (one, other) => cellOf(members, one, other),
    cost: state === 'reviewed' ? { total: 11_000_000_000n, known: 5 } : null,
    chosen: state === 'over' ? null : { pairId: 'ab', first, second, reasons: reasons(lang) },
    verdicts:
      state === 'reviewed'
        ? [
            { pairId: 'ac', letters: 'A – C', words: t('verdict.same_function'), by: 'Nadia F., Imam S.' },
            { pairId: 'ae', letters: 'A – E', words: t('standing.waiting'), by: '' },
          ]
        : [],
    history: [
      {
        since: bothIn(lang)('24 November 2026', '24 November 2026'),
        until: state === 'over' ? bothIn(lang)('25 November 2026', '25 November 2026') : null,
        members: 5,
        came: ['Jejak Limbah Laut'],
        left: [],
      },
      { since: '20 November 2026', until: '24 November 2026', members: 4, came: [], left: [] },
    ],
    beside: rowNames.map((_, at) => groupRow(at, lang)),
    consolidationHref: state === 'over' ? null : '/penggabungan/usul?kelompok=a3f09c1e5b7d2846',
  };
}

function cellOf(members: readonly MemberView[], one: string, other: string) {
  const [from, to] = [one, other]
    .map((entry) => members.findIndex((member) => member.entry === entry))
    .toSorted((a, b) => a - b);
  if (from === undefined || to === undefined || (from === 3 && to === 4)) return null;
  const pairId = `${String.fromCharCode(97 + from)}${String.fromCharCode(97 + to)}`;
  return {
    pairId,
    chance: Math.max(0.12, 0.93 - 0.14 * (from + to - 1)),
    href: `/tumpang-tindih/kelompok/a3f09c1e5b7d2846?pasangan=${pairId}`,
  };
}

export const progress: ReviewProgress = {
  asked: 400,
  settled: 131,
  random: { asked: 40, settled: 12 },
  disputed: 2,
  mine: 58,
};

export type PairState = 'judge' | 'blind' | 'settle' | 'judged' | 'taken' | 'stands' | 'offered' | 'offering';

export function pairSample(lang: Lang, state: PairState): PairView {
  const [first, second] = [application(0, lang), application(1, lang)];
  const t = say(lang);
  const pair = pairOf(entryId(first.entry), entryId(second.entry));
  const names = { first: first.name, second: second.name, lang };
  const isSystem = state === 'offered' || state === 'offering';
  const standing =
    state === 'stands' || isSystem
      ? 'stands'
      : state === 'settle'
        ? 'disputed'
        : state === 'judged'
          ? 'waiting'
          : 'none';
  const said = (kind: 'same_system' | 'same_function' | 'unrelated') => verdictSentence({ kind }, pair, names);
  const acts = {
    stands: [
      {
        words: said(isSystem ? 'same_system' : 'same_function'),
        by: 'Nadia F.',
        on: bothIn(lang)('23 November 2026', '23 November 2026'),
        note: '',
      },
    ],
    disputed: [
      { words: said('same_function'), by: 'Nadia F.', on: '23 November 2026', note: '' },
      {
        words: said('unrelated'),
        by: 'Imam S.',
        on: '23 November 2026',
        note: bothIn(lang)('Jenis kapal berbeda', 'Another kind of vessel'),
      },
    ],
    waiting: [],
    none: [],
  }[standing];
  return {
    lang,
    reader: reviewer,
    pairId: 'ab',
    first,
    second,
    functionReasons: reasons(lang, 'same_function', state !== 'judge'),
    systemReasons: reasons(lang, 'same_system'),
    standing,
    standingWords:
      standing === 'none' ? '' : standing === 'stands' ? (acts[0]?.words ?? '') : t(`standing.${standing}`),
    acts,
    groups: [{ href: '/tumpang-tindih/kelompok/a3f09c1e5b7d2846', question: 'same_function' }],
    task: state === 'settle' ? 'settle' : state === 'judged' ? 'look' : state === 'taken' ? 'nothing' : 'judge',
    isBlind: state === 'blind' || state === 'judged' || state === 'taken',
    mayWithdraw: state === 'judged' || state === 'stands',
    offer:
      state === 'offered'
        ? { kept: second.name, state: 'refused', reason: bothIn(lang)('Dua sistem berbeda', 'Two different systems') }
        : null,
    offerForm: state === 'offering' ? tokens : null,
  };
}
