import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/exchange/entry.json' with { type: 'json' };
import { aCall, the } from '../../../../test/support/a-call.ts';
import { encodeEntry, entryLeaf, entryOf, type LogEntry, readEntry } from './entry.ts';
import { parseMemberId, parseServiceId } from './identifier.ts';
import { readHead } from './message-head.ts';

function entryFrom(given: (typeof vectors.cases)[number]['entry']): LogEntry {
  const read = the(readHead(given.head));
  const message = { head: read, base: given.head, signature: Buffer.from(given.signature, 'base64') };
  return entryOf(message, {
    nodeId: given.node_id,
    id: given.id,
    side: 'consumer',
    at: Temporal.Instant.from(given.at),
    personHmac: given.person_hmac === null ? null : Buffer.from(given.person_hmac, 'hex'),
  });
}

describe('a log entry', () => {
  for (const { entry, bytes, leaf } of vectors.cases) {
    it(`${entry.person_hmac === null ? 'without' : 'with'} a person has the bytes and the leaf of the contract`, () => {
      const made = entryFrom(entry);
      assert.equal(Buffer.from(encodeEntry(made)).toString('hex'), bytes);
      assert.equal(Buffer.from(entryLeaf(made)).toString('hex'), leaf);
    });
  }

  it('says on each side who stands on it and who opposite', async () => {
    const { evidence } = await aCall();
    const [asked, got, answered] = evidence.entries.map(({ entry }) => entry);
    assert.deepEqual([asked?.member, asked?.peer], ['ID/GOV/dpmptsp-sragen', 'ID/GOV/dukcapil']);
    assert.deepEqual([got?.member, got?.peer], ['ID/GOV/dukcapil', 'ID/GOV/dpmptsp-sragen']);
    assert.deepEqual([answered?.side, answered?.kind], ['provider', 'response']);
  });

  it('has another leaf when any of its fields is another', async () => {
    const { evidence } = await aCall();
    const { entry } = evidence.entries[0]!;
    const leaf = entryLeaf(entry);
    const changes: readonly Partial<LogEntry>[] = [
      { nodeId: 'x' },
      { id: 'x' },
      { member: the(parseMemberId('A/B/C')) },
      { side: 'provider' },
      { kind: 'response' },
      { peer: the(parseMemberId('A/B/C')) },
      { messageId: 'x' },
      { at: entry.at.add({ milliseconds: 1 }) },
      { service: the(parseServiceId('A/B/C/D/E')) },
      { head: `${entry.head} ` },
      { digest: 'x' },
      { signature: entry.signature.map((byte) => byte ^ 1) },
      { keyId: 'x' },
      { personHmac: null },
      { personHmac: new Uint8Array(32) },
    ];
    assert.deepEqual(Object.keys(Object.assign({}, ...changes)).toSorted(), Object.keys(entry).toSorted());
    for (const change of changes) assert.notDeepEqual(entryLeaf({ ...entry, ...change }), leaf, JSON.stringify(change));
  });

  it('whose columns differ from its signed head is found out', async () => {
    const { evidence } = await aCall();
    const { entry } = evidence.entries[2]!;
    assert.ok(readEntry(entry).ok);
    const changes: readonly Partial<LogEntry>[] = [
      { member: entry.peer },
      { peer: entry.member },
      { side: 'consumer' },
      { kind: 'request' },
      { messageId: 'x' },
      { service: the(parseServiceId('A/B/C/D/E')) },
      { digest: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' },
      { keyId: 'x' },
    ];
    for (const change of changes) {
      assert.deepEqual(readEntry({ ...entry, ...change }), { ok: false, error: 'entry_differs_from_head' });
    }
    assert.deepEqual(readEntry({ ...entry, head: 'x' }), { ok: false, error: 'head_malformed' });
  });

  it('holds no time finer than a millisecond, which storage could not give back', async () => {
    const { evidence } = await aCall();
    const { entry } = evidence.entries[0]!;
    assert.throws(() => encodeEntry({ ...entry, at: entry.at.add({ microseconds: 1 }) }), RangeError);
  });
});
