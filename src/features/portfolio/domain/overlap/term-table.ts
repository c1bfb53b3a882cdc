/** Numbers for strings, counted from 0 in the order of first sight. */
export interface TermTable {
  readonly size: number;
  /** The number of a term, given a new one at first sight. */
  number(term: string): number;
  /** -1 when the term was never seen. */
  find(term: string): number;
  term(number: number): string;
}

/** A table of its own that begins with the terms of another, under the same numbers. */
export function termTable(base: TermTable | null): TermTable {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const first = base?.size ?? 0;
  return {
    get size() {
      return first + terms.length;
    },
    number(term) {
      const known = this.find(term);
      if (known >= 0) return known;
      const given = first + terms.length;
      terms.push(term);
      numbers.set(term, given);
      return given;
    },
    find(term) {
      const inBase = base === null ? -1 : firstOf(base, term, first);
      return inBase >= 0 ? inBase : (numbers.get(term) ?? -1);
    },
    term(number) {
      return number < first ? (base?.term(number) ?? '') : (terms[number - first] ?? '');
    },
  };
}

/** The base may have grown since: only what it held then counts, so that numbers stay unique. */
function firstOf(base: TermTable, term: string, size: number): number {
  const found = base.find(term);
  return found < size ? found : -1;
}
