/** Kinds of effects of this part, as timers and the outbox name them. */
export const consolidationEffects = {
  /** An owner that has not answered is reminded; after the last day its silence is told. */
  remind: 'consolidation.remind',
  /** The national ledgers are added up anew. */
  rollUp: 'savings.roll_up',
} as const;
