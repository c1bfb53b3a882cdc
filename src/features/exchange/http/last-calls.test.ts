import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseSubsystemId, subsystemOf } from '../domain/identifier.ts';
import { hasCall, readLastCalls } from './last-calls.ts';
import {
  A_PERSON,
  aCall,
  aNode,
  DUKCAPIL_AGENCY,
  METRO_AGENCY,
  PENDUDUK,
  SRAGEN,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from './node.builder.ts';

describe('when a subsystem was last heard of', () => {
  let node: TestNode;
  before(async () => {
    node = await aNode({ handler: async () => ({ status: 200, body: A_PERSON }) });
  });
  after(() => node.close());

  const provider = subsystemOf(PENDUDUK);
  const ask = (hoursBack: number) =>
    readLastCalls(node.services, {
      subsystems: [SRAGEN, provider],
      since: Temporal.Now.instant().subtract({ minutes: Math.round(hoursBack * 60) }),
    });

  it('is silent before the first call, and watched since it was registered', async () => {
    const found = await ask(1);
    assert.deepEqual([found.get(SRAGEN)?.last, found.get(provider)?.last], [null, null]);
    assert.ok(found.get(SRAGEN)?.watchedFrom !== undefined);
  });

  it('is the last call on either side, under the number that both logs have', async () => {
    the(await node.exchange.call(aCall()));
    const first = (await ask(1)).get(SRAGEN)?.last;
    the(await node.exchange.call(aCall()));
    const found = await ask(1);
    const [consumer, served] = [found.get(SRAGEN)?.last, found.get(provider)?.last];
    assert.ok(first && consumer && served);
    assert.ok(Temporal.Instant.compare(consumer.at, first.at) > 0);
    assert.equal(consumer.messageId, served.messageId);
    assert.equal(await hasCall(node.services, { agencyId: SRAGEN_AGENCY, messageId: consumer.messageId }), true);
    assert.equal(await hasCall(node.services, { agencyId: DUKCAPIL_AGENCY, messageId: consumer.messageId }), true);
    assert.equal(await hasCall(node.services, { agencyId: METRO_AGENCY, messageId: consumer.messageId }), false);
  });

  it('is not said of a subsystem that nobody registered, nor of calls before the time asked for', async () => {
    const stranger = parseSubsystemId('ID/GOV/tidak-ada/apa-saja');
    assert.ok(stranger.ok);
    const found = await readLastCalls(node.services, {
      subsystems: [stranger.value],
      since: Temporal.Now.instant().subtract({ hours: 1 }),
    });
    assert.equal(found.size, 0);
    const later = await readLastCalls(node.services, {
      subsystems: [SRAGEN],
      since: Temporal.Now.instant().add({ hours: 1 }),
    });
    assert.equal(later.get(SRAGEN)?.last, null);
  });
});
