import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseInstant, type Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { newId } from '../ids.ts';

/** A key that wraps other keys; what it wraps says which one it was by `id`. */
export interface MasterKey {
  readonly id: string;
  readonly createdAt: Instant;
  readonly wrapping: KeyObject;
}

/** The keys of one file. A file that a rotation has changed is read again by itself. */
export interface MasterKeys {
  /** The key that wraps from now on. */
  newest(): MasterKey;
  /** Any key of the file, to unwrap with; null when the file holds none of that id. */
  find(id: string): MasterKey | null;
  /** Every key of the file, in its order. */
  all(): readonly MasterKey[];
}

export type MasterKeyFault = {
  readonly code: 'master_key_missing' | 'master_key_exists' | 'master_key_exposed' | 'master_key_malformed';
  readonly sentence: string;
};

/** Opens the file; refuses one that others on the machine may read. */
export function openMasterKeys(file: string): Result<MasterKeys, MasterKeyFault> {
  const first = readFile(file);
  if (!first.ok) return first;
  let keys = first.value;
  let version = versionOf(file);
  const refresh = (): void => {
    const now = versionOf(file);
    if (now === null || now === version) return;
    const again = readFile(file);
    if (!again.ok) return; // Half-written by hand: the keys we hold are still right.
    keys = again.value;
    version = now;
  };
  return ok({
    newest() {
      refresh();
      return newestOf(keys);
    },
    find(id) {
      const known = keys.find((key) => key.id === id);
      if (known !== undefined) return known;
      refresh();
      return keys.find((key) => key.id === id) ?? null;
    },
    all() {
      refresh();
      return keys;
    },
  });
}

/** Makes the file with a first key, mode 0600; an existing file is never touched. */
export function createMasterKeys(file: string, now: Instant): Result<MasterKeys, MasterKeyFault> {
  if (existsSync(file)) return err(existing(file));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${newId()}`;
  writeDurably(draft, textOf([newEntry(now)]));
  try {
    linkSync(draft, file); // Unlike a rename, this fails if another process was faster.
  } catch {
    return err(existing(file));
  } finally {
    rmSync(draft);
  }
  syncFolder(file);
  return openMasterKeys(file);
}

/** Adds a key, which is the newest from then on; run `rotateMaster` afterwards. Returns its id. */
export function addMasterKey(file: string, now: Instant): Result<string, MasterKeyFault> {
  const entries = readEntries(file);
  if (!entries.ok) return entries;
  const entry = newEntry(now);
  replace(file, [...entries.value, entry]);
  return ok(entry.id);
}

/** Removes a key that wraps nothing any more (`mastersInUse`). The newest stays in any case. */
export function removeMasterKey(
  file: string,
  id: string,
): Result<void, MasterKeyFault | { readonly code: 'master_key_newest' }> {
  const entries = readEntries(file);
  if (!entries.ok) return entries;
  if (newestOf(entries.value.map(toKey)).id === id) return err({ code: 'master_key_newest' });
  replace(
    file,
    entries.value.filter((entry) => entry.id !== id),
  );
  return ok(undefined);
}

const FORMAT = 'terpadu-master-keys-v1';
const KEY_BYTES = 32;

type Entry = z.infer<typeof ENTRY>;
const ENTRY = z.strictObject({
  id: z.uuid(),
  createdAt: z.string().refine((text) => parseInstant(text).ok),
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
const FILE = z.strictObject({ format: z.literal(FORMAT), keys: z.array(ENTRY).min(1).max(50) });

function readFile(file: string): Result<readonly MasterKey[], MasterKeyFault> {
  const entries = readEntries(file);
  return entries.ok ? ok(entries.value.map(toKey)) : entries;
}

function readEntries(file: string): Result<readonly Entry[], MasterKeyFault> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    return err({
      code: 'master_key_missing',
      sentence: `The master key file ${file} is missing. Bring it back from its own backup; without it nothing encrypted can be read.`,
    });
  }
  // Windows has no such modes; there the folder's rights decide.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    return err({
      code: 'master_key_exposed',
      sentence: `Others on this machine may read ${file}. Run: chmod 600 ${file}`,
    });
  }
  const parsed = FILE.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success)
    return err({ code: 'master_key_malformed', sentence: `${file} is not a master key file of this release.` });
  return ok(parsed.data.keys);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toKey(entry: Entry): MasterKey {
  // The stored key only derives; so a later use beside wrapping gets a key of its own.
  const wrapping = hkdfSync('sha256', Buffer.from(entry.key, 'base64url'), '', 'terpadu/wrap/v1', KEY_BYTES);
  return {
    id: entry.id,
    createdAt: Temporal.Instant.from(entry.createdAt),
    wrapping: createSecretKey(Buffer.from(wrapping)),
  };
}

function newestOf(keys: readonly MasterKey[]): MasterKey {
  return keys.reduce((best, key) => (Temporal.Instant.compare(key.createdAt, best.createdAt) >= 0 ? key : best));
}

function newEntry(now: Instant): Entry {
  return { id: newId(), createdAt: now.toString(), key: randomBytes(KEY_BYTES).toString('base64url') };
}

function textOf(entries: readonly Entry[]): string {
  return `${JSON.stringify({ format: FORMAT, keys: entries }, null, 2)}\n`;
}

function replace(file: string, entries: readonly Entry[]): void {
  const draft = `${file}.${newId()}`;
  writeDurably(draft, textOf(entries));
  renameSync(draft, file);
  syncFolder(file);
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the name durable too; Windows cannot open folders and does not need it. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function versionOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

function existing(file: string): MasterKeyFault {
  return { code: 'master_key_exists', sentence: `${file} exists already and is never overwritten.` };
}
