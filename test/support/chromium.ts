import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';
const INSTALL_TIMEOUT_MS = 300_000;

const FLAGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

interface Found {
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

/** CHROMIUM_PATH if it is set; else Debian's own, else the one packed in @sparticuz/chromium: the first that starts. */
export async function launchChromium(): Promise<Browser> {
  const named = namedFile();
  const ways =
    named === null ? [debian, packed, packedWithLibraries, packedAnew] : [() => ({ file: named, env: process.env })];
  const faults: unknown[] = [];
  for (const way of ways) {
    for (const flags of isRoot() ? [['--no-sandbox']] : [[], ['--no-sandbox']]) {
      try {
        return await launch(await way(), [...FLAGS, ...flags]);
      } catch (fault) {
        faults.push(fault);
      }
    }
  }
  throw new AggregateError(faults, 'No Chromium starts here. Set CHROMIUM_PATH to one that does.');
}

/**
 * Installs Debian's chromium where that needs no question: on Debian, as root, with apt, and if no other
 * was named. Never fails; `say` tells what happens and what takes its place.
 */
export function bringChromium(say: (line: string) => void): void {
  if (namedFile() !== null || existsSync(DEBIAN) || !mayInstall()) return;
  say("Installing Debian's chromium for the browser tests (apt-get; about 90 MB) ...");
  const begun = performance.now();
  const install = () => apt('install', '--no-install-recommends', 'chromium');
  const isDone = install() || (apt('update') && install());
  const seconds = Math.round((performance.now() - begun) / 1000);
  say(
    isDone && existsSync(DEBIAN)
      ? `Chromium is there (${seconds} s).`
      : `apt-get could not install it (${seconds} s); the browser of @sparticuz/chromium takes its place.`,
  );
}

function namedFile(): string | null {
  const file = process.env['CHROMIUM_PATH'] ?? '';
  return file === '' ? null : file;
}

async function launch({ file, env }: Found, args: string[]): Promise<Browser> {
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return chromium.launch({ executablePath: file, args, env: Object.fromEntries(given), timeout: 30_000 });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function debian(): Found {
  if (!existsSync(DEBIAN)) throw new Error(`${DEBIAN} is not there.`);
  return { file: DEBIAN, env: process.env };
}

async function packed(): Promise<Found> {
  return { file: await unpack(), env: packedEnvironment() };
}

/** With the system libraries that the package brings, for a machine that lacks them. */
async function packedWithLibraries(): Promise<Found> {
  const file = await unpack();
  return { file, env: { ...packedEnvironment(), LD_LIBRARY_PATH: join(ownFolder(), 'al2023', 'lib') } };
}

/** A run that was killed while unpacking leaves half a browser. */
async function packedAnew(): Promise<Found> {
  rmSync(ownFolder(), { recursive: true, force: true });
  return packedWithLibraries();
}

/**
 * Unpacks the browser once per user into a folder of his own. The package reads and changes the process's
 * environment; what it changed is undone, so that the PostgreSQL of other tests does not get it.
 */
async function unpack(): Promise<string> {
  const before = { ...process.env };
  try {
    process.env['TMPDIR'] = ownFolder();
    // Only for this name does the package unpack its libraries as well.
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
    const { default: pack } = await import('@sparticuz/chromium');
    return await pack.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The package's own font list knows only /tmp/fonts; a browser without any font dies. */
function packedEnvironment(): NodeJS.ProcessEnv {
  const folder = ownFolder();
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_PATH: folder };
}

function ownFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `terpadu-chromium-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid !== undefined && statSync(folder).uid !== uid)
    throw new Error(`${folder} belongs to another user.`);
  return folder;
}

function mayInstall(): boolean {
  try {
    accessSync('/usr/bin/apt-get', constants.X_OK);
    return isRoot() && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(...words: readonly string[]): boolean {
  const { status } = spawnSync('/usr/bin/apt-get', ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=60', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIMEOUT_MS,
  });
  return status === 0;
}
