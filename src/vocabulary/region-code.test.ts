import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/region-code.json' with { type: 'json' };
import { parseRegionCode, parseRegionDigits, regionCode, regionLevel, regionParent } from './region-code.ts';

const part = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));

const parts = fc
  .tuple(part(2), part(2), part(2), part(4), fc.integer({ min: 1, max: 4 }))
  .map(([province, regency, district, village, depth]) => [province, regency, district, village].slice(0, depth));

describe('region code', () => {
  for (const { given, level, parent } of vectors.valid) {
    it(`${given} is a ${level} of ${parent ?? 'the country'}`, () => {
      const code = regionCode(given);
      assert.equal(code, given);
      assert.equal(regionLevel(code), level);
      assert.equal(regionParent(code), parent);
    });
  }

  for (const { given, code } of vectors.refused) {
    it(`${JSON.stringify(given)} is refused as ${code}`, () => {
      assert.deepEqual(parseRegionCode(given), { ok: false, error: code });
    });
  }

  for (const { given, code } of vectors.digits) {
    it(`the digits ${given} are region ${code}`, () => {
      assert.deepEqual(parseRegionDigits(given), { ok: true, value: code });
    });
  }

  for (const { given, code } of vectors.refusedDigits) {
    it(`the digits ${JSON.stringify(given)} are refused as ${code}`, () => {
      assert.deepEqual(parseRegionDigits(given), { ok: false, error: code });
    });
  }

  it('every code climbs to its province, one level at a time', () => {
    const levels = ['province', 'regency', 'district', 'village'];
    fc.assert(
      fc.property(parts, (given) => {
        let code = regionCode(given.join('.'));
        for (let depth = given.length; depth > 1; depth -= 1) {
          assert.equal(regionLevel(code), levels[depth - 1]);
          const parent = regionParent(code);
          assert.ok(parent !== null && code.startsWith(`${parent}.`));
          code = parent;
        }
        assert.equal(regionLevel(code), 'province');
        assert.equal(regionParent(code), null);
      }),
    );
  });

  it('with and without dots is the same region', () => {
    fc.assert(
      fc.property(parts, (given) => {
        assert.deepEqual(parseRegionDigits(given.join('')), parseRegionCode(given.join('.')));
      }),
    );
  });

  it('a malformed code in our own data stops the program', () => {
    assert.throws(() => regionCode('33.14.7'), RangeError);
  });
});
