import type { Database } from '../../../kernel/database.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Side } from '../domain/entry.ts';
import { appendEntries, type NewEntry } from './log-entry.ts';

export interface LogWriter {
  /**
   * Settles when the entry is durable (`logged`), when this side had logged that message before (`known`),
   * or when it cannot be written. Never rejects: it may run beside other work.
   */
  append(entry: NewEntry): Promise<Result<'logged' | 'known', 'log_unwritable'>>;
}

export interface LogWriterOptions {
  readonly db: Database;
  /** Each side has a writer of its own: two members' sides never share a transaction (DESIGN invariant 15). */
  readonly side: Side;
  readonly onFault: (fault: unknown) => void;
}

/** The most entries of one commit, and the most that may wait for one. */
const MOST_AT_ONCE = 64;
const MOST_WAITING = 4_096;

/**
 * Commits entries in groups without a timer: at once when no commit is under way, else with all that
 * came meanwhile (exchange.md section 9).
 */
export function logWriter({ db, side, onFault }: LogWriterOptions): LogWriter {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, MOST_AT_ONCE));
    isWriting = false;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    const [first] = group;
    if (first === undefined) return;
    try {
      const entries = group.map(({ entry }) => entry);
      const added = await db.as(asAgency(first.entry.agencyId), (tx) => appendEntries(tx, side, entries));
      for (const { entry, settle } of group) settle(ok(added.has(entry.entry.id) ? 'logged' : 'known'));
    } catch (fault) {
      if (group.length > 1 && isFaultOfOneRow(fault)) {
        for (const one of group) await writeGroup([one]);
        return;
      }
      onFault(fault);
      for (const { settle } of group) settle(err('log_unwritable'));
    }
  }

  return {
    append(entry) {
      if (waiting.length >= MOST_WAITING) return Promise.resolve(err('log_unwritable'));
      const { promise, resolve } = Promise.withResolvers<Result<'logged' | 'known', 'log_unwritable'>>();
      waiting.push({ entry, settle: resolve });
      if (!isWriting) void writeAll();
      return promise;
    },
  };
}

interface Waiting {
  readonly entry: NewEntry;
  readonly settle: (outcome: Result<'logged' | 'known', 'log_unwritable'>) => void;
}

/** SQLSTATE classes 22 and 23: the data of a row. One such row must not fail the others of its group. */
function isFaultOfOneRow(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^2[23]/.test(String(fault.code));
}
