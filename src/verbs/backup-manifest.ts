import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf } from '../kernel/postgres/fault.ts';
import { parseInstant } from '../vocabulary/instant.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { StoreFault } from './store.ts';

/** Everything but the wrapped keys; pg_dump's custom form. */
export const DATA_FILE = 'data.dump';
/** The wrapped keys alone, so that older data can be restored without the keys destroyed since. */
export const KEYS_FILE = 'keys.dump';
export const MANIFEST_FILE = 'manifest.json';
export const KEY_TABLES = ['kernel.wrapped_key', 'kernel.signing_key'] as const;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const NAME = z.string().min(1).max(200);
const COUNT = z.int().nonnegative();
const FILE = z.strictObject({ bytes: COUNT, sha256: SHA256 });

const MANIFEST = z.strictObject({
  format: z.literal('terpadu-backup-v1'),
  release: NAME,
  takenAt: z.string().refine((text) => parseInstant(text).ok),
  installation: z.strictObject({
    kind: z.enum(['sample', 'real']),
    nodeId: z.uuid(),
    operatorAgencyId: z.uuid(),
    createdAt: z.string().refine((text) => parseInstant(text).ok),
  }),
  /** Of the server it was taken from, and of the program that took it. */
  postgres: z.strictObject({ server: COUNT, client: COUNT }),
  steps: z.array(z.strictObject({ feature: NAME, number: z.int().positive(), name: NAME, sha256: SHA256 })).max(5_000),
  /** The master keys without which nothing in here opens. */
  masterKeys: z.array(z.uuid()).max(50),
  /** The roles that are granted anything; they have to exist where it is restored. */
  roles: z.array(z.string().min(1).max(63)).max(100),
  files: z.strictObject({ [DATA_FILE]: FILE, [KEYS_FILE]: FILE }),
  /** Rows of each table in the snapshot that was dumped. */
  tables: z.record(z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/), COUNT),
});

export type Manifest = z.infer<typeof MANIFEST>;
export type BackedUpFile = z.infer<typeof FILE>;

/** The manifest of a backup, after every file in it was compared with its hash. */
export async function openBackup(folder: string): Promise<Result<Manifest, StoreFault>> {
  const text = readText(join(folder, MANIFEST_FILE));
  if (text === null) {
    const sentence = `${folder} holds no ${MANIFEST_FILE}; it is no whole backup of Terpadu.`;
    return err({ code: 'backup_incomplete', sentence });
  }
  const manifest = MANIFEST.safeParse(parseJson(text));
  if (!manifest.success) {
    const sentence = `${join(folder, MANIFEST_FILE)} was not written by this release of Terpadu, or was changed since.`;
    return err({ code: 'backup_malformed', sentence });
  }
  for (const name of [DATA_FILE, KEYS_FILE] as const) {
    const found = await describeFile(join(folder, name)).catch(() => null);
    const wanted = manifest.data.files[name];
    if (found?.sha256 !== wanted.sha256) {
      const what = found === null ? 'is missing' : `has ${found.bytes} bytes with another hash than the manifest says`;
      const sentence = `${join(folder, name)} ${what}; use another backup.`;
      return err({ code: 'backup_altered', sentence });
    }
  }
  return ok(manifest.data);
}

/** Length and SHA-256 of a file, read in pieces. */
export async function describeFile(file: string): Promise<BackedUpFile> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return { bytes: statSync(file).size, sha256: hash.digest('hex') };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (errnoOf(fault) === 'ENOENT' || errnoOf(fault) === 'ENOTDIR') return null;
    throw fault;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
