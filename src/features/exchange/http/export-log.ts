import type { Services } from '../../../kernel/services.ts';
import { PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import type { SignedHead } from '../domain/head.ts';
import type { PublicKey } from '../domain/key.ts';
import { formatLogHeader, formatLogRow, sealLogHeader } from '../domain/log-export.ts';
import { listHeads } from '../storage/head.ts';
import { readEntries } from '../storage/log-entry.ts';
import { listMembers } from '../storage/member.ts';
import { listSealed } from '../storage/tree-storage.ts';
import { keyRing, wholeMs } from './key-ring.ts';

/** As many earlier heads stand in the header; the verifier recomputes the root of each. */
const MOST_HEADS = 1_000;
const ROWS_AT_ONCE = 500;

/**
 * The whole log up to its last head as newline-delimited JSON, read page by page while it is sent. null
 * while there is no head yet.
 */
export async function exportLog(services: Services): Promise<AsyncIterable<string> | null> {
  const { nodeId } = services.installation;
  const heads = (
    await services.db.as(PUBLIC, (tx) => listHeads(tx, { nodeId, below: null, limit: MOST_HEADS }))
  ).toReversed();
  const last = heads.at(-1);
  return last === undefined ? null : lines(services, heads, last.size);
}

async function* lines(services: Services, heads: readonly SignedHead[], size: number): AsyncGenerator<string> {
  const { nodeId } = services.installation;
  const signer = await keyRing(services.keys.signing, nodeId).nodeSigner();
  if (!signer.ok) throw new Error('The node has no key to seal an export with.');
  const header = { nodeId, issuedAt: wholeMs(services.clock.trueNow()), heads, keys: await allKeys(services) };
  yield formatLogHeader(await sealLogHeader(header, { ...signer.value, nodeId }));
  for (let from = 0; from < size; from += ROWS_AT_ONCE) {
    yield await page(services, { from, to: Math.min(from + ROWS_AT_ONCE, size) });
  }
}

/** A row that is gone leaves a gap, which the verifier names. */
function page({ db, installation }: Services, range: { readonly from: number; readonly to: number }): Promise<string> {
  const { nodeId } = installation;
  return db.as(WORKER, async (tx) => {
    const places = await listSealed(tx, nodeId, range);
    const entries = new Map((await readEntries(tx, nodeId, places)).map(({ entry }) => [entry.id, entry]));
    return places
      .flatMap(({ index, id }) => {
        const entry = entries.get(id);
        return entry === undefined ? [] : [formatLogRow({ index, entry })];
      })
      .join('');
  });
}

async function allKeys({ db, keys, installation }: Services): Promise<readonly PublicKey[]> {
  const ring = keyRing(keys.signing, installation.nodeId);
  const members = await db.as(PUBLIC, listMembers);
  const all = [...(await ring.nodeKeys()).values()];
  for (const member of members) all.push(...(await ring.keysOf(member.id)).values());
  return all;
}
