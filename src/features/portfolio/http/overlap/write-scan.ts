import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { rankFunctions } from '../../domain/overlap/function-vector.ts';
import type { Inventory } from '../../domain/overlap/inventory.ts';
import { rowAt } from '../../domain/overlap/sparse-rows.ts';
import { FUNCTION_CURVE, FUNCTION_SUM, functionLikelihood, SYSTEM_ODDS } from '../../domain/overlap/weights.ts';
import { csvLine } from '../intake/write-csv.ts';
import type { ListFile } from './list-file.ts';
import { reasonsOf } from './reason-words.ts';
import type { ScannedList } from './scan-list.ts';

export interface ScanSummary {
  readonly rows: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly pairsFound: number;
  readonly pairsWritten: number;
  readonly groups: Readonly<Record<string, number>>;
  readonly parameters: unknown;
}

export interface Writing {
  readonly folder: string;
  readonly list: ListFile;
  readonly scan: ScannedList;
  readonly suggestions: number;
}

/** Writes pairs.csv, groups.csv, suggestions.csv and summary.json into a folder, which is made when it is not there. */
export async function writeScan(writing: Writing): Promise<ScanSummary> {
  await mkdir(writing.folder, { recursive: true });
  await writeLines(join(writing.folder, 'pairs.csv'), pairLines(writing));
  await writeLines(join(writing.folder, 'groups.csv'), groupLines(writing));
  await writeLines(join(writing.folder, 'suggestions.csv'), suggestionLines(writing));
  const summary = summaryOf(writing);
  await writeLines(join(writing.folder, 'summary.json'), [`${JSON.stringify(summary, null, 2)}\n`]);
  return summary;
}

const CHUNK = 64 * 1024;

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const handle = await open(file, 'w');
  try {
    let chunk = file.endsWith('.csv') ? '\uFEFF' : '';
    for (const line of lines) {
      chunk += line;
      if (chunk.length < CHUNK) continue;
      await handle.write(chunk);
      chunk = '';
    }
    await handle.write(chunk);
  } finally {
    await handle.close();
  }
}

/** Whole numbers as they are, shares to three places. */
function lineOf(cells: readonly (string | number)[]): string {
  return csvLine(
    cells.map((cell) => {
      if (typeof cell === 'string') return cell;
      return Number.isInteger(cell) ? String(cell) : cell.toFixed(3);
    }),
  );
}

function* pairLines({ list, scan }: Writing): Iterable<string> {
  yield lineOf([
    'baris_1',
    'nama_1',
    'pemilik_1',
    'baris_2',
    'nama_2',
    'pemilik_2',
    'sistem_sama',
    'fungsi_sama',
    'alasan',
  ]);
  const { pairs } = scan.compared;
  for (const at of scan.shown) {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    yield lineOf([
      ...whose(list, left),
      ...whose(list, right),
      pairs.sameSystem[at] ?? 0,
      functionLikelihood(pairs.sameFunction[at] ?? 0),
      reasonsOf(scan, left, right),
    ]);
  }
}

function whose({ rows }: ListFile, row: number): readonly (string | number)[] {
  const found = rows[row];
  return [found?.row ?? 0, found?.entry.name ?? '', found?.entry.owner ?? ''];
}

function* groupLines({ list, scan }: Writing): Iterable<string> {
  yield lineOf(['kelompok', 'pertanyaan', 'baris', 'nama', 'pemilik']);
  for (const [question, groups] of Object.entries(scan.groups)) {
    for (const [index, members] of groups.entries()) {
      const name = `${question === 'same_system' ? 'S' : 'F'}${index + 1}`;
      const asked = question === 'same_system' ? 'sistem sama' : 'fungsi sama';
      for (const row of members) yield lineOf([name, asked, ...whose(list, row)]);
    }
  }
}

function* suggestionLines({ list, scan, suggestions }: Writing): Iterable<string> {
  yield lineOf(['baris', 'nama', 'pemilik', 'jenis', 'urutan', 'kode', 'fungsi', 'keyakinan']);
  const { inventory } = scan;
  for (const row of list.rows.keys()) {
    const who = [...whose(list, row), KINDS[inventory.kinds[row] ?? 'application']];
    const ranked = functionsOf(inventory, row).slice(0, suggestions);
    if (ranked.length === 0) yield lineOf([...who, 0, '', 'tidak ada fungsi yang cocok', 0]);
    for (const [place, { code, name, sureness }] of ranked.entries())
      yield lineOf([...who, place + 1, code, name, sureness]);
  }
}

const KINDS = {
  application: 'aplikasi',
  website: 'situs web',
  'not-an-application': 'bukan aplikasi',
  'says-too-little': 'keterangan kurang',
} as const;

interface NamedFunction {
  readonly code: string;
  readonly name: string;
  readonly sureness: number;
}

/** What a national system is known for comes with the words' own functions in one soft vector. */
function functionsOf({ text, functions, catalogue }: Inventory, row: number): readonly NamedFunction[] {
  const soft = rowAt(functions, row);
  const coverage = new Map(rankFunctions(catalogue, rowAt(text, row), 10).map((one) => [one.index, one.coverage]));
  return [...soft.terms]
    .map((index, at) => ({ index, weight: soft.weights[at] ?? 0 }))
    .toSorted((one, other) => other.weight - one.weight || one.index - other.index)
    .map(({ index, weight }) => ({
      code: catalogue.functions[index]?.code ?? '',
      name: catalogue.functions[index]?.name.id ?? '',
      sureness: Math.min(1, Math.max(weight, coverage.get(index) ?? 0)),
    }));
}

function summaryOf({ list, scan }: Writing): ScanSummary {
  const kinds: Record<string, number> = {};
  for (const kind of scan.inventory.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    rows: list.rows.length,
    kinds,
    pairsFound: scan.compared.pairs.left.length,
    pairsWritten: scan.shown.length,
    groups: { same_system: scan.groups.same_system.length, same_function: scan.groups.same_function.length },
    parameters: { sameFunction: { sum: FUNCTION_SUM, curve: FUNCTION_CURVE }, sameSystem: { logOdds: SYSTEM_ODDS } },
  };
}
