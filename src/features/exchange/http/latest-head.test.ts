import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { latestHead } from './latest-head.ts';
import { readLogState } from './log-state.ts';
import { aCall, aNode, type TestNode, the } from './node.builder.ts';

describe('the head of the log as a paper prints it', () => {
  let node: TestNode;
  before(async () => {
    node = await aNode({});
  });
  after(() => node.close());

  it('is none before the first entry is sealed, and afterwards the last that was signed', async () => {
    assert.equal(await latestHead(node.services), null);
    the(await node.exchange.call(aCall()));
    await node.exchange.sealNow();
    const head = await latestHead(node.services);
    const { sealed, headAt } = await readLogState(node.services.db, node.services.installation.nodeId);
    assert.deepEqual([head?.size, head?.at.toString()], [sealed, headAt?.toString()]);
    assert.match(head?.root ?? '', /^[0-9a-f]{64}$/);
    assert.notEqual(head?.keyId, '');
  });
});
