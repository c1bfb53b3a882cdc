import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  aCall,
  aGrant,
  alone,
  anAnswer,
  aRequest,
  the,
  theTime,
  troubles,
  verdict,
  withEntries,
} from '../../../../test/support/a-call.ts';
import { signRequest, signResponse } from '../http/sign-message.ts';
import { callUnderTest, grantCoversCall } from './call-checks.ts';
import { entryOf } from './entry.ts';
import { parseEvidence, parseHeadFile } from './evidence-file.ts';
import { type CheckCode, report, worst } from './report.ts';
import { verifyEvidence } from './verify.ts';

const call = await aCall();
const { evidence } = call;

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
    const reworded = withEntries(call, (entry, at) => {
      return at === 1 ? { ...entry, head: entry.head.replace('isi-permohonan', 'isi-lain') } : entry;
    });
    assert.ok(troubles(await call.reseal({ entries: reworded })).includes('entries_agree: failed entries_differ'));
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
