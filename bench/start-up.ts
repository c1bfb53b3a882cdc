import { type Program, type ProgramOptions, startProgram } from '../test/support/program.ts';
import { residentMb } from './resident.ts';
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
