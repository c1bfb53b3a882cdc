import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ListImport, ProposedSheet } from '../../domain/intake/import.ts';
import type { ReviewedRow } from '../../domain/intake/outcome.ts';
import { type SheetPlan } from '../../domain/intake/plan.ts';
import { groupSheets } from '../../domain/intake/plan-edits.ts';
import type { ColumnProposal } from '../../domain/intake/propose-columns.ts';
import { startReview } from '../../domain/intake/review.ts';
import type { ImportRow } from '../../storage/intake/import-row.ts';
import type { RowFigures } from '../../storage/intake/row-figures.ts';
import type { AlikeLine } from './alike-view.ts';
import type { ReviewView } from './review-view.ts';
import type { Tokens } from './tokens.ts';

// Everything here is invented.
export const ID = '019a0000-0000-7000-8000-0000000000aa';
const EARLIER = '019a0000-0000-7000-8000-0000000000ab';
const AGENCY = '019a0000-0000-7000-8000-0000000000ac';
const moment = Temporal.Instant.from('2026-11-24T02:12:00Z');

export const tokens: Tokens = { csrf: 'contoh', newKey: () => 'contoh-contoh-contoh', seen: '3' };

const headings = ['NO', 'NAMA APLIKASI', 'FUNGSI', 'UNIT PENGELOLA', 'ALAMAT', 'STATUS', 'NAMA PIC / NO HP'];

const plan: SheetPlan = {
  position: 2,
  name: 'Data Aplikasi',
  headings,
  headerRows: [4],
  firstDataRow: 5,
  fields: ['number', 'name', 'description', 'owner', 'address', 'status', 'contact'],
  owner: null,
  emptyOwner: 'ask',
  ownerShift: 0,
};

const lines: readonly (readonly string[])[] = [
  ['1', 'SIMPEG', 'Data kepegawaian dan cuti', 'Biro SDM', 'simpeg.esdm.example.go.id', 'Aktif', ''],
  ['2', 'SIKAP; SIGAP; SITAP', 'Digunakan bersama', 'Biro Umum', '', 'Aktif', ''],
  ['3', 'Apel pagi', 'Absensi apel', 'Biro Umum', '', '', ''],
  ['4', 'Simpeg (Mobile)', 'Data kepegawaian', 'Biro SDM', '', 'Aktif', ''],
  ['5', 'PANTAU SUMUR', 'Produksi sumur minyak dan gas', '', 'sumur.esdm.example.go.id', 'Aktif', ''],
  ['6', 'Situs Badan Geologi', 'Situs informasi dan permohonan data', 'Badan Geologi', '', 'Aktif', ''],
  ['7', 'TAMBANG ONLINE', '-', 'Ditjen Minerba', 'tambang.esdm.example.go.id', 'Aktif', ''],
  ['8', 'asdfgh', 'Peta desa belum berlistrik', 'Ditjen Listrik', '', 'Aktif', ''],
];

/** The lines above as the review sees them. */
export function sampleRows(): readonly ImportRow[] {
  const review = startReview({
    importId: ID,
    agency: 'Kementerian ESDM',
    thisYear: 2026,
    isKnownCode: () => false,
  });
  const reviewed = lines.flatMap((cells, at) => review.take(plan, { row: at + 5, cells, spans: [] }));
  return reviewed.flatMap(({ kind, row }, position) => (kind === 'row' ? [importRow(row, position)] : []));
}

function importRow(row: ReviewedRow, position: number): ImportRow {
  const openOffers = [...new Set(row.offers.map(({ kind }) => kind))];
  return {
    position,
    row,
    standing: row.problems.length > 0 ? 'problem' : openOffers.length > 0 ? 'open' : 'ready',
    openOffers,
    accepted: [],
    mayPass: row.problems.length > 0 && row.problems.every(({ mayPass }) => mayPass),
    isPassed: false,
    isLeftOut: false,
    kindSet: null,
    change: null,
    beforeKey: null,
    changes: [],
    supersededBy: null,
    elementIds: [],
    likeness: [],
  };
}

export const figures: RowFigures = {
  standings: { ready: 241, same: 18, open: 37, problem: 12, left_out: 4, skipped: 9 },
  changes: { added: 0, changed: 0, unchanged: 0 },
  open: [
    { kind: 'fill_down', count: 11, alone: 11 },
    { kind: 'not_application', count: 9, alone: 9 },
    { kind: 'own_agency', count: 14, alone: 3 },
    { kind: 'same_system_as', count: 8, alone: 8 },
    { kind: 'split', count: 4, alone: 4 },
    { kind: 'website', count: 6, alone: 6 },
  ],
  problems: [
    { code: 'row_description_missing', count: 8, passable: 8 },
    { code: 'row_name_noise', count: 4, passable: 0 },
  ],
  accepted: [{ kind: 'split', count: 4 }],
  passed: 3,
  websites: 22,
};

export const done: RowFigures = {
  ...figures,
  standings: { ...figures.standings, ready: 270, same: 26, open: 0, left_out: 13 },
  open: [],
};

