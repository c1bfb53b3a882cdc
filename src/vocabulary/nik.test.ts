import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format, inspect } from 'node:util';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/nik.json' with { type: 'json' };
import { type Nik, nikBirth, nikRegion, parseNik, sameNik } from './nik.ts';

function aNik(digits = '3314075203949002'): Nik {
  const parsed = parseNik(digits);
  assert.ok(parsed.ok);
  return parsed.value;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => ({
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear() % 100,
  }));

describe('NIK', () => {
  for (const { given, digits, printed, region, birth: expected } of vectors.valid) {
    it(`${JSON.stringify(given)} is a NIK of region ${region}`, () => {
      const nik = aNik(given);
      assert.equal(nik.reveal(), digits);
      assert.equal(String(nik), printed);
      assert.equal(nikRegion(nik), region);
      assert.deepEqual(nikBirth(nik), expected);
    });
  }

  for (const { given, code } of vectors.refused) {
    it(`${JSON.stringify(given)} is refused as ${code}`, () => {
      assert.deepEqual(parseNik(given), { ok: false, error: code });
    });
  }

  it('every birth date of two centuries, of women and men, is read back from the digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10000, max: 999999 }),
        birth,
        fc.constantFrom('female', 'male'),
        fc.integer({ min: 1, max: 9999 }),
        (area, { day, month, year }, sex, serial) => {
          const region = String(area).padStart(6, '0');
          const written = twoDigits(sex === 'female' ? day + 40 : day) + twoDigits(month) + twoDigits(year);
          const nik = aNik(region + written + String(serial).padStart(4, '0'));
          assert.equal(nikRegion(nik), region);
          assert.deepEqual(nikBirth(nik), { day, month, yearOfCentury: year, sex });
        },
      ),
    );
  });

  it('sixteen digits are a NIK exactly when the day exists in some year and the serial is not 0000', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('0000', '0001', '9000'),
        (written, month, year, serial) => {
          const day = written > 40 ? written - 40 : written;
          // 2000 is a leap year: the calendar of that year holds each day there ever is.
          const exists = isDate(2000, month, day);
          const parsed = parseNik(`331407${twoDigits(written)}${twoDigits(month)}${twoDigits(year)}${serial}`);
          assert.equal(parsed.ok, exists && serial !== '0000');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('whatever text is given, it is refused or it was sixteen digits', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^\s?[0-9]{14,18}\s?$/));
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseNik(given);
        if (parsed.ok) assert.equal(parsed.value.reveal(), given.trim());
        if (!/^[0-9]{16}$/.test(given.trim())) assert.deepEqual(parsed, { ok: false, error: 'nik_malformed' });
      }),
    );
  });

  it('prints its mask in templates, JSON, logs and the console, also deep inside other values', () => {
    const nik = aNik();
    const mask = '331407******9002';
    assert.equal(String(nik), mask);
    assert.equal(nik[Symbol.toPrimitive](), mask);
    assert.equal(JSON.stringify({ nik, list: [nik] }), `{"nik":"${mask}","list":["${mask}"]}`);
    assert.equal(inspect(nik, { showHidden: true, depth: 9 }), mask);
    assert.equal(format('%s %j %o', nik, nik, nik), `${mask} "${mask}" ${mask}`);
    assert.equal(inspect({ deep: { nik } }), `{ deep: { nik: ${mask} } }`);
    for (const leaked of [inspect(nik, { customInspect: false, showHidden: true }), inspect(Object.assign({}, nik))]) {
      assert.doesNotMatch(leaked, /5203949002|520394/);
    }
    assert.deepEqual(Reflect.ownKeys(nik), []);
    assert.ok(Number.isNaN(Number(nik)));
  });

  it('equals another only when all digits are equal', () => {
    assert.ok(sameNik(aNik('3314075203949002'), aNik(' 3314075203949002 ')));
    assert.ok(!sameNik(aNik('3314075203949002'), aNik('3314075303949002')));
  });

  it('comes from parsing only: no other value passes for one', () => {
    // @ts-expect-error a string is no Nik
    const fromText: Nik = '3314075203949002';
    // @ts-expect-error a look-alike is no Nik: the private digits are part of the type
    const lookAlike: Nik = { reveal: () => '', toString: () => '', toJSON: () => '' };
    assert.notEqual(typeof fromText, typeof lookAlike);
  });
});

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
