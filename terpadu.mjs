#!/usr/bin/env node
// The entry. Runs on any Node >= 20: brings the dependencies, moves onto the pinned Node, starts src/main.ts.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tty from 'node:tty';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const MODULES = path.join(ROOT, 'node_modules');
const INSTALL_LOCK = path.join(ROOT, '.work', 'install.lock');
const INSTALL_WAIT_MS = 10 * 60_000;
const INSTALL_BYTES = 700e6;
const VERBS_NEEDING_DEVELOPMENT = new Set(['test', 'check', 'bench']);
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// npm's own waits between tries (10 and 60 s) would leave a machine without network silent for over a minute.
const NPM_OPTIONS = [
  '--include=optional',
  '--loglevel=error',
  '--no-update-notifier',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];
const LOADERS = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' };

/** A reason not to start that its reader can act on: printed as it is, without a stack. */
class Refusal extends Error {}

run(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
});

async function run(words) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Refusal(`Terpadu needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
  }
  const node = pinnedNode();
  await ensureInstalled(node, VERBS_NEEDING_DEVELOPMENT.has(words[0]));
  await startMain(node, words);
}

/** The Node that package.json pins for this platform: its package, version and file. */
function pinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const names = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`];
  const pins = readProjectJson('package.json').optionalDependencies;
  const name = names.find((candidate) => candidate in pins);
  if (name === undefined) {
    throw new Refusal(
      `Terpadu runs on Linux and macOS (x64, arm64) and on Windows (x64); this is ${process.platform} ${process.arch}.`,
    );
  }
  const loader = process.platform === 'linux' ? LOADERS[process.arch] : undefined;
  if (loader !== undefined && !fs.existsSync(loader)) {
    throw new Refusal(`The pinned Node needs a Linux with the GNU C library; ${loader} is missing here.`);
  }
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return { version: pins[name], file: path.join(MODULES, name, 'bin', file) };
}

// --- dependencies

async function ensureInstalled(node, withDevelopment) {
  if (firstMissing(node, withDevelopment) === null) return;
  requireWritable();
  const lock = await takeInstallLock();
  try {
    if (firstMissing(node, withDevelopment) === null) return;
    // Adding the development packages leaves a server that runs from the others unharmed; `npm ci` would not.
    const isAddition = !lock.isAfterCrash && firstMissing(node, false) === null;
    await install({ isAddition, withDevelopment, onStart: lock.recordInstaller });
    const missing = firstMissing(node, withDevelopment);
    if (missing !== null) {
      const why = diskIsFull() ?? 'its download failed. Please run the same command again.';
      throw new Refusal(`npm finished, but ${missing} is not there: ${why}`);
    }
  } finally {
    lock.release();
  }
}

/**
 * The first place in package-lock.json that node_modules does not hold at the same hash, or null if it is complete.
 * npm writes node_modules/.package-lock.json last, so an interrupted `npm ci` never looks complete.
 */
function firstMissing(node, withDevelopment) {
  const wanted = readProjectJson('package-lock.json').packages;
  const held = installedPackages();
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '' || !isNeeded(entry, withDevelopment)) continue;
    const found = held[place];
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return place;
  }
  return fs.existsSync(node.file) ? null : path.relative(ROOT, node.file);
}

/** Optional packages are needed if they are made for this machine: npm skips a failed download of one silently. */
function isNeeded(entry, withDevelopment) {
  if ((entry.dev || entry.devOptional) && !withDevelopment) return false;
  if (!entry.optional && !entry.devOptional) return true;
  const isHere = entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch);
  return Boolean(isHere && (entry.libc === undefined || entry.libc.includes('glibc')));
}

function installedPackages() {
  const file = path.join(MODULES, '.package-lock.json');
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EPERM') {
      throw new Refusal(`${MODULES} cannot be read by this user. Please open it for reading, or delete it.`);
    }
    return {};
  }
}

function readProjectJson(name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8'));
  } catch (error) {
    throw new Refusal(`${path.join(ROOT, name)} cannot be read: ${error.message}`);
  }
}

