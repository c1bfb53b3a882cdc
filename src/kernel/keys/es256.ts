import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** The public half of an ES256 key (RFC 7517, RFC 7518 section 6.2). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface NewKeyPair {
  readonly publicJwk: PublicJwk;
  /** PKCS #8, DER; leaves this process only wrapped. */
  readonly privateDer: Buffer;
}

export function newKeyPair(): NewKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicJwk: parsePublicJwk(publicKey.export({ format: 'jwk' })),
    privateDer: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

export function readPrivateKey(der: Buffer): KeyObject {
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** Throws on anything else than an ES256 public key. */
export function parsePublicJwk(given: unknown): PublicJwk {
  return PUBLIC_JWK.parse(given);
}

const COORDINATE = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const PUBLIC_JWK = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: COORDINATE, y: COORDINATE });

/** ECDSA P-256 with SHA-256; 64 bytes r||s as RFC 7518 section 3.4 and RFC 9421 want it. */
export function signEs256(key: KeyObject, bytes: Uint8Array): Buffer {
  return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
}

export function readPublicKey(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

export function isEs256Valid(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
