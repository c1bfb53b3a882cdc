import { parseInstant, type Instant } from '../vocabulary/instant.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { isId } from './ids.ts';

/** The last entry of a page that was read latest first; the next page goes on after it. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

export interface PageOf<T> {
  readonly entries: readonly T[];
  /** null: there is no further page. */
  readonly next: Cursor | null;
}

/** Cuts `limit + 1` read entries to a page; the one too many only says that there is more. */
export function pageOf<T extends Cursor>(read: readonly T[], limit: number): PageOf<T> {
  const entries = read.slice(0, limit);
  const last = entries.at(-1);
  return { entries, next: read.length > limit && last !== undefined ? { at: last.at, id: last.id } : null };
}

/** As it stands in an address: `2026-11-24T02:12:00Z~019a…`. */
export function formatCursor(cursor: Cursor): string {
  return `${cursor.at.toString()}~${cursor.id}`;
}

export function parseCursor(given: unknown): Result<Cursor, 'cursor_malformed'> {
  if (typeof given !== 'string') return err('cursor_malformed');
  const [time, id, ...rest] = given.split('~');
  const at = parseInstant(time);
  return at.ok && id !== undefined && isId(id) && rest.length === 0
    ? ok({ at: at.value, id })
    : err('cursor_malformed');
}

/** A page's size as asked for, within 1 and `most`. */
export function boundedLimit(asked: number, most: number): number {
  return Math.min(Math.max(Math.trunc(asked), 1), most);
}
