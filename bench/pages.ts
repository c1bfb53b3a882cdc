import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Program } from '../test/support/program.ts';
import { load, type LoadResult } from './load.ts';
import { residentMb } from './resident.ts';
import type { BenchRow } from './table.ts';

const CONNECTIONS = 16;

export interface Measure {
  /** Each address is warmed up and then measured so often; the middle one counts. */
  readonly rounds: number;
  readonly seconds: number;
}

/** Pages of the running program, each against a fixed answer of the same bytes from node:http beside it, and memory. */
export async function benchPages(program: Program, measure: Measure): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const before = residentMb(program.pid);
  for (const [what, address] of [
    ['Front page', '/'],
    ['List of organisations', '/direktori/instansi'],
    ['Coordination tree', '/direktori/koordinasi'],
  ] as const) {
    const body = await (await fetch(`${program.origin}${address}`, { headers: { accept: 'text/html' } })).text();
    const bare = await serveBare(gzipSync(body, { level: 4 }));
    const [ours, theirs] = [await middle(`${program.origin}${address}`, measure), await middle(bare.url, measure)];
    bare.close();
    rows.push({
      what: `${what}, ${(body.length / 1024).toFixed(1)} kB, ${CONNECTIONS} connections`,
      figure: words(ours),
      beside: `${words(theirs)} (fixed answer, node:http)`,
      ratio: `${(ours.perSecond / theirs.perSecond).toFixed(2)}`,
    });
  }
  const after = residentMb(program.pid);
  rows.push({
    what: 'Resident after these pages, Node and PostgreSQL',
    figure: `${Math.round(after)} MB`,
    beside: `${Math.round(before)} MB (before them)`,
    ratio: (after / before).toFixed(2),
  });
  return rows;
}

function words({ perSecond, p50Ms, p99Ms }: LoadResult): string {
  return `${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}

async function middle(url: string, { rounds, seconds }: Measure): Promise<LoadResult> {
  await load({ url, connections: CONNECTIONS, seconds: 1 });
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await load({ url, connections: CONNECTIONS, seconds }));
  const sorted = results.toSorted((one, other) => one.perSecond - other.perSecond);
  const found = sorted[Math.floor(rounds / 2)];
  if (found === undefined) throw new Error('No round was measured.');
  return found;
}

function serveBare(body: Uint8Array): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => void server.close() });
    });
  });
}
