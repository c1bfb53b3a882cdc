import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePlainText } from './plain-text.ts';

describe('plain text', () => {
  const line = { maxLength: 10 };
  const many = { maxLength: 10, lines: 'many' } as const;

  const accepted = [
    { given: '  Jl. Solo  ', limits: line, text: 'Jl. Solo', why: 'is trimmed' },
    { given: 'Andre\u0301', limits: line, text: 'Andr\u00e9', why: 'is written as NFC' },
    {
      given: '<b>&amp;</b>',
      limits: { maxLength: 12 },
      text: '<b>&amp;</b>',
      why: 'may hold markup as text',
    },
    {
      given: '😀😀😀😀😀😀😀😀😀😀',
      limits: line,
      text: '😀'.repeat(10),
      why: 'is counted in characters',
    },
    {
      given: 'e\u0301'.repeat(10),
      limits: line,
      text: '\u00e9'.repeat(10),
      why: 'is counted after NFC',
    },
    {
      given: 'satu\r\ndua\n',
      limits: many,
      text: 'satu\ndua',
      why: 'of many lines ends them with LF',
    },
    { given: 'a\tb', limits: many, text: 'a\tb', why: 'of many lines may hold tabs' },
    { given: '\ua984\ua98f', limits: line, text: '\ua984\ua98f', why: 'may be Javanese' },
  ];
  for (const { given, limits, text, why } of accepted) {
    it(`${why}: ${JSON.stringify(given)}`, () => {
      assert.deepEqual(parsePlainText(given, limits), { ok: true, value: text });
    });
  }

  const refused = [
    { given: 7, limits: line, code: 'text_malformed' },
    { given: null, limits: line, code: 'text_malformed' },
    { given: ['a'], limits: line, code: 'text_malformed' },
    { given: 'a\ud800', limits: line, code: 'text_malformed' },
    { given: '', limits: line, code: 'text_empty' },
    { given: ' \n\u00a0 ', limits: many, code: 'text_empty' },
    { given: 'a'.repeat(11), limits: line, code: 'text_too_long' },
    { given: '😀'.repeat(11), limits: line, code: 'text_too_long' },
    { given: 'a'.repeat(100_000), limits: many, code: 'text_too_long' },
    { given: 'a\u0000b', limits: line, code: 'text_control_characters' },
    { given: 'a\u0000b', limits: many, code: 'text_control_characters' },
    { given: 'a\u007fb', limits: line, code: 'text_control_characters' },
    { given: 'a\u0085b', limits: many, code: 'text_control_characters' },
    { given: 'a\u001b[31m', limits: line, code: 'text_control_characters' },
    { given: 'a\nb', limits: line, code: 'text_control_characters' },
    { given: 'a\tb', limits: line, code: 'text_control_characters' },
    { given: 'a\rb', limits: many, code: 'text_control_characters' },
    { given: 'a\u2028b', limits: many, code: 'text_control_characters' },
    { given: 'a\u202egnp.exe', limits: line, code: 'text_control_characters' },
    { given: 'a\u2066b', limits: many, code: 'text_control_characters' },
  ];
  for (const { given, limits, code } of refused) {
    const lines = 'lines' in limits ? 'many lines' : 'one line';
    it(`${JSON.stringify(given).slice(0, 40)} is refused as ${code} in ${lines}`, () => {
      assert.deepEqual(parsePlainText(given, limits), { ok: false, error: code });
    });
  }

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
  );
  const anyLimits = fc.record({
    maxLength: fc.integer({ min: 1, max: 40 }),
    lines: fc.constantFrom('one', 'many'),
  });

  it('once accepted is within its limit, normalised, and accepted again unchanged', () => {
    fc.assert(
      fc.property(anyText, anyLimits, (given, limits) => {
        const first = parsePlainText(given, limits);
        if (!first.ok) return;
        assert.ok(Array.from(first.value).length <= limits.maxLength);
        assert.equal(first.value, first.value.normalize('NFC').trim());
        assert.deepEqual(parsePlainText(first.value, limits), first);
      }),
      { numRuns: 500 },
    );
  });

  it('given decomposed or composed is the same text, at any limit', () => {
    fc.assert(
      fc.property(anyText, anyLimits, (given, limits) => {
        const composed = parsePlainText(given.normalize('NFC'), limits);
        assert.deepEqual(parsePlainText(given.normalize('NFD'), limits), composed);
      }),
      { numRuns: 500 },
    );
  });
});
