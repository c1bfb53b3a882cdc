/** What an application costs in a year as far as it is known; null: nobody said. */
export interface KnownCost {
  readonly agencyId: string;
  readonly elementId: string;
  readonly name: string;
  readonly yearly: bigint | null;
  /** Parts are missing: the sum is at least this. */
  readonly isPartial: boolean;
}

export interface CostLine {
  readonly key: string;
  readonly sum: bigint;
  readonly known: number;
  readonly all: number;
  readonly isPartial: boolean;
}

export interface CostTree {
  /** The most expensive first; what costs nothing known is counted and not drawn. */
  readonly lines: readonly CostLine[];
  readonly sum: bigint;
  readonly known: number;
  readonly all: number;
}

/** Sums of what is known by agency, or by application when one agency is looked at. Unknown is never zero. */
export function costTree(costs: Iterable<KnownCost>, keyOf: (cost: KnownCost) => string): CostTree {
  const lines = new Map<string, { key: string; sum: bigint; known: number; all: number; isPartial: boolean }>();
  for (const cost of costs) {
    const key = keyOf(cost);
    const one = lines.get(key) ?? { key, sum: 0n, known: 0, all: 0, isPartial: false };
    one.all += 1;
    if (cost.yearly !== null) {
      one.sum += cost.yearly;
      one.known += 1;
      one.isPartial ||= cost.isPartial;
    }
    lines.set(key, one);
  }
  const found = [...lines.values()].toSorted((one, other) =>
    one.sum === other.sum ? (one.key < other.key ? -1 : 1) : one.sum > other.sum ? -1 : 1,
  );
  return {
    lines: found,
    sum: found.reduce((sum, one) => sum + one.sum, 0n),
    known: found.reduce((sum, { known }) => sum + known, 0),
    all: found.reduce((sum, { all }) => sum + all, 0),
  };
}

/** The largest, and what is left over as one. */
export function largestFirst(
  lines: readonly CostLine[],
  most: number,
): { readonly shown: readonly CostLine[]; readonly rest: CostLine | null; readonly joined: number } {
  const paid = lines.filter(({ sum }) => sum > 0n);
  if (paid.length <= most) return { shown: paid, rest: null, joined: 0 };
  const left = paid.slice(most - 1);
  return {
    joined: left.length,
    shown: paid.slice(0, most - 1),
    rest: {
      key: '',
      sum: left.reduce((sum, one) => sum + one.sum, 0n),
      known: left.reduce((sum, { known }) => sum + known, 0),
      all: left.reduce((sum, { all }) => sum + all, 0),
      isPartial: left.some(({ isPartial }) => isPartial),
    },
  };
}
