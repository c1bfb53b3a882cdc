import { indicator11, pemdiLadders } from '../../data/maturity/ladders.ts';
import { pemdi2026 } from '../../data/maturity/pemdi-2026.ts';
import { spbe2020 } from '../../data/maturity/spbe-2020.ts';
import type { Ladder } from '../../domain/maturity/ladder.ts';
import type { Regime } from '../../domain/maturity/regime.ts';

/** A regime with the indicators that a machine can compute. */
export interface ComputedRegime {
  readonly regime: Regime;
  readonly ladders: readonly Ladder[];
}

/** The newer first: it is the one in force. */
export const computedRegimes: readonly ComputedRegime[] = [
  { regime: pemdi2026, ladders: pemdiLadders },
  { regime: spbe2020, ladders: [indicator11] },
];

export function findRegime(key: string): ComputedRegime | null {
  return computedRegimes.find(({ regime }) => regime.key === key) ?? null;
}
