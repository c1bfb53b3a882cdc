import { createHash } from 'node:crypto';

/** What is kept of a one-time link: 32 random bytes need no key and no salt. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The form of our own tokens: 32 bytes, base64url. */
export function isLinkToken(given: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(given);
}
