import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/support/program.ts';
import { benchPages } from './pages.ts';
import { benchStartUp } from './start-up.ts';
import { machineLine, tableOf } from './table.ts';

/** `npm run bench`: prints one table; nothing here is asserted, and nothing is compared across runs. */
const data = mkdtempSync(join(tmpdir(), 'terpadu-ukur-'));
try {
  const { program, rows } = await benchStartUp({ data, port: await freePort() });
  const pages = await benchPages(program);
  program.signal('SIGINT');
  await program.ended;
  process.stdout.write(`${machineLine()}\n\n${tableOf([...rows, ...pages])}\n`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
