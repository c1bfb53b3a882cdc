import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  aCall,
  aGrant,
  aKey,
  alone,
  memoryTree,
  theTime,
  troubles,
  verdict,
  withEntries,
} from '../../../../test/support/a-call.ts';
import type { ProvenEntry } from './evidence.ts';
import { evidenceJson } from './evidence-json.ts';
import { signHead } from './head.ts';
import { keyThumbprint } from './key.ts';
import { headName } from './log-checks.ts';
import { fileSealed } from './seal-check.ts';
import { sealEvidence } from './seal.ts';
import { leafHash } from './tree.ts';

const call = await aCall();
const { evidence } = call;

describe('the log behind a call', () => {
  it('fails under its own check for another leaf, path or head', async () => {
    const proven = (change: (one: ProvenEntry) => ProvenEntry) =>
      call.reseal({ entries: evidence.entries.map(change) });
    const leaf = await proven((one) => ({ ...one, leaf: leafHash(Buffer.from('x')) }));
    assert.deepEqual(troubles(leaf), ['leaf_hashes: failed leaf_differs']);
    const path = await proven((one) => ({
      ...one,
      inclusion: one.inclusion && { ...one.inclusion, index: one.inclusion.index + 1 },
    }));
    assert.deepEqual(troubles(path), ['inclusion: failed root_differs']);
    const size = await proven((one) => ({ ...one, inclusion: one.inclusion && { ...one.inclusion, size: 5 } }));
    assert.deepEqual(troubles(size), ['inclusion: not_possible no_head']);
    const changed = await call.reseal({ entries: withEntries(call, (entry) => ({ ...entry, personHmac: null })) });
    assert.deepEqual(troubles(changed), ['inclusion: failed root_differs']);
    const head = await call.reseal({
      heads: evidence.heads.map((one) => ({ ...one, at: one.at.add({ seconds: 1 }) })),
    });
    assert.deepEqual(troubles(head), ['head_signatures: failed signature_wrong']);
  });

  it('is never called intact without a signed head', async () => {
    const bare = await call.reseal({
      heads: [],
      growth: [],
      entries: evidence.entries.map((one) => ({ ...one, inclusion: null })),
    });
    assert.equal(verdict(bare), 'not_verifiable');
    assert.ok(troubles(bare).includes('inclusion: not_possible not_sealed_yet'));
    assert.ok(troubles(bare).includes('head_signatures: not_possible no_head'));
  });

  it('must have grown from the earlier head that the file names', async () => {
    const rewritten = await signHead(
      { ...evidence.growth[0]!.from, root: leafHash(Buffer.from('x')) },
      call.node.sealer,
    );
    const forged = await call.reseal({ growth: evidence.growth.map((one) => ({ ...one, from: rewritten })) });
    assert.deepEqual(troubles(forged), ['log_only_grew: failed history_differs']);
    const unsigned = await call.reseal({
      growth: evidence.growth.map((one) => ({ ...one, from: { ...one.from, signature: new Uint8Array(64) } })),
    });
    assert.deepEqual(troubles(unsigned), ['log_only_grew: failed signature_wrong']);
    const none = await call.reseal({ growth: [] });
    assert.equal(verdict(none), 'intact');
    assert.deepEqual(troubles(none), ['log_only_grew: not_possible no_earlier_head']);
  });
});

