import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Project, projectOf, readFiles } from './architecture/project.ts';
import { bringChromium } from './support/chromium.ts';
import { testSeed } from './support/seed.ts';

/** `npm test [-- part-of-a-path ...] [--group unit|integration|browser|chaos]`: all tests, with closing lines. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'Usage: npm test -- [part of a path ...] [--group unit|integration|browser|chaos]';
/** For one test; those that need longer say so themselves. */
const TEST_TIMEOUT_MS = 120_000;
/** Of one lane; a slow disk makes the killing and restarting of the whole program slow. */
const RUN_LIMIT_MS = 30 * 60_000;

/** integration uses the tests' database, browser the tests' browser, chaos kills the whole program, unit none of it. */
const GROUPS = ['unit', 'integration', 'browser', 'chaos'] as const;
type Group = (typeof GROUPS)[number];
/** What runs beside each other, each in one process: a browser waits while others wait for PostgreSQL to start. */
const LANES: readonly (readonly Group[])[] = [['unit', 'integration'], ['browser']];
/** Alone, afterwards: it wants the disk for itself. */
const LAST: Group = 'chaos';

interface Wanted {
  readonly parts: readonly string[];
  readonly groups: readonly Group[];
}

const begun = performance.now();
const wanted = wantedBy(process.argv.slice(2));
if (wanted === null) {
  say(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await runTests(wanted);
}

async function runTests({ parts, groups }: Wanted): Promise<number> {
  const all = testsByGroup(projectOf(readFiles(ROOT, ['src', 'test'])));
  const chosen = groups.map((group) => ({
    group,
    files: all[group].filter((file) => parts.length === 0 || parts.some((part) => file.includes(part))),
  }));
  const files = chosen.flatMap((one) => one.files);
  if (files.length === 0) {
    say(`No test file matches. ${USAGE}`);
    return 2;
  }
  say(`Test files: ${chosen.map((one) => `${one.files.length} ${one.group}`).join(', ')}. Seed ${testSeed}.`);
  if (chosen.some(({ group, files: found }) => group === 'browser' && found.length > 0)) bringChromium(say);
  const lanes = LANES.map((lane) => chosen.filter(({ group }) => lane.includes(group)).flatMap((one) => one.files));
  const [first = [], ...others] = lanes.filter((lane) => lane.length > 0);
  const last = chosen.filter(({ group }) => group === LAST).flatMap((one) => one.files);
  const codes = [
    ...(first.length === 0 ? [] : await runLanes(first, others)),
    ...(last.length === 0 ? [] : await runLanes(last, [])),
  ];
  const code = codes.find((one) => one !== 0) ?? 0;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(
    `Tests ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s, ${files.length} files. Repeat: TERPADU_SEED=${testSeed} npm test`,
  );
  return code;
}

function wantedBy(words: readonly string[]): Wanted | null {
  const parts: string[] = [];
  const groups: Group[] = [];
  for (const [index, word] of words.entries()) {
    if (words[index - 1] === '--group') {
      const group = GROUPS.find((name) => name === word);
      if (group === undefined) return null;
      groups.push(group);
    } else if (!word.startsWith('-')) {
      parts.push(word.replace(/^\.\//, ''));
    } else if (word !== '--group' || index === words.length - 1) {
      return null;
    }
  }
  return { parts, groups: groups.length === 0 ? GROUPS : groups };
}

/** A test belongs to the heaviest tool that it or its helpers in test/ import. */
function testsByGroup(project: Project): Readonly<Record<Group, readonly string[]>> {
  const groups: Record<Group, string[]> = { unit: [], integration: [], browser: [], chaos: [] };
  for (const { path } of project.modules
    .filter(({ isTest }) => isTest)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const reached = reachedFrom(path, project);
    if (path.startsWith('test/chaos/')) groups.chaos.push(path);
    else if (reached.has('test/support/browser.ts')) groups.browser.push(path);
    else if (reached.has('test/support/postgres.ts')) groups.integration.push(path);
    else groups.unit.push(path);
  }
  return groups;
}

function reachedFrom(start: string, project: Project): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    for (const { target } of project.module(path)?.imports ?? []) {
      if (target.kind === 'file' && target.path.startsWith('test/')) reached.add(target.path);
    }
  }
  return reached;
}

/** The first lane is heard at once, each other one when all before it have ended: lines of two would mix. */
async function runLanes(first: readonly string[], others: readonly (readonly string[])[]): Promise<readonly number[]> {
  const printed = others.map((): Buffer[] => []);
  const behind = others.map((files, lane) => startNode(files, (part) => void printed[lane]?.push(part)));
  const codes = [await startNode(first, null)];
  for (const [lane, running] of behind.entries()) {
    codes.push(await running);
    process.stdout.write(Buffer.concat(printed[lane] ?? []));
  }
  return codes;
}

/** One process for all files: hooks and pools are shared, a database is cloned per file. null: heard at once. */
function startNode(files: readonly string[], heard: ((part: Buffer) => void) | null): Promise<number> {
  const imports = ['--import', './tsx-hook.mjs', '--import', './test/support/seed.ts'];
  const runner = ['--test', '--test-isolation=none', '--test-reporter=spec', `--test-timeout=${TEST_TIMEOUT_MS}`];
  const child = spawn(process.execPath, [...imports, ...runner, ...files], {
    cwd: ROOT,
    stdio: heard === null ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TERPADU_SEED: String(testSeed) },
  });
  if (heard !== null) {
    child.stdout?.on('data', heard);
    child.stderr?.on('data', heard);
  }
  // The test runner ends with 0 when it is interrupted, so what ended it is remembered here.
  let endedBy: string | null = null;
  const end = (reason: string, signal: NodeJS.Signals): void => {
    endedBy ??= reason;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal, signal));
  const minutes = RUN_LIMIT_MS / 60_000;
  const limit = setTimeout(() => end(`the limit of ${minutes} minutes; something stays open`, 'SIGKILL'), RUN_LIMIT_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const reason = endedBy ?? signal;
      if (reason !== null) say(`The tests were ended by ${reason}.`);
      resolve(reason === null ? (code ?? 1) : 1);
    });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
