import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findBinaries, linkLibraries } from './binaries.ts';
import { trialFolder } from './trial.ts';
import type { TrialFolder } from './trial.ts';

const isRoot = process.getuid?.() === 0;
const LINKS = [
  { source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so' },
  { source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' },
];

describe('the libraries of the PostgreSQL package', () => {
  let trial: TrialFolder;
  let native: string;
  let folder: string;
  beforeEach(() => {
    trial = trialFolder();
    native = path.join(trial.folder, 'native');
    folder = path.join(path.dirname(trial.folder), 'data');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    writeFileSync(path.join(native, 'lib', 'libone.so.1.2'), 'the library');
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(LINKS));
  });
  afterEach(() => trial.remove());
  const readThrough = (place: string): string => readFileSync(path.join(place, 'libone.so.1'), 'utf8');

  it('get the links that npm cannot pack, relative and once', () => {
    assert.equal(linkLibraries(native, folder), null);
    assert.equal(linkLibraries(native, folder), null);
    assert.equal(readlinkSync(path.join(native, 'lib', 'libone.so')), 'libone.so.1.2');
    assert.equal(readThrough(path.join(native, 'lib')), 'the library');
  });

  const close = (): boolean => {
    if (isRoot) return spawnSync('mount', ['--bind', '-o', 'ro', native, native]).status === 0;
    chmodSync(path.join(native, 'lib'), 0o500);
    return true;
  };
  const open = (): void => {
    if (isRoot) execFileSync('umount', [native]);
    if (!isRoot) chmodSync(path.join(native, 'lib'), 0o700);
  };

  it('are linked in the data folder where the package belongs to somebody else', (t) => {
    if (!close()) return t.skip('root writes everywhere, and a read-only mount is not allowed here');
    try {
      assert.equal(linkLibraries(native, folder), path.join(folder, 'lib'));
      assert.equal(linkLibraries(native, folder), path.join(folder, 'lib'));
      assert.deepEqual(readdirSync(path.join(folder, 'lib')), ['libone.so', 'libone.so.1']);
      assert.equal(readThrough(path.join(folder, 'lib')), 'the library');
    } finally {
      open();
    }
  });

  it('are found by PostgreSQL there', (t) => {
    const real = path.dirname(path.dirname(findBinaries(folder).postgres));
    cpSync(real, native, { recursive: true, filter: (place) => !lstatSync(place).isSymbolicLink() });
    if (!close()) return t.skip('root writes everywhere, and a read-only mount is not allowed here');
    try {
      const { postgres, environment } = findBinaries(folder, native);
      assert.match(execFileSync(postgres, ['--version'], { env: environment, encoding: 'utf8' }), /^postgres .* 18\./);
      assert.throws(() => execFileSync(postgres, ['--version'], { env: {}, stdio: 'ignore' }));
    } finally {
      open();
    }
  });

  it('are never linked outside the package', () => {
    const outside = [{ source: 'native/lib/libone.so.1.2', target: 'native/lib/../../escape' }];
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(outside));
    assert.throws(() => linkLibraries(native, folder), /names a place outside native\/lib/);
  });
});
