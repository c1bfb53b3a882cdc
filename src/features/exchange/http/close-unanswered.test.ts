import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { readHead } from '../domain/message-head.ts';
import { verifyEvidence } from '../domain/verify.ts';
import { findOwnEntries } from '../storage/log-entry.ts';
import { aCall, aNode, DUKCAPIL_AGENCY, SRAGEN_AGENCY, type TestNode } from './node.builder.ts';

describe('a call that a killed process left without response', () => {
  let node: TestNode;
  let hang: Promise<void> = Promise.resolve();

  before(async () => {
    node = await aNode({
      givenUpAfterMs: 200,
      async handler() {
        await hang;
        return { status: 200, body: { nama: 'terlambat' } };
      },
    });
  });
  after(() => node.close());

  const kindsOf = async (agencyId: string, messageId: string) =>
    (
      await node.services.db.as(asAgency(agencyId), (tx) =>
        findOwnEntries(tx, node.services.installation.nodeId, messageId),
      )
    ).map(({ entry }) => `${entry.side} ${entry.kind}`);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is closed as "outcome unknown", signed by the provider, in both logs', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hang = promise;
    const messageId = newId();
    const late = node.exchange.call(aCall({ messageId, timeoutMs: 20 }));
    assert.equal((await late).ok, false);
    assert.deepEqual(await kindsOf(DUKCAPIL_AGENCY, messageId), ['provider request']);
    await pause(250);
    assert.equal(await node.exchange.closeUnanswered(), 2);
    assert.deepEqual(await kindsOf(DUKCAPIL_AGENCY, messageId), ['provider request', 'provider response']);
    assert.deepEqual(await kindsOf(SRAGEN_AGENCY, messageId), ['consumer request', 'consumer response']);
    assert.equal(await node.exchange.closeUnanswered(), 0, 'closed twice');
    resolve();
    await pause(20);
    assert.equal((await kindsOf(DUKCAPIL_AGENCY, messageId)).length, 2, 'the late answer was logged too');
  });

  it('is told to whoever asks again, who must not repeat it blindly; its evidence is intact', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hang = promise;
    const messageId = newId();
    await node.exchange.call(aCall({ messageId, timeoutMs: 20 }));
    await pause(250);
    await node.exchange.closeUnanswered();
    resolve();
    await pause(20);
    const again = await node.exchange.call(aCall({ messageId }));
    assert.ok(!again.ok);
    assert.deepEqual([again.error.code, again.error.retry], ['outcome_unknown', 'never']);
    await node.exchange.sealNow();
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId);
    assert.ok(evidence !== null);
    const report = verifyEvidence(evidence, { against: null, trustedKey: null });
    assert.equal(report.verdict, 'intact', JSON.stringify(report.checks.filter(({ outcome }) => outcome !== 'passed')));
    const response = readHead(evidence.entries.find(({ entry }) => entry.kind === 'response')!.entry.head);
    assert.ok(response.ok && response.value.kind === 'response');
    assert.equal(response.value.status, 504);
  });

  it('a call under way is left alone', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hang = promise;
    const running = node.exchange.call(aCall());
    await pause(30);
    assert.equal(await node.exchange.closeUnanswered(), 0);
    resolve();
    assert.equal((await running).ok, true);
  });
});
