import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { errnoOf, fileFault, EmbeddedFault } from '../kernel/postgres/fault.ts';

export interface FolderFault {
  readonly code: string;
  readonly sentence: string;
}

/**
 * A data folder belongs to one installation for good (DESIGN invariant 14). That of a sample holds its
 * database; that of a real one holds this note, since its database stands elsewhere.
 */
const NOTE = 'installation.json';
const SAMPLE_STORE = 'postgres';

/** Before a real installation uses the folder: refused when a sample's database is in it. */
export function refuseSampleFolder(folder: string): Result<void, FolderFault> {
  if (!existsSync(join(folder, SAMPLE_STORE))) return ok(undefined);
  const sentence = `The folder ${folder} holds a sample installation, whose keys and people are for trials only. Set TERPADU_DATA to a folder of its own for the real one.`;
  return err({ code: 'data_folder_is_sample', sentence });
}

/** Before the embedded database is started: refused when the folder is a real installation's. */
export function refuseRealFolder(folder: string): Result<void, FolderFault> {
  const nodeId = realNodeOf(folder);
  if (nodeId === null) return ok(undefined);
  const sentence = `The folder ${folder} belongs to the real installation ${nodeId}, but DATABASE_URL is not set. Set it, or choose another TERPADU_DATA for a sample.`;
  return err({ code: 'data_folder_is_real', sentence });
}

/** Notes that the folder is a real installation's; refused when it is another one's. */
export function claimForReal(folder: string, nodeId: string): Result<void, FolderFault> {
  const holder = realNodeOf(folder);
  if (holder === nodeId) return ok(undefined);
  if (holder !== null) {
    const sentence = `The folder ${folder} belongs to another real installation, ${holder}. Set TERPADU_DATA to a folder of its own.`;
    return err({ code: 'data_folder_taken', sentence });
  }
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, NOTE), `${JSON.stringify({ kind: 'real', nodeId }, null, 2)}\n`, { mode: 0o644 });
    return ok(undefined);
  } catch (cause) {
    const known = fileFault(folder, cause);
    if (!(known instanceof EmbeddedFault)) throw cause;
    return err({ code: known.code, sentence: known.message });
  }
}

/** The node whose real installation keeps its things here; null when none does. */
function realNodeOf(folder: string): string | null {
  const text = readNote(join(folder, NOTE));
  if (text === null) return null;
  return /"nodeId": "([0-9a-f-]{36})"/.exec(text)?.[1] ?? 'unknown';
}

function readNote(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (errnoOf(fault) === 'ENOENT' || errnoOf(fault) === 'ENOTDIR') return null;
    throw fault;
  }
}
