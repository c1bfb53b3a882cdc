import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { climb, type FactSheet } from '../../domain/maturity/ladder.ts';
import { maturityReport } from '../../domain/maturity/maturity-report.ts';
import { indicatorsOf } from '../../domain/maturity/regime.ts';
import { NO_DAY } from '../../http/codes/typed-date.ts';
import { computedRegimes, findRegime } from '../../http/maturity/regimes.ts';
import type { SaidLevel } from '../../storage/maturity/maturity-level.ts';
import type { HomeView } from './home-body.tsx';
import type { IndicatorView } from './indicator-body.tsx';
import type { OwnView } from './own-body.tsx';
import type { ResultsView } from './results-body.tsx';
import { say } from './say.ts';

/** Everything below is invented but the two regimes, which are those of the regulations. */
const tokens = { csrf: 'contoh', onceKey: '019a0000-0000-7000-8000-00000000aaaa' };
const AN_ID = '019a0000-0000-7000-8000-000000000001';
const ON = localDate('2026-11-24');

const facts: FactSheet = {
  architecture_published: 1,
  domains_covered: 6,
  national_code_share: 9600,
  reviews_held: 1,
  updated_after_review: 0,
  fresh_share: 8100,
  described_share: 8800,
  declared_interfaces: 4,
  interface_traffic_share: 5000,
};

export function aHomeView(lang: Lang, who: 'reader' | 'architect' | 'approver' | 'errors'): HomeView {
  const isOwn = who !== 'reader';
  const t = say(lang);
  return {
    lang,
    rows: computedRegimes.map(({ regime }, order) => ({
      regime,
      published: [3, 11][order] ?? 0,
      own: isOwn ? t('bounds', { least: '1,80', most: '4,10' }) : null,
      isInForce: order === 0,
    })),
    reviews: isOwn ? [{ heldOn: localDate('2026-06-10'), minutes: 'RIS-4/2026' }] : null,
    reviewForm:
      who === 'architect' || who === 'errors'
        ? {
            date: who === 'errors' ? { day: '31', month: '2', year: '2026' } : NO_DAY,
            minutes: '',
            errors: who === 'errors' ? [{ field: 'tanggal', message: t('error.date_malformed') }] : [],
            ...tokens,
          }
        : null,
  };
}

export type OwnState = 'empty' | 'bounds' | 'whole' | 'past' | 'approver' | 'errors';

export function anOwnView(lang: Lang, key: string, state: OwnState): OwnView {
  const computed = regimeOf(key);
  const { regime, ladders } = computed;
  const indicators = indicatorsOf(regime);
  const given = state === 'empty' ? [] : state === 'whole' ? indicators : indicators.slice(0, 14);
  const levels = given.map(({ key: indicator }, order) => aLevel(key, indicator, 2 + (order % 4)));
  const report = maturityReport(
    regime,
    levels.map(({ indicator, level, evidence }) => ({ indicator, level: level ?? 1, evidence })),
  );
  if (!report.ok) throw new Error('The sample levels do not fit the regime.');
  const climbs = new Map(ladders.map((ladder) => [ladder.indicator, climb(ladder, facts)]));
  const t = say(lang);
  return {
    lang,
    regime,
    index: {
      report: report.value,
      said: new Map(levels.map((one) => [one.indicator, one])),
      computed: climbs,
      differing: given.length === 0 ? [] : ladders.slice(0, 1).map(({ indicator }) => indicator),
      latest: levels.at(-1) ?? null,
    },
    on: state === 'past' ? localDate('2026-03-01') : ON,
    isToday: state !== 'past',
    typedDay: state === 'past' ? '2026-03-01' : state === 'errors' ? '1 Maret' : '',
    results:
      state === 'whole'
        ? [
            {
              agencyId: AN_ID,
              id: AN_ID,
              regime: key,
              asOf: ON,
              index: 328,
              atLeast: 328,
              atMost: 328,
              missing: 0,
              withoutEvidence: 2,
              differing: 1,
              predicate: 'Baik',
              levels: [],
              publishedAt: Temporal.Instant.from('2026-11-24T02:00:00Z'),
              publishedBy: AN_ID,
            },
          ]
        : [],
    errors: state === 'errors' ? [{ field: 'tanggal', message: t('error.day_malformed') }] : [],
    publish: state === 'approver' || state === 'empty' ? tokens : null,
  };
}

export type IndicatorState = 'open' | 'assessed' | 'looking' | 'errors' | 'conflict' | 'uncertain';

export function anIndicatorView(lang: Lang, state: IndicatorState): IndicatorView {
  const { regime, ladders } = regimeOf(state === 'uncertain' ? 'pemdi-2026' : 'spbe-2020');
  const [ladder] = state === 'uncertain' ? ladders.slice(1) : ladders;
  const indicator = indicatorsOf(regime).find(({ key }) => key === ladder?.indicator);
  if (ladder === undefined || indicator === undefined) throw new Error('The sample indicator has no ladder.');
  const latest = state === 'open' || state === 'uncertain' ? null : aLevel(regime.key, indicator.key, 3);
  const t = say(lang);
  const isErrors = state === 'errors';
  return {
    lang,
    regime,
    indicator,
    latest,
    evidence:
      latest === null
        ? []
        : [
            { kind: 'registry', words: 'Proses perizinan kapal', href: `/arsitektur/objek/${AN_ID}/${AN_ID}` },
            { kind: 'document', words: 'risalah-reviu.pdf', href: `/indeks/bukti/${AN_ID}` },
            {
              kind: 'signed_traffic',
              words: t('trafficWords', { succeeded: '412', calls: '420', days: '30', day: '24 November 2026' }),
              href: null,
            },
          ],
    machine: { ladder, climb: climb(ladder, facts), facts },
    history: latest === null ? [] : [latest],
    typed: {
      level: latest === null ? '' : '3',
      kept: ['0', '1', '2'],
      kind: isErrors ? 'registry' : 'none',
      reference: isErrors ? 'bukan objek' : '',
      note: state === 'conflict' ? 'Menurut saya tingkat 2.' : '',
      seen: latest?.id ?? '',
    },
    errors: isErrors
      ? [
          { field: 'rujukan', message: t('error.object_unknown') },
          { field: 'berkas', message: t('error.file_type_refused') },
        ]
      : [],
    isConflict: state === 'conflict',
    form: state === 'looking' ? null : tokens,
  };
}

export function aResultsView(lang: Lang, key: string, state: 'rows' | 'none'): ResultsView {
  const { regime, ladders } = regimeOf(key);
  const row = { withoutEvidence: 3, differing: 1, asOf: ON };
  return {
    lang,
    regime,
    ladders,
    rows:
      state === 'none'
        ? []
        : [
            { agency: 'KKP', index: 328, atLeast: 328, atMost: 328, missing: 0, predicate: 'Baik', ...row },
            { agency: 'Kemenhub', index: null, atLeast: 210, atMost: 390, missing: 12, predicate: null, ...row },
          ],
  };
}

function regimeOf(key: string) {
  const found = findRegime(key);
  if (found === null) throw new Error(`There is no regime ${key}.`);
  return found;
}

function aLevel(regime: string, indicator: string, level: number): SaidLevel {
  return {
    agencyId: AN_ID,
    id: AN_ID,
    regime,
    indicator,
    level,
    evidence: level % 2 === 0 ? [] : [{ kind: 'document', reference: 'DOK-7/2026' }],
    note: 'Dokumen sudah ditetapkan.',
    recordedAt: Temporal.Instant.from('2026-11-20T02:00:00Z'),
    recordedBy: AN_ID,
  };
}
