import { timingSafeEqual } from 'node:crypto';
import type { Lookup } from '../../../kernel/keys/lookup.ts';
import type { CodeDigits } from '../domain/code-digits.ts';

/** What is kept of a code. Nine digits under a plain hash would be found in a second; this needs the key. */
export function codeHmac(lookup: Lookup, codeId: string, digits: CodeDigits): string {
  return lookup.hmac('identity.counter_code', `${codeId} ${digits.reveal()}`).toString('hex');
}

export function isCode(
  lookup: Lookup,
  stored: { readonly id: string; readonly hmac: string },
  digits: CodeDigits,
): boolean {
  return timingSafeEqual(Buffer.from(codeHmac(lookup, stored.id, digits), 'hex'), Buffer.from(stored.hmac, 'hex'));
}
