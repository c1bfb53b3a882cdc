import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingInSystems } from './whole-systems.ts';

describe('the reports of one system', () => {
  it('are compared each with each, also those that no search brought together; weak pairs join nobody', () => {
    const found = {
      left: Uint32Array.of(0, 1, 3, 3),
      right: Uint32Array.of(1, 2, 4, 5),
      sameFunction: new Float32Array(4),
      sameSystem: Float32Array.of(0.9, 0.95, 0.99, 0.4),
    };
    assert.deepEqual(missingInSystems(found, 6), [[0, 2]]);
  });
});
