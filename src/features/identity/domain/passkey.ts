import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { PasskeyAcr } from './binding.ts';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly acr: PasskeyAcr;
  /** `synced` follows the owner to other devices of the same maker; `device` stays where it was made. */
  readonly kept: 'synced' | 'device';
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export const longestPasskeyName = 60;

export type RemovalRefusal = 'passkey_unknown' | 'last_passkey';

/** The last passkey goes only by recovery, which takes two officers: otherwise nobody could sign in any more. */
export function removePasskey(held: readonly Passkey[], id: string): Result<Passkey, RemovalRefusal> {
  const passkey = held.find((one) => one.id === id);
  if (passkey === undefined) return err('passkey_unknown');
  return held.length === 1 ? err('last_passkey') : ok(passkey);
}

/**
 * WebAuthn level 3 section 6.1.1: synced passkeys stay at zero; a counter that does not rise on a device
 * that counts may mean a copy. It is noted, never a refusal: clocks of keys do reset.
 */
export function isCounterStalled(stored: number, given: number): boolean {
  return stored > 0 && given <= stored;
}
