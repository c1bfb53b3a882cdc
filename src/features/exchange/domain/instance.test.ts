import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instanceOf, memberIdOf } from './instance.ts';

describe('names on the exchange', () => {
  it('a sample never bears the name of the real instance', () => {
    assert.equal(memberIdOf(instanceOf('sample'), 'LOC', 'kab-sragen-dpmptsp'), 'ID-SAMPLE/LOC/kab-sragen-dpmptsp');
    assert.equal(memberIdOf(instanceOf('real'), 'GOV', 'dukcapil'), 'ID/GOV/dukcapil');
  });

  it('a code that is none makes no member', () => {
    for (const code of ['', 'a/b', 'dua kata']) assert.throws(() => memberIdOf('ID', 'GOV', code), RangeError);
  });
});
