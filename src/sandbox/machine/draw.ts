import { hash } from 'node:crypto';
import type { Behaviour } from './behaviour.ts';

/** What chance gives one request. */
export interface Draw {
  readonly latencyMs: number;
  readonly isFaulty: boolean;
}

/** The same for the same seed and number of the request; latencies are log-normal, cut at four times the p99. */
export function drawFor(seed: string, request: number, behaviour: Behaviour): Draw {
  const bytes = hash('sha256', `${seed}\n${request}`, 'buffer');
  const fraction = (at: number) => (bytes.readUInt32LE(at) + 0.5) / 2 ** 32;
  // Box and Muller: two fractions make one bell-shaped number.
  const spread = Math.sqrt(-2 * Math.log(fraction(0))) * Math.cos(2 * Math.PI * fraction(4));
  return { latencyMs: latency(behaviour, spread), isFaulty: fraction(8) < behaviour.errorRate };
}

/** How many spreads the 99th of a hundred lies above the middle of a bell curve. */
const SPREADS_TO_P99 = 2.326_347_874;

function latency({ medianMs, p99Ms }: Behaviour, spread: number): number {
  if (medianMs === 0) return 0;
  const sigma = Math.max(0, Math.log(p99Ms / medianMs) / SPREADS_TO_P99);
  return Math.min(medianMs * Math.exp(sigma * spread), 4 * p99Ms);
}
