import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeFrom, codeSpace, parseCode, spokenCode } from './code-digits.ts';

describe('the digits of a counter code', () => {
  it('are three groups of three, with leading zeros', () => {
    assert.equal(spokenCode(codeFrom(482_915_306)), '482 915 306');
    assert.equal(spokenCode(codeFrom(7)), '000 000 007');
  });

  it('are read back from however they were typed', () => {
    for (const typed of ['482915306', '482 915 306', ' 482-915-306 ', '482.915.306', '482\u00a0915\u00a0306']) {
      const read = parseCode(typed);
      assert.ok(read.ok, typed);
      assert.equal(read.value.reveal(), '482915306');
    }
  });

  it('are refused when they are not nine digits', () => {
    for (const typed of [
      '',
      '48291530',
      '4829153060',
      'empat dua',
      '４８２９１５３０６',
      '482915306'.repeat(9),
      null,
      482915306,
      {},
    ]) {
      assert.deepEqual(parseCode(typed), { ok: false, error: 'code_malformed' }, inspect(typed));
    }
  });

  it('survive speaking and typing, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: codeSpace - 1 }), (drawn) => {
        const read = parseCode(spokenCode(codeFrom(drawn)));
        assert.ok(read.ok);
        assert.equal(Number(read.value.reveal()), drawn);
      }),
    );
  });

  it('are drawn below a thousand million, whole', () => {
    for (const drawn of [-1, codeSpace, 0.5, NaN]) assert.throws(() => codeFrom(drawn), /drawn below/);
  });

  it('never print themselves', () => {
    const code = codeFrom(482_915_306);
    assert.ok(![`${String(code)}`, JSON.stringify({ code }), inspect(code)].some((text) => text.includes('482')));
  });
});
