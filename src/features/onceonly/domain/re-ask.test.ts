import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { reAskRate, type MetField } from './re-ask.ts';

function met(fieldClass: MetField['fieldClass'], isTyped: boolean): MetField {
  return { fieldClass, isTyped };
}

describe('the re-ask rate', () => {
  it('counts seven of the eleven uploads of a published list, and none of ours', () => {
    const published = [
      ...Array.from({ length: 7 }, () => met('K', true)),
      ...Array.from({ length: 4 }, () => met('N', true)),
    ];
    assert.equal(reAskRate(published), 1);
    assert.equal(reAskRate([met('K', false), met('D', false), met('N', true)]), 0);
    assert.equal(reAskRate([met('K', true), met('K', false), met('D', false), met('D', false)]), 0.25);
  });

  it('is nothing where the state holds nothing', () => {
    assert.equal(reAskRate([met('N', true)]), null);
  });

  it('lies between none and all, and new fields never change it', () => {
    const field = fc.record({ fieldClass: fc.constantFrom('K', 'D', 'N'), isTyped: fc.boolean() });
    fc.assert(
      fc.property(fc.array(field), fc.array(fc.boolean()), (fields, added) => {
        const rate = reAskRate(fields);
        assert.ok(rate === null || (rate >= 0 && rate <= 1));
        assert.equal(reAskRate([...fields, ...added.map((isTyped) => met('N', isTyped))]), rate);
      }),
    );
  });
});
