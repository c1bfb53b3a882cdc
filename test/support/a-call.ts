import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { digestBody } from '../../src/features/exchange/domain/body-digest.ts';
import { entryLeaf, entryOf, type LogEntry, type Side } from '../../src/features/exchange/domain/entry.ts';
import type { Evidence, GrowthProof, ProvenEntry } from '../../src/features/exchange/domain/evidence.ts';
import type { Grant } from '../../src/features/exchange/domain/grant.ts';
import { parseFieldPath } from '../../src/features/exchange/domain/granted-fields.ts';
import { type SignedHead, signHead } from '../../src/features/exchange/domain/head.ts';
import { memberOf, parseServiceId, parseSubsystemId } from '../../src/features/exchange/domain/identifier.ts';
import { type PublicKey, publicKey } from '../../src/features/exchange/domain/key.ts';
import {
  formatLogHeader,
  formatLogRow,
  type LogHeader,
  sealLogHeader,
} from '../../src/features/exchange/domain/log-export.ts';
import type {
  MessageHead,
  RequestHead,
  ResponseHead,
  SignedMessage,
} from '../../src/features/exchange/domain/message-head.ts';
import { parsePathGlob } from '../../src/features/exchange/domain/path-glob.ts';
import type { Report, Verdict } from '../../src/features/exchange/domain/report.ts';
import { sealEvidence, type Sealer } from '../../src/features/exchange/domain/seal.ts';
import { type Hash, leafHash } from '../../src/features/exchange/domain/tree.ts';
import { appendLeaves, edgeRoot, emptyEdge } from '../../src/features/exchange/domain/tree-edge.ts';
import { consistencyProof, inclusionProof, type TreeReader } from '../../src/features/exchange/domain/tree-proof.ts';
import { verifyEvidence, type VerifyOptions } from '../../src/features/exchange/domain/verify.ts';
import {
  type OutgoingRequest,
  type OutgoingResponse,
  type RequestToSign,
  type ResponseToSign,
  signRequest,
  signResponse,
} from '../../src/features/exchange/http/sign-message.ts';
import type { Result } from '../../src/vocabulary/result.ts';

/** The value of a result that a test relies on. */
export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

export const theTime = Temporal.Instant.from('2026-11-24T02:12:03.418Z');
export const theConsumer = the(parseSubsystemId('ID/GOV/dpmptsp-sragen/perizinan'));
export const theService = the(parseServiceId('ID/GOV/dukcapil/penduduk/ringkas'));
export const theAnswer = { nama: 'Contoh Rekaan', alamat: { desa: 'Desa Rekaan' } };

export interface Keyed {
  readonly key: PublicKey;
  readonly sealer: Sealer;
  readonly secret: KeyObject;
}

interface KeyWishes extends Partial<Omit<PublicKey, 'jwk' | 'material'>> {
  readonly pair?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

/** A fresh P-256 key, valid through 2026, that node `simpul-1` vouches for. */
export function aKey(wishes: KeyWishes = {}): Keyed {
  const pair = wishes.pair ?? generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const owner = wishes.owner ?? memberOf(theConsumer);
  const key = the(
    publicKey({
      keyId: wishes.keyId ?? 'kunci-1',
      use: wishes.use ?? 'member',
      owner,
      jwk: { kty: 'EC', crv: 'P-256', x, y },
      validFrom: wishes.validFrom ?? Temporal.Instant.from('2026-01-01T00:00:00Z'),
      validUntil: wishes.validUntil ?? null,
      vouchedBy: wishes.vouchedBy ?? 'simpul-1',
    }),
  );
  const secret = pair.privateKey;
  const signer = (bytes: Uint8Array) => sign('sha256', bytes, { key: secret, dsaEncoding: 'ieee-p1363' });
  return { key, secret, sealer: { keyId: key.keyId, nodeId: owner, sign: signer } };
}

export function aGrant(wishes: Partial<Grant> = {}): Grant {
  return {
    id: 'izin-118',
    consumer: theConsumer,
    service: theService,
    method: 'POST',
    pathGlob: the(parsePathGlob('/v2/*')),
    purpose: 'isi-permohonan',
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) “pelayanan publik”',
    validFrom: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    validUntil: Temporal.Instant.from('2027-12-31T17:00:00Z'),
    fields: [the(parseFieldPath('nama')), the(parseFieldPath('alamat.desa'))],
    ...wishes,
  };
}

export function aRequest(wishes: Partial<RequestToSign> = {}): RequestToSign {
  return {
    client: theConsumer,
    service: theService,
    method: 'POST',
    path: '/v2/ringkas',
    query: '?bahasa=id',
    messageId: randomUUID(),
    requestId: randomUUID(),
    purpose: 'isi-permohonan',
    grant: 'izin-118',
    caseRef: 'SRG-2026-004417',
    contentType: 'application/json',
    body: digestBody(bytesOf(theQuestion)),
    ...wishes,
  };
}