export function anImport(change: Partial<ListImport> = {}): ListImport {
  return {
    agencyId: AGENCY,
    id: ID,
    fileId: ID,
    isPasted: false,
    correctsId: null,
    state: 'review',
    revision: 3,
    done: 312,
    total: 312,
    proposal: null,
    plan: [plan],
    figures: {
      rows: 312,
      ready: 241,
      needsDecision: 37,
      problem: 12,
      websites: 22,
      blank: 6,
      skipped: { repeated_header: 1, section: 4, aside: 3 },
      problems: {},
      offers: {},
      notes: { text_cleaned: 41, contacts_removed: 29, owner_from_joined_cells: 180 },
      removed: { phones: 27, emails: 3, identities: 1, names: 31 },
    },
    fault: null,
    createdAt: moment,
    createdBy: ID,
    changedAt: moment,
    changedBy: ID,
    submittedAt: moment,
    submittedBy: ID,
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    comparedAt: null,
    ...change,
  };
}

export const aCorrection = anImport({ correctsId: EARLIER });

/** A review as the architect sees it, or with what is different. */
export function aReview(lang: Lang, change: Partial<ReviewView> = {}): ReviewView {
  const rows = sampleRows();
  const open = rows.filter(({ standing }) => standing === 'open');
  return {
    lang,
    found: anImport(),
    tokens,
    figures,
    groups: figures.open.map(({ kind, alone }) => ({
      kind,
      count: alone,
      samples: open.filter(({ openOffers }) => openOffers.includes(kind)).slice(0, 3),
    })),
    problems: [
      { code: 'row_description_missing', count: 8, passable: 8 },
      { code: 'row_name_noise', count: 4, passable: 0 },
    ],
    changed: null,
    corrections: [],
    skipped: [
      { place: { sheet: 'Data Aplikasi', row: 120 }, reason: 'section', text: 'Direktorat Jenderal Migas' },
      { place: { sheet: 'Data Aplikasi', row: 331 }, reason: 'aside', text: 'Jakarta, 12 Oktober 2026' },
    ],
    chosen: new Map(),
    errors: [],
    correctError: null,
    hasMoved: false,
    ...change,
  };
}

const reasons: readonly Pick<ColumnProposal, 'field' | 'confidence' | 'reason'>[] = [
  { field: 'number', confidence: 0.99, reason: { code: 'heading_and_contents', word: 'no', percent: 100 } },
  { field: 'name', confidence: 0.97, reason: { code: 'heading_and_contents', word: 'nama aplikasi', percent: 92 } },
  { field: 'description', confidence: 0.84, reason: { code: 'heading', word: 'fungsi' } },
  { field: 'owner', confidence: 0.88, reason: { code: 'heading_and_contents', word: 'unit pengelola', percent: 76 } },
  { field: 'address', confidence: 0.7, reason: { code: 'contents', percent: 81 } },
  { field: 'status', confidence: 0.99, reason: { code: 'heading_and_contents', word: 'status', percent: 100 } },
  { field: 'contact', confidence: 0.9, reason: { code: 'heading_and_contents', word: 'no hp', percent: 95 } },
];

function sheetOf(name: string, position: number): ProposedSheet {
  return {
    plan: { ...plan, name, position },
    proposal: {
      sheet: { name, position, isHidden: false },
      rowCount: 312,
      header: null,
      columns: reasons.map((said, column) => ({
        ...said,
        column,
        heading: headings[column] ?? '',
        alternatives: [],
      })),
      isChosen: true,
      confidence: 0.9,
      reason: 'holds_list',
      ownerFromName: null,
    },
  };
}

export const oneSheet = groupSheets([sheetOf('Data Aplikasi', 2)]);
export const manySheets = groupSheets(['Setjen', 'Minerba', 'Migas', 'EBTKE', 'Geologi'].map(sheetOf));

export const examples: ReadonlyMap<number, readonly (readonly string[])[]> = new Map([
  [0, [['1'], ['SIMPEG'], ['Data kepegawaian'], ['Biro SDM'], ['simpeg.esdm.example.go.id'], ['Aktif'], []]],
  [
    2,
    [
      ['1', '2', '3'],
      ['SIMPEG', 'SIKAP; SIGAP; SITAP', 'Apel pagi'],
      ['Data kepegawaian dan cuti', 'Digunakan bersama', 'Absensi apel'],
      ['Biro SDM', 'Biro Umum'],
      ['simpeg.esdm.example.go.id'],
      ['Aktif'],
      [],
    ],
  ],
]);

const likeness = {
  agencyId: AGENCY,
  elementId: EARLIER,
  likelihood: 0.83,
  hasEqualName: false,
  isSameNationalSystem: false,
  words: ['kepegawaian', 'cuti', 'pangkat'],
};

export const alike: readonly AlikeLine[] = [
  {
    position: 0,
    name: 'SIMPEG',
    elementId: ID,
    likeness,
    other: {
      name: 'SIMPEG KELAUTAN',
      kind: 'application',
      functionText: 'Data kepegawaian, cuti, dan kenaikan pangkat',
    },
    otherAgency: 'KKP',
  },
  {
    position: 4,
    name: 'NASKAH DINAS',
    elementId: EARLIER,
    likeness: { ...likeness, likelihood: 0.91, isSameNationalSystem: true, hasEqualName: true },
    other: { name: 'SRIKANDI', kind: 'general_application', functionText: 'Surat menyurat dan arsip dinamis' },
    otherAgency: 'KemenPANRB',
  },
  { position: 9, name: 'PANTAU SUMUR', elementId: EARLIER, likeness, other: null, otherAgency: 'KLHK' },
];
