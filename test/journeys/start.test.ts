import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort, refusedStart, startProgram, type Program } from '../support/program.ts';

describe('npm start', () => {
  let data: string;
  let port: number;
  let program: Program;

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'terpadu-mulai-'));
    port = await freePort();
    program = await startProgram({ data, port });
  });
  after(async () => {
    program.signal('SIGKILL');
    await program.ended;
    rmSync(data, { recursive: true, force: true });
  });

  it('makes a sample installation, says so and serves its first page', async () => {
    assert.match(program.output(), /sample installation/);
    const page = await (await fetch(`${program.origin}/`, { headers: { accept: 'text/html' } })).text();
    assert.match(page, /Negara contoh/);
    assert.deepEqual(await (await fetch(`${program.origin}/readyz`)).json(), { status: 'ready' });
  });

  it('keeps its keys for itself', () => {
    const modes = execFileSync('stat', ['-c', '%a', join(data, 'keys/master.json'), join(data, 'postgres')], {
      encoding: 'utf8',
    });
    assert.deepEqual(modes.trim().split('\n'), ['600', '700']);
  });

  it('started twice at once is refused in one sentence and harms nothing', async () => {
    const second = await refusedStart({ data, port: await freePort() });
    assert.equal(second.code, 1);
    assert.match(second.output, /already_running/);
    assert.equal((await fetch(`${program.origin}/readyz`)).status, 200);
  });

  it('killed with -9, all of it, starts again with everything that was there', async () => {
    const key = readFileSync(join(data, 'keys/master.json'), 'utf8');
    program.signal('SIGKILL');
    await program.ended;
    program = await startProgram({ data, port });
    assert.equal(readFileSync(join(data, 'keys/master.json'), 'utf8'), key);
    assert.equal((await fetch(`${program.origin}/readyz`)).status, 200);
  });

  it('stops on Ctrl-C within 5 s, PostgreSQL included', async () => {
    const began = performance.now();
    program.signal('SIGINT');
    assert.equal(await program.ended, 0);
    assert.ok(performance.now() - began < 5_000);
    assert.equal(existsSync(join(data, 'postgres/pg/postmaster.pid')), false);
    program = await startProgram({ data, port });
  });
});

describe('npm start where something is in the way', () => {
  it('says which port is taken and how to choose another, and changes nothing', async () => {
    const data = mkdtempSync(join(tmpdir(), 'terpadu-port-'));
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const refused = await refusedStart({ data, port });
    other.close();
    rmSync(data, { recursive: true, force: true });
    assert.equal(refused.code, 1);
    assert.match(
      refused.output,
      new RegExp(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`),
    );
    assert.doesNotMatch(refused.output, /\n\s+at /);
  });

  it('says that the data folder cannot be written', async (test) => {
    if (process.getuid?.() === 0 && !canMakeReadOnly())
      return test.skip('root writes everywhere, and no read-only mount can be made here');
    const { folder, undo } = readOnlyFolder();
    const refused = await refusedStart({ data: join(folder, 'data'), port: await freePort() });
    undo();
    assert.equal(refused.code, 1);
    assert.match(refused.output, /data_unwritable/);
    assert.doesNotMatch(refused.output, /\n\s+at /);
  });

  it('refuses a variable it does not know, and one that is wrong', async () => {
    const data = mkdtempSync(join(tmpdir(), 'terpadu-salah-'));
    const refused = await refusedStart({
      data,
      port: 3000,
      env: { TERPADU_HOTS: '0.0.0.0', TERPADU_LOG_LEVEL: 'loud' },
    });
    rmSync(data, { recursive: true, force: true });
    assert.equal(refused.code, 2);
    assert.match(refused.output, /TERPADU_HOTS is not a variable of Terpadu/);
    assert.match(refused.output, /TERPADU_LOG_LEVEL must be debug or info or warn or error/);
  });

  it('does not offer a sample installation to other machines', async () => {
    const data = mkdtempSync(join(tmpdir(), 'terpadu-luar-'));
    const refused = await refusedStart({ data, port: await freePort(), env: { TERPADU_HOST: '0.0.0.0' } });
    rmSync(data, { recursive: true, force: true });
    assert.equal(refused.code, 1);
    assert.match(refused.output, /sample_on_loopback_only/);
  });
});

function canMakeReadOnly(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-coba-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readOnlyFolder(): { readonly folder: string; undo(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-baca-'));
  if (process.getuid?.() === 0) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder]);
    return { folder, undo: () => (execFileSync('umount', [folder]), rmSync(folder, { recursive: true })) };
  }
  chmodSync(folder, 0o500);
  return { folder, undo: () => (chmodSync(folder, 0o700), rmSync(folder, { recursive: true })) };
}
