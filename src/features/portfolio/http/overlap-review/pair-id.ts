import { hash } from 'node:crypto';
import { entryId, type Pair, pairKey, pairOf } from '../../domain/overlap/pair.ts';

/** The name of a pair in addresses and columns, the same in every run: 32 hexadecimal digits. */
export function pairIdOf(pair: Pair): string {
  return hash('sha256', pairKey(pair)).slice(0, 32);
}

export function isPairId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Entries are `agency/element`; what comes from the database is known to be whole. */
export function pairOfEntries(one: string, other: string): Pair {
  return pairOf(entryId(one), entryId(other));
}

export function agencyOf(entry: string): string {
  return entry.split('/')[0] ?? '';
}

export function elementOf(entry: string): string {
  return entry.split('/')[1] ?? '';
}
