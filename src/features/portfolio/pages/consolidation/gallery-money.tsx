import { keyId } from '../../../../kernel/keys/data-keys.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { basisPoints } from '../../domain/consolidation/basis-points.ts';
import { costFactsOf } from '../../http/consolidation/read-costs.ts';
import type { ToldCost } from '../../storage/consolidation/application-cost.ts';
import type { CostItem } from '../../storage/consolidation/consolidation-tables.ts';
import type { StoredDecision } from '../../storage/consolidation/clearance.ts';
import { ClearanceBody } from './clearance-body.tsx';
import type { ClearanceView, RequestView } from './clearance-view.ts';
import { ClearancesBody } from './clearances-page.tsx';
import { CostBody, type CostView } from './cost-body.tsx';
import { CostsBody } from './costs-page.tsx';
import { DecideClearanceBody, type DecideClearanceView } from './decide-clearance-body.tsx';
import { ExceptionsBody } from './exceptions-page.tsx';
import { text, wide } from './gallery-frame.tsx';
import { ENTRIES, GROUP, HUB, KKP, NAMES, ON, someLedgers, TOKENS } from './gallery-samples.ts';
import { RequestBody } from './request-page.tsx';
import { SavingsBody, type SavingsView } from './savings-body.tsx';
import { sayMoney } from './say.ts';

const AT = Temporal.Instant.from('2026-11-24T02:12:00Z');
const none = { day: '', month: '', year: '' } as const;
const [FIRST = ''] = ENTRIES;

/** Savings, costs and clearance, in every state. */
export const moneyGallery: readonly GalleryPage[] = [
  wide('savings', 'Savings', (lang) => <SavingsBody view={savingsView(lang)} />),
  wide('savings-empty', 'Savings: nothing yet', (lang) => (
    <SavingsBody view={{ ...savingsView(lang), ledgers: someLedgers([]), rollUp: null }} />
  )),
  wide('costs', 'Costs of own applications', (lang) => <CostsBody view={costsView(lang)} />),
  wide('costs-empty', 'Costs: nothing published', (lang) => (
    <CostsBody view={{ lang, offset: 0, total: 0, rows: [] }} />
  )),
  text('cost', 'Cost of an application', (lang) => <CostBody view={costView(lang)} />),
  text('cost-errors', 'Cost: wrong amounts, told by somebody else', (lang) => (
    <CostBody
      view={{
        ...costView(lang),
        amounts: new Map<CostItem, { readonly low: string; readonly high: string }>([
          ['hosting', { low: '12,5', high: '3' }],
        ]),
        errors: [
          { field: 'catatan', message: sayMoney(lang)('cost.moved') },
          { field: 'b-hosting', message: sayMoney(lang)('cost.amount.wrong') },
        ],
      }}
    />
  )),
  wide('clearances', 'Requests', (lang) => <ClearancesBody view={clearancesView(lang)} />),
  wide('clearances-empty', 'Requests: none', (lang) => (
    <ClearancesBody view={{ ...clearancesView(lang), rows: [], mayExempt: false, hasMore: false }} />
  )),
  text('request', 'Ask for a new application', (lang) => <RequestBody view={requestView(lang)} />),
  text('request-errors', 'Ask for a new application: cost wrong', (lang) => (
    <RequestBody
      view={{
        ...requestView(lang),
        errors: [
          { field: 'biaya', message: sayMoney(lang)('request.cost.wrong') },
          { field: 'pengguna', message: sayMoney(lang)('request.users.wrong') },
        ],
      }}
    />
  )),
  text('clearance', 'A request that waits', (lang) => <ClearanceBody view={clearanceView(lang, null)} />),
  text('clearance-decree', 'A request that a general application answers', (lang) => (
    <ClearanceBody
      view={{
        ...clearanceView(lang, null),
        isOutdated: true,
        decree: { kind: 'wins', generalApplicationId: 'umum:srikandi' },
      }}
    />
  )),
  text('clearance-refused', 'A request that was refused', (lang) => (
    <ClearanceBody view={clearanceView(lang, decisionOf(lang, 'refused'))} />
  )),
  text('clearance-conditions', 'A request cleared with conditions', (lang) => (
    <ClearanceBody view={clearanceView(lang, decisionOf(lang, 'cleared_with_conditions'))} />
  )),
  text('decide-clearance', 'Decide on a request', (lang) => <DecideClearanceBody view={deciding(lang)} />),
  text('decide-clearance-errors', 'Decide on a request: a match unanswered', (lang) => (
    <DecideClearanceBody
      view={{
        ...deciding(lang),
        outcome: 'cleared',
        errors: [
          {
            field: `jawaban-${FIRST.replaceAll('/', '_')}`,
            message: sayMoney(lang)('clearance_matches_unanswered'),
          },
        ],
      }}
    />
  )),
  text('exceptions', 'Letters of exception', (lang) => (
    <ExceptionsBody
      view={{
        lang,
        tokens: TOKENS,
        errors: [{ field: 'surat', message: sayMoney(lang)('exception.letter.missing') }],
        rows: [
          {
            id: GROUP,
            functionCode: 'F.010.01',
            letter: 'B/12/M.SM/2026',
            validUntil: localDate('2027-12-31'),
            recordedBy: KKP,
            recordedAt: AT,
          },
        ],
        given: { code: '', letter: '', until: none },
      }}
    />
  )),
];

