/** The names of one culture, split by sex and by when people were born. */
export interface NamePool {
  readonly male: Generations;
  readonly female: Generations;
  /** Names handed down from the father, and the share of people who carry one. */
  readonly family: { readonly names: readonly string[]; readonly share: number } | null;
}

export interface Generations {
  /** Born before 1965. */
  readonly old: GivenNames;
  /** Born from 1965 to 1994. */
  readonly middle: GivenNames;
  /** Born from 1995. */
  readonly young: GivenNames;
}

export interface GivenNames {
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Shares of names of one word and of three words; the rest has two. */
  readonly one: number;
  readonly three: number;
}

/** Splits a block of text at spaces and line ends; an underscore stands for a space in one name. */
export function words(block: string): readonly string[] {
  return block
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

/** Names built from a beginning and each of some endings: `Su` and `narto yatno` give two names. */
export function built(beginning: string, endings: string): readonly string[] {
  return words(endings).map((ending) => beginning + ending);
}
