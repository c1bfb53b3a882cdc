import type { Instant } from '../../../vocabulary/instant.ts';
import type { LogEntry } from './entry.ts';
import type { Grant } from './grant.ts';
import type { SignedHead } from './head.ts';
import type { PublicKey } from './key.ts';
import type { Hash } from './tree.ts';

/** Everything about one call that a stranger needs to judge it without asking anybody. */
export interface Evidence {
  /** When the sealing node made the file. */
  readonly issuedAt: Instant;
  /** Up to four: each side's request and response. */
  readonly entries: readonly ProvenEntry[];
  readonly heads: readonly SignedHead[];
  /** Shows that a head extends an earlier one of the same node. */
  readonly growth: readonly GrowthProof[];
  /** Every key that signed anything here, with who vouches for it. */
  readonly keys: readonly PublicKey[];
  /** The grant as it stood at the call; null if the call had none. */
  readonly grant: Grant | null;
  /** Null once erased, or never kept: the digests in the entries remain. */
  readonly bodies: { readonly request: Uint8Array | null; readonly response: Uint8Array | null };
  /** The sealing node's signature over all of the above; null if nobody vouches for keys and grant. */
  readonly seal: Seal | null;
}

export interface ProvenEntry {
  readonly entry: LogEntry;
  readonly leaf: Hash;
  /** Null until the entry is under a signed head. */
  readonly inclusion: Inclusion | null;
}

/** `simpul-1 #48213`: the entry's place in its node's log. */
export function placeName({ entry, inclusion }: ProvenEntry): string {
  return `${entry.nodeId} #${inclusion?.index ?? '-'}`;
}

export interface Inclusion {
  readonly index: number;
  /** The size of the head, of the entry's node, that the proof leads to. */
  readonly size: number;
  readonly proof: readonly Hash[];
}

export interface GrowthProof {
  readonly from: SignedHead;
  /** The size of the later head of the same node in this file. */
  readonly toSize: number;
  readonly proof: readonly Hash[];
}

export interface Seal {
  readonly nodeId: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}
