import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The name of the hidden field that carries the token. */
export const CSRF_FIELD = 'csrf';
/** The header in which our own scripts send the token to JSON endpoints. */
export const CSRF_HEADER = 'x-csrf-token';
/** The name of the hidden field that carries the idempotency key of a write form. */
export const ONCE_FIELD = 'idempotency_key';

const SECRET_BYTES = 16;

export function newCsrfSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The session's secret under a fresh mask, so that compressed pages do not leak it (BREACH). */
export function csrfToken(secret: string): string {
  const plain = Buffer.from(secret, 'base64url');
  const mask = randomBytes(plain.length);
  return Buffer.concat([mask, xor(plain, mask)]).toString('base64url');
}

export function isCsrfToken(given: string, secret: string): boolean {
  const plain = Buffer.from(secret, 'base64url');
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== plain.length * 2) return false;
  return timingSafeEqual(xor(bytes.subarray(plain.length), bytes.subarray(0, plain.length)), plain);
}

/** True when the browser says that our own page sent the request (Fetch standard, RFC 6454). */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const claimed = headers.get('origin');
  return claimed === null ? site === 'same-origin' : claimed === origin;
}

function xor(one: Uint8Array, other: Uint8Array): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)));
}