export function anAnswer(wishes: Partial<ResponseToSign> = {}): ResponseToSign {
  const body = digestBody(bytesOf(theAnswer));
  return { status: 200, contentType: 'application/json', error: null, body, ...wishes };
}

export const theQuestion = { garam: '5f1c', orang: 'rekaan' };

export function bytesOf(body: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(body));
}

/** Storage for a tree in memory, with the tiles that a sealer would have kept. */
export function memoryTree(leaves: readonly Hash[]): {
  readonly root: Hash;
  readonly reader: TreeReader;
  readonly reads: string[];
} {
  const { edge, tiles } = appendLeaves(emptyEdge, leaves);
  const kept = new Map(tiles.map((tile) => [`${tile.level}/${tile.n}`, tile]));
  const reads: string[] = [];
  const tileAt = (level: number, n: number) => {
    const tile = kept.get(`${level}/${n}`);
    assert.ok(tile, `no full tile ${level}/${n}`);
    return tile;
  };
  const reader: TreeReader = {
    leaves: async (from, to) => {
      reads.push(`leaves ${from}-${to}`);
      return leaves.slice(from, to);
    },
    tile: async (level, n) => {
      reads.push(`tile ${level}/${n}`);
      return tileAt(level, n).hashes;
    },
    tileRoots: async (level, from, to) => {
      reads.push(`roots ${level} ${from}-${to}`);
      return Array.from({ length: to - from }, (_, at) => tileAt(level, from + at).root);
    },
  };
  return { root: edgeRoot(edge), reader, reads };
}

export interface CallWishes {
  readonly request?: Partial<RequestToSign>;
  readonly response?: Partial<ResponseToSign>;
  /** The provider stands on a node of its own, `simpul-2`. */
  readonly twoNodes?: boolean;
  readonly grant?: Grant | null;
  readonly bodies?: Evidence['bodies'];
  /** Entries of other calls in the same log, before and after. */
  readonly others?: number;
}

export interface MadeCall {
  readonly evidence: Evidence;
  readonly consumer: Keyed;
  readonly provider: Keyed;
  readonly node: Keyed;
  readonly request: OutgoingRequest;
  readonly response: OutgoingResponse;
  /** Earlier head of the same node, as an auditor may have kept it. */
  readonly kept: { readonly head: SignedHead; readonly jwk: PublicKey['jwk'] };
  /** The same evidence with another content, sealed anew by the node: as if the node lied. */
  readonly reseal: (change: Partial<Omit<Evidence, 'seal'>>) => Promise<Evidence>;
}

/** One real call: signed by both members with fresh keys, logged four times, under signed heads, sealed. */
export async function aCall(wishes: CallWishes = {}): Promise<MadeCall> {
  const consumer = aKey({ keyId: 'dpmptsp-sragen-2026-03' });
  const provider = aKey({ keyId: 'dukcapil-2026-11', owner: memberOf(theService) });
  const node = aKey({ keyId: 'simpul-1-2026', use: 'node', owner: 'simpul-1' });
  const second = aKey({ keyId: 'simpul-2-2026', use: 'node', owner: 'simpul-2' });
  const request = the(await signRequest(aRequest(wishes.request), consumer.sealer, theTime));
  const signed = { signer: provider.sealer, created: theTime.add({ milliseconds: 20 }) };
  const response = the(await signResponse(anAnswer(wishes.response), request.signed, signed));
  const nodes = { consumer: node, provider: wishes.twoNodes === true ? second : node };
  const entries = fourEntries(request.signed, response.signed, nodes);
  const logs = await Promise.all(
    [...new Set(Object.values(nodes))].map((by) => {
      const own = entries.filter(({ nodeId }) => nodeId === by.key.owner);
      return sealedLog(own, by, wishes.others ?? 300);
    }),
  );
  const first = logs[0];
  assert.ok(first);
  const content: Omit<Evidence, 'seal'> = {
    issuedAt: theTime.add({ minutes: 1 }),
    entries: entries.map(
      (entry) => logs.flatMap(({ proven }) => proven).find((one) => one.entry === entry) ?? assert.fail(),
    ),
    heads: logs.map(({ head }) => head),
    growth: logs.map(({ growth }) => growth),
    keys: [consumer, provider, ...new Set(Object.values(nodes))].map(({ key }) => key),
    grant: wishes.grant === undefined ? aGrant() : wishes.grant,
    bodies: wishes.bodies ?? { request: bytesOf(theQuestion), response: bytesOf(theAnswer) },
  };
  const reseal = (change: Partial<Omit<Evidence, 'seal'>>) => sealEvidence({ ...content, ...change }, node.sealer);
  const kept = { head: first.growth.from, jwk: node.key.jwk };
  return { evidence: await reseal({}), consumer, provider, node, request, response, kept, reseal };
}

