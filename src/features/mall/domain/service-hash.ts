import { createHash } from 'node:crypto';

/**
 * SHA-256 over definition and terms, hexadecimal, whatever order their members are stored in: the same over what is
 * read and over the JSON that was kept, also of a definition kept before it said all that it says today.
 */
export function hashOfVersion(definition: unknown, terms: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder({ definition, terms })))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, AMOUNT.test(name) && typeof inner === 'number' ? String(inner) : inOrder(inner)]);
}

/** Amounts are bigint once they are read, and numbers as they are kept. */
const AMOUNT = /Rupiah$/;
