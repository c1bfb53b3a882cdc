import { canonicalInstant } from './canonical-bytes.ts';
import type { JsonValue } from './canonical-json.ts';
import type { LogEntry } from './entry.ts';
import type { Evidence, ProvenEntry, Seal } from './evidence.ts';
import type { Grant } from './grant.ts';
import type { SignedHead } from './head.ts';
import type { PublicJwk, PublicKey } from './key.ts';

type JsonObject = { readonly [name: string]: JsonValue };

/** A signed head with the key to check it: what an auditor keeps, and gives to `--against`. */
export interface HeadFile {
  readonly head: SignedHead;
  readonly jwk: PublicJwk;
}

export const evidenceKind = 'terpadu.evidence';
export const headKind = 'terpadu.head';

/** The file's text, laid out for people; the seal does not depend on the layout. */
export function formatEvidence(evidence: Evidence): string {
  const seal = evidence.seal === null ? null : sealJson(evidence.seal);
  return `${JSON.stringify({ ...evidenceJson(evidence), seal }, null, 1)}\n`;
}

export function formatHeadFile({ head, jwk }: HeadFile): string {
  return `${JSON.stringify({ kind: headKind, version: 1, ...headJson(head), jwk: jwkJson(jwk) }, null, 1)}\n`;
}

/** The sealed part of the file, in its JSON form. */
export function evidenceJson(content: Omit<Evidence, 'seal'>): JsonObject {
  return {
    kind: evidenceKind,
    version: 1,
    issued_at: canonicalInstant(content.issuedAt),
    entries: content.entries.map(provenJson),
    heads: content.heads.map(headJson),
    growth: content.growth.map(({ from, toSize, proof }) => ({
      from: headJson(from),
      to_size: toSize,
      proof: proof.map(hex),
    })),
    keys: content.keys.map(keyJson),
    grant: content.grant === null ? null : grantJson(content.grant),
    bodies: { request: base64OrNull(content.bodies.request), response: base64OrNull(content.bodies.response) },
  };
}

export function entryJson(entry: LogEntry): JsonObject {
  return {
    node_id: entry.nodeId,
    id: entry.id,
    member: entry.member,
    side: entry.side,
    kind: entry.kind,
    peer: entry.peer,
    message_id: entry.messageId,
    at: canonicalInstant(entry.at),
    service: entry.service,
    head: entry.head,
    digest: entry.digest,
    signature: base64(entry.signature),
    key_id: entry.keyId,
    person_hmac: entry.personHmac === null ? null : hex(entry.personHmac),
  };
}

export function headJson(head: SignedHead): JsonObject {
  return {
    node_id: head.nodeId,
    size: head.size,
    root: hex(head.root),
    at: canonicalInstant(head.at),
    key_id: head.keyId,
    signature: base64(head.signature),
  };
}

export function keyJson(key: PublicKey): JsonObject {
  return {
    key_id: key.keyId,
    use: key.use,
    owner: key.owner,
    jwk: jwkJson(key.jwk),
    valid_from: canonicalInstant(key.validFrom),
    valid_until: key.validUntil === null ? null : canonicalInstant(key.validUntil),
    vouched_by: key.vouchedBy,
  };
}

export function sealJson(seal: Seal): JsonObject {
  return { node_id: seal.nodeId, key_id: seal.keyId, signature: base64(seal.signature) };
}

function provenJson({ entry, leaf, inclusion }: ProvenEntry): JsonValue {
  const place = inclusion && { index: inclusion.index, size: inclusion.size, proof: inclusion.proof.map(hex) };
  return { entry: entryJson(entry), leaf: hex(leaf), inclusion: place };
}

function grantJson(grant: Grant): JsonValue {
  return {
    id: grant.id,
    consumer: grant.consumer,
    service: grant.service,
    method: grant.method,
    path_glob: grant.pathGlob,
    purpose: grant.purpose,
    legal_basis: grant.legalBasis,
    valid_from: canonicalInstant(grant.validFrom),
    valid_until: grant.validUntil === null ? null : canonicalInstant(grant.validUntil),
    fields: grant.fields,
  };
}

function jwkJson({ kty, crv, x, y }: PublicJwk): JsonValue {
  return { kty, crv, x, y };
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex');
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}

function base64OrNull(value: Uint8Array | null): string | null {
  return value === null ? null : base64(value);
}
