import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { testSeed } from '../../../../test/support/seed.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { parseLogHeader } from '../domain/log-export.ts';
import { startLogVerifier } from '../domain/log-verify.ts';
import { findPlaces } from '../storage/tree-storage.ts';
import { exportLog } from './export-log.ts';
import { aCall, aNode, type TestNode, the } from './node.builder.ts';

const ROUNDS = Number(process.env['TERPADU_CHAOS_ROUNDS'] ?? '3');

describe('a node killed with -9 while it calls and seals', () => {
  let node: TestNode;
  let owner: pg.Client;

  before(async () => {
    node = await aNode({ givenUpAfterMs: 100 });
    owner = new pg.Client(node.owner);
    await owner.connect();
    await owner.query('alter table exchange.entry no force row level security');
  });
  after(async () => {
    await owner.end();
    await node.close();
  });

  it('has every acknowledged call whole in both logs and in the tree, and its log is intact', async (context) => {
    context.diagnostic(`TERPADU_SEED=${testSeed}`);
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      acknowledged.push(...(await killedAfter(150 + ((testSeed + round * 7919) % 350))));
    assert.ok(acknowledged.length > ROUNDS * 10, `only ${acknowledged.length} calls were acknowledged`);
    const { rows: open } = await owner.query<{ open: number }>(OPEN_CALLS);
    context.diagnostic(
      `${acknowledged.length} calls acknowledged; ${open[0]!.open} requests were left without response`,
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    await node.exchange.closeUnanswered();
    await node.exchange.sealNow();

    const { rows } = await owner.query<{ message_id: string; ids: string[] }>(
      'select message_id, array_agg(id::text) as ids from exchange.entry where message_id = any($1) group by 1',
      [acknowledged],
    );
    assert.equal(rows.length, acknowledged.length, 'an acknowledged call is not in the log');
    assert.deepEqual(
      rows.filter(({ ids }) => ids.length !== 4),
      [],
      'an acknowledged call is not whole',
    );
    const ids = rows.flatMap((row) => row.ids);
    for (let at = 0; at < ids.length; at += 900) {
      const some = ids.slice(at, at + 900);
      const places = await node.services.db.as(PUBLIC, (tx) => findPlaces(tx, node.services.installation.nodeId, some));
      assert.equal(places.size, some.length, 'an acknowledged call is not in the tree');
    }
    await assertIntact();
    const { rows: left } = await owner.query<{ open: number }>(OPEN_PROVIDER_CALLS);
    assert.equal(left[0]!.open, 0, 'a request was left without response');
  });

  /** Runs a process for so long, kills it, and returns the calls that it said were answered. */
  async function killedAfter(ms: number): Promise<readonly string[]> {
    const program = fileURLToPath(new URL('./killed-node.ts', import.meta.url));
    const folder = dirname(dirname(node.masterKeyFile));
    const child = spawn(process.execPath, [program, JSON.stringify(node.role), folder, JSON.stringify(aCall())], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let begun: () => void = () => {};
    const first = new Promise<void>((resolve) => (begun = resolve));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      begun();
    });
    await Promise.race([first, once(child, 'exit').then(() => assert.fail('the process ended by itself'))]);
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGKILL');
    await once(child, 'close');
    return said.split('\n').slice(0, -1);
  }

  async function assertIntact(): Promise<void> {
    const lines = await exportLog(node.services);
    assert.ok(lines !== null);
    const [header, ...rows] = (await Array.fromAsync(lines)).join('').trimEnd().split('\n');
    const verifier = startLogVerifier(the(parseLogHeader(header!)), { against: null, trustedKey: null });
    for (const row of rows) verifier.add(row);
    const report = verifier.finish();
    assert.equal(report.verdict, 'intact', JSON.stringify(report.checks.filter(({ outcome }) => outcome === 'failed')));
  }
});

const OPEN_PROVIDER_CALLS = `
  select count(*)::int as open from exchange.entry e where e.kind = 'request' and e.side = 'provider' and not exists (
    select from exchange.entry r where r.message_id = e.message_id and r.side = e.side and r.kind = 'response')`;
const OPEN_CALLS = OPEN_PROVIDER_CALLS.replace("and e.side = 'provider'", '');
