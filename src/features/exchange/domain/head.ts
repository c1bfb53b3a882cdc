import type { Instant } from '../../../vocabulary/instant.ts';
import { canonicalBytes, canonicalInstant } from './canonical-bytes.ts';
import { isValidAt, type PublicKey, type Signer, verifyEs256 } from './key.ts';
import type { Hash } from './tree.ts';

/** The state of a node's log at one moment: how many entries, and the root over all of them. */
export interface TreeHead {
  readonly nodeId: string;
  readonly size: number;
  readonly root: Hash;
  /** Whole milliseconds. */
  readonly at: Instant;
}

export interface SignedHead extends TreeHead {
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export type HeadSignatureFault = 'key_not_of_node' | 'key_not_valid' | 'signature_wrong';

const format = 'terpadu-tree-head-1';

/** The bytes a node signs; the key id is among them, so a signature names its key. */
export function encodeHead(head: TreeHead, keyId: string): Uint8Array {
  return canonicalBytes(format, [head.nodeId, String(head.size), head.root, canonicalInstant(head.at), keyId]);
}

export async function signHead(head: TreeHead, signer: Signer): Promise<SignedHead> {
  const { nodeId, size, root, at } = head;
  const signature = await signer.sign(encodeHead(head, signer.keyId));
  return { nodeId, size, root, at, keyId: signer.keyId, signature };
}

/** What is wrong with a head's signature, or null; the key must be the node's, valid at that time. */
export function headFault(head: SignedHead, key: PublicKey): HeadSignatureFault | null {
  if (key.use !== 'node' || key.owner !== head.nodeId || key.keyId !== head.keyId) return 'key_not_of_node';
  if (!isValidAt(key, head.at)) return 'key_not_valid';
  return verifyEs256(key, encodeHead(head, head.keyId), head.signature) ? null : 'signature_wrong';
}
