import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOfVersion } from './service-hash.ts';
import { aStall, someTerms } from './services.builder.ts';

describe('the hash of a version', () => {
  it('is the same in whatever order a database hands the members back', () => {
    const stall = aStall();
    const turned = Object.fromEntries(Object.entries(stall).toReversed()) as unknown as typeof stall;
    assert.equal(hashOfVersion(turned, someTerms()), hashOfVersion(stall, someTerms()));
    assert.match(hashOfVersion(stall, someTerms()), /^[0-9a-f]{64}$/);
  });

  it('is the same over the JSON that is kept, whose amounts are numbers', () => {
    const kept = (given: unknown): unknown =>
      JSON.parse(JSON.stringify(given, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)));
    assert.equal(hashOfVersion(kept(aStall()), kept(someTerms())), hashOfVersion(aStall(), someTerms()));
  });

  it('is another one as soon as a word, a day or the order of steps is', () => {
    const first = hashOfVersion(aStall(), someTerms());
    const { steps } = someTerms();
    for (const terms of [
      someTerms({ workingDays: 4 }),
      someTerms({ closesAt: '15:01' }),
      someTerms({ steps: steps.toReversed() }),
    ]) {
      assert.notEqual(hashOfVersion(aStall(), terms), first);
    }
    assert.notEqual(hashOfVersion(aStall({ keywords: ['kios'] }), someTerms()), first);
  });
});
