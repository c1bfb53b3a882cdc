import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { challengeMinutes } from '../domain/challenge.ts';
import type { Credential, StoredPasskey } from '../storage/passkey.ts';
import type { AssertionMessage, RegistrationMessage } from './passkey-messages.ts';

/** ES256, EdDSA, RS256 (RFC 9053, 8812): fixed, since the library's own list changes with the Node below it. */
const ALGORITHMS = [-7, -8, -257];
const TIMEOUT_MS = challengeMinutes * 60_000;

/** Whom a new passkey is for, as the authenticator stores and shows it. */
export interface Bearer {
  /** 1 to 64 bytes that tell nothing about the person. */
  readonly userHandle: Uint8Array;
  readonly name: string;
  readonly held: readonly Pick<Credential, 'credentialId' | 'transports'>[];
}

/** @param challenge base64url */
export async function creationOptions(origin: string, challenge: string, bearer: Bearer) {
  return generateRegistrationOptions({
    rpName: 'Terpadu',
    rpID: rpIdOf(origin),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userID: new Uint8Array(bearer.userHandle),
    userName: bearer.name,
    userDisplayName: bearer.name,
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: bearer.held.map((one) => ({ id: one.credentialId, transports: [...one.transports] })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** Without a list of passkeys: whoever signs in does not say first who he is. */
export async function requestOptions(origin: string, challenge: string) {
  return generateAuthenticationOptions({
    rpID: rpIdOf(origin),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
  });
}

interface Expected {
  readonly origin: string;
  /** base64url, as it was handed out. */
  readonly challenge: string;
}

export type CeremonyFault = { readonly code: 'passkey_refused'; readonly why: string };

/** The new credential of an authenticator that verified its user; everything else is refused with the reason. */
export async function checkRegistration(
  message: RegistrationMessage,
  expected: Expected,
): Promise<Result<Credential, CeremonyFault>> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...message, response: { ...message.response, transports: [...message.response.transports] } },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: rpIdOf(expected.origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || !registrationInfo.userVerified) return refused('not verified');
    const { credential, aaguid } = registrationInfo;
    return ok({
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: message.response.transports,
      deviceType: registrationInfo.credentialDeviceType,
      backedUp: registrationInfo.credentialBackedUp,
      aaguid,
    });
  } catch (fault) {
    return refused(fault);
  }
}

/** What an authenticator proved; its counter is judged elsewhere (`isCounterStalled`). */
export async function checkAssertion(
  message: AssertionMessage,
  passkey: StoredPasskey,
  expected: Expected,
): Promise<Result<{ readonly counter: number; readonly backedUp: boolean }, CeremonyFault>> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: message,
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: rpIdOf(expected.origin),
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        // The library would refuse a counter that stays, which is normal for synced keys.
        counter: 0,
        transports: [...passkey.transports],
      },
    });
    if (!verified || !authenticationInfo.userVerified) return refused('not verified');
    return ok({ counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp });
  } catch (fault) {
    return refused(fault);
  }
}

function refused(fault: unknown): Result<never, CeremonyFault> {
  return err({ code: 'passkey_refused', why: fault instanceof Error ? fault.message : String(fault) });
}

/** The host without its port; for ever, since every passkey is made for it. */
function rpIdOf(origin: string): string {
  return new URL(origin).hostname;
}
