import type { Reviewed, ReviewedRow } from './outcome.ts';
import type { SheetPlan } from './plan.ts';
import { type ReviewRules, startReview } from './review.ts';
import type { SheetRow } from './sheet.ts';

export const rules: ReviewRules = {
  importId: 'a',
  agency: 'Kota Contoh',
  thisYear: 2026,
  isKnownCode: (code) => code === 'RAL.01.01',
};

export const aPlan = (change: Partial<SheetPlan> = {}): SheetPlan => ({
  position: 1,
  name: 'Data',
  headings: ['No', 'Nama', 'Uraian', 'OPD', 'Alamat', 'Status', 'Tahun'],
  headerRows: [1],
  firstDataRow: 2,
  fields: ['number', 'name', 'description', 'owner', 'address', 'status', 'year'],
  owner: null,
  emptyOwner: 'ask',
  ownerShift: 0,
  ...change,
});

export const aRow = (row: number, cells: readonly string[], spans: SheetRow['spans'] = []): SheetRow => ({
  row,
  cells,
  spans,
});
export const full = (
  name: string,
  change: Partial<Record<'said' | 'owner' | 'url' | 'status' | 'year', string>> = {},
) => {
  const { said = 'Mengelola surat', owner = 'Diskominfo', url = 'a.go.id', status = 'Aktif', year = '2019' } = change;
  return ['1', name, said, owner, url, status, year];
};

/** Reviews rows from row 2 on. */
export function review(lines: readonly (readonly string[])[], plan = aPlan()) {
  const run = startReview(rules);
  const reviewed: Reviewed[] = lines.flatMap((cells, index) =>
    cells.length === 0 ? [] : run.take(plan, aRow(index + 2, cells)),
  );
  const { rest, summary } = run.finish();
  const all = [...reviewed, ...rest];
  return { all, summary, rows: all.flatMap(({ kind, row }): readonly ReviewedRow[] => (kind === 'row' ? [row] : [])) };
}
