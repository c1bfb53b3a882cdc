import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort, launch, refusedStart, type Program } from '../../test/support/program.ts';
import { createMasterKeys } from '../kernel/keys/master-key.ts';

describe('the command line', () => {
  it('does its work to the end when nobody reads its words any more', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const child = spawn(process.execPath, ['--import', './tsx-hook.mjs', 'src/main.ts', 'config'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.on('data', (part: Buffer) => void (complaints += part.toString()));
    const code = await new Promise((resolve) => void child.once('close', resolve));
    assert.deepEqual({ code, complaints }, { code: 0, complaints: '' });
  });
});

describe('a start that cannot go on', () => {
  let data: string;
  let program: Program | null = null;

  before(() => {
    data = mkdtempSync(join(tmpdir(), 'terpadu-start-'));
  });
  after(async () => {
    program?.signal('SIGKILL');
    await program?.ended;
    rmSync(data, { recursive: true });
  });

  it('says that its database ended while the country was loading', async () => {
    program = launch({ data, port: await freePort() });
    const limit = AbortSignal.timeout(60_000);
    while (!program.output().includes('Database brought')) {
      limit.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    process.kill(Number.parseInt(readFileSync(join(data, 'postgres', 'pg', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
    assert.equal(await program.ended, 1);
    assert.match(program.output(), /ended by itself; see server\.log there\. \(server_ended\)\n$/);
    assert.doesNotMatch(program.output(), /\n {4}at /);
  });

  it('says that others may read the master key', { skip: process.platform === 'win32' }, async () => {
    const file = join(data, 'keys', 'master.json');
    createMasterKeys(file, Temporal.Now.instant()); // If the start above did not come so far.
    chmodSync(file, 0o644);
    const { code, output } = await refusedStart({ data, port: await freePort() });
    assert.equal(code, 1);
    assert.match(output, /^Others on this machine may read .*chmod 600.* \(master_key_exposed\)\n$/m);
    assert.doesNotMatch(output, /\n {4}at /);
  });
});
