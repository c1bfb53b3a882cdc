// Invented groups in every state, for the gallery; ids that no installation has.
import type { Lang } from '../../../../vocabulary/lang.ts';
import { type LocalDate, localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { survivorWeights } from '../../data/consolidation/survivor-weights.ts';
import { basisPoints } from '../../domain/consolidation/basis-points.ts';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import { avoided, identified, realise, sumOf } from '../../domain/consolidation/ledger.ts';
import { rankSurvivors } from '../../domain/consolidation/survivor.ts';
import { scorersAgreement } from '../../domain/consolidation/time-score.ts';
import { timeCriteria } from '../../data/consolidation/time-criteria.ts';
import type { DecidedChoice } from '../../http/consolidation/decision-paper.ts';
import type { LedgerLine, Ledgers } from '../../http/consolidation/ledgers.ts';
import { emptyPaper, type PlanPaper } from '../../http/consolidation/plan-paper.ts';
import { costFactsOf } from '../../http/consolidation/read-costs.ts';
import type { ConsolidationHead, Member } from '../../storage/consolidation/consolidation-head.ts';
import type { Saving } from '../../storage/consolidation/saving.ts';
import type { GroupFormView } from './form-frame.tsx';
import type { GroupView, MemberRow, OwnerRow } from './group-view.ts';

export const ON: LocalDate = localDate('2026-11-24');
const DUE = localDate('2026-11-16');
const AT = Temporal.Instant.from('2026-11-24T02:12:00Z');

export const KKP = '019c0000-0000-7000-8000-000000000001';
export const HUB = '019c0000-0000-7000-8000-000000000002';
const LHK = '019c0000-0000-7000-8000-000000000003';
const MARVES = '019c0000-0000-7000-8000-000000000009';
export const GROUP = '019c0000-0000-7000-8000-0000000000aa';
const appId = (number: number): string => `019c0000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

export const NAMES: ReadonlyMap<string, string> = new Map([
  [KKP, 'KKP'],
  [HUB, 'Kemenhub'],
  [LHK, 'KLHK'],
  [MARVES, 'Kemenko Marves'],
]);

export const TOKENS = { csrf: 'contoh', key: 'contoh-kunci-halaman' } as const;

export const MEMBERS: readonly Member[] = [
  { ownerId: KKP, elementId: appId(1), name: 'SIPANTAU', functions: ['F.130.05'] },
  { ownerId: HUB, elementId: appId(2), name: 'Lacak Armada', functions: ['F.130.05', 'F.250.10'] },
  { ownerId: LHK, elementId: appId(3), name: null, functions: [] },
];

export const ENTRIES = MEMBERS.map(({ ownerId, elementId }) => `${ownerId}/${elementId}`);
const [FIRST = '', SECOND = '', THIRD = ''] = ENTRIES;

export function applicationNames(lang: Lang): ReadonlyMap<string, string> {
  const both = bothIn(lang);
  return new Map([
    [FIRST, 'SIPANTAU'],
    [SECOND, 'Lacak Armada'],
    [THIRD, both('Aplikasi yang dirahasiakan', 'A classified application')],
  ]);
}

export function aHead(lang: Lang, stage: ConsolidationStage): ConsolidationHead {
  return {
    id: GROUP,
    leadId: MARVES,
    readerIds: [KKP, HUB, LHK],
    ownerIds: [KKP, HUB, LHK],
    groupId: '00000000000000a1',
    title: bothIn(lang)('Pemantauan kapal', 'Vessel monitoring'),
    topic: 'F.130.05',
    verdict: 'same_function',
    stage,
    dueOn: stage === 'asked' ? DUE : null,
    outcome: stage === 'decided' || stage === 'planned' ? 'consolidate' : null,
    endHow: stage === 'ended' ? 'completed' : null,
    keyId: keyId(appId(90)),
    proposedBy: appId(91),
    proposedAt: AT,
    changedAt: AT,
  };
}

export function aFormView(lang: Lang, errors: GroupFormView['errors'] = []): GroupFormView {
  return { lang, id: GROUP, title: aHead(lang, 'asked').title, tokens: TOKENS, seen: 4, errors };
}

export function ownerRows(lang: Lang, isOpen: boolean): readonly OwnerRow[] {
  const both = bothIn(lang);
  const common = { isLate: false, on: null, ground: null, words: null, reply: null } as const;
  return [
    {
      ...common,
      ownerId: KKP,
      owner: 'KKP',
      applications: ['SIPANTAU'],
      standing: 'agrees',
      on: localDate('2026-11-03'),
    },
    {
      ...common,
      ownerId: HUB,
      owner: 'Kemenhub',
      applications: ['Lacak Armada'],
      standing: 'objects',
      isLate: true,
      on: localDate('2026-11-18'),
      ground: 'users_differ',
      words: both('Syahbandar memakai jam UTC.', 'Harbour masters use UTC.'),
      reply: isOpen ? null : both('Jam UTC didukung sejak peralihan.', 'UTC is supported from the change on.'),
    },
    {
      ...common,
      ownerId: LHK,
      owner: 'KLHK',
      applications: [both('Aplikasi yang dirahasiakan', 'A classified application')],
      standing: 'silent',
    },
  ];
}

function ranking() {
  const facts = (entry: string, users: number | null, cost: bigint | null) => ({
    applicationId: entry,
    functionCoverage: basisPoints(7_000),
    activeUsers: users,
    interfaces: users === null ? null : 3,
    technicalFit: basisPoints(6_400),
    auditResult: null,
    yearlyCost: cost,
  });
  const group = [facts(FIRST, 1_200, 3_900_000_000n), facts(SECOND, 900, 4_200_000_000n), facts(THIRD, null, null)];
  return rankSurvivors(group, { weights: survivorWeights, decree: { kind: 'none' } });
}

export function aPaper(lang: Lang): PlanPaper {
  const both = bothIn(lang);
  const off = localDate('2027-06-30');
  const cutOver = localDate('2027-03-01');
  return {
    ...emptyPaper,
    targetId: FIRST,
    cutOverOn: cutOver,
    wayBack: { ownerId: KKP, text: both('Cadangan harian disimpan.', 'Daily copies are kept.'), until: off },
    retiring: [
      {
        applicationId: SECOND,
        ownerId: HUB,
        switchOffOn: off,
        contract: { endsOn: localDate('2027-12-31') },
        archive: { ownerId: HUB, on: off, keptUntil: localDate('2037-06-30') },
      },
    ],
    data: [
      {
        dataId: 'd1',
        name: both('Posisi kapal', 'Vessel positions'),
        fromId: SECOND,
        handling: 'migrated',
        ownerId: KKP,
      },
    ],
    users: [{ audienceId: 'u1', name: both('Syahbandar', 'Harbour masters'), fromId: SECOND, movesOn: cutOver }],
    steps: [
      {
        stepId: 's1',
        title: both('Salin data posisi', 'Copy positions'),
        ownerId: KKP,
        startsOn: cutOver,
        endsOn: off,
        after: [],
      },
      {
        stepId: 's2',
        title: both('Latih syahbandar', 'Train harbour masters'),
        ownerId: HUB,
        startsOn: cutOver,
        endsOn: localDate('2027-04-01'),
        after: ['s1'],
      },
    ],
    migration: '200000000',
    addedAtTarget: '500000000',
  };
}

function ledgerLines(): readonly LedgerLine[] {
  const saving = (agencyId: string, entry: string | null, amounts: readonly [bigint, bigint, bigint]): Saving => ({
    id: appId(70),
    agencyId,
    ledger: 'identified',
    subjectId: GROUP,
    planId: appId(71),
    elementId: entry?.split('/')[1] ?? null,
    part: 'retired',
    amount: rupiah(amounts[1]),
    p10: rupiah(amounts[0]),
    p50: rupiah(amounts[1]),
    p90: rupiah(amounts[2]),
    isKnown: amounts[0] === amounts[2],
    recordedAt: AT,
  });
  const known = saving(HUB, SECOND, [4_200_000_000n, 4_200_000_000n, 4_200_000_000n]);
  const open = saving(LHK, THIRD, [410_000_000n, 980_000_000n, 2_300_000_000n]);
  const refused: Saving = {
    ...known,
    id: appId(72),
    ledger: 'avoided',
    part: 'refused',
    planId: null,
    elementId: null,
    amount: rupiah(1_200_000_000n),
  };
  const gone = {
    budgetLine: { year: 2026, amount: rupiah(0n), evidenceId: 'e' },
    traffic: { watchedFrom: localDate('2026-01-02'), lastSeenOn: null, evidenceId: 'e' },
  };
  const busy = { budgetLine: { year: 2026, amount: rupiah(5n), evidenceId: 'e' }, traffic: null };
  return [
    {
      saving: known,
      name: 'Lacak Armada',
      coming: { realised: realise(identified(known.amount), gone, ON), evidence: gone },
    },
    { saving: open, name: null, coming: { realised: realise(identified(open.amount), busy, ON), evidence: busy } },
    { saving: refused, name: null, coming: null },
  ];
}

export function someLedgers(lines: readonly LedgerLine[] = ledgerLines()): Ledgers {
  const promised = lines.filter(({ saving }) => saving.ledger === 'identified').map(({ saving }) => saving);
  const sum = (pick: (one: Saving) => bigint) => rupiah(promised.reduce((all, one) => all + pick(one), 0n));
  const came = lines.flatMap(({ coming }) => (coming?.realised.ok === true ? [coming.realised.value] : []));
  return {
    lines,
    on: ON,
    avoided: sumOf(
      'avoided',
      lines.filter(({ saving }) => saving.ledger === 'avoided').map(({ saving }) => avoided(saving.amount)),
    ),
    identified: sumOf(
      'identified',
      promised.map(({ amount }) => identified(amount)),
    ),
    identifiedRange: { p10: sum(({ p10 }) => p10), p50: sum(({ p50 }) => p50), p90: sum(({ p90 }) => p90) },
    realised: sumOf('realised', came),
    realisedShare: promised.length === 0 ? null : basisPoints(8_108),
    knownShare: promised.length === 0 ? null : basisPoints(5_000),
  };
}

/** The group page as the lead sees it in a stage. */
export function aGroup(lang: Lang, stage: ConsolidationStage, change: Partial<GroupView> = {}): GroupView {
  const both = bothIn(lang);
  const names = applicationNames(lang);
  const isAsked = stage !== 'proposed';
  const isDecided = isAsked && stage !== 'asked';
  return {
    lang,
    on: ON,
    head: aHead(lang, stage),
    consolidation: {
      stage,
      round: 1,
      hearing: isAsked ? { askedOn: localDate('2026-11-02'), dueOn: DUE, owners: [KKP, HUB, LHK], answers: [] } : null,
      decision: isDecided
        ? { outcome: 'consolidate', on: localDate('2026-11-20'), reasonNoteIds: ['r'], toObjections: [] }
        : null,
      end: null,
    },
    topic: both('Pengawasan kapal (F.130.05)', 'Vessel surveillance (F.130.05)'),
    names: NAMES,
    applicationNames: names,
    leadName: 'Kemenko Marves',
    leadsStill: true,
    actions: [
      { name: 'decide', href: `/penggabungan/${GROUP}/putus` },
      { name: 'prepare', href: `/penggabungan/${GROUP}/bahan` },
    ],
    owners: isAsked
      ? ownerRows(lang, !isDecided)
      : ownerRows(lang, true).map((row) => ({ ...row, standing: null, on: null, ground: null, words: null })),
    members: memberRows(),
    agreement: scorersAgreement([[aScoring('a', 3), aScoring('b', 4)]], timeCriteria),
    decree: { kind: 'none' },
    unconfirmed: [],
    ranking: { ranking: ranking(), weights: survivorWeights, isTrial: false },
    choice: isDecided ? aChoice() : null,
    reasons: isDecided
      ? [both('Satu sumber posisi kapal untuk semua pelabuhan.', 'One source of positions for all ports.')]
      : [],
    plan: null,
    ledgers: someLedgers(stage === 'planned' || stage === 'ended' ? undefined : []),
    history: [
      { when: '18 Nov 2026 09.12 WIB', who: 'Kemenhub', words: both('Kemenhub keberatan', 'Kemenhub objects') },
      {
        when: '2 Nov 2026 10.00 WIB',
        who: 'Kemenko Marves',
        words: both('3 pemilik diminta menjawab', '3 owners asked to answer'),
      },
    ],
    ...change,
  };
}

function memberRows(): readonly MemberRow[] {
  return MEMBERS.map((member, at) => ({
    entry: ENTRIES[at] ?? '',
    member,
    owner: NAMES.get(member.ownerId) ?? '',
    time:
      at === 0
        ? { kind: 'scored', quadrant: 'invest', business: 7_300, technical: 6_400 }
        : at === 1
          ? { kind: 'third_look' }
          : { kind: 'one' },
    scoreHref: at === 0 ? null : `/penggabungan/${GROUP}/nilai/${ENTRIES[at]}`,
    costs: at === 2 ? null : costs(at === 0 ? '3900000000' : '4200000000', 1_200 - at * 300),
  }));
}

function aChoice(): DecidedChoice {
  return {
    targetId: FIRST,
    weights: survivorWeights,
    by: 'ranking',
    first: SECOND,
    contested: ['missing'],
    members: ENTRIES.map((entry, at) => ({
      entry,
      role: at === 0 ? ('survivor' as const) : ('gives_way' as const),
      treatment: at === 0 ? ('retain' as const) : ('retire' as const),
      rank: at + 1,
      score: 6_800 - at * 900,
    })),
  };
}

function aScoring(scorerId: string, answer: number) {
  const answers = timeCriteria.criteria.map(({ id }, at) => [id, at % 3 === 0 ? answer - 1 : answer] as const);
  return { scorerId, answers: Object.fromEntries(answers) };
}

function costs(cost: string, users: number) {
  return costFactsOf([], (field) => (field === 'yearly_cost' ? cost : field === 'users_per_month' ? users : null));
}
