import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { LogEntry } from './entry.ts';
import type { Evidence, GrowthProof, ProvenEntry, Seal } from './evidence.ts';
import { evidenceKind, type HeadFile, headKind } from './evidence-json.ts';
import { type Grant, isHeaderCode, parseMethod } from './grant.ts';
import { parseFieldPath } from './granted-fields.ts';
import type { SignedHead } from './head.ts';
import { parseMemberId, parseServiceId, parseSubsystemId } from './identifier.ts';
import {
  andThen,
  bytes,
  constant,
  count,
  type FileFault,
  instant,
  list,
  nullable,
  parsed,
  type Read,
  readJson,
  record,
  string,
} from './json-reader.ts';
import { isKeyId, type PublicJwk, type PublicKey, publicKey } from './key.ts';
import { parsePathGlob } from './path-glob.ts';
import type { Hash } from './tree.ts';

/** The largest evidence file that is read, in bytes; larger bodies travel beside it. */
export const maxEvidenceBytes = 16 * 1024 * 1024;

export function parseEvidence(given: string): Result<Evidence, FileFault> {
  return readJson(given, readEvidence);
}

export function parseHeadFile(given: string): Result<HeadFile, FileFault> {
  return readJson(given, readHeadFile);
}

export const readId = string(128, /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/);
const readKeyId: Read<string> = andThen(string(128), (given) => (isKeyId(given) ? ok(given) : err('key_id_malformed')));
const readCode: Read<string> = andThen(string(128), (given) =>
  isHeaderCode(given) ? ok(given) : err('code_malformed'),
);
const readHash: Read<Hash> = bytes('hex', 32);
const readProof = list(readHash, 64);
const readSignature = bytes('base64', 64);
const readBody = nullable(bytes('base64', null, maxEvidenceBytes));
const readJwk: Read<PublicJwk> = record({
  kty: constant('EC'),
  crv: constant('P-256'),
  x: string(43),
  y: string(43),
});

/** The members of a log entry, for files that give it further ones beside. */
export const entryShape = {
  node_id: readId,
  id: readId,
  member: parsed(parseMemberId),
  side: constant('consumer', 'provider'),
  kind: constant('request', 'response'),
  peer: parsed(parseMemberId),
  message_id: string(255, /^[\x21-\x7e]+$/),
  at: instant(),
  service: parsed(parseServiceId),
  head: string(16_384),
  digest: string(128),
  signature: readSignature,
  key_id: readKeyId,
  person_hmac: nullable(bytes('hex', 32)),
} as const;

const readEntryShape = record(entryShape);

export function toEntry(given: ReturnType<typeof readEntryShape>): LogEntry {
  return {
    nodeId: given.node_id,
    id: given.id,
    member: given.member,
    side: given.side,
    kind: given.kind,
    peer: given.peer,
    messageId: given.message_id,
    at: given.at,
    service: given.service,
    head: given.head,
    digest: given.digest,
    signature: given.signature,
    keyId: given.key_id,
    personHmac: given.person_hmac,
  };
}

const headShape = {
  node_id: readId,
  size: count(),
  root: readHash,
  at: instant(),
  key_id: readKeyId,
  signature: readSignature,
} as const;

export const readSignedHead: Read<SignedHead> = andThen(record(headShape), (given) => ok(toHead(given)));

function toHead(given: {
  readonly node_id: string;
  readonly size: number;
  readonly root: Hash;
  readonly at: Temporal.Instant;
  readonly key_id: string;
  readonly signature: Uint8Array;
}): SignedHead {
  const { node_id: nodeId, size, root, at, key_id: keyId, signature } = given;
  return { nodeId, size, root, at, keyId, signature };
}

const readKey: Read<PublicKey> = andThen(
  record({
    key_id: readKeyId,
    use: constant('member', 'node'),
    owner: string(400, /^[A-Za-z0-9'()+,.=_:/-]+$/),
    jwk: readJwk,
    valid_from: instant(),
    valid_until: nullable(instant()),
    vouched_by: readId,
  }),
  ({ key_id: keyId, use, owner, jwk, valid_from: validFrom, valid_until: validUntil, vouched_by: vouchedBy }) =>
    publicKey({ keyId, use, owner, jwk, validFrom, validUntil, vouchedBy }),
);

/** Keys whose ids tell them apart; a file must not offer two keys under one name. */
export function readKeys(max: number): Read<readonly PublicKey[]> {
  return andThen(list(readKey, max), (keys) => {
    const distinct = new Set(keys.map(({ keyId }) => keyId)).size === keys.length;
    return distinct ? ok(keys) : err('key_repeated');
  });
}

export const readSeal: Read<Seal> = andThen(
  record({ node_id: readId, key_id: readKeyId, signature: readSignature }),
  ({ node_id: nodeId, key_id: keyId, signature }) => ok({ nodeId, keyId, signature }),
);

const readProven: Read<ProvenEntry> = andThen(
  record({
    entry: readEntryShape,
    leaf: readHash,
    inclusion: nullable(record({ index: count(), size: count(), proof: readProof })),
  }),
  ({ entry, leaf, inclusion }) => ok({ entry: toEntry(entry), leaf, inclusion }),
);

const readGrowth: Read<GrowthProof> = andThen(
  record({ from: readSignedHead, to_size: count(), proof: readProof }),
  ({ from, to_size: toSize, proof }) => ok({ from, toSize, proof }),
);

const readGrant: Read<Grant> = andThen(
  record({
    id: readCode,
    consumer: parsed(parseSubsystemId),
    service: parsed(parseServiceId),
    method: parsed(parseMethod),
    path_glob: parsed(parsePathGlob),
    purpose: readCode,
    legal_basis: string(1000),
    valid_from: instant(),
    valid_until: nullable(instant()),
    fields: list(parsed(parseFieldPath), 200),
  }),
  ({ path_glob: pathGlob, legal_basis: legalBasis, valid_from: validFrom, valid_until: validUntil, ...rest }) =>
    ok({ ...rest, pathGlob, legalBasis, validFrom, validUntil }),
);

const readEvidence: Read<Evidence> = andThen(
  record({
    kind: constant(evidenceKind),
    version: constant(1),
    issued_at: instant(),
    entries: list(readProven, 4),
    heads: list(readSignedHead, 8),
    growth: list(readGrowth, 16),
    keys: readKeys(32),
    grant: nullable(readGrant),
    bodies: record({ request: readBody, response: readBody }),
    seal: nullable(readSeal),
  }),
  ({ issued_at: issuedAt, entries, heads, growth, keys, grant, bodies, seal }) =>
    ok({ issuedAt, entries, heads, growth, keys, grant, bodies, seal }),
);

const readHeadFile: Read<HeadFile> = andThen(
  record({ kind: constant(headKind), version: constant(1), ...headShape, jwk: readJwk }),
  ({ jwk, ...head }) => ok({ head: toHead(head), jwk }),
);