describe('the seal of a file', () => {
  it('covers keys and grant: what it does not cover leaves no verdict', async () => {
    assert.deepEqual(troubles({ ...evidence, seal: null }), ['file_sealed: not_possible seal_missing']);
    assert.equal(verdict({ ...evidence, seal: null }), 'not_verifiable');
    assert.deepEqual(troubles({ ...evidence, grant: aGrant({ legalBasis: 'lain' }) }), [
      'file_sealed: failed signature_wrong',
    ]);
    assert.deepEqual(troubles({ ...evidence, issuedAt: theTime }), ['file_sealed: failed signature_wrong']);
  });

  it('must be by a node, under its key, which was valid then', async () => {
    const { seal: _, ...content } = evidence;
    const byMember = await sealEvidence(content, call.consumer.sealer);
    assert.deepEqual(troubles(byMember), ['file_sealed: failed key_not_of_node']);
    const ended = await call.reseal({
      keys: evidence.keys.map((key) => ({ ...key, validUntil: theTime.add({ seconds: 30 }) })),
    });
    assert.deepEqual(troubles(ended), ['file_sealed: failed key_not_valid']);
    const foreign = await call.reseal({
      keys: evidence.keys.map((key, at) => (at === 0 ? { ...key, vouchedBy: 'lain' } : key)),
    });
    assert.deepEqual(troubles(foreign), ['file_sealed: not_possible vouched_by_other']);
    const sealed = {
      format: 'terpadu-log-1',
      content: evidenceJson(content),
      issuedAt: content.issuedAt,
      seal: evidence.seal,
    } as const;
    const keys = new Map(evidence.keys.map((key) => [key.keyId, key]));
    assert.equal(fileSealed({ ...sealed, keys }).fault, 'signature_wrong', 'a seal of one format is none of another');
  });

  it('can be held against a thumbprint that the reader knows from elsewhere', () => {
    const known = keyThumbprint(call.node.key.jwk);
    assert.equal(verdict(evidence, { ...alone, trustedKey: known }), 'intact');
    assert.deepEqual(troubles(evidence, { ...alone, trustedKey: keyThumbprint(aKey().key.jwk) }), [
      'trusted_key: failed key_differs',
    ]);
    assert.ok(
      troubles({ ...evidence, seal: null }, { ...alone, trustedKey: known }).includes(
        'trusted_key: not_possible key_unknown',
      ),
    );
  });
});

describe('a head that an auditor kept', () => {
  const { jwk } = call.node.key;
  const [head] = evidence.heads;
  const kept = async (change: object, by = call.node) => {
    const { nodeId, size, root, at } = { ...head!, ...change };
    return { ...alone, against: { head: await signHead({ nodeId, size, root, at }, by.sealer), jwk: by.key.jwk } };
  };

  it('is confirmed when the log holds it unchanged', async () => {
    assert.deepEqual(troubles(evidence, { ...alone, against: call.kept }), []);
    assert.deepEqual(troubles(evidence, await kept({})), []);
  });

  it('finds a log that was rewritten', async () => {
    const root = leafHash(Buffer.from('x'));
    assert.deepEqual(troubles(evidence, await kept({ root })), ['against_head: failed root_differs']);
    assert.deepEqual(troubles(evidence, await kept({ root, size: call.kept.head.size })), [
      'against_head: failed root_differs',
    ]);
  });

  it('finds a tail that was cut off: a later head of a smaller log', async () => {
    const longer = await kept({ size: 900, root: memoryTree([]).root, at: theTime });
    assert.deepEqual(troubles(evidence, longer), ['against_head: failed tail_cut']);
    assert.equal(verdict(evidence, longer), 'failed');
  });

  it('leaves no verdict when the file is older, has no proof for it, or is another log’s', async () => {
    const newer = await kept({ size: 900, at: theTime.add({ hours: 1 }) });
    assert.deepEqual(troubles(evidence, newer), ['against_head: not_possible no_proof_between_heads']);
    assert.equal(verdict(evidence, newer), 'not_verifiable');
    assert.deepEqual(troubles(evidence, await kept({ size: 7 })), [
      'against_head: not_possible no_proof_between_heads',
    ]);
    assert.deepEqual(
      troubles(evidence, await kept({ nodeId: 'simpul-9' }, aKey({ keyId: 'x', use: 'node', owner: 'simpul-9' }))),
      ['against_head: not_possible other_log'],
    );
  });

  it('leaves no verdict when the log’s heads are signed with another key than the kept one', async () => {
    const impostor = aKey({ keyId: 'simpul-1-2025', use: 'node', owner: 'simpul-1' });
    assert.deepEqual(troubles(evidence, await kept({}, impostor)), ['against_head: not_possible other_key']);
    const sameName = aKey({ keyId: call.node.key.keyId, use: 'node', owner: 'simpul-1' });
    assert.deepEqual(troubles(evidence, await kept({}, sameName)), ['against_head: failed key_differs']);
  });

  it('whose own signature is wrong confirms nothing', () => {
    const forged = { ...call.kept.head, size: 301 };
    assert.deepEqual(troubles(evidence, { ...alone, against: { head: forged, jwk } }), [
      'against_head: failed signature_wrong',
    ]);
    assert.equal(headName(forged), 'simpul-1 301');
  });
});
