import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from './server.ts';
import { holdInOwnProcess, postmasterPid, query, trialFolder } from './trial.ts';
import type { TrialFolder } from './trial.ts';

const NOBODY = 65_534;
const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const cannot = cannotTry();

describe('in whose name PostgreSQL runs', { skip: cannot }, () => {
  let trial: TrialFolder;
  let tools: string;
  beforeEach(() => {
    trial = trialFolder();
    const root = path.dirname(trial.folder);
    chmodSync(root, 0o755);
    tools = path.join(root, 'tools');
    mkdirSync(tools);
  });
  afterEach(() => trial.remove());

  /** A PATH without the tools of util-linux but the ones named. */
  const only = (...names: readonly string[]): string => {
    for (const name of names) symlinkSync(which(name), path.join(tools, name));
    return tools;
  };
  const serverOf = (folder: string): number => statSync(`/proc/${postmasterPid(folder)}`).uid;

  it('root: in a user namespace where allowed, also below a folder closed to everybody else', async (t) => {
    if (spawnSync('unshare', ['--user', '--map-user=65534', 'true']).status !== 0) {
      return t.skip('user namespaces are forbidden on this machine');
    }
    chmodSync(path.dirname(trial.folder), 0o700);
    const embedded = await startEmbedded({ folder: trial.folder, durable: false });
    try {
      assert.equal(serverOf(trial.folder), 0);
      assert.equal(statSync(path.join(trial.folder, 'pg')).uid, 0);
      assert.deepEqual(await query(embedded.app, 'select 1 as one'), [{ one: 1 }]);
    } finally {
      await embedded.stop();
    }
  });

  it('root: as nobody where namespaces are forbidden, and data begun by root go to nobody', async () => {
    const first = await startEmbedded({ folder: trial.folder, durable: false });
    await query(first.owner, 'create table kept as select 42 as n');
    await first.stop();
    const holder = holdInOwnProcess(trial.folder, { path: only('setpriv') });
    await holder.sees('ready');
    assert.equal(serverOf(trial.folder), NOBODY);
    assert.equal(statSync(trial.folder).mode & 0o777, 0o700);
    holder.kill('SIGKILL');
    await holder.ended;
    const second = await startEmbedded({ folder: trial.folder, durable: false });
    assert.deepEqual(await query(second.owner, 'select n from kept'), [{ n: 42 }]);
    await second.stop();
  });

  it('root: where nobody cannot get through either, the sentence names the folder to open', async () => {
    const closed = path.dirname(trial.folder);
    chmodSync(closed, 0o700);
    const output = await holdInOwnProcess(trial.folder, { path: only('setpriv') }).ended;
    assert.match(output, /^root_cannot_run: PostgreSQL refuses to run as root/);
    assert.ok(
      output.includes(`open ${closed} to other users (chmod o+x), or start Terpadu as an ordinary user.`),
      output,
    );
    assert.equal(existsSync(path.join(trial.folder, 'pg')), false);
  });

  it('an ordinary user: in its own name, and without setpriv too', async () => {
    chmodSync(path.dirname(trial.folder), 0o777);
    for (const tool of [['setpriv'], []]) {
      const holder = holdInOwnProcess(trial.folder, { uid: NOBODY, path: tool.length > 0 ? only(...tool) : '' });
      await holder.sees('ready');
      assert.equal(serverOf(trial.folder), NOBODY);
      holder.kill('SIGKILL');
      await holder.ended;
    }
    const third = holdInOwnProcess(trial.folder, { uid: NOBODY, then: 'leave' });
    assert.match(await third.ended, /note: A PostgreSQL \(process \d+\) was left over/);
  });

  it('root on data of an ordinary user: in that user’s name, who can start again afterwards', async () => {
    chmodSync(path.dirname(trial.folder), 0o777);
    await holdInOwnProcess(trial.folder, { uid: NOBODY, then: 'leave' }).ended;
    const asRoot = await startEmbedded({ folder: trial.folder, durable: true });
    assert.equal(serverOf(trial.folder), NOBODY);
    await asRoot.stop();
    const again = await holdInOwnProcess(trial.folder, { uid: NOBODY, then: 'leave' }).ended;
    assert.match(again, /^ready \d+/m);
  });
});

function cannotTry(): string | false {
  if (process.platform !== 'linux') return 'namespaces and setpriv exist on Linux only';
  if (process.getuid?.() !== 0) return 'only root can try other users';
  const reads = spawnSync('test', ['-r', path.join(SOURCES, 'server.ts')], { uid: NOBODY, gid: NOBODY });
  return reads.status === 0 ? false : 'this checkout is closed to other users';
}

function which(name: string): string {
  return spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
}
