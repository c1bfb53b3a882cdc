/** Which pairs of rows are true by their labels, and which may be compared at all. */
export interface Truth {
  readonly size: number;
  /** Numbers of the labels of each row; empty for rows without. */
  readonly labels: readonly (readonly number[])[];
  readonly labelNames: readonly string[];
  /** Number of the owner, -1 where none is given. */
  readonly owners: Int32Array;
  /** 0 or 1: thresholds are tuned on one half of the rows and used on the other. */
  readonly half: Uint8Array;
}

export type Scope = 'all' | 'different-owners';

export interface TruthInput {
  readonly labels: readonly (readonly string[])[];
  readonly owners: readonly string[];
  /** Numbers from 0 to 1, one a row: how the halves are drawn. */
  readonly draws: readonly number[];
}

/** Reads labels and owners; letter case and outer blanks do not count. */
export function readTruth({ labels, owners, draws }: TruthInput): Truth {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const ownerNumbers = new Map<string, number>();
  const byDraw = draws
    .map((_, row) => row)
    .toSorted((one, other) => (draws[one] ?? 0) - (draws[other] ?? 0) || one - other);
  const half = new Uint8Array(labels.length);
  for (const [place, row] of byDraw.entries()) half[row] = place % 2;
  return {
    size: labels.length,
    labels: labels.map((list) => [...new Set(list.map((label) => numberOf(numbers, names, label)))]),
    labelNames: names,
    owners: Int32Array.from(owners, (owner) => (fold(owner) === '' ? -1 : numberOf(ownerNumbers, null, owner))),
    half,
  };
}

function numberOf(numbers: Map<string, number>, names: string[] | null, text: string): number {
  const key = fold(text);
  const number = numbers.get(key) ?? numbers.size;
  if (number === numbers.size) names?.push(text.trim());
  numbers.set(key, number);
  return number;
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** True when the rows share a label. */
export function isTrue({ labels }: Truth, left: number, right: number): boolean {
  const own = labels[left] ?? [];
  const others = labels[right] ?? [];
  return own.some((label) => others.includes(label));
}

/** True when the pair counts in this scope: both labelled, and of different owners where that is asked. */
export function isCompared({ labels, owners }: Truth, scope: Scope, [left, right]: readonly [number, number]): boolean {
  if ((labels[left] ?? []).length === 0 || (labels[right] ?? []).length === 0) return false;
  return scope === 'all' || owners[left] === -1 || owners[left] !== owners[right];
}
