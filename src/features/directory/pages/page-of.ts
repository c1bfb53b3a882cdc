import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** Which part of a list a page shows; the first page is 1. */
export interface ListPage {
  readonly number: number;
  readonly limit: number;
  readonly offset: number;
  /** The address asked for no page or for one by its number. */
  readonly isReadable: boolean;
}

const LAST_PAGE = 10_000;

/** The page an address asks for; what is no number of a page shows the first. */
export function pageFrom(given: string | null, limit: number): ListPage {
  const isNumber = /^[1-9]\d{0,5}$/.test(given ?? '');
  const number = isNumber ? Math.min(Number(given), LAST_PAGE) : 1;
  return { number, limit, offset: (number - 1) * limit, isReadable: isNumber || (given ?? '') === '' };
}

export const longestWord = 100;

/** A word to search for as an address gives it: '' when none is asked for. */
export function searchWord(given: string | null): Result<string, 'search_too_long' | 'search_unreadable'> {
  const parsed = parsePlainText(given ?? '', { maxLength: longestWord });
  if (parsed.ok) return parsed;
  if (parsed.error === 'text_empty') return ok('');
  return err(parsed.error === 'text_too_long' ? 'search_too_long' : 'search_unreadable');
}
