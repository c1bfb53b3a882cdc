import { execFileSync } from 'node:child_process';
import { type Program, type ProgramOptions, startProgram } from '../test/support/program.ts';
import type { BenchRow } from './table.ts';

export interface Started {
  readonly program: Program;
  readonly rows: readonly BenchRow[];
}

/** A first start on an empty data folder, a second start, and the memory of both processes afterwards. */
export async function benchStartUp(options: ProgramOptions): Promise<Started> {
  const first = await timed(() => startProgram(options));
  first.value.signal('SIGINT');
  await first.value.ended;
  const second = await timed(() => startProgram(options));
  const rows = [
    {
      what: 'First start, empty data folder, sample nation loaded',
      figure: seconds(first.ms),
      beside: null,
      ratio: null,
    },
    {
      what: 'Second start',
      figure: seconds(second.ms),
      beside: `${seconds(first.ms)} (first)`,
      ratio: (second.ms / first.ms).toFixed(2),
    },
    {
      what: 'Resident after start, Node and PostgreSQL',
      figure: `${Math.round(residentMb(second.value.pid))} MB`,
      beside: null,
      ratio: null,
    },
  ];
  return { program: second.value, rows };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Proportional set size of a process and all below it: shared pages are counted once. */
function residentMb(pid: number): number {
  const tree = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const pids = new Set([pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child = 0, parent = 0] of tree) {
      if (pids.has(parent) && !pids.has(child)) grown = pids.add(child).size > 0;
    }
  }
  return [...pids].reduce((sum, one) => sum + proportionalKb(one), 0) / 1024;
}

function proportionalKb(pid: number): number {
  try {
    const text = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
