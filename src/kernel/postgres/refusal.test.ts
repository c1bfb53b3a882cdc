import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startEmbedded } from './server.ts';
import { query, trialFolder } from './trial.ts';
import type { TrialFolder } from './trial.ts';

const isRoot = process.getuid?.() === 0;

describe('a folder that cannot hold the embedded PostgreSQL', () => {
  let trial: TrialFolder;
  const mounted: string[] = [];
  beforeEach(() => {
    trial = trialFolder();
  });
  afterEach(async () => {
    for (const place of mounted.splice(0)) execFileSync('umount', [place]);
    await trial.remove();
  });
  const mount = (options: string): boolean => {
    if (!isRoot || process.platform !== 'linux') return false;
    mkdirSync(trial.folder, { recursive: true });
    const end = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', trial.folder]);
    if (end.status === 0) mounted.push(trial.folder);
    return end.status === 0;
  };

  const fillDisk = (): string => {
    const filler = path.join(trial.folder, 'filler');
    const { bavail, bsize } = statfsSync(trial.folder);
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, `bs=${bsize}`, `count=${bavail + 100}`]);
    return filler;
  };

  it('is refused with a sentence when it may not be written, and nothing is left in it', async (t) => {
    if (isRoot && !mount('ro')) return t.skip('root writes everywhere, and a read-only mount is not allowed here');
    if (!isRoot) {
      mkdirSync(trial.folder, { recursive: true });
      chmodSync(trial.folder, 0o500);
      chmodSync(path.dirname(trial.folder), 0o500);
    }
    const folder = path.join(trial.folder, 'db');
    await assert.rejects(startEmbedded({ folder, durable: true }), {
      code: 'data_unwritable',
      message: `This user may not write to ${folder}; give the folder to this user, or choose another one.`,
    });
    if (!isRoot) chmodSync(path.dirname(trial.folder), 0o700);
    assert.deepEqual(readdirSync(trial.folder), []);
  });

  it('is refused with a sentence when a file stands in its place', async () => {
    mkdirSync(path.dirname(trial.folder), { recursive: true });
    writeFileSync(trial.folder, 'a file');
    for (const folder of [trial.folder, path.join(trial.folder, 'below')]) {
      await assert.rejects(startEmbedded({ folder, durable: true }), {
        code: 'data_unwritable',
        message: `${folder} cannot be made: a file stands where a folder must be.`,
      });
    }
  });

  it('is refused with a sentence when the disk is full at the first start, and nothing half stays', async (t) => {
    if (!mount('size=20m')) return t.skip('only root can mount a small disk, and only where mounting is allowed');
    const folder = path.join(trial.folder, 'db');
    await assert.rejects(startEmbedded({ folder, durable: true }), {
      code: 'disk_full',
      message: `The disk that holds ${folder} is full; free some space and start again, nothing stored is lost.`,
    });
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('pg')),
      [],
    );
  });

  it('is refused with a sentence when the disk is full later, and has lost nothing when there is space again', async (t) => {
    if (!mount('size=150m')) return t.skip('only root can mount a small disk, and only where mounting is allowed');
    const folder = path.join(trial.folder, 'db');
    const first = await startEmbedded({ folder, durable: true });
    await query(first.owner, 'create table kept as select 42 as n');
    await first.stop();
    const filler = fillDisk();
    await assert.rejects(startEmbedded({ folder, durable: true }), { code: 'disk_full' });
    rmSync(filler);
    const second = await startEmbedded({ folder, durable: true });
    assert.deepEqual(await query(second.owner, 'select n from kept'), [{ n: 42 }]);
    await second.stop();
  });

  it('loses nothing when the disk fills while it runs, and says so at the next start', async (t) => {
    if (!mount('size=100m')) return t.skip('only root can mount a small disk, and only where mounting is allowed');
    const folder = path.join(trial.folder, 'db');
    const first = await startEmbedded({ folder, durable: true });
    await query(first.owner, 'create table kept as select 0 as n');
    const fill = 'insert into kept select $1 from generate_series(1, 30000)';
    let acknowledged = 0;
    const fillUp = async (): Promise<void> => {
      for (let n = 1; n < 1_000; n += 1) {
        await query(first.owner, fill, [n]);
        acknowledged = n;
      }
    };
    await assert.rejects(fillUp(), { code: '53100' });
    await first.stop();
    fillDisk();
    await assert.rejects(startEmbedded({ folder, durable: true }), { code: 'disk_full' });
    execFileSync('mount', ['-o', 'remount,size=300m', trial.folder]);
    const second = await startEmbedded({ folder, durable: true });
    assert.deepEqual(await query(second.owner, 'select max(n) as n, count(*)::int as rows from kept'), [
      { n: acknowledged, rows: acknowledged * 30_000 + 1 },
    ]);
    await second.stop();
  });

  it('is refused with the words of PostgreSQL when its data are broken, and can be started after repair', async () => {
    const first = await startEmbedded({ folder: trial.folder, durable: false });
    await first.stop();
    writeFileSync(path.join(trial.folder, 'pg', 'PG_VERSION'), '11\n');
    await assert.rejects(startEmbedded({ folder: trial.folder, durable: false }), {
      code: 'start_failed',
      message: /did not start; it said: .*database files are incompatible with server\.$/,
    });
    writeFileSync(path.join(trial.folder, 'pg', 'PG_VERSION'), '18\n');
    const second = await startEmbedded({ folder: trial.folder, durable: false });
    await second.stop();
    assert.equal(existsSync(path.join(trial.folder, 'pg', 'postmaster.pid')), false);
  });
});
