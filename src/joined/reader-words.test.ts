import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortName } from './reader-words.ts';

describe('the name of an officer, as a citizen reads it', () => {
  it('is the first name and one letter', () => {
    assert.equal(shortName('Endang Wahyuningsih'), 'Endang W.');
    assert.equal(shortName('Muhamad Nur Huda Prasetyadi'), 'Muhamad P.');
    assert.equal(shortName('Sukarno'), 'Sukarno');
  });
});
