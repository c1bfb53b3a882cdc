import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeFrom, formatCode, parseCode } from './code.ts';

const codes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((random) => codeFrom(random));

describe('the code on a document', () => {
  it('is read again however it was typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        assert.match(formatCode(code), /^[2-9C-Y]{4}-[2-9C-Y]{4}-[2-9C-Y]{4}$/);
        for (const typed of [code, formatCode(code), ` ${formatCode(code).toLowerCase()} `, code.split('').join(' ')]) {
          assert.deepEqual(parseCode(typed), { ok: true, value: code });
        }
      }),
    );
  });

  it('has no character that is easily taken for another, and no vowel to spell a word with', () => {
    fc.assert(fc.property(codes, (code) => assert.doesNotMatch(code, /[01OILBSZUAE]/)));
  });

  it('is refused when one character is wrong or two neighbours were exchanged', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.nat(23), (code, place, step) => {
        const alphabet = '23456789CDFGHJKMNPQRTVWXY';
        const wrong = alphabet.charAt((alphabet.indexOf(code.charAt(place)) + 1 + step) % 25);
        assert.equal(parseCode(`${code.slice(0, place)}${wrong}${code.slice(place + 1)}`).ok, false);
        const [one, other] = [code.charAt(place), code.charAt(place + 1)];
        if (place === 11 || one === other) return;
        assert.equal(parseCode(`${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`).ok, false);
      }),
    );
  });

  it('takes B for 8, S for 5, Z for 2 and U for V, which the paper never prints', () => {
    const code = codeFrom(new Uint8Array(16));
    assert.equal(code, '222222222222');
    assert.deepEqual(parseCode('ZZZZ-zzzz-2222'), { ok: true, value: code });
  });

  it('is refused when it is something else', () => {
    for (const given of [undefined, 7, '', 'ABCD', '0000-0000-0000', '2'.repeat(41), '2222-2222-2222-2']) {
      assert.deepEqual(parseCode(given), { ok: false, error: 'code_malformed' });
    }
  });
});
