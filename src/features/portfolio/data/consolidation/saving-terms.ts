/** How savings are counted. Proposals of 24 November 2026: no rule sets them. */
export const savingTerms = {
  /** Yearly, in basis points, for the present value of a plan. */
  discountRate: 650,
  /** The years that a present value looks ahead, the first not discounted. */
  years: 5,
  draws: 4_000,
  seed: 'penghematan',
  /** Fewer agencies than this in a national figure would show what a single one spends. */
  fewestAgencies: 3,
} as const;
