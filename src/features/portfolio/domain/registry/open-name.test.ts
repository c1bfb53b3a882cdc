import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasOpenName } from './open-name.ts';
import { aPublication } from './published-element.builder.ts';

describe('the name of a published object', () => {
  it('is open unless the publication leaves it out', () => {
    assert.equal(hasOpenName(aPublication()), true);
    assert.equal(hasOpenName(aPublication({ name: null, isClassified: true })), false);
  });
});
