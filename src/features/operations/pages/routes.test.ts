import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorityFaults } from '../../../../test/support/authority-faults.ts';
import { operationsFeature } from '../index.ts';

describe('the routes of operations', () => {
  const feature = operationsFeature({ authorityTables: [], sandboxes: null });

  it('perform every action of its table, and no other', () => {
    assert.deepEqual(authorityFaults([feature]), []);
  });

  it('change nothing by an address alone', () => {
    const acts = ['outbox_effect.retry', 'sandbox.switch'];
    for (const { method, path, action, audit } of feature.routes) {
      if (acts.includes(action)) assert.equal(method, 'POST', path.pattern);
      assert.equal(audit !== null, method === 'POST', `${path.pattern} says what the audit log calls it`);
    }
  });

  it('offer sections in the header to operators and auditors only', () => {
    assert.deepEqual(
      feature.navigation.map(({ href, seenBy }) => [href, seenBy]),
      [
        ['/operasi', [{ role: 'operator' }]],
        ['/operasi/jejak', [{ role: 'auditor' }]],
      ],
    );
  });
});
