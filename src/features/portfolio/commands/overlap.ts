import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { evaluate, LARGEST_EXACT } from '../domain/overlap/evaluate.ts';
import { randomStream } from '../domain/overlap/random-stream.ts';
import { type ListFile, readListFile } from '../http/overlap/list-file.ts';
import { openLexicon } from '../http/overlap/open-lexicon.ts';
import { scanList } from '../http/overlap/scan-list.ts';
import { writeScan } from '../http/overlap/write-scan.ts';
import { evaluationTable, type Measured } from './overlap-table.ts';

export interface OverlapIo {
  /** Both take whole lines without their line break. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** A line that is written over. */
  readonly progress: (line: string) => void;
}

const FORMS = [
  'Usage: node terpadu.mjs overlap eval <file.csv> [--json] [--seed <text>]',
  '       node terpadu.mjs overlap scan <file.csv> --out <folder> [--threads <n>] [--json]',
] as const;

const MOST_THREADS = 64;

interface Given {
  readonly file: string;
  readonly json: boolean;
  readonly seed: string;
  readonly out: string | undefined;
  readonly threads: number;
}

/** `overlap eval` judges the engine on a labelled list, `overlap scan` finds overlaps in any. 2 for what cannot be read. */
export async function overlapCommand(words: readonly string[], io: OverlapIo): Promise<number> {
  const [action, ...rest] = words;
  const given = action === 'eval' || action === 'scan' ? readGiven(rest, io) : null;
  if (given === null || (action === 'scan') !== (given.out !== undefined)) {
    for (const line of FORMS) io.err(line);
    return 2;
  }
  const began = performance.now();
  const read = await readListFile(given.file);
  if (!read.ok) {
    io.err(read.error);
    return 2;
  }
  const measured = (): Measured => ({
    seconds: (performance.now() - began) / 1000,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    threads: given.threads,
  });
  return action === 'eval' ? evalList(read.value, given, { io, measured }) : scan(read.value, given, { io, measured });
}

function readGiven(words: readonly string[], io: OverlapIo): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        seed: { type: 'string' },
        out: { type: 'string' },
        threads: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    const threads = Number(values.threads ?? availableParallelism());
    if (file === undefined || others.length > 0) return null;
    if (!Number.isInteger(threads) || threads < 0 || threads > MOST_THREADS) {
      io.err(`--threads is a whole number from 0 to ${MOST_THREADS}.`);
      return null;
    }
    return { file, json: values.json === true, seed: values.seed ?? '1', out: values.out, threads };
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS'))) throw fault;
    io.err(`${fault.message.split('. ')[0]}.`);
    return null;
  }
}

interface Run {
  readonly io: OverlapIo;
  readonly measured: () => Measured;
}

function evalList(list: ListFile, given: Given, { io, measured }: Run): number {
  if (list.columns.label === null) {
    io.err('Row 1: no column is called label; without true labels nothing can be judged. `overlap scan` needs none.');
    return 2;
  }
  const labelled = list.rows.filter(({ labels }) => labels.length > 0);
  if (labelled.length < 4) {
    io.err(`Column label: only ${labelled.length} rows carry a label; at least 4 are needed.`);
    return 2;
  }
  if (list.rows.length > LARGEST_EXACT) io.progress(`${list.rows.length} rows: pairs are judged among candidates ...`);
  const stream = randomStream(given.seed, 'halves');
  const draws = list.rows.map(() => stream.fraction());
  const evaluation = evaluate(list.rows, { lexicon: openLexicon(), draws });
  if (evaluation.engine.all.truePairs === 0) {
    io.err('Column label: no two rows share a label, so there is no true pair to be found.');
    return 2;
  }
  io.progress('');
  const figures = measured();
  if (given.json) {
    const file = { rows: list.rows.length, emptyRows: list.emptyRows, encoding: list.encoding, columns: list.columns };
    io.out(JSON.stringify({ file, seed: given.seed, ...evaluation, ...figures }, null, 2));
  } else for (const line of evaluationTable(evaluation, figures)) io.out(line);
  return 0;
}

async function scan(list: ListFile, given: Given, { io, measured }: Run): Promise<number> {
  const folder = given.out ?? '';
  const scanned = await scanList(list, {
    threads: given.threads,
    onProgress: (share) => io.progress(`Comparing ${list.rows.length} applications: ${Math.floor(share * 100)} % `),
  });
  io.progress('');
  try {
    const summary = await writeScan({ folder, list, scan: scanned, suggestions: 5 });
    const figures = measured();
    if (given.json) io.out(JSON.stringify({ ...summary, ...figures }, null, 2));
    else {
      const { groups, pairsWritten, rows } = summary;
      io.out(
        `${rows} rows: ${pairsWritten} pairs, ${groups['same_system']} groups of one system, ${groups['same_function']} groups of one function.`,
      );
      io.out(`Written to ${folder}: pairs.csv, groups.csv, suggestions.csv, summary.json.`);
      io.out(
        `${figures.seconds.toFixed(1)} s, ${Math.round(figures.peakMemoryMb)} MB at most, ${figures.threads} threads.`,
      );
    }
    return 0;
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    io.err(`The folder cannot be written to (${String(fault.code)}): ${folder}`);
    return 2;
  }
}
