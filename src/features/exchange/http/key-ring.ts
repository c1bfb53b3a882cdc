import type { Database } from '../../../kernel/database.ts';
import { KEYS_CHANNEL } from '../../../kernel/keys/data-keys.ts';
import type { KeyUse, SigningKey } from '../../../kernel/keys/signing-key.ts';
import type { SigningKeys } from '../../../kernel/keys/signing-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { MemberId } from '../domain/identifier.ts';
import { type PublicKey, publicKey, type Signer } from '../domain/key.ts';

/** The keys with which the members of this node sign messages, and the node its heads and evidence. */
export interface KeyRing {
  readonly signerOf: (member: MemberId) => Promise<Result<Signer, 'signing_key_missing'>>;
  readonly nodeSigner: () => Promise<Result<Signer, 'signing_key_missing'>>;
  /** All of them, old ones included, by key id. */
  readonly keysOf: (member: MemberId) => Promise<ReadonlyMap<string, PublicKey>>;
  readonly nodeKeys: () => Promise<ReadonlyMap<string, PublicKey>>;
}

export function keyUseOf(member: MemberId): KeyUse {
  return { owner: `member:${member}`, usage: 'message' };
}

export function keyUseOfNode(nodeId: string): KeyUse {
  return { owner: `node:${nodeId}`, usage: 'tree-head' };
}

/** Reads the keys anew at each question; good for pages. */
export function keyRing(signing: SigningKeys, nodeId: string): KeyRing {
  return {
    signerOf: (member) => signerFor(signing, keyUseOf(member)),
    nodeSigner: () => signerFor(signing, keyUseOfNode(nodeId)),
    keysOf: (member) => publicKeys(signing, keyUseOf(member), { use: 'member', owner: member, vouchedBy: nodeId }),
    nodeKeys: () => publicKeys(signing, keyUseOfNode(nodeId), { use: 'node', owner: nodeId, vouchedBy: nodeId }),
  };
}

export interface CachedKeyRing extends KeyRing {
  readonly stop: () => Promise<void>;
}

/** Remembers public keys until any key changes, or for a minute should the news be lost; good for calls. */
export async function cachedKeyRing(db: Database, ring: KeyRing, nowMs: () => number): Promise<CachedKeyRing> {
  const known = new Map<MemberId, { readonly keys: Promise<ReadonlyMap<string, PublicKey>>; readonly atMs: number }>();
  const listening = await db.listen(KEYS_CHANNEL, () => known.clear());
  return {
    ...ring,
    keysOf(member) {
      const found = known.get(member);
      if (found !== undefined && nowMs() - found.atMs < KEPT_MS) return found.keys;
      const keys = ring.keysOf(member);
      if (known.size >= MOST_MEMBERS) known.clear();
      known.set(member, { keys, atMs: nowMs() });
      keys.catch(() => known.delete(member));
      return keys;
    },
    stop: () => listening.stop(),
  };
}

const KEPT_MS = 60_000;
const MOST_MEMBERS = 5_000;

async function signerFor(signing: SigningKeys, use: KeyUse): Promise<Result<Signer, 'signing_key_missing'>> {
  const signer = await signing.signer(use);
  if (!signer.ok) return err(signer.error);
  const found = signer.value;
  return ok({ keyId: found.key.id, sign: (bytes) => found.sign(bytes) });
}

async function publicKeys(
  signing: SigningKeys,
  use: KeyUse,
  owned: Pick<PublicKey, 'use' | 'owner' | 'vouchedBy'>,
): Promise<ReadonlyMap<string, PublicKey>> {
  const keys = (await signing.list(use)).map((key) => {
    const made = publicKey({
      ...owned,
      keyId: key.id,
      jwk: key.publicJwk,
      // Signatures give their time in whole seconds (RFC 9421): the key counts from the start of its first one.
      validFrom: key.notBefore.round({ smallestUnit: 'second', roundingMode: 'floor' }),
      validUntil: wholeMs(endOf(key)),
    });
    if (!made.ok) throw new Error(`The signing key ${key.id} is none: ${made.error}.`);
    return made.value;
  });
  return new Map(keys.map((key) => [key.keyId, key]));
}

function endOf({ notAfter, retiredAt }: SigningKey): Instant {
  return retiredAt !== null && Temporal.Instant.compare(retiredAt, notAfter) < 0 ? retiredAt : notAfter;
}

/** What is signed and exported has whole milliseconds. */
export function wholeMs(instant: Instant): Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds);
}
