import { pieces } from './functions/function-material.ts';

/** A system that many agencies report, because they all work with it. */
export interface NationalSystem {
  readonly key: string;
  /** Who runs it: a code of the directory, or a short name in capitals where the directory does not know the agency. */
  readonly owner: string;
  /** The first is the official one. */
  readonly spellings: readonly string[];
  readonly functions: readonly string[];
  readonly host: string;
  readonly share: number;
  /** `all`, `region`, or codes of the directory. */
  readonly at: ReadonlySet<string>;
  /** What the owner says, and half of all others copy. */
  readonly official: string;
  /** What those who use it say that they do with it. */
  readonly said: readonly string[];
}

interface NationalSource {
  readonly key: string;
  readonly owner: string;
  readonly spellings: string;
  readonly functions: string;
  readonly host: string;
  readonly share: number;
  readonly at: string;
  readonly official: string;
  readonly said: string;
}

/** Reads a list of systems; spellings and sayings are separated by `;`. */
export function nationalSystemsFrom(sources: readonly NationalSource[]): readonly NationalSystem[] {
  return sources.map(({ spellings, functions, at, said, ...rest }) => ({
    ...rest,
    spellings: pieces(spellings),
    functions: functions.split(' '),
    at: new Set(at.split(' ')),
    said: pieces(said),
  }));
}
