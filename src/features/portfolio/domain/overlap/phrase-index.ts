/** Phrases of one to many terms, each with values; found anywhere in a row of terms. */
export interface PhraseIndex {
  /** Adds a value under a phrase; an empty phrase is ignored. */
  add(phrase: readonly number[], value: number): void;
  /** Tells every phrase in the row: where it begins, how many terms it takes, its values; longer ones included. */
  eachIn(row: ArrayLike<number>, found: (start: number, length: number, values: readonly number[]) => void): void;
}

interface Step {
  readonly next: Map<number, Step>;
  readonly values: number[];
}

/** An empty index of phrases, as a tree of terms. */
export function phraseIndex(): PhraseIndex {
  const root: Step = { next: new Map(), values: [] };
  return {
    add(phrase, value) {
      if (phrase.length === 0) return;
      let step = root;
      for (const term of phrase) {
        const next: Step = step.next.get(term) ?? { next: new Map(), values: [] };
        step.next.set(term, next);
        step = next;
      }
      if (!step.values.includes(value)) step.values.push(value);
    },
    eachIn(row, found) {
      for (let start = 0; start < row.length; start += 1) {
        let step = root.next.get(row[start] ?? -1);
        for (let length = 1; step !== undefined; length += 1) {
          if (step.values.length > 0) found(start, length, step.values);
          step = step.next.get(row[start + length] ?? -1);
        }
      }
    },
  };
}
