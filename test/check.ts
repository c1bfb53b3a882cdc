import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFaults } from './lock-file.ts';

/** `npm run check`: what holds of the whole tree without running it. Prints each check, then one closing line. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHECK_TIMEOUT_MS = 180_000;
const MOST_OUTPUT_LINES = 200;

interface Check {
  readonly name: string;
  /** What is wrong, as lines to print; empty when all is well. */
  readonly run: () => Promise<readonly string[]>;
}

const sources = ['src', 'test', 'bench'].filter((folder) => existsSync(join(ROOT, folder)));

const CHECKS: readonly Check[] = [
  { name: 'types', run: () => tool('typescript', 'tsc', ['--noEmit', '-p', '.']) },
  {
    name: 'lint',
    run: () => tool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '--format=unix', ...sources]),
  },
  { name: 'format', run: () => tool('oxfmt', 'oxfmt', ['--list-different', ...sources]) },
  { name: 'dead code', run: () => tool('knip', 'knip', ['--no-progress']) },
  { name: 'lock file', run: async () => lockFaults(readJson('package.json'), readJson('package-lock.json')) },
  {
    name: 'clean install',
    run: () => npm(['ci', '--dry-run', '--include=dev', '--include=optional', '--loglevel=error']),
  },
];

process.exitCode = await runChecks();

async function runChecks(): Promise<number> {
  const begun = performance.now();
  const waiting = [...CHECKS];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await report(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  const result = failed.length === 0 ? `passed: ${CHECKS.length} of ${CHECKS.length}` : `FAILED: ${failed.join(', ')}`;
  say(`Check ${result} in ${secondsSince(begun)} s.`);
  return failed.length === 0 ? 0 : 1;
}

async function report({ name, run }: Check): Promise<boolean> {
  const begun = performance.now();
  const lines = await run();
  say(`${lines.length === 0 ? '✔' : '✖'} ${name} (${secondsSince(begun)} s)`);
  for (const line of lines.slice(0, MOST_OUTPUT_LINES)) say(`  ${line}`);
  if (lines.length > MOST_OUTPUT_LINES) say(`  ... ${lines.length - MOST_OUTPUT_LINES} more lines`);
  return lines.length === 0;
}

/** Runs the command of an installed package on this Node, past the shell scripts of node_modules/.bin. */
async function tool(packageName: string, command: string, args: readonly string[]): Promise<readonly string[]> {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = readJson(join('node_modules', packageName, 'package.json')) as {
    readonly bin: Record<string, string>;
  };
  const file = bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return start(process.execPath, [join(folder, file), ...args], process.env);
}

/** npm runs on the Node it came with, not on the one it installs. */
async function npm(args: readonly string[]): Promise<readonly string[]> {
  const own = join(ROOT, 'node_modules', '.bin');
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => entry !== own);
  return start('npm', args, { ...process.env, PATH: path.join(delimiter) });
}

function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && file === 'npm',
    timeout: CHECK_TIMEOUT_MS,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve([`${file} could not be started: ${message}`]));
    child.on('close', (code, signal) => {
      const lines = output.trimEnd().split('\n');
      resolve(code === 0 ? [] : [...lines, signal === null ? `exit code ${code}` : `ended by ${signal}`]);
    });
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
