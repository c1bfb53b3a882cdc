import { createHash, type Hash } from 'node:crypto';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export type DigestAlgorithm = 'sha-256' | 'sha-512';

/** RFC 9530: the digest of a body's bytes; of no bytes when there is no body. */
export interface BodyDigest {
  readonly algorithm: DigestAlgorithm;
  readonly value: Uint8Array;
}

export type DigestFault = 'digest_malformed' | 'digest_unsupported';

/** Weakest first; every other algorithm of a message is ignored. */
const known: readonly { readonly name: DigestAlgorithm; readonly hash: string; readonly length: number }[] = [
  { name: 'sha-256', hash: 'sha256', length: 32 },
  { name: 'sha-512', hash: 'sha512', length: 64 },
];

const member = /^([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):$/;

export function digestBody(body: Uint8Array, algorithm: DigestAlgorithm = 'sha-256'): BodyDigest {
  return { algorithm, value: bodyHash(algorithm).update(body).digest() };
}

/** A running hash for a body that streams by. */
export function bodyHash(algorithm: DigestAlgorithm): Hash {
  return createHash(known.find(({ name }) => name === algorithm)?.hash ?? 'sha256');
}

/** `sha-256=:<base64>:`: the form of a Content-Digest member, also kept in log entries. */
export function formatDigest({ algorithm, value }: BodyDigest): string {
  return `${algorithm}=:${Buffer.from(value).toString('base64')}:`;
}

export function sameDigest(one: BodyDigest, other: BodyDigest): boolean {
  return one.algorithm === other.algorithm && Buffer.compare(one.value, other.value) === 0;
}

/** The strongest digest we know among named byte sequences, e.g. of a whole Content-Digest field. */
export function strongestDigest(members: Iterable<readonly [string, Uint8Array]>): Result<BodyDigest, DigestFault> {
  const given = new Map(members);
  for (const { name, length } of known.toReversed()) {
    const value = given.get(name);
    if (value !== undefined) return value.length === length ? ok({ algorithm: name, value }) : err('digest_malformed');
  }
  return err('digest_unsupported');
}

/**
 * Reads a Content-Digest as it stands in a signed head. No structured-field parser is needed: every
 * member is a byte sequence without parameters, so a comma can only separate two of them.
 */
export function readDigestField(field: string): Result<BodyDigest, DigestFault> {
  const members = new Map<string, Uint8Array>();
  for (const text of field.split(/[ \t]*,[ \t]*/)) {
    const [, name, base64] = member.exec(text) ?? [];
    if (name === undefined || base64 === undefined || members.has(name)) return err('digest_malformed');
    const value = Buffer.from(base64, 'base64');
    if (value.toString('base64') !== base64) return err('digest_malformed');
    members.set(name, value);
  }
  return strongestDigest(members);
}
