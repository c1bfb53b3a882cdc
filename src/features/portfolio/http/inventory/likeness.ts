import { entryOf } from '../../domain/overlap/entry.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';

/** What somebody is typing of an application. */
export interface TypedApplication {
  readonly name: string;
  readonly functionText: string;
}

/** A function that the words speak of, with the words that do. */
export interface FunctionHint {
  readonly code: string;
  readonly words: readonly string[];
}

/** A row of the list that looks alike, and why. */
export interface RowAlike {
  readonly row: number;
  /** 0 to 1, as people who judged such pairs see it. */
  readonly functionLikelihood: number;
  readonly hasEqualName: boolean;
  readonly isSameNationalSystem: boolean;
  readonly words: readonly string[];
}

export interface Likeness {
  readonly functions: readonly FunctionHint[];
  readonly alike: readonly RowAlike[];
}

/** Most functions proposed for one application. */
export const MOST_HINTS = 5;

/** The entry of the overlap engine for what is published; null for what is not compared. */
export function comparedEntry(row: PublishedElement) {
  if (row.domain !== 'application' || row.name === null) return null;
  if (row.kind === 'website' || row.kind === 'not_an_application') return null;
  return entryOf({
    name: row.name,
    description: row.functionText ?? '',
    owner: row.ownerName,
    codes: row.functions,
  });
}
