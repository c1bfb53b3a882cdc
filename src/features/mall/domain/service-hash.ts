import { createHash } from 'node:crypto';
import type { ServiceDefinition, ServiceTerms } from './service.ts';

/** SHA-256 over definition and terms, hexadecimal; the same whatever order their members are stored in. */
export function hashOfVersion(definition: ServiceDefinition, terms: ServiceTerms): string {
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
    .map(([name, inner]) => [name, inOrder(inner)]);
}
