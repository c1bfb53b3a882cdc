import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedFault, outputFault } from './fault.ts';

/** In whose name, and behind which command, PostgreSQL's programs run. `uid` is null for this process's own. */
export type RunAs = { readonly prefix: readonly string[]; readonly uid: number | null };

// "nobody" is known everywhere: initdb wants its user to have a name.
const NOBODY = 65_534;
// Kills the server together with this process, also when that is killed with -9.
const WITH_PARENT = ['setpriv', '--pdeathsig', 'INT', '--'];
const IN_NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * Finds a way to run PostgreSQL, which refuses root: in a user namespace where root is nobody, else as another user.
 * Gives the folder to the user it chose. Throws EmbeddedFault `root_cannot_run` or `start_failed`.
 */
export function chooseRunAs(binaries: Binaries, folder: string): RunAs {
  const isRoot = process.getuid?.() === 0;
  for (const candidate of isRoot ? waysOfRoot(folder) : waysOfUser()) {
    if (isRoot) chownSync(folder, candidate.uid ?? 0, candidate.uid ?? 0);
    if (!canRun(candidate, binaries, folder)) continue;
    if (isRoot) give(path.join(folder, 'pg'), candidate.uid ?? 0);
    return candidate;
  }
  if (isRoot) chownSync(folder, 0, 0);
  throw whyNot(binaries, folder, isRoot);
}

/** The options of spawn that go with a way to run. */
export function spawnAs(runAs: RunAs, binaries: Binaries): { uid?: number; gid?: number; env: Record<string, string> } {
  const { uid } = runAs;
  return { env: { ...binaries.environment }, ...(uid !== null && { uid, gid: uid }) };
}

/** Gives a file or a whole folder to a user; does nothing where it is that user's already or absent. */
export function give(place: string, uid: number): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined || found.uid === uid) return;
  if (found.isDirectory()) {
    const entries = readdirSync(place, { recursive: true, withFileTypes: true });
    for (const entry of entries) lchownSync(path.join(entry.parentPath, entry.name), uid, uid);
  }
  chownSync(place, uid, uid);
}

function waysOfUser(): readonly RunAs[] {
  const plain: RunAs = { prefix: [], uid: null };
  return process.platform === 'linux' ? [{ prefix: WITH_PARENT, uid: null }, plain] : [plain];
}

function waysOfRoot(folder: string): readonly RunAs[] {
  const owner = statSync(path.join(folder, 'pg'), { throwIfNoEntry: false })?.uid ?? 0;
  // A folder that an ordinary user began stays that user's, so that root's start does not lock the user out.
  const asOwner = owner === 0 ? [] : waysOfUser().map((way) => ({ ...way, uid: owner }));
  const inNamespace = process.platform === 'linux' ? [{ prefix: [...IN_NAMESPACE, ...WITH_PARENT], uid: null }] : [];
  return [...asOwner, ...inNamespace, ...waysOfUser().map((way) => ({ ...way, uid: NOBODY }))];
}

function canRun(way: RunAs, binaries: Binaries, folder: string): boolean {
  if (process.platform === 'win32') return true;
  const script = 'test -w "$1" && exec "$0" --version';
  return tryCommand([...way.prefix, '/bin/sh', '-c', script, binaries.postgres, folder], way, binaries).isFine;
}

function whyNot(binaries: Binaries, folder: string, isRoot: boolean): EmbeddedFault {
  const { isFine, printed } = tryCommand([binaries.postgres, '--version'], { prefix: [], uid: null }, binaries);
  if (!isFine || !isRoot) return outputFault(folder, printed);
  const closed = closedFolder(binaries.postgres) ?? closedFolder(folder);
  const remedy = closed === null ? '' : `open ${closed} to other users (chmod o+x), or `;
  return new EmbeddedFault(
    'root_cannot_run',
    `PostgreSQL refuses to run as root, and this machine allows neither a user namespace nor the user ${NOBODY}: ${remedy}start Terpadu as an ordinary user.`,
  );
}

function tryCommand(words: readonly string[], way: RunAs, binaries: Binaries): { isFine: boolean; printed: string } {
  const [file = '', ...args] = words;
  const end = spawnSync(file, args, { ...spawnAs(way, binaries), encoding: 'utf8', timeout: 10_000 });
  return { isFine: end.status === 0, printed: end.error?.message ?? `${end.stdout}${end.stderr}` };
}

/** The outermost folder above `place` that other users may not enter. */
function closedFolder(place: string): string | null {
  const parent = path.dirname(place);
  if (parent === place) return null;
  return closedFolder(parent) ?? ((statSync(parent).mode & 0o001) === 0 ? parent : null);
}
