import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { openMasterKeys, type MasterKeys } from '../keys/master-key.ts';
import { unwrap, type WrapContext } from '../keys/wrapping.ts';
import { WORKER } from '../viewer.ts';
import { fault, warning, well, type Finding } from './finding.ts';

/** Whether the master key file is there, kept for itself, and opens every key of the database. */
export async function checkKeys(db: Database, file: string, now: Temporal.Instant): Promise<readonly Finding[]> {
  const masters = openMasterKeys(file);
  if (!masters.ok) {
    const todo = 'Bring the file back from its own backup, mode 0600; nothing else opens what was encrypted.';
    return [fault('master key', { says: masters.error.sentence, todo })];
  }
  const wrapped = await unwrapAll(db, masters.value);
  return [ageFinding(masters.value, now), ...wrappedFindings(wrapped, masters.value)];
}

/** NIST SP 800-57 part 1, table 1, gives a key that wraps keys two years at most; we take one. */
const MASTER_KEY_DAYS = 365;

function ageFinding(masters: MasterKeys, now: Temporal.Instant): Finding {
  const days = Math.floor(masters.newest().createdAt.until(now).total('hours') / 24);
  const says = `The master key file is closed to others; its newest key is ${days} days old.`;
  if (days <= MASTER_KEY_DAYS) return well('master key', says);
  return warning('master key', { says, todo: 'Run `terpadu rotate-master`, then back up the key file anew.' });
}

function wrappedFindings({ opened, closed, byMaster }: Unwrapped, masters: MasterKeys): readonly Finding[] {
  const older = [...byMaster].filter(([id]) => id !== masters.newest().id).map(([, count]) => count);
  const [first] = closed;
  const found: Finding[] = [];
  if (first !== undefined) {
    const says = `${closed.length === MOST_CLOSED ? 'At least ' : ''}${closed.length} keys do not open, the first: ${first}`;
    const todo = 'Bring back the master key file that belongs to this database; what an altered row encrypted is lost.';
    found.push(fault('wrapped keys', { says, todo }));
  }
  if (older.length > 0 && first === undefined) {
    const says = `${older.reduce((sum, count) => sum + count, 0)} keys are still wrapped by an older master key.`;
    found.push(
      warning('wrapped keys', { says, todo: 'A rotation was interrupted: run `terpadu rotate-master` again.' }),
    );
  }
  return found.length > 0 ? found : [well('wrapped keys', `All ${opened} keys of the database open.`)];
}

interface Unwrapped {
  readonly opened: number;
  /** Why keys do not open; no more than a few are kept. */
  readonly closed: readonly string[];
  readonly byMaster: ReadonlyMap<string, number>;
}

const BATCH = 2_000;
const MOST_CLOSED = 20;

/** Opens each key, in short transactions. */
async function unwrapAll(db: Database, masters: MasterKeys): Promise<Unwrapped> {
  let opened = 0;
  const closed: string[] = [];
  const byMaster = new Map<string, number>();
  for (const list of [listWrappedKeys, listSigningKeys]) {
    for (let after = NIL; closed.length < MOST_CLOSED;) {
      const rows = await db.as(WORKER, (tx) => list(tx, after));
      for (const row of rows) {
        byMaster.set(row.master_id, (byMaster.get(row.master_id) ?? 0) + 1);
        const reason = whyClosed(row, masters);
        if (reason === null) opened += 1;
        else if (closed.length < MOST_CLOSED) closed.push(reason);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      after = last.id;
    }
  }
  return { opened, closed, byMaster };
}

const NIL = '00000000-0000-0000-0000-000000000000';

interface WrappedRow {
  readonly id: string;
  readonly purpose: string;
  readonly master_id: string;
  readonly wrapped: Buffer;
  readonly source: WrapContext[0];
}

async function listWrappedKeys(tx: Tx, after: string): Promise<readonly WrappedRow[]> {
  const { rows } = await sql<WrappedRow>`
    select id, purpose, master_id, wrapped, 'wrapped_key' as source from kernel.wrapped_key
    where id > ${after} and wrapped is not null order by id limit ${BATCH}`.execute(tx);
  return rows;
}

async function listSigningKeys(tx: Tx, after: string): Promise<readonly WrappedRow[]> {
  const { rows } = await sql<WrappedRow>`
    select id, usage as purpose, master_id, wrapped, 'signing_key' as source from kernel.signing_key
    where id > ${after} order by id limit ${BATCH}`.execute(tx);
  return rows;
}

function whyClosed(row: WrappedRow, masters: MasterKeys): string | null {
  try {
    unwrap(masters, row, [row.source, row.id, row.purpose]);
    return null;
  } catch (reason) {
    return reason instanceof Error ? reason.message : 'it does not open';
  }
}
