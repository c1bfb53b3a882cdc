import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogue } from '../../src/app.ts';
import { readLogState, verifyCommand } from '../../src/features/exchange/index.ts';
import { exportLog } from '../../src/features/exchange/http/export-log.ts';
import { aCall, A_PERSON, PENDUDUK, registerAll } from '../../src/features/exchange/http/node.builder.ts';
import { openExchange, type Exchange } from '../../src/features/exchange/http/open-exchange.ts';
import { openLog } from '../../src/kernel/log.ts';
import { openServices } from '../../src/kernel/open-services.ts';
import type { Services } from '../../src/kernel/services.ts';
import { examine } from '../../src/verbs/doctor.ts';
import { takeBackup } from '../../src/verbs/backup.ts';
import { restoreInto } from '../../src/verbs/restore.ts';
import { anAgency, anInstallation, type Agency } from './agency.ts';
import { realServer, withoutPrograms } from './server.ts';

const silent = { say: () => {}, complain: () => {}, progress: () => {} };

/** The exchange on an installation, for `work`. */
async function withExchange<T>(
  agency: Agency,
  work: (exchange: Exchange, services: Services) => Promise<T>,
): Promise<T> {
  const connection = { connectionString: agency.env['DATABASE_URL'] };
  const log = openLog('error', { write: (line) => assert.fail(line) });
  const services = await openServices({ config: agency.config(), connection, errors: catalogue(), log });
  const exchange = await openExchange(services);
  exchange.provideService(PENDUDUK, async () => ({ status: 200, body: A_PERSON }));
  try {
    return await work(exchange, services);
  } finally {
    await exchange.stop();
    await services.close();
  }
}

async function callTimes(exchange: Exchange, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answered = await exchange.call(aCall());
    assert.ok(answered.ok, JSON.stringify(answered));
  }
}

/** What `terpadu verify` says of the whole log, and how many entries it holds. */
async function verified(
  services: Services,
  file: string,
): Promise<{ readonly code: number; readonly rows: number; readonly said: string }> {
  const lines: string[] = [];
  for await (const part of (await exportLog(services)) ?? []) lines.push(part);
  const text = lines.join('');
  writeFileSync(file, text);
  const said: string[] = [];
  const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
  return { code: await verifyCommand([file], io), rows: text.trim().split('\n').length - 1, said: said.join('\n') };
}

describe('the log of the exchange after a restore', () => {
  it('verifies, is sealed to its end and grows on, in a cluster whose transactions have lower numbers', async (test) => {
    const reason = withoutPrograms(await realServer());
    if (reason !== false) return test.skip(reason);
    const agency = await anInstallation();
    await withExchange(agency, async (exchange) => {
      await registerAll(exchange);
      await callTimes(exchange, 3);
      await exchange.sealNow();
      await callTimes(exchange, 2);
    });
    // As if the old cluster had run for years; entries of the last second are not sealed yet.
    await agency.asSuperuser(`
      update exchange.entry set tx = (tx::text::bigint + 900000000)::text::xid8;
      update exchange.head set mark = (mark::text::bigint + 900000000)::text::xid8;
      delete from exchange.sealed where idx >= 12; delete from exchange.head where size > 12`);
    const seen = (await examine(agency.config())).find(({ check }) => check === 'log');
    assert.match(seen?.says ?? '', /^12 entries of the exchange's log are sealed; newer ones/);
    const folder = join(agency.folder, 'cadangan');
    const connection = { connectionString: agency.env['DATABASE_BACKUP_URL'] };
    const masterKey = agency.config().masterKeyFile;
    assert.ok((await takeBackup({ connection, folder, keyFolder: null, masterKeyFile: masterKey, io: silent })).ok);

    const restored = await anAgency();
    const done = await restoreInto(restored.config(), { folder, keysFolder: folder, masterKey, io: silent });
    assert.ok(done.ok, JSON.stringify(done));
    await withExchange(restored, async (exchange, services) => {
      await exchange.sealNow();
      const state = await readLogState(services.db, services.installation.nodeId);
      assert.deepEqual([state.sealed, state.unsealedSince], [20, null]);
      const before = await verified(services, join(restored.folder, 'log-1.ndjson'));
      assert.deepEqual([before.code, before.rows], [0, 20], before.said);
      await callTimes(exchange, 1);
      await exchange.sealNow();
      const after = await verified(services, join(restored.folder, 'log-2.ndjson'));
      assert.deepEqual([after.code, after.rows], [0, 24], after.said);
    });
  });
});
