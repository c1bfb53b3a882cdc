import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/granted-fields.json' with { type: 'json' };
import type { JsonValue } from './canonical-json.ts';
import { type FieldPath, limitFields, parseFieldPath } from './granted-fields.ts';

function fields(texts: readonly string[]): { readonly fields: readonly FieldPath[] } {
  return {
    fields: texts.map((text) => {
      const parsed = parseFieldPath(text);
      assert.ok(parsed.ok, text);
      return parsed.value;
    }),
  };
}

function valuesOf(value: JsonValue): readonly JsonValue[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [value];
}

describe('the fields of a grant', () => {
  for (const { fields: texts, body, limited } of vectors.cases) {
    it(`[${texts.join(', ')}] leaves of ${JSON.stringify(body)} only ${JSON.stringify(limited)}`, () => {
      const before = structuredClone(body);
      assert.deepEqual(limitFields(fields(texts), body), limited);
      assert.deepEqual(body, before);
    });
  }

  for (const given of vectors.refused) {
    it(`${JSON.stringify(given)} names no field`, () => {
      assert.deepEqual(parseFieldPath(given), { ok: false, error: 'field_path_malformed' });
    });
  }

  it('a name that every object inherits is not in the answer', () => {
    assert.deepEqual(limitFields(fields(['__proto__', 'hasOwnProperty']), { nama: 'A' }), {});
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"nama":"A"}') as JsonValue;
    const limited = limitFields(fields(['__proto__']), hostile);
    assert.equal(JSON.stringify(limited), '{"__proto__":{"polluted":1}}');
    assert.equal(Object.getPrototypeOf(limited), Object.prototype);
  });

  it('a body nested without end is cut, not followed', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as JsonValue;
    assert.doesNotThrow(() => limitFields(fields(['nama']), deep));
  });

  it('nothing outside the granted names ever comes through, whatever the shape', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constant('open'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (open) => {
        // The same shape where everything under `secret` is another value: it must not appear.
        const body: JsonValue = { a: open, secret: open, list: [{ a: open, secret: 'secret' }, 'secret'] };
        const limited = limitFields(fields(['a', 'list.a']), body);
        assert.ok(!valuesOf(limited).includes('secret'));
        assert.ok(!JSON.stringify(limited).includes('"secret"'));
        assert.deepEqual(limitFields(fields(['a', 'list.a']), limited), limited);
      }),
    );
  });
});
