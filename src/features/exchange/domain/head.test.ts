import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/exchange/head.json' with { type: 'json' };
import { aKey, the, theTime } from '../../../../test/support/a-call.ts';
import { encodeHead, headFault, signHead } from './head.ts';
import { publicKey } from './key.ts';
import { emptyRoot } from './tree.ts';

describe('a signed tree head', () => {
  it('has the bytes of the contract, and its signature verifies', () => {
    const { head: given, key } = vectors;
    const head = {
      nodeId: given.node_id,
      size: given.size,
      root: Buffer.from(given.root, 'hex'),
      at: Temporal.Instant.from(given.at),
      keyId: given.key_id,
      signature: Buffer.from(given.signature, 'base64'),
    };
    assert.equal(Buffer.from(encodeHead(head, head.keyId)).toString('hex'), vectors.bytes);
    const node = the(
      publicKey({
        keyId: key.key_id,
        use: 'node',
        owner: key.owner,
        jwk: { kty: 'EC', crv: 'P-256', x: key.jwk.x, y: key.jwk.y },
        validFrom: Temporal.Instant.from(key.valid_from),
        validUntil: null,
        vouchedBy: key.vouched_by,
      }),
    );
    assert.equal(headFault(head, node), null);
  });

  it('fails with any of its members changed', async () => {
    const { key, sealer } = aKey({ keyId: 'k', use: 'node', owner: 'simpul-1' });
    const head = await signHead({ nodeId: 'simpul-1', size: 7, root: emptyRoot, at: theTime }, sealer);
    assert.equal(headFault(head, key), null);
    assert.equal(headFault({ ...head, size: 8 }, key), 'signature_wrong');
    assert.equal(headFault({ ...head, root: new Uint8Array(32) }, key), 'signature_wrong');
    assert.equal(headFault({ ...head, at: theTime.add({ milliseconds: 1 }) }, key), 'signature_wrong');
    assert.equal(headFault({ ...head, signature: new Uint8Array(64) }, key), 'signature_wrong');
    assert.equal(headFault({ ...head, nodeId: 'simpul-2' }, key), 'key_not_of_node');
    assert.equal(headFault({ ...head, keyId: 'l' }, key), 'key_not_of_node');
  });

  it('is not accepted under a member’s key or a key that had ended', async () => {
    const { key, sealer } = aKey({ keyId: 'k', use: 'node', owner: 'simpul-1' });
    const head = await signHead({ nodeId: 'simpul-1', size: 7, root: emptyRoot, at: theTime }, sealer);
    assert.equal(headFault(head, { ...key, use: 'member' }), 'key_not_of_node');
    assert.equal(headFault(head, { ...key, validUntil: theTime }), 'key_not_valid');
  });
});
