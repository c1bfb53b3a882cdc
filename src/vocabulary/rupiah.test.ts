import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/rupiah.json' with { type: 'json' };
import { formatRupiah, parseRupiah, type Rupiah, rupiah } from './rupiah.ts';

describe('rupiah', () => {
  for (const { given, amount } of vectors.valid) {
    it(`${JSON.stringify(given)} is ${amount} rupiah`, () => {
      assert.deepEqual(parseRupiah(given), { ok: true, value: BigInt(amount) });
    });
  }

  for (const { given, code } of vectors.refused) {
    it(`${JSON.stringify(given)} is refused as ${code}`, () => {
      assert.deepEqual(parseRupiah(given), { ok: false, error: code });
    });
  }

  for (const { amount, id, en } of vectors.formatted) {
    it(`${amount} is written ${id} in Indonesian and ${en} in English`, () => {
      assert.equal(formatRupiah(rupiah(BigInt(amount)), 'id'), id);
      assert.equal(formatRupiah(rupiah(BigInt(amount)), 'en'), en);
    });
  }

  it('an amount written in Indonesian is read back as the same amount', () => {
    const amounts = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
    fc.assert(
      fc.property(amounts, (amount) => {
        const expected = { ok: true, value: amount };
        assert.deepEqual(parseRupiah(formatRupiah(rupiah(amount), 'id')), expected);
        assert.deepEqual(parseRupiah(String(amount)), expected);
      }),
    );
  });

  it('an amount written in English is refused as soon as it has a comma, never misread', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 15n }), (amount) => {
        const written = formatRupiah(rupiah(amount), 'en');
        assert.deepEqual(parseRupiah(written), { ok: false, error: 'rupiah_malformed' });
      }),
    );
  });

  it('a negative amount of a ledger is written, but refused when a person gives it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: -1n }), fc.constantFrom('id', 'en'), (amount, lang) => {
        const written = formatRupiah(rupiah(amount), lang);
        assert.equal(written, `\u2212${formatRupiah(rupiah(-amount), lang)}`);
        assert.ok(!parseRupiah(written).ok);
      }),
    );
  });

  it('an amount beyond what the database stores stops the program', () => {
    assert.equal(rupiah(2n ** 63n - 1n), 9223372036854775807n);
    assert.throws(() => rupiah(2n ** 63n), RangeError);
    assert.throws(() => rupiah(-(2n ** 63n)), RangeError);
  });

  it('a bare bigint is no amount of money until it is said to be one', () => {
    // @ts-expect-error a bigint is not yet rupiah
    const amount: Rupiah = 975000n;
    assert.equal(amount, rupiah(975000n));
  });
});
