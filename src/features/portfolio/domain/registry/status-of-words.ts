import { readStatus } from '../intake/status-word.ts';
import type { Status } from './element.ts';

/** The status that a list's words amount to; `unknown` where they name none. */
export function statusOfWords(text: string): Status {
  const { status } = readStatus(text);
  if (status === null) return 'unknown';
  return status === 'unmaintained' ? 'inactive' : status;
}
