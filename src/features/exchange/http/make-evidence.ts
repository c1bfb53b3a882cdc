import type { Services } from '../../../kernel/services.ts';
import { asAgency, PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import type { Evidence, GrowthProof, ProvenEntry } from '../domain/evidence.ts';
import type { LogEntry } from '../domain/entry.ts';
import type { Grant } from '../domain/grant.ts';
import type { SignedHead } from '../domain/head.ts';
import type { PublicKey } from '../domain/key.ts';
import { readHead } from '../domain/message-head.ts';
import { sealEvidence } from '../domain/seal.ts';
import { consistencyProof, inclusionProof } from '../domain/tree-proof.ts';
import { findGrantById } from '../storage/access-grant.ts';
import { findHead, listHeads } from '../storage/head.ts';
import { findOwnEntries, findEntriesOfMessage, type StoredEntry } from '../storage/log-entry.ts';
import { listHostedAgencies } from '../storage/member.ts';
import { findPlaces, treeReader } from '../storage/tree-storage.ts';
import { keyRing, wholeMs } from './key-ring.ts';

/** The entries of one call on this node, and the organisations whose they are. */
export interface CallEntries {
  readonly entries: readonly StoredEntry[];
  /** The organisations of both sides, as far as this node hosts them. */
  readonly parties: readonly string[];
  /** HMAC of the person it is about; null when about nobody. */
  readonly personHmac: Uint8Array | null;
}

/**
 * The call of a message id that an organisation took part in, with the entries of both sides: each holds
 * nothing that the other has not signed or received itself.
 */
export async function findCallOf(services: Services, agencyId: string, messageId: string): Promise<CallEntries | null> {
  const { nodeId } = services.installation;
  const [own] = await services.db.as(asAgency(agencyId), (tx) => findOwnEntries(tx, nodeId, messageId));
  return own === undefined ? null : gather(services, own.entry);
}

/** The call of a message id that is about a person. */
export async function findCallAbout(
  services: Services,
  personKey: Uint8Array,
  messageId: string,
): Promise<CallEntries | null> {
  const all = await entriesOf(services, messageId);
  const about = all.find(({ entry }) => entry.personHmac !== null && Buffer.compare(entry.personHmac, personKey) === 0);
  return about === undefined ? null : gather(services, about.entry);
}

/** Every entry of this node with that message id between the same two members. */
async function gather(services: Services, one: LogEntry): Promise<CallEntries> {
  const pair = new Set<string>([one.member, one.peer]);
  const consumer = one.side === 'consumer' ? one.member : one.peer;
  const entries = (await entriesOf(services, one.messageId)).filter(
    ({ entry }) => pair.has(entry.member) && pair.has(entry.peer) && consumerOf(entry) === consumer,
  );
  const personHmac = entries.find(({ entry }) => entry.personHmac !== null)?.entry.personHmac ?? null;
  return { entries, parties: [...new Set(entries.map(({ agencyId }) => agencyId))], personHmac };
}

function consumerOf({ side, member, peer }: LogEntry): string {
  return side === 'consumer' ? member : peer;
}

function entriesOf({ db, installation }: Services, messageId: string): Promise<readonly StoredEntry[]> {
  const { nodeId } = installation;
  return db.as(WORKER, async (tx) => {
    const agencyIds = await listHostedAgencies(tx, nodeId);
    return findEntriesOfMessage(tx, { nodeId, messageId, agencyIds });
  });
}

/**
 * The evidence file of a call: entries with their proofs, the last head and an earlier one that it extends,
 * all keys, the grant, sealed by the node. `from`: the size of a head that the reader kept.
 */
export async function makeEvidence(
  services: Services,
  { entries }: CallEntries,
  from: number | null = null,
): Promise<Evidence> {
  const { nodeId } = services.installation;
  const ring = keyRing(services.keys.signing, nodeId);
  const proofs = await proofsOf(services, entries, from);
  const members = [...new Set(entries.flatMap(({ entry }) => [entry.member, entry.peer]))];
  const memberKeys = await Promise.all(members.map(async (member) => [...(await ring.keysOf(member)).values()]));
  const nodeKeys = [...(await ring.nodeKeys()).values()];
  const signer = await ring.nodeSigner();
  if (!signer.ok) throw new Error('The node has no key to seal evidence with.');
  const used = new Set([
    ...entries.map(({ entry }) => entry.keyId),
    ...proofs.heads.map(({ keyId }) => keyId),
    ...proofs.growth.map(({ from: old }) => old.keyId),
    signer.value.keyId,
  ]);
  return sealEvidence(
    {
      issuedAt: wholeMs(services.clock.trueNow()),
      ...proofs,
      keys: [...memberKeys.flat(), ...nodeKeys].filter(({ keyId }: PublicKey) => used.has(keyId)),
      grant: await grantOf(services, entries),
      // Bodies are never kept by the exchange; their digests are signed.
      bodies: { request: null, response: null },
    },
    { ...signer.value, nodeId },
  );
}

interface Proofs {
  readonly entries: readonly ProvenEntry[];
  readonly heads: readonly SignedHead[];
  readonly growth: readonly GrowthProof[];
}

function proofsOf(
  { db, installation }: Services,
  stored: readonly StoredEntry[],
  from: number | null,
): Promise<Proofs> {
  const { nodeId } = installation;
  return db.as(PUBLIC, async (tx) => {
    const places = await findPlaces(
      tx,
      nodeId,
      stored.map(({ entry }) => entry.id),
    );
    const [head] = await listHeads(tx, { nodeId, below: null, limit: 1 });
    const reader = treeReader(tx, nodeId);
    const entries: ProvenEntry[] = [];
    for (const { entry, leaf } of stored) {
      const index = places.get(entry.id);
      const isSealed = head !== undefined && index !== undefined && index < head.size;
      const inclusion = isSealed
        ? { index, size: head.size, proof: await inclusionProof(index, head.size, reader) }
        : null;
      entries.push({ entry, leaf, inclusion });
    }
    if (head === undefined) return { entries, heads: [], growth: [] };
    const growth: GrowthProof[] = [];
    for (const earlier of await earlierHeads()) {
      growth.push({ from: earlier, toSize: head.size, proof: await consistencyProof(earlier.size, head.size, reader) });
    }
    return { entries, heads: [head], growth };

    /** The head before the call, which shows that the log only grew since, and the one that the reader kept. */
    async function earlierHeads(): Promise<readonly SignedHead[]> {
      const first = Math.min(...places.values(), head?.size ?? 0);
      const before = await listHeads(tx, { nodeId, below: first + 1, limit: 1 });
      const kept = from === null ? null : await findHead(tx, nodeId, from);
      const all = [...before, ...(kept === null || before.some(({ size }) => size === kept.size) ? [] : [kept])];
      return all.filter(({ size }) => size < (head?.size ?? 0));
    }
  });
}

/** The grant that the request relies on. */
async function grantOf({ db }: Services, entries: readonly StoredEntry[]): Promise<Grant | null> {
  const request = entries.find(({ entry }) => entry.kind === 'request');
  const head = request === undefined ? null : readHead(request.entry.head);
  if (head?.ok !== true || head.value.kind !== 'request') return null;
  const id = head.value.grant;
  const found = await db.as(PUBLIC, (tx) => findGrantById(tx, id));
  if (found === null) return null;
  const { grant } = found;
  const validUntil = grant.validUntil === null ? null : wholeMs(grant.validUntil);
  return { ...grant, validFrom: wholeMs(grant.validFrom), validUntil };
}
