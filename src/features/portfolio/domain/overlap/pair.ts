import { err, ok, type Result } from '../../../../vocabulary/result.ts';

declare const brand: unique symbol;

/** One row of an inventory, as the registry names it: an id or an address, never a name of a person. */
export type EntryId = string & { readonly [brand]: 'EntryId' };

/** Two different entries; `first` is the smaller id, so that a pair is written in one way only. */
export interface Pair {
  readonly first: EntryId;
  readonly second: EntryId;
}

/** A pair as one text, for sets, maps and columns. */
export type PairKey = string & { readonly [brand]: 'PairKey' };

const longestId = 400;

export function parseEntryId(given: unknown): Result<EntryId, 'entry_id_malformed'> {
  if (typeof given !== 'string' || given === '' || given.length > longestId) return err('entry_id_malformed');
  return /[\s|]/.test(given) ? err('entry_id_malformed') : ok(given as EntryId);
}

/** For ids that the registry has given; throws on anything else. */
export function entryId(literal: string): EntryId {
  const parsed = parseEntryId(literal);
  if (!parsed.ok) throw new RangeError(`not the id of an entry: ${JSON.stringify(literal)}`);
  return parsed.value;
}

/** Throws when both are the same entry: nothing overlaps with itself. */
export function pairOf(one: EntryId, other: EntryId): Pair {
  if (one === other) throw new RangeError('a pair has two different entries');
  return one < other ? { first: one, second: other } : { first: other, second: one };
}

/** `first|second`; an id holds no bar. */
export function pairKey({ first, second }: Pair): PairKey {
  return `${first}|${second}` as PairKey;
}
