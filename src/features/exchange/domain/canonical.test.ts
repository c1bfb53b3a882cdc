import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalBytes, canonicalInstant } from './canonical-bytes.ts';
import { canonicalJson, isPlainJson, type JsonValue } from './canonical-json.ts';

describe('canonical bytes', () => {
  it('two different lists of fields never have the same bytes', () => {
    const list = fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const same = Buffer.compare(canonicalBytes('f', one), canonicalBytes('f', other)) === 0;
        assert.equal(same, JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('the format is part of the bytes, so a head can never pass for an entry', () => {
    assert.notDeepEqual(canonicalBytes('a', ['b']), canonicalBytes('b', ['b']));
    assert.deepEqual(
      [...canonicalBytes('a', ['é', Uint8Array.of(7)])],
      [0, 0, 0, 1, 97, 0, 0, 0, 2, 195, 169, 0, 0, 0, 1, 7],
    );
  });

  it('a signed time has three decimals and no finer part', () => {
    assert.equal(canonicalInstant(Temporal.Instant.from('2026-11-24T02:12:03+07:00')), '2026-11-23T19:12:03.000Z');
    assert.throws(() => canonicalInstant(Temporal.Instant.from('2026-11-24T02:12:03.0001Z')), RangeError);
  });
});

describe('canonical JSON', () => {
  it('sorts names and leaves no space, as RFC 8785 asks', () => {
    assert.equal(
      canonicalJson({ b: [1, null, 'é"\n'], a: { d: true, c: '' } }),
      '{"a":{"c":"","d":true},"b":[1,null,"é\\"\\n"]}',
    );
  });

  it('signs no number that two programs could print differently', () => {
    assert.throws(() => canonicalJson(0.1), RangeError);
    assert.throws(() => canonicalJson([2 ** 53]), RangeError);
  });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (names) => {
        const forward = Object.fromEntries(names.map((name) => [name, 1]));
        const backward = Object.fromEntries(names.toReversed().map((name) => [name, 1]));
        assert.equal(canonicalJson(forward), canonicalJson(backward));
      }),
    );
  });
});

describe('plain JSON', () => {
  const isPlain = (text: string) => isPlainJson(text, JSON.parse(text) as JsonValue);

  it('may be laid out in any way', () => {
    assert.ok(isPlain('{"a":1,"b":"x y"}'));
    assert.ok(isPlain(' {\n\t"a" : 1 ,\r\n "b":"x y" } '));
    assert.ok(isPlain('"\\\\\\" \\n"'));
  });

  it('says everything once and in one spelling', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '{"a":1.0}',
      '{"a":1e0}',
      '"\\u0041"',
      '"\\/"',
      '[-0]',
      '{"a":1,"\\u0061":1}',
    ]) {
      assert.ok(!isPlain(text), text);
    }
  });

  it('whatever we write ourselves is plain, with and without layout', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.nat(3), (value, spaces) => {
        assert.ok(isPlain(JSON.stringify(value, null, spaces)));
      }),
    );
  });
});
