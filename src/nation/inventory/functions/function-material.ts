/** Who writes a description: they use different words for one thing. */
export type Voice = 'clerk' | 'planner' | 'vendor' | 'head';

/** How a sector file writes one function; phrases are separated by `;`. */
export interface FunctionSource {
  readonly key: string;
  readonly label: string;
  /** How often it occurs among all functions; 1 is rare. */
  readonly share: number;
  /** `all`, `region`, or codes of the directory, separated by blanks. */
  readonly at: string;
  /** Keys of the offices of a region that report it. */
  readonly offices: string;
  readonly stems: string;
  readonly clerk: string;
  readonly planner: string;
  readonly vendor: string;
  readonly head: string;
  readonly data: string;
}

/** One fine function of the generator's own naming, with everything that people say about it. */
export interface FunctionMaterial {
  readonly key: string;
  readonly label: string;
  readonly share: number;
  readonly at: ReadonlySet<string>;
  readonly offices: readonly string[];
  readonly stems: readonly string[];
  readonly phrases: Readonly<Record<Voice, readonly string[]>>;
  readonly data: readonly string[];
}

/** Reads the functions of a sector; every voice must have something to say. */
export function materials(sources: readonly FunctionSource[]): readonly FunctionMaterial[] {
  return sources.map((source) => ({
    key: source.key,
    label: source.label,
    share: source.share,
    at: new Set(source.at.split(' ')),
    offices: source.offices.split(' '),
    stems: pieces(source.stems),
    phrases: {
      clerk: pieces(source.clerk),
      planner: pieces(source.planner),
      vendor: pieces(source.vendor),
      head: pieces(source.head),
    },
    data: pieces(source.data),
  }));
}

/** Splits a text at `;` and closes up the blanks of its line breaks. */
export function pieces(text: string): readonly string[] {
  const found = text.split(';').map((piece) => piece.trim().replace(/\s+/g, ' '));
  if (found.some((piece) => piece === '')) throw new Error(`an empty piece in ${JSON.stringify(text)}`);
  return found;
}
