import type { Instant } from '../../../vocabulary/instant.ts';

export const challengePurposes = ['sign_in', 'add', 'code', 'invitation', 'setup'] as const;

/** What the ceremony is for; an answer to one is never taken for another. */
export type ChallengePurpose = (typeof challengePurposes)[number];

export interface Challenge {
  readonly id: string;
  /** 32 random bytes, base64url. */
  readonly challenge: string;
  readonly purpose: ChallengePurpose;
  /** Whose passkey is made; null for a sign-in, which learns it from the passkey. */
  readonly accountId: string | null;
  /** The counter code, or the hash of the link, that the passkey is made by; null otherwise. */
  readonly subject: string | null;
  /** What the phone shows beside the new passkey; null for a sign-in. */
  readonly bearerName: string | null;
}

/** Long enough to find a phone, short enough that a stolen page is worth nothing. */
export const challengeMinutes = 5;

export function challengeExpiry(at: Instant): Instant {
  return at.add({ minutes: challengeMinutes });
}
