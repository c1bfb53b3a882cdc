import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/kk-number.json' with { type: 'json' };
import { type KkNumber, kkRegion, parseKkNumber, sameKkNumber } from './kk-number.ts';

function aKkNumber(digits = '3314071503189001'): KkNumber {
  const parsed = parseKkNumber(digits);
  assert.ok(parsed.ok);
  return parsed.value;
}

describe('KK number', () => {
  for (const { given, digits, printed, region } of vectors.valid) {
    it(`${JSON.stringify(given)} is a family card issued in ${region}`, () => {
      const kk = aKkNumber(given);
      assert.equal(kk.reveal(), digits);
      assert.equal(String(kk), printed);
      assert.equal(kkRegion(kk), region);
    });
  }

  for (const { given, code } of vectors.refused) {
    it(`${JSON.stringify(given)} is refused as ${code}`, () => {
      assert.deepEqual(parseKkNumber(given), { ok: false, error: code });
    });
  }

  it('every day of recording is accepted, and what is accepted is what was given', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2089-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9999 }), (date, serial) => {
        const [year, month, dayOfMonth] = date.toISOString().slice(2, 10).split('-');
        const digits = `331407${dayOfMonth}${month}${year}${String(serial).padStart(4, '0')}`;
        assert.equal(aKkNumber(digits).reveal(), digits);
      }),
    );
  });

  it('prints its mask in templates, JSON and the console', () => {
    const kk = aKkNumber();
    assert.equal(String(kk), '331407******9001');
    assert.equal(kk[Symbol.toPrimitive](), '331407******9001');
    assert.equal(JSON.stringify([kk]), '["331407******9001"]');
    assert.equal(inspect({ kk }), '{ kk: 331407******9001 }');
  });

  it('equals another only when all digits are equal', () => {
    assert.ok(sameKkNumber(aKkNumber('3314071503189001'), aKkNumber('3314071503189001')));
    assert.ok(!sameKkNumber(aKkNumber('3314071503189001'), aKkNumber('3314071603189001')));
  });
});
