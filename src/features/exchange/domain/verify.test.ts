import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  aCall,
  aGrant,
  aKey,
  anAnswer,
  aRequest,
  type MadeCall,
  memoryTree,
  the,
  theTime,
} from '../../../../test/support/a-call.ts';
import { signRequest, signResponse } from '../http/sign-message.ts';
import { callUnderTest, grantCoversCall } from './call-checks.ts';
import { entryLeaf, entryOf, type LogEntry } from './entry.ts';
import type { Evidence, ProvenEntry } from './evidence.ts';
import { parseEvidence, parseHeadFile } from './evidence-file.ts';
import { evidenceJson, formatEvidence } from './evidence-json.ts';
import { signHead } from './head.ts';
import { keyThumbprint } from './key.ts';
import { headName } from './log-checks.ts';
import { type CheckCode, type Report, report, worst } from './report.ts';
import { fileSealed } from './seal-check.ts';
import { sealEvidence } from './seal.ts';
import { leafHash } from './tree.ts';
import { verifyEvidence, type VerifyOptions } from './verify.ts';

const alone: VerifyOptions = { against: null, trustedKey: null };
const call = await aCall();
const { evidence } = call;

/** Every check that did not pass, as `code: outcome fault`. */
function troubles(given: Evidence, options: VerifyOptions = alone): readonly string[] {
  return troublesOf(verifyEvidence(given, options));
}

function troublesOf({ checks }: Report): readonly string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ code, outcome, fault }) => `${code}: ${outcome} ${fault}`);
}

function verdict(given: Evidence, options: VerifyOptions = alone): string {
  return verifyEvidence(given, options).verdict;
}

function withEntries(made: MadeCall, change: (entry: LogEntry, at: number) => LogEntry): readonly ProvenEntry[] {
  return made.evidence.entries.map((proven, at) => {
    const entry = change(proven.entry, at);
    return { ...proven, entry, leaf: entryLeaf(entry) };
  });
}

