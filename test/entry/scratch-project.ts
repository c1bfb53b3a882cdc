import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const REAL_ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODE = process.execPath;
const WITHOUT_EXECVE = 'data:text/javascript,delete process.execve';

/** How the npm of a scratch project behaves. */
export type Npm = {
  readonly exit?: number;
  readonly pingExit?: number;
  readonly delayMs?: number;
  readonly skips?: string;
};

export type Start = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly npm?: Npm | null;
  readonly preload?: string;
  readonly replacesItself?: boolean;
  readonly uid?: number;
};

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
};

export type Running = {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  sees(text: string): Promise<void>;
};

/** A clone of the entry with a main of its own and an npm that links this checkout's packages instead of loading them. */
export class ScratchProject {
  readonly root: string;
  readonly #outside: string;

  constructor() {
    this.root = mkdtempSync(path.join(tmpdir(), 'terpadu-entry-'));
    this.#outside = mkdtempSync(path.join(tmpdir(), 'terpadu-npm-log-'));
    chmodSync(this.root, 0o755);
    chmodSync(this.#outside, 0o777);
    const files = ['package.json', 'package-lock.json', 'terpadu.mjs', 'tsx-hook.mjs', 'src/kernel/parent.ts'];
    for (const file of files) cpSync(path.join(REAL_ROOT, file), path.join(this.root, file));
    writeFileSync(path.join(this.root, 'src', 'main.ts'), MAIN);
    mkdirSync(path.join(this.#outside, 'bin'));
    writeFileSync(path.join(this.#outside, 'bin', 'npm'), `#!${NODE}\n${NPM}`, { mode: 0o755 });
  }

  /** The commands that npm got so far, one string each. */
  get npmCommands(): readonly string[] {
    const log = path.join(this.#outside, 'log');
    if (!existsSync(log)) return [];
    return readFileSync(log, 'utf8').trim().split('\n');
  }

  get installer(): number {
    return Number(readFileSync(path.join(this.root, '.work/install.lock/installer'), 'utf8').split(' ')[0]);
  }

  start(words: readonly string[], how: Start = {}): Running {
    const npm = how.npm === null ? [] : [path.join(this.#outside, 'bin')];
    const preloads = [
      ...(how.replacesItself === false ? [WITHOUT_EXECVE] : []),
      ...(how.preload === undefined ? [] : [how.preload]),
    ];
    const args = [...preloads.flatMap((url) => ['--import', url]), path.join(this.root, 'terpadu.mjs'), ...words];
    const child = spawn(NODE, args, {
      cwd: how.cwd ?? this.root,
      env: {
        PATH: npm.join(':'),
        HOME: this.#outside,
        FAKE_NPM: JSON.stringify({ ...how.npm, real: REAL_ROOT, log: path.join(this.#outside, 'log') }),
        ...how.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(how.uid !== undefined && { uid: how.uid, gid: how.uid }),
    });
    return running(child);
  }

  run(words: readonly string[], how: Start = {}): Promise<Ended> {
    return this.start(words, how).ended;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    rmSync(this.#outside, { recursive: true, force: true });
  }
}

function running(child: ChildProcessByStdio<null, Readable, Readable>): Running {
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
  return {
    pid: child.pid ?? -1,
    ended,
    kill: (signal) => void child.kill(signal),
    async sees(text) {
      const until = Date.now() + 10_000;
      while (!output.includes(text) && !errors.includes(text)) {
        if (Date.now() > until) throw new Error(`"${text}" was not printed, but:\n${output}${errors}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

const MAIN = `
import { endWithParent } from './kernel/parent.ts';
const [verb, what, code] = process.argv.slice(2);
console.log(JSON.stringify({ verb, what, version: process.version, title: process.title, cwd: process.cwd(),
  cache: process.env['NODE_COMPILE_CACHE'] ?? null }));
if (what === 'exit') process.exit(Number(code));
if (what === 'wait') {
  let interrupts = 0;
  endWithParent(() => { console.log('parent gone'); process.exit(0); });
  process.on('SIGINT', () => console.log('interrupt ' + ++interrupts));
  process.on('SIGTERM', () => setTimeout(() => process.exit(7), 20));
  setInterval(() => {}, 1000);
  console.log('waiting as ' + process.pid);
}
if (what === 'die') process.kill(process.pid, 'SIGKILL');
`;

// Does to node_modules what npm does, in npm's order: .package-lock.json comes last.
const NPM = `
const fs = require('node:fs');
const path = require('node:path');
const { real, log, exit = 0, pingExit = 0, delayMs = 0, skips } = JSON.parse(process.env.FAKE_NPM);
const [command, ...options] = process.argv.slice(2);
fs.appendFileSync(log, [command, ...options].join(' ') + '\\n');
if (process.env.npm_config_cache) fs.appendFileSync(log, 'cache ' + process.env.npm_config_cache + '\\n');
if (command === 'ping') process.exit(pingExit);
if (command === 'ci') fs.rmSync('node_modules', { recursive: true, force: true });
setTimeout(() => {
  if (exit !== 0) process.exit(exit);
  const packages = {};
  for (const [place, entry] of Object.entries(JSON.parse(fs.readFileSync('package-lock.json')).packages)) {
    const source = path.join(real, place);
    if (place === '' || place === skips || (entry.dev && options.includes('--omit=dev')) || !fs.existsSync(source)) continue;
    packages[place] = entry;
    if (fs.existsSync(place) || place.lastIndexOf('node_modules/') > 0) continue;
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.symlinkSync(source, place);
  }
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}, delayMs);
`;
