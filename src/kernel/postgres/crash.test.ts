import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findBinaries } from './binaries.ts';
import type { EmbeddedFault } from './fault.ts';
import { chooseRunAs, spawnAs } from './run-as.ts';
import { startEmbedded } from './server.ts';
import type { Embedded, EmbeddedOptions } from './server.ts';
import { holdInOwnProcess, isAlive, postmasterPid, query, trialFolder, waitUntil } from './trial.ts';
import type { TrialFolder } from './trial.ts';

const isWindows = process.platform === 'win32' && 'there are no signals on Windows';

describe('the embedded PostgreSQL after a kill -9', { skip: isWindows }, () => {
  let trial: TrialFolder;
  let running: Embedded | null = null;
  beforeEach(() => {
    trial = trialFolder();
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
    await trial.remove();
  });
  const start = async (more: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
    running = await startEmbedded({ folder: trial.folder, durable: true, ...more });
    return running;
  };

  it('of Node starts again at once, and everything acknowledged is there', async () => {
    const holder = holdInOwnProcess(trial.folder, { then: 'write' });
    await holder.sees('kept 20');
    holder.kill('SIGKILL');
    const embedded = await start();
    const acknowledged = Number((await holder.ended).trim().split(' ').at(-1));
    const [found] = await query(embedded.owner, 'select count(*)::int as rows, max(n) as last from kept');
    assert.ok(Number(found?.['rows']) >= acknowledged, `${JSON.stringify(found)} of ${acknowledged}`);
    assert.equal(found?.['rows'], found?.['last']);
  });

  it('of Node and server together starts again at once, and everything acknowledged is there', async () => {
    const holder = holdInOwnProcess(trial.folder, { then: 'write' });
    await holder.sees('kept 20');
    const server = postmasterPid(trial.folder);
    process.kill(server, 'SIGKILL');
    holder.kill('SIGKILL');
    const embedded = await start();
    const acknowledged = Number((await holder.ended).trim().split(' ').at(-1));
    const [found] = await query(embedded.owner, 'select count(*)::int as rows from kept');
    assert.ok(Number(found?.['rows']) >= acknowledged);
    assert.notEqual(embedded.pid, server);
  });

  it('of the server alone is reported, and the same process can start it again', async () => {
    const faults: EmbeddedFault[] = [];
    const first = await start({ onExit: (fault) => faults.push(fault) });
    process.kill(first.pid, 'SIGKILL');
    await waitUntil(
      () => faults.length > 0,
      () => 'the end of the server was not reported',
    );
    assert.equal(faults[0]?.code, 'server_ended');
    assert.match(faults[0]?.message ?? '', /ended by itself; see server\.log/);
    await first.stop();
    const second = await start({ onExit: (fault) => faults.push(fault) });
    assert.deepEqual(await query(second.app, 'select 1 as one'), [{ one: 1 }]);
    await second.stop();
    assert.equal(faults.length, 1);
  });

  it('in the middle of the first initialisation leaves nothing half', async () => {
    for (const afterMs of [0, 100, 250]) {
      const holder = holdInOwnProcess(trial.folder);
      const isBegun = (): boolean =>
        existsSync(trial.folder) && readdirSync(trial.folder).some((name) => name.startsWith('pg.new-'));
      await waitUntil(isBegun, () => 'initdb did not begin');
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      holder.kill('SIGKILL');
      await holder.ended;
      assert.equal(existsSync(path.join(trial.folder, 'pg')), false, `initdb was over within ${afterMs} ms`);
    }
    const embedded = await start();
    assert.deepEqual(await query(embedded.app, 'select 1 as one'), [{ one: 1 }]);
    assert.deepEqual(
      readdirSync(trial.folder).filter((name) => name.startsWith('pg')),
      ['pg'],
    );
  });

  it('where nothing ended the server with its Node, the next start ends what is left over', async () => {
    await (await start()).stop();
    const notes: string[] = [];
    const orphan = await startOrphan(trial.folder);
    const embedded = await start({ log: (line) => notes.push(line) });
    assert.equal(isAlive(orphan), false);
    assert.deepEqual(notes, [
      `A PostgreSQL (process ${orphan}) was left over in ${trial.folder} by a killed process; stopping it.`,
    ]);
    assert.deepEqual(await query(embedded.app, 'select 1 as one'), [{ one: 1 }]);
  });

  it('a stranger who got the number of the dead server neither stops the start nor is harmed', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      const file = path.join(trial.folder, 'pg', 'postmaster.pid');
      writeFileSync(file, `${stranger.pid}\n${path.join(trial.folder, 'pg')}\n1\n5432\n${trial.folder}\n\n  1 1\n`);
      const second = await start();
      assert.deepEqual(await query(second.app, 'select 1 as one'), [{ one: 1 }]);
      assert.ok(stranger.exitCode === null && stranger.signalCode === null);
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});

/** A server that nobody owns, as a kill -9 leaves it where there is no setpriv. */
async function startOrphan(folder: string): Promise<number> {
  const binaries = findBinaries(folder);
  const runAs = chooseRunAs(binaries, folder);
  const prefix = runAs.prefix.filter((_, at) => at < runAs.prefix.indexOf('setpriv'));
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`];
  const words = [...prefix, binaries.postgres, '-D', path.join(folder, 'pg'), ...settings];
  const child = spawn(words[0] ?? '', words.slice(1), { ...spawnAs(runAs, binaries), stdio: 'ignore', detached: true });
  const file = path.join(folder, 'pg', 'postmaster.pid');
  await waitUntil(
    () => existsSync(file) && postmasterPid(folder) === child.pid,
    () => 'the orphan did not start',
  );
  return child.pid ?? -1;
}
