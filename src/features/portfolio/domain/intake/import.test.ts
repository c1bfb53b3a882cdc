import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importStates, isAtWork, isOpen, mayWithdraw } from './import.ts';

describe('a list on its way into the registry', () => {
  it('is decided on while it is reviewed and after it was sent back, and at no other time', () => {
    assert.deepEqual(importStates.filter(isOpen), ['review', 'returned']);
  });

  it('is given up until it is registered', () => {
    assert.deepEqual(
      importStates.filter((state) => !mayWithdraw(state)),
      ['registering', 'registered', 'withdrawn'],
    );
  });

  it('waits for the work beside the requests in three states', () => {
    assert.deepEqual(importStates.filter(isAtWork), ['reading', 'reviewing', 'registering']);
  });
});
