import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/support/program.ts';
import { benchExchange } from './exchange.ts';
import { benchOverlap } from './overlap.ts';
import { benchPages } from './pages.ts';
import { benchStartUp } from './start-up.ts';
import { benchSubmits } from './submits.ts';
import { machineLine, tableOf } from './table.ts';

/**
 * `npm run bench`: prints one table; nothing here is asserted, and nothing is compared across runs. `-- --short` shows
 * that it runs, its figures mean little.
 */
const isShort = process.argv.includes('--short');
const data = mkdtempSync(join(tmpdir(), 'terpadu-ukur-'));
try {
  // One address may ask for a hundred pages a second: as many people as requests come through a proxy.
  const env = { TERPADU_TRUSTED_PROXIES: '1' };
  const { program, rows } = await benchStartUp({ data, port: await freePort(), env });
  const pages = await benchPages(program, isShort ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 5 });
  program.signal('SIGINT');
  await program.ended;
  const submits = await benchSubmits({ data, port: await freePort(), drafts: isShort ? 40 : 400 });
  const exchange = await benchExchange();
  const overlap = await benchOverlap({ rows: isShort ? 3_000 : 30_000 });
  const all = [...rows, ...pages, ...submits, ...exchange, ...overlap];
  process.stdout.write(`${machineLine()}\n\n${tableOf(all)}\n`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