describe('the evidence of a call', () => {
  it('is intact when all of its numbered checks pass', () => {
    const { checks, verdict: said } = verifyEvidence(evidence, alone);
    assert.equal(said, 'intact');
    assert.deepEqual(troubles(evidence), []);
    assert.deepEqual(
      checks.map(({ number }) => number),
      checks.map((_, at) => at + 1),
    );
    assert.deepEqual(
      checks.map(({ code }) => code),
      [
        'keys_valid',
        'consumer_signature',
        'provider_signature',
        'response_bound',
        'grant_covers_call',
        'not_replayed',
        'logged_on_both_sides',
        'entries_agree',
        'bodies_match',
        'leaf_hashes',
        'inclusion',
        'head_signatures',
        'log_only_grew',
        'file_sealed',
      ],
    );
  });

  it('is intact when the two sides stand on two nodes', async () => {
    const federated = await aCall({ twoNodes: true });
    assert.equal(federated.evidence.heads.length, 2);
    assert.deepEqual(troubles(federated.evidence), []);
  });

  it('of version 1 is intact today', () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../../../contracts/vectors/exchange/${name}`, import.meta.url), 'utf8');
    const against = the(parseHeadFile(read('kept-head-1.json')));
    assert.equal(verdict(the(parseEvidence(read('evidence-1.json'))), { ...alone, against }), 'intact');
  });

  it('survives the erasure of its bodies', async () => {
    const erased = await call.reseal({ bodies: { request: null, response: null } });
    assert.equal(verdict(erased), 'intact');
    assert.deepEqual(troubles(erased), ['bodies_match: not_possible body_erased']);
    const half = await call.reseal({ bodies: { request: null, response: evidence.bodies.response } });
    assert.deepEqual(troubles(half), []);
  });

  it('fails when a body is not the one that was signed', async () => {
    const forged = await call.reseal({
      bodies: { request: evidence.bodies.request, response: Buffer.from('{"nama":"Lain"}') },
    });
    assert.equal(verdict(forged), 'failed');
    assert.deepEqual(troubles(forged), ['bodies_match: failed body_differs']);
  });

  it('proves the call also when one side’s entries are not there', async () => {
    const one = await call.reseal({ entries: evidence.entries.filter(({ entry }) => entry.side === 'consumer') });
    assert.equal(verdict(one), 'intact');
    assert.deepEqual(troubles(one), ['logged_on_both_sides: not_possible one_side_only']);
  });

  it('without an answer is not verifiable', async () => {
    const asked = await call.reseal({
      entries: evidence.entries.filter(({ entry }) => entry.kind === 'request'),
      bodies: { request: null, response: null },
    });
    assert.equal(verdict(asked), 'not_verifiable');
    assert.ok(troubles(asked).includes('provider_signature: not_possible message_missing'));
    assert.ok(troubles(asked).includes('response_bound: not_possible message_missing'));
  });

  it('without anything is not verifiable, never intact', async () => {
    const empty = await call.reseal({
      entries: [],
      heads: [],
      growth: [],
      grant: null,
      bodies: { request: null, response: null },
    });
    assert.equal(verdict(empty), 'not_verifiable');
    assert.equal(verdict({ ...empty, keys: [], seal: null }), 'not_verifiable');
  });
});

describe('the signatures of a call', () => {
  it('fail each under its own check', async () => {
    const broken = (kind: string) =>
      withEntries(call, (entry) =>
        entry.kind === kind
          ? { ...entry, signature: entry.signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) }
          : entry,
      );
    const consumer = await call.reseal({ entries: broken('request') });
    assert.ok(troubles(consumer).includes('consumer_signature: failed signature_wrong'));
    assert.ok(troubles(consumer).includes('response_bound: failed other_request'));
    const provider = await call.reseal({ entries: broken('response') });
    assert.ok(troubles(provider).includes('provider_signature: failed signature_wrong'));
    assert.ok(!troubles(provider).some((line) => line.startsWith('consumer_signature')));
  });

  it('need keys of the two members that were valid at the call', async () => {
    const keys = (change: object, at: number) =>
      evidence.keys.map((key, index) => (index === at ? { ...key, ...change } : key));
    const cases: readonly (readonly [object, string])[] = [
      [{ validUntil: theTime.subtract({ seconds: 1 }) }, 'keys_valid: failed key_not_valid'],
      [{ validFrom: theTime.add({ seconds: 1 }) }, 'keys_valid: failed key_not_valid'],
      [{ owner: 'ID/GOV/lain' }, 'keys_valid: failed key_not_of_sender'],
      [{ use: 'node' }, 'keys_valid: failed key_not_of_sender'],
      [{ keyId: 'lain' }, 'keys_valid: not_possible key_unknown'],
    ];
    for (const at of [0, 1]) {
      for (const [change, trouble] of cases) {
        const changed = await call.reseal({ keys: keys(change, at) });
        assert.ok(troubles(changed).includes(trouble), trouble);
        assert.notEqual(verdict(changed), 'intact');
      }
    }
  });

  it('bind the answer to its own request', async () => {
    const other = the(await signRequest(aRequest(), call.consumer.sealer, theTime));
    const signed = { signer: call.provider.sealer, created: theTime };
    const answered = the(await signResponse(anAnswer(), other.signed, signed));
    const entries = withEntries(call, (entry) => (entry.kind === 'response' ? entryOf(answered.signed, entry) : entry));
    const swapped = await call.reseal({ entries });
    assert.ok(troubles(swapped).includes('response_bound: failed other_request'));
    assert.ok(!troubles(swapped).some((line) => line.startsWith('provider_signature')));
  });
});

describe('the grant of a call', () => {
  it('must have covered it, at that time', async () => {
    const cases: readonly (readonly [Parameters<typeof aGrant>[0], string])[] = [
      [{ id: 'izin-9' }, 'grant_differs'],
      [{ purpose: 'penelitian' }, 'grant_differs'],
      [{ method: 'GET' }, 'grant_differs'],
      [{ validUntil: theTime.subtract({ seconds: 1 }) }, 'grant_not_valid'],
      [{ validFrom: theTime.add({ hours: 1 }) }, 'grant_not_valid'],
    ];
    for (const [change, fault] of cases) {
      const changed = await call.reseal({ grant: aGrant(change) });
      assert.equal(verdict(changed), 'failed');
      assert.deepEqual(troubles(changed), [`grant_covers_call: failed ${fault}`]);
    }
    const missing = await call.reseal({ grant: null });
    assert.equal(verdict(missing), 'not_verifiable');
  });

  it('may be lacking when the provider refused the call', async () => {
    const refused = await aCall({ grant: null, response: { status: 403, error: 'server.serverproxy.access_denied' } });
    assert.equal(verdict(refused.evidence), 'intact');
    assert.deepEqual(troubles(refused.evidence), ['grant_covers_call: not_possible grant_missing']);
    const expired = await refused.reseal({ grant: aGrant({ validUntil: theTime.subtract({ hours: 1 }) }) });
    assert.equal(grantCoversCall(callUnderTest(expired)).fault, 'grant_not_valid');
    assert.equal(verdict(expired), 'intact');
  });
});

describe('the entries of a call', () => {
  it('fail when a message was logged long after it was signed', async () => {
    const late = await call.reseal({
      entries: withEntries(call, (entry) => ({ ...entry, at: entry.at.add({ minutes: 11 }) })),
    });
    assert.ok(troubles(late).includes('not_replayed: failed too_old'));
  });

  it('fail when the two sides hold different messages', async () => {
    const again = the(await signRequest(aRequest(), call.consumer.sealer, theTime));
    const entries = withEntries(call, (entry, at) => (at === 1 ? entryOf(again.signed, entry) : entry));
    assert.ok(troubles(await call.reseal({ entries })).includes('entries_agree: failed entries_differ'));
  });

  it('fail when one entry is given twice or says other than its head', async () => {
    const [first, second, third] = evidence.entries;
    const twice = await call.reseal({ entries: [first!, first!, second!, third!] });
    assert.ok(troubles(twice).includes('entries_agree: failed entries_differ'));
    const entries = withEntries(call, (entry, at) => (at === 0 ? { ...entry, messageId: 'lain' } : entry));
    assert.ok(troubles(await call.reseal({ entries })).includes('entries_agree: failed entry_differs_from_head'));
    const unreadable = withEntries(call, (entry, at) => (at === 0 ? { ...entry, head: 'x' } : entry));
    assert.ok(troubles(await call.reseal({ entries: unreadable })).includes('entries_agree: failed head_malformed'));
  });
});

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

describe('a changed byte', () => {
  const file = Buffer.from(formatEvidence(evidence));
  const space = /^[ \n\r\t]$/;

  const judged = (changed: Uint8Array): string => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(changed);
    } catch {
      return 'not_verifiable';
    }
    const parsed = parseEvidence(text);
    return parsed.ok ? verdict(parsed.value) : 'not_verifiable';
  };

  it('anywhere in the file, unless it is the layout, keeps it from being intact', () => {
    assert.equal(judged(file), 'intact');
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(file);
        changed[at] = file[at]! ^ change;
        const isLayout = space.test(String.fromCharCode(file[at]!)) && space.test(String.fromCharCode(changed[at]));
        if (!isLayout) assert.notEqual(judged(changed), 'intact', `byte ${at}`);
      }),
      { numRuns: 1500 },
    );
  });

  it('lost or put in has the same effect', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 33, max: 126 }), (at, added) => {
        const lost = Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]);
        if (!space.test(String.fromCharCode(file[at]!))) assert.notEqual(judged(lost), 'intact', `byte ${at} lost`);
        const more = Buffer.concat([file.subarray(0, at), Buffer.of(added), file.subarray(at)]);
        assert.notEqual(judged(more), 'intact', `byte ${added} put in at ${at}`);
      }),
      { numRuns: 300 },
    );
  });

  it('cut off at any place it is not intact', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 2), (length) => {
        assert.notEqual(judged(file.subarray(0, length)), 'intact');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a report', () => {
  it('says failed before not verifiable before intact', () => {
    const finding = (outcome: 'passed' | 'failed' | 'not_possible', essential = true) =>
      ['keys_valid', { outcome, essential, fault: null, subject: 'a' }] as const satisfies readonly [CheckCode, object];
    assert.equal(report([]).verdict, 'not_verifiable');
    assert.equal(report([finding('passed')]).verdict, 'intact');
    assert.equal(report([finding('passed'), finding('not_possible', false)]).verdict, 'intact');
    assert.equal(report([finding('passed'), finding('not_possible')]).verdict, 'not_verifiable');
    assert.equal(report([finding('not_possible'), finding('failed')]).verdict, 'failed');
    assert.equal(worst([]).outcome, 'not_possible');
  });
});
