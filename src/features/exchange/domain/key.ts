import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** A public key of the curve P-256 as RFC 7517 writes it; never with its private part. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** Members sign messages; nodes sign tree heads, evidence and exports. */
export type KeyUse = 'member' | 'node';

/** A key that somebody vouches for, and for how long. */
export interface PublicKey {
  readonly keyId: string;
  readonly use: KeyUse;
  /** A member id, or the id of a node. */
  readonly owner: string;
  readonly jwk: PublicJwk;
  readonly validFrom: Instant;
  /** The first instant at which it no longer holds (end, or revocation); null is open-ended. */
  readonly validUntil: Instant | null;
  /** Who says that this key is the owner's: the id of a node or of a registry. */
  readonly vouchedBy: string;
  readonly material: KeyObject;
}

/** Signs with ES256 (raw r and s, 64 bytes); the key may live in a file, a token or a service. */
export interface Signer {
  readonly keyId: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

export type KeyLookup = (keyId: string) => PublicKey | null;

export type KeyFault = 'key_malformed' | 'key_id_malformed';

const keyIdShape = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;
const coordinate = /^[A-Za-z0-9_-]{43}$/;

export function isKeyId(given: unknown): given is string {
  return typeof given === 'string' && keyIdShape.test(given);
}

/** Takes a JWK apart strictly: a private key, another curve or a point off the curve is refused. */
export function publicKey(given: Omit<PublicKey, 'material'>): Result<PublicKey, KeyFault> {
  if (!isKeyId(given.keyId)) return err('key_id_malformed');
  const { kty, crv, x, y, ...rest } = given.jwk;
  if (kty !== 'EC' || crv !== 'P-256' || Object.keys(rest).length > 0) return err('key_malformed');
  if (![x, y].every((part) => coordinate.test(part) && isPlainBase64Url(part))) return err('key_malformed');
  try {
    return ok({ ...given, material: createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }) });
  } catch {
    return err('key_malformed');
  }
}

export function isValidAt(key: PublicKey, at: Instant): boolean {
  if (Temporal.Instant.compare(at, key.validFrom) < 0) return false;
  return key.validUntil === null || Temporal.Instant.compare(at, key.validUntil) < 0;
}

/** ES256 over the bytes, signature as raw r and s (IEEE P1363), as RFC 9421 section 3.3.4 wants it. */
export function verifyEs256(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  return verify('sha256', bytes, { key: key.material, dsaEncoding: 'ieee-p1363' }, signature);
}

/** RFC 7638: the name of a key that nobody can choose, base64url of SHA-256. */
export function keyThumbprint({ kty, crv, x, y }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}

// The last character of a coordinate carries unused bits: one key, one spelling.
function isPlainBase64Url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}
