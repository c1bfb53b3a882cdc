import { createHash } from 'node:crypto';
import type { Lookup } from '../../../kernel/keys/lookup.ts';

/**
 * The secret of a one-time link: 43 characters, derived from its id by a key outside the database. So the
 * page that shows it can be reloaded and a double click shows the same link, while nothing but a hash is kept.
 */
export function invitationToken(lookup: Lookup, invitationId: string): string {
  return lookup.hmac('directory.invitation', invitationId).toString('base64url');
}

/** What is kept of a token: 32 bytes that nobody can guess need no key and no salt. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isInvitationToken(given: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(given);
}
