import type { JsonValue } from '../domain/canonical-json.ts';

/** 96 bits: far too many to try, and 96 bytes on the wire. */
export const SALT_BYTES = 12;

/**
 * JSON with white space behind it that spells a salt, a blank for 0 and a tab for 1 (RFC 8259 section 2 allows
 * both). The log keeps digests of bodies for good; without a salt, whoever reads it could try all NIKs.
 */
export function saltedJson(value: JsonValue, salt: Uint8Array): Buffer {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes.`);
  const bits = Array.from(salt, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Buffer.from(`${JSON.stringify(value)}${bits.replaceAll('0', ' ').replaceAll('1', '\t')}`);
}