function fourEntries(
  request: SignedMessage<RequestHead>,
  response: SignedMessage<ResponseHead>,
  nodes: Readonly<Record<Side, Keyed>>,
): readonly LogEntry[] {
  const entry = (message: SignedMessage<MessageHead>, side: Side, afterMs: number) =>
    entryOf(message, {
      nodeId: nodes[side].key.owner,
      id: randomUUID(),
      side,
      at: theTime.add({ milliseconds: afterMs }),
      personHmac: Buffer.alloc(32, side),
    });
  return [
    entry(request, 'consumer', 1),
    entry(request, 'provider', 3),
    entry(response, 'provider', 21),
    entry(response, 'consumer', 24),
  ];
}

async function sealedLog(own: readonly LogEntry[], by: Keyed, others: number) {
  const noise = (from: number) => Array.from({ length: others }, (_, at) => leafHash(Buffer.from(`lain ${from + at}`)));
  const leaves = [...noise(0), ...own.map(entryLeaf), ...noise(others)];
  const { root, reader } = memoryTree(leaves);
  const size = leaves.length;
  const nodeId = by.key.owner;
  const head = await signHead({ nodeId, size, root, at: theTime.add({ seconds: 2 }) }, by.sealer);
  const early = memoryTree(leaves.slice(0, others));
  const from = await signHead(
    { nodeId, size: others, root: early.root, at: theTime.subtract({ seconds: 1 }) },
    by.sealer,
  );
  const growth: GrowthProof = { from, toSize: size, proof: await consistencyProof(others, size, reader) };
  const proven: ProvenEntry[] = [];
  for (const [at, entry] of own.entries()) {
    const index = others + at;
    const inclusion = { index, size, proof: await inclusionProof(index, size, reader) };
    proven.push({ entry, leaf: entryLeaf(entry), inclusion });
  }
  return { head, growth, proven };
}

export interface MadeLog {
  readonly header: LogHeader;
  readonly entries: readonly LogEntry[];
  readonly node: Keyed;
  readonly keys: readonly PublicKey[];
  /** The export as it is downloaded. */
  readonly text: string;
  readonly headAt: (size: number, at: Temporal.Instant) => Promise<SignedHead>;
}

/** A whole log of a node that hosts both members, with a head after each call. */
export async function aLog(calls: number): Promise<MadeLog> {
  const consumer = aKey({ keyId: 'dpmptsp-sragen-2026-03' });
  const provider = aKey({ keyId: 'dukcapil-2026-11', owner: memberOf(theService) });
  const node = aKey({ keyId: 'simpul-1-2026', use: 'node', owner: 'simpul-1' });
  const entries: LogEntry[] = [];
  for (let call = 0; call < calls; call += 1) {
    const request = the(await signRequest(aRequest(), consumer.sealer, theTime));
    const signed = { signer: provider.sealer, created: theTime };
    const response = the(await signResponse(anAnswer(), request.signed, signed));
    entries.push(...fourEntries(request.signed, response.signed, { consumer: node, provider: node }));
  }
  const leaves = entries.map(entryLeaf);
  const headAt = (size: number, at: Temporal.Instant) =>
    signHead({ nodeId: node.key.owner, size, root: memoryTree(leaves.slice(0, size)).root, at }, node.sealer);
  const heads: SignedHead[] = [];
  for (let call = 1; call <= calls; call += 1) heads.push(await headAt(call * 4, theTime.add({ seconds: call })));
  const keys = [consumer.key, provider.key, node.key];
  const header = await sealLogHeader(
    { nodeId: node.key.owner, issuedAt: theTime.add({ hours: 1 }), heads, keys },
    node.sealer,
  );
  return { header, entries, node, keys, headAt, text: logText(header, entries) };
}

export function logText(header: LogHeader, entries: readonly LogEntry[]): string {
  const rows = entries.map((entry, index) => formatLogRow({ index, entry }));
  return formatLogHeader(header) + rows.join('');
}

/** Without a kept head and without a known key. */
export const alone: VerifyOptions = { against: null, trustedKey: null };

/** Every check of a report that did not pass, as `code: outcome fault`. */
export function troublesOf({ checks }: Report): readonly string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ code, outcome, fault }) => `${code}: ${outcome} ${fault}`);
}

export function troubles(given: Evidence, options: VerifyOptions = alone): readonly string[] {
  return troublesOf(verifyEvidence(given, options));
}

export function verdict(given: Evidence, options: VerifyOptions = alone): Verdict {
  return verifyEvidence(given, options).verdict;
}

/** The entries of a call, each changed and with the leaf hash that it then has. */
export function withEntries(
  { evidence }: MadeCall,
  change: (entry: LogEntry, at: number) => LogEntry,
): readonly ProvenEntry[] {
  return evidence.entries.map((proven, at) => {
    const entry = change(proven.entry, at);
    return { ...proven, entry, leaf: entryLeaf(entry) };
  });
}