function savingsView(lang: Lang): SavingsView {
  return {
    lang,
    on: ON,
    agency: 'Kemenko Marves',
    ledgers: someLedgers(),
    names: NAMES,
    rollUp: {
      asOf: ON,
      figures: [
        { ledger: 'avoided', agencies: 2, range: null },
        { ledger: 'identified', agencies: 7, range: { low: '50000000000', high: '100000000000' } },
        { ledger: 'realised', agencies: 4, range: { low: '5000000000', high: '10000000000' } },
      ],
    },
  };
}

function told(item: CostItem, low: bigint, high: bigint): ToldCost {
  return {
    id: `${item}`,
    agencyId: HUB,
    elementId: 'e',
    year: 2026,
    item,
    number: 1,
    low: rupiah(low),
    high: rupiah(high),
    source: 'DIPA 2026, halaman 12',
    recordedBy: KKP,
    recordedAt: AT,
    validUntil: null,
  };
}

const TOLD = [
  told('hosting', 180_000_000n, 180_000_000n),
  told('licence', 40_000_000n, 250_000_000n),
  told('budget_line', 0n, 0n),
];

function costsView(lang: Lang) {
  return {
    lang,
    offset: 0,
    total: 2,
    rows: [
      { elementId: 'a', name: 'Lacak Armada', facts: costFactsOf(TOLD, () => null) },
      { elementId: 'b', name: 'e-Pas', facts: costFactsOf([], () => null) },
    ],
  };
}

function costView(lang: Lang): CostView {
  return {
    lang,
    elementId: 'a',
    name: 'Lacak Armada',
    tokens: TOKENS,
    version: '3',
    errors: [],
    year: '2026',
    years: [2026],
    amounts: new Map(
      TOLD.map(({ item, low, high }) => [item, { low: String(low), high: low === high ? '' : String(high) }]),
    ),
    source: '',
    told: TOLD,
  };
}

function clearancesView(lang: Lang) {
  const row = { requester: 'Kemenhub', cost: rupiah(1_500_000_000n), on: ON };
  return {
    lang,
    rows: [
      { ...row, id: GROUP, name: 'Pantau Pelabuhan', outcome: null },
      { ...row, id: GROUP, name: 'e-Surat Baru', outcome: 'refused' as const },
      { ...row, id: GROUP, name: 'Peta Sampah', outcome: 'cleared_with_conditions' as const },
    ],
    mayRequest: true,
    mayExempt: true,
    offset: 0,
    hasMore: true,
  };
}

function requestView(lang: Lang): RequestView {
  return {
    lang,
    tokens: TOKENS,
    errors: [],
    given: {
      name: 'Pantau Pelabuhan',
      functionText: bothIn(lang)('Memantau posisi kapal di pelabuhan.', 'Monitors vessels in ports.'),
      functionCode: '',
      cost: '1,5 M',
      users: '',
    },
    functions: [{ value: 'F.130.05', label: bothIn(lang)('Pengawasan kapal', 'Vessel surveillance') }],
  };
}

function clearanceView(lang: Lang, decision: StoredDecision | null): ClearanceView {
  const both = bothIn(lang);
  const match = {
    question: 'same_function' as const,
    functionText: both('Memantau kapal perikanan', 'Monitors fishing vessels'),
    href: '/arsitektur/katalog',
  };
  return {
    lang,
    request: {
      id: GROUP,
      agencyId: HUB,
      readerIds: [],
      name: 'Pantau Pelabuhan',
      functionText: both('Memantau posisi kapal di pelabuhan.', 'Monitors vessels in ports.'),
      functionCode: '',
      yearlyCost: rupiah(1_500_000_000n),
      expectedUsers: 2_000,
      digest: 'd',
      keyId: keyId(GROUP),
      requestedBy: KKP,
      requestedAt: AT,
    },
    requester: 'Kemenhub',
    functionName: '',
    check: { ranOn: ON, comparedWith: 27_412 },
    isOutdated: false,
    decree: { kind: 'none' },
    matches: [
      { ...match, applicationId: FIRST, name: 'SIPANTAU', owner: 'KKP', chance: basisPoints(9_300), mustAnswer: true },
      {
        ...match,
        applicationId: ENTRIES[1] ?? '',
        name: 'Lacak Armada',
        owner: 'Kemenhub',
        chance: basisPoints(3_100),
        mustAnswer: false,
      },
    ],
    decision,
    tokens: TOKENS,
    mayCheck: decision === null,
    mayDecide: decision === null,
  };
}

function decisionOf(lang: Lang, outcome: StoredDecision['outcome']): StoredDecision {
  const both = bothIn(lang);
  const isRefused = outcome === 'refused';
  return {
    requestId: GROUP,
    outcome,
    conditions: isRefused ? [] : [{ condition: 'use_exchange', by: localDate('2027-03-31') }],
    insteadId: isRefused ? FIRST : null,
    addedThere: isRefused ? rupiah(300_000_000n) : null,
    avoided: isRefused ? rupiah(1_200_000_000n) : null,
    decidedOn: ON,
    decidedBy: KKP,
    recordedAt: AT,
    words: isRefused
      ? { reason: both('SIPANTAU sudah ada dan dapat dipakai bersama.', 'SIPANTAU exists and can be shared.') }
      : { [FIRST]: both('Hanya perairan pedalaman.', 'Inland waters only.') },
  };
}

function deciding(lang: Lang): DecideClearanceView {
  return {
    ...clearanceView(lang, null),
    errors: [],
    outcome: '',
    reason: '',
    answers: new Map(),
    conditions: new Map(),
    insteadId: '',
    added: '',
  };
}
