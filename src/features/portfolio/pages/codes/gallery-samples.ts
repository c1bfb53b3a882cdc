import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { nationalCodeSets } from '../../data/codes/code-sets.ts';
import { buildingBlocks } from '../../data/codes/building-blocks.ts';
import { type Reference, referenceCode } from '../../domain/codes/code.ts';
import { codeTable } from '../../domain/codes/code-table.ts';
import { childrenOf, codeIndex, type CodeSet, pathTo } from '../../domain/codes/code-set.ts';
import { codeSetDifference } from '../../domain/codes/code-set-difference.ts';
import { draftState } from '../../http/codes/draft-state.ts';
import { NO_DAY } from '../../http/codes/typed-date.ts';
import type { CodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import type { PublishedTarget } from '../../storage/codes/shared-target.ts';
import type { CodesView } from './codes-body.tsx';
import type { CrosswalkView } from './crosswalk-body.tsx';
import type { DraftView } from './draft-body.tsx';
import type { SetView } from './set-body.tsx';
import { say } from './say.ts';
import type { TableView } from './table-body.tsx';

/** Everything below is invented but the six sets, which are those that the program brings. */
export const tokens = { csrf: 'contoh', onceKey: '019a0000-0000-7000-8000-00000000aaaa' };
export const AN_ID = '019a0000-0000-7000-8000-000000000001';
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');

function nationalSet(reference: Reference): CodeSet {
  const found = nationalCodeSets.find((set) => set.reference === reference);
  if (found === undefined) throw new Error(`There is no set of ${reference}.`);
  return found;
}

export function aCodesView(lang: Lang, who: 'reader' | 'owner' | 'national'): CodesView {
  return {
    lang,
    rows: nationalCodeSets.map((set, order) => ({
      reference: set.reference,
      setId: set.id,
      since: lang === 'id' ? '20 Desember 2022' : '20 December 2022',
      codes: set.entries.length,
      objects: [412, 388, 97, 641, 12, 9][order] ?? 0,
      unverified: set.source.unverified.length,
      coming:
        set.reference === 'RAA'
          ? say(lang)('codesComing', {
              id: 'RAA-2025-2029',
              from: lang === 'id' ? '1 Januari 2027' : '1 January 2027',
            })
          : null,
    })),
    openTasks: who === 'owner' ? 14 : null,
    drafting:
      who === 'national'
        ? {
            drafts: [
              {
                id: AN_ID,
                reference: 'RAA',
                changed: say(lang)('draftChanged', {
                  on: lang === 'id' ? '24 November 2026' : '24 November 2026',
                  revision: 3,
                }),
              },
            ],
            csrf: tokens.csrf,
            onceKeys: { RAB: tokens.onceKey, RAL: tokens.onceKey, RAD: tokens.onceKey },
          }
        : null,
  };
}

export function aSetView(
  lang: Lang,
  state: 'top' | 'below' | 'leaf' | 'found' | 'nothing' | 'coming' | 'past',
): SetView {
  const set = nationalSet(state === 'top' ? 'RAD' : 'RAB');
  const index = codeIndex(set);
  const here = state === 'below' ? referenceCode('RAB.02') : state === 'leaf' ? referenceCode('RAB.02.01.01') : null;
  const found = set.entries.filter(({ name }) => name.includes('Perikanan'));
  const entries = state === 'found' ? found : state === 'nothing' ? [] : childrenOf(index, here);
  const successor: CodeSet = {
    ...set,
    id: `${set.reference}-2025-2029`,
    inForce: { from: localDate('2027-01-01'), until: null },
  };
  const shown = state === 'coming' ? successor : set;
  return {
    lang,
    set: shown,
    state: state === 'coming' || state === 'past' ? state : 'in_force',
    versions: [
      { set, isShown: shown === set },
      { set: successor, isShown: shown === successor },
    ],
    trail: here === null ? [] : pathTo(index, here),
    search: state === 'found' ? 'perikanan' : state === 'nothing' ? 'xyz' : '',
    rows: entries.map((entry, order) => ({
      entry,
      children: childrenOf(index, entry.code).length,
      applications: (order * 37) % 51,
      others: (order * 11) % 17,
    })),
  };
}

/** A draft of RAA that changes names, moves, ends and adds. */
function aDraft(state: 'fresh' | 'open' | 'whole'): CodeSetDraft {
  const set = nationalSet('RAA');
  const changed = codeTable(
    'RAA',
    '01 Aplikasi Umum\n01.01 Layanan Publik\n01.02 Administrasi Pemerintahan\n02 Aplikasi Khusus\n02.01 Misi Khusus\n02.03 Lingkungan\n02.04 Pengawasan Laut',
  );
  return {
    agencyId: AN_ID,
    id: AN_ID,
    reference: 'RAA',
    beforeId: set.id,
    revision: 3,
    entries: state === 'fresh' ? set.entries : changed,
    knownGaps: state === 'fresh' ? [] : [referenceCode('RAA.02.02')],
    period: { from: 2025, to: 2029 },
    law: state === 'whole' ? 'Perpres rekaan 1/2026' : '',
    successors:
      state === 'whole'
        ? [
            { from: referenceCode('RAA.02.01'), to: [referenceCode('RAA.02.01')] },
            { from: referenceCode('RAA.02.02'), to: [referenceCode('RAA.02.03'), referenceCode('RAA.02.04')] },
          ]
        : [],
    createdAt: at,
    changedAt: at,
    changedBy: AN_ID,
    isClosed: false,
  };
}

export function aDraftView(lang: Lang, state: 'fresh' | 'open' | 'whole' | 'errors' | 'conflict'): DraftView {
  const draft = aDraft(state === 'errors' || state === 'conflict' ? 'open' : state);
  const t = say(lang);
  return {
    lang,
    draft,
    state: draftState(draft, nationalSet('RAA'), { takenIds: [], inForceFrom: localDate('2027-01-01') }),
    affected:
      state === 'fresh'
        ? []
        : [
            { name: 'KKP', applications: 12, others: 3, certain: 9, needsPerson: 5, ended: 1 },
            { name: 'Kemenhub', applications: 20, others: 0, certain: 20, needsPerson: 0, ended: 0 },
          ],
    errors: state === 'errors' ? [{ field: 'kode', message: t('error.code_unknown') }] : [],
    isConflict: state === 'conflict',
    standing: state === 'conflict' ? { code: 'RAA.02.03', name: 'Lingkungan' } : null,
    line:
      state === 'errors' || state === 'conflict'
        ? { action: 'rename', code: '02.03', name: 'Lingkungan hidup' }
        : { action: '', code: '', name: '' },
    date: NO_DAY,
    csrf: tokens.csrf,
    onceKeys: { line: tokens.onceKey, publish: tokens.onceKey, drop: tokens.onceKey },
  };
}

export function aTableView(lang: Lang, state: 'filled' | 'errors' | 'conflict'): TableView {
  const t = say(lang);
  const set = nationalSet('RAA');
  return {
    lang,
    id: AN_ID,
    reference: 'RAA',
    revision: 3,
    typed: {
      table: state === 'errors' ? '01 Aplikasi Umum\n1.2 Salah\n01.01' : '01 Aplikasi Umum\n01.01 Layanan Publik',
      gaps: '',
      law: 'Perpres rekaan 1/2026',
      from: state === 'errors' ? '20x5' : '2025',
      to: '2029',
    },
    errors:
      state === 'errors'
        ? [
            { field: 'dari', message: t('error.year') },
            { field: 'daftar', message: t('error.table_lines', { count: 2, line: 2 }) },
          ]
        : [],
    lineFaults:
      state === 'errors'
        ? [
            { line: 2, said: '1.2 Salah', code: 'line_code_malformed' },
            { line: 3, said: '01.01', code: 'line_without_name' },
          ]
        : [],
    conflict: state === 'conflict' ? codeSetDifference(set, { ...set, entries: aDraft('open').entries }) : null,
    csrf: tokens.csrf,
    onceKey: tokens.onceKey,
  };
}

export function aCrosswalkView(lang: Lang, state: 'open' | 'done' | 'errors' | 'conflict'): CrosswalkView {
  const t = say(lang);
  const isTyped = state === 'errors' || state === 'conflict';
  return {
    lang,
    id: AN_ID,
    setId: 'RAA-2025-2029',
    revision: 3,
    open: state === 'done' ? 0 : 2,
    which: 'open',
    rows:
      state === 'done'
        ? []
        : [
            {
              from: referenceCode('RAA.02.01'),
              name: 'Misi Tertentu',
              kind: state === 'conflict' ? 'renamed' : null,
              typed: isTyped ? '02.99' : '',
              standing: state === 'conflict' ? 'RAA.02.01' : null,
              successors: state === 'conflict' ? 'Misi Khusus' : '',
            },
            {
              from: referenceCode('RAA.02.02'),
              name: 'Fungsi Tertentu',
              kind: 'split',
              typed: 'RAA.02.03, RAA.02.04',
              standing: null,
              successors: 'Lingkungan; Pengawasan Laut',
            },
          ],
    page: 1,
    pages: state === 'open' ? 3 : 1,
    errors:
      state === 'errors'
        ? [{ field: 'RAA.02.01', message: t('error.codes_not_in_draft', { codes: 'RAA.02.99' }) }]
        : [],
    isConflict: state === 'conflict',
    csrf: tokens.csrf,
    onceKey: tokens.onceKey,
  };
}

export function aTarget(key: string): PublishedTarget {
  const block = buildingBlocks.find(({ target }) => target.id === key);
  if (block === undefined) throw new Error(`There is no building block ${key}.`);
  return {
    agencyId: AN_ID,
    number: 1,
    target: {
      ...block.target,
      standing: {
        stage: 'published',
        publishedOn: localDate('2026-11-24'),
        inForceFrom: localDate('2026-11-24'),
      },
    },
    legalGround: block.legalGround,
    unconfirmed: block.unconfirmed,
    publishedAt: at,
    publishedBy: null,
  };
}
