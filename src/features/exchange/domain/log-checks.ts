import { entryLeaf } from './entry.ts';
import { type Evidence, placeName } from './evidence.ts';
import type { HeadFile } from './evidence-json.ts';
import { headFault, type SignedHead } from './head.ts';
import { keyThumbprint, type PublicKey, publicKey } from './key.ts';
import { absent, failed, type Finding, lacking, passed, worst } from './report.ts';
import { sameHash, verifyConsistency, verifyInclusion } from './tree.ts';

type Keys = ReadonlyMap<string, PublicKey>;

/** The leaf hash that the file names is the hash of the entry. */
export function leafHashes({ entries }: Evidence): Finding {
  return worst(
    entries.map((proven) => {
      const same = sameHash(entryLeaf(proven.entry), proven.leaf);
      return same ? passed(placeName(proven)) : failed('leaf_differs', placeName(proven));
    }),
  );
}

/** The path from each entry ends at the root of a head of the node that logged it. */
export function included({ entries, heads }: Evidence): Finding {
  return worst(
    entries.map((proven) => {
      const { entry, inclusion: place } = proven;
      if (place === null) return lacking('not_sealed_yet', entry.nodeId);
      const head = heads.find(({ nodeId, size }) => nodeId === entry.nodeId && size === place.size);
      const subject = `${placeName(proven)} / ${place.size}`;
      if (head === undefined) return lacking('no_head', subject);
      const claim = { leaf: entryLeaf(entry), ...place, root: head.root };
      return verifyInclusion(claim) ? passed(subject) : failed('root_differs', subject);
    }),
  );
}

export function headSignatures(heads: readonly SignedHead[], keys: Keys): Finding {
  if (heads.length === 0) return lacking('no_head', '');
  return worst(heads.map((head) => headSignature(head, keys.get(head.keyId))));
}

function headSignature(head: SignedHead, key: PublicKey | undefined): Finding {
  if (key === undefined) return lacking('key_unknown', head.keyId);
  const fault = headFault(head, key);
  return fault === null ? passed(headName(head)) : failed(fault, headName(head));
}

/** Each head extends the earlier one that the file names. */
export function logOnlyGrew({ growth, heads }: Evidence, keys: Keys): Finding {
  if (growth.length === 0) return absent('no_earlier_head', '');
  return worst(
    growth.map(({ from, toSize, proof }) => {
      const signed = headSignature(from, keys.get(from.keyId));
      if (signed.outcome !== 'passed') return signed;
      const later = heads.find(({ nodeId, size }) => nodeId === from.nodeId && size === toSize);
      if (later === undefined) return failed('no_head', headName(from));
      const grew = verifyConsistency({ first: from, second: later, proof });
      return grew ? passed(headName(from)) : failed('history_differs', headName(from));
    }),
  );
}

/** A head that the auditor kept: its own signature, and whether this node's heads still agree with it. */
export function againstHead({ heads, growth }: Evidence, keys: Keys, kept: HeadFile): Finding {
  const own = keptHeadFault(kept, keys);
  if (own !== null) return own;
  const { head: old } = kept;
  const heirs = heads.filter(({ nodeId }) => nodeId === old.nodeId);
  if (heirs.length === 0) return lacking('other_log', headName(old));
  const proofs = growth.filter(({ from }) => from.nodeId === old.nodeId && from.size === old.size);
  return worst(
    heirs.map((head) => {
      const subject = `${headName(old)} / ${head.size}`;
      if (!isSignedByKept(head, kept, keys)) return lacking('other_key', head.keyId);
      if (head.size === old.size)
        return sameHash(head.root, old.root) ? passed(subject) : failed('root_differs', subject);
      // A log only grows: a later head may not be smaller.
      if (head.size < old.size) {
        return isLater(head, old) ? failed('tail_cut', subject) : lacking('no_proof_between_heads', subject);
      }
      if (proofs.some(({ from }) => !sameHash(from.root, old.root))) return failed('root_differs', subject);
      const proof = proofs.find(({ toSize }) => toSize === head.size)?.proof;
      if (proof === undefined && old.size > 0) return lacking('no_proof_between_heads', subject);
      const grew = verifyConsistency({ first: old, second: head, proof: proof ?? [] });
      return grew ? passed(subject) : failed('history_differs', subject);
    }),
  );
}

/** What is wrong with the kept head itself, or with the key that this file names for it; else null. */
export function keptHeadFault({ head, jwk }: HeadFile, keys: Keys): Finding | null {
  const { keyId, nodeId: owner } = head;
  const inFile = keys.get(keyId);
  if (inFile !== undefined && keyThumbprint(inFile.jwk) !== keyThumbprint(jwk)) return failed('key_differs', keyId);
  // The auditor vouches for the kept key by having kept it; its dates are not asked.
  const key = publicKey({ keyId, use: 'node', owner, jwk, validFrom: head.at, validUntil: null, vouchedBy: owner });
  if (!key.ok) return failed('signature_wrong', keyId);
  const fault = headFault(head, key.value);
  return fault === null ? null : failed(fault, headName(head));
}

/** Whether the very key that signed the kept head signed this one; else somebody must vouch for the change. */
export function isSignedByKept(head: SignedHead, kept: HeadFile, keys: Keys): boolean {
  const key = keys.get(head.keyId);
  return key !== undefined && keyThumbprint(key.jwk) === keyThumbprint(kept.jwk);
}

export function headName({ nodeId, size }: SignedHead): string {
  return `${nodeId} ${size}`;
}

function isLater(one: SignedHead, other: SignedHead): boolean {
  return Temporal.Instant.compare(one.at, other.at) > 0;
}