function requireWritable() {
  const folder = [ROOT, MODULES].find((candidate) => fs.existsSync(candidate) && !isWritable(candidate));
  if (folder !== undefined) {
    throw new Refusal(
      `The dependencies must be installed, but this user may not write to ${folder}. ` +
        'Please run this once as the owner of that folder, or take a clone of your own.',
    );
  }
}

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function install({ isAddition, withDevelopment, onStart }) {
  const command = isAddition ? ['install', '--no-save'] : ['ci'];
  const development = withDevelopment ? '--include=dev' : '--omit=dev';
  const hasHome = process.env.HOME || process.platform === 'win32';
  const cache = hasHome ? null : fs.mkdtempSync(path.join(os.tmpdir(), 'terpadu-npm-'));
  const env = { ...process.env, PATH: pathWithoutOwnBinaries(), ...(cache && { npm_config_cache: cache }) };
  say(installSentence(isAddition, withDevelopment));
  const npm = (args, stdio) => ({ file: 'npm', args, env, cwd: ROOT, stdio, shell: process.platform === 'win32' });
  try {
    // npm's own words go to standard error: standard output belongs to the verb.
    const args = [...command, development, ...NPM_OPTIONS];
    const end = await runChild(npm(args, ['ignore', process.stderr, 'inherit']), onStart);
    if (end.error !== null) throw new Refusal(cannotStartNpm(end.error));
    if (end.isInterrupted || end.signal !== null)
      throw new Refusal('The installation was interrupted. Please run the same command again.');
    if (end.code !== 0) throw new Refusal(await whyInstallFailed(npm, end.code));
  } finally {
    if (cache !== null) fs.rmSync(cache, { recursive: true, force: true });
  }
}

function installSentence(isAddition, withDevelopment) {
  if (isAddition) return 'Adding what tests and checks need (npm install; about 10 seconds, 130 MB) ...';
  const size = withDevelopment ? '650 MB' : '515 MB';
  return `Installing the pinned dependencies (npm ci; about 20 seconds, ${size} on disk) ...`;
}

/** `npm start` puts node_modules/.bin first; npm must not run on the Node that it is about to replace. */
function pathWithoutOwnBinaries() {
  const own = path.join(MODULES, '.bin');
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => entry !== own)
    .join(path.delimiter);
}

function cannotStartNpm(error) {
  if (error.code !== 'ENOENT') return `npm could not be started: ${error.message}`;
  return 'npm was not found on PATH; it is needed once, to install the dependencies. It comes with Node (on Debian: apt install npm).';
}

async function whyInstallFailed(npm, code) {
  const full = diskIsFull();
  if (full !== null) return `The dependencies could not be installed: ${full}`;
  const ping = await runChild(npm(['ping', '--fetch-retries=0', '--fetch-timeout=5000'], 'ignore'));
  if (ping.code !== 0) {
    return 'The dependencies could not be installed: the npm registry does not answer. Please check the network, or the registry and proxy settings of npm, and run the same command again.';
  }
  return `npm could not install the dependencies (exit code ${code}); its reason stands above.`;
}

/** npm drops an optional package for want of space without a word, so space is looked at afterwards. */
function diskIsFull() {
  const { bavail, bsize } = fs.statfsSync(ROOT);
  const free = bavail * bsize;
  return free < INSTALL_BYTES ? `only ${Math.floor(free / 1e6)} MB are free in ${ROOT}, and 700 MB are needed.` : null;
}

// --- one installation at a time

