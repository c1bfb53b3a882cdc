import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type pg from 'pg';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { DATA_FILE, KEY_TABLES, KEYS_FILE, type Manifest } from './backup-manifest.ts';
import type { ClientPrograms } from './client-programs.ts';
import { InputFault, runProgram } from './run-program.ts';
import type { StoreFault } from './store.ts';

export interface Restoring {
  readonly programs: ClientPrograms;
  readonly owner: pg.ClientConfig;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Where the wrapped keys come from: the same backup, or a newer one of the same installation. */
  readonly keys: { readonly folder: string; readonly manifest: Manifest };
}

/** Restores in one transaction; nothing is there when anything in it fails. */
export async function runScript(restoring: Restoring): Promise<Result<void, StoreFault>> {
  const { programs, owner } = restoring;
  const args = ['--no-psqlrc', '--quiet', '--no-password', '--set=ON_ERROR_STOP=1', '--file=-'];
  const end = await runProgram({ file: programs.psql, args, connection: owner, input: scriptOf(restoring) });
  if (end.isFine) return ok(undefined);
  return err({
    code: 'restore_failed',
    sentence: `The backup could not be restored; the database is empty as before. PostgreSQL said: ${end.words}`,
  });
}

/**
 * Tables and rows while no policy binds the owner yet, then the comparison with the manifest, then indexes,
 * constraints and policies. Cut off anywhere before its last line, it leaves nothing.
 */
async function* scriptOf({ programs, folder, manifest, keys }: Restoring): AsyncGenerator<Buffer | string> {
  const asText = (file: string, which: readonly string[]) =>
    textOf(programs.restore, ['--no-owner', '--file=-', ...which, file]);
  yield 'begin;\n';
  yield* asText(join(folder, DATA_FILE), ['--section=pre-data', '--section=data']);
  yield* asText(join(keys.folder, KEYS_FILE), ['--data-only']);
  for (const [table, count] of Object.entries(expectedRows(manifest, keys.manifest))) yield comparison(table, count);
  yield* asText(join(folder, DATA_FILE), ['--section=post-data']);
  yield 'commit;\n';
}

function expectedRows(data: Manifest, keys: Manifest): Manifest['tables'] {
  const ofKeys = KEY_TABLES.map((table) => [table, keys.tables[table] ?? 0] as const);
  return { ...data.tables, ...Object.fromEntries(ofKeys) };
}

/** Names were checked when the manifest was read: small letters, digits, one dot. */
function comparison(table: string, count: number): string {
  return `do $$ begin
  if (select count(*) from ${table}) <> ${count} then raise exception 'the table ${table} has other rows than the manifest says'; end if;
end $$;\n`;
}

/** What pg_restore prints; throws where it does not reach its end. */
async function* textOf(file: string, args: readonly string[]): AsyncGenerator<Buffer | string> {
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  let words = '';
  child.stderr.on('data', (piece: Buffer) => void (words = (words + piece.toString()).slice(-2_000)));
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  yield* child.stdout as AsyncIterable<Buffer>;
  if ((await ended) !== 0) throw new InputFault(`pg_restore could not read the backup: ${words.trim()}`);
}
