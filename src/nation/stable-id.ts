import { hash } from 'node:crypto';
import type { LocalDate } from '../vocabulary/local-date.ts';

/** Gives the id of the n-th thing of a stream, for instance `idFor('officer/33.14', 2)`. */
export type IdFor = (stream: string, n: number) => string;

/**
 * Ids that depend on the seed alone: shaped like UUIDv7 (RFC 9562 section 5.7), the time being the
 * start of the reference date in UTC, the 74 other bits from SHA-256 of seed, stream and n.
 */
export function stableIds(seed: string, referenceDate: LocalDate): IdFor {
  const millis = Date.parse(`${referenceDate}T00:00:00Z`).toString(16).padStart(12, '0');
  const head = `${millis.slice(0, 8)}-${millis.slice(8)}-7`;
  return (stream, n) => {
    const bits = hash('sha256', `${seed}\n${stream}\n${n}`, 'hex');
    const variant = (8 + (Number.parseInt(bits.charAt(3), 16) & 3)).toString(16);
    return `${head}${bits.slice(0, 3)}-${variant}${bits.slice(4, 7)}-${bits.slice(7, 19)}`;
  };
}