/** A folder as lock, with the pids of its owner and of npm in it: it is stale only when both are gone. */
async function takeInstallLock() {
  const until = Date.now() + INSTALL_WAIT_MS;
  let isAfterCrash = false;
  let isTold = false;
  while (!makeLockFolder(INSTALL_LOCK)) {
    if (isStale(INSTALL_LOCK)) {
      removeStaleLock();
      isAfterCrash = true;
      continue;
    }
    if (!isTold) say('Another start is installing the dependencies; waiting for it ...');
    isTold = true;
    if (Date.now() > until) {
      throw new Refusal(
        `The other installation has not ended in 10 minutes. If none is running, delete ${INSTALL_LOCK}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const record = (name, pid) => fs.writeFileSync(path.join(INSTALL_LOCK, name), `${pid} ${startedAt(pid)}`);
  record('owner', process.pid);
  return {
    isAfterCrash,
    recordInstaller: (pid) => record('installer', pid),
    release: () => fs.rmSync(INSTALL_LOCK, { recursive: true, force: true }),
  };
}

function makeLockFolder(folder) {
  try {
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Refusal(`The dependencies cannot be installed: ${error.message}`);
  }
}

function isStale(folder) {
  try {
    if (Date.now() - fs.statSync(folder).mtimeMs < 2_000) return false;
    return !['owner', 'installer'].some((name) => isRunning(path.join(folder, name)));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(file) {
  if (!fs.existsSync(file)) return false;
  const [pid, started] = fs.readFileSync(file, 'utf8').split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  return startedAt(pid) === started;
}

/** Tells a process from a later one with the same pid; empty where there is no /proc. */
function startedAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

/** Only who holds the second folder may remove the first, and looks again before: two who wait cannot both win. */
function removeStaleLock() {
  const guard = `${INSTALL_LOCK}.removal`;
  if (!makeLockFolder(guard)) {
    if (isStale(guard)) fs.rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (isStale(INSTALL_LOCK)) fs.rmSync(INSTALL_LOCK, { recursive: true, force: true });
  } finally {
    fs.rmSync(guard, { recursive: true, force: true });
  }
}

// --- the pinned Node

async function startMain(node, words) {
  const main = path.join(ROOT, 'src', 'main.ts');
  const args = ['--title=terpadu', '--import', projectUrl('tsx-hook.mjs'), main, ...words];
  const cache = compileCache(words[0]);
  const env = { ...process.env, ...(cache && { NODE_COMPILE_CACHE: cache }) };
  if (canReplaceItself(node.file)) process.execve(node.file, [node.file, ...args], env);
  // The channel closes with this process however it ends; src/kernel/parent.ts watches it.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const end = await runChild({ file: node.file, args, env, stdio });
  if (end.error !== null)
    throw new Refusal(`The pinned Node ${node.version} could not be started: ${end.error.message}`);
  if (end.signal !== null) process.kill(process.pid, end.signal);
  process.exitCode = end.code ?? 1;
}

function projectUrl(name) {
  return pathToFileURL(path.join(ROOT, name)).href;
}

/** Node's execve aborts the process when it fails, so look first. */
function canReplaceItself(file) {
  if (process.execve === undefined || process.platform === 'win32') return false;
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the pinned Node keeps compiled modules: in the data folder, if there is one or the verb makes one. */
function compileCache(verb) {
  const data = path.resolve(process.env.TERPADU_DATA || path.join(ROOT, 'data'));
  if (verb !== 'start' && !fs.existsSync(data)) return null;
  const cache = path.join(data, 'cache');
  try {
    fs.mkdirSync(cache, { recursive: true });
  } catch {
    return null;
  }
  return isWritable(cache) ? cache : null;
}

/** Runs a command to its end. Ctrl-C reaches it by itself, so SIGINT is passed on only where no terminal can have sent it. */
function runChild({ file, args, ...options }, onStart) {
  const hasTerminal = [0, 1, 2].some((descriptor) => tty.isatty(descriptor));
  return new Promise((resolve) => {
    const child = spawn(file, args, options);
    if (child.pid !== undefined) onStart?.(child.pid);
    let isInterrupted = false;
    const pass = (signal) => {
      isInterrupted = true;
      if (signal !== 'SIGINT' || !hasTerminal) child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, pass);
    const finish = (end) => {
      for (const signal of PASSED_ON) process.off(signal, pass);
      resolve({ error: null, code: null, signal: null, isInterrupted, ...end });
    };
    child.once('error', (error) => finish({ error }));
    child.once('exit', (code, signal) => finish({ code, signal }));
  });
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
