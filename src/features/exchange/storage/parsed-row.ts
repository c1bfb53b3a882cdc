import type { Result } from '../../../vocabulary/result.ts';

/** A value that was parsed before it was written; throws if the row was altered since. */
export function fromRow<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`A row of the exchange holds a value that does not parse: ${parsed.error}.`);
  return parsed.value;
}
