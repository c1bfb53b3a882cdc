import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePointer, pointer, valueAt } from './json-pointer.ts';

describe('a JSON pointer', () => {
  it('finds a member, an element of a list and a name with a slash or a tilde in it', () => {
    const document = { unsur: { nama: { value: 'Wulan' } }, list: ['a', { b: 2 }], 'x/y': 1, 'x~y': 2 };
    assert.equal(valueAt(document, pointer('/unsur/nama/value')), 'Wulan');
    assert.equal(valueAt(document, pointer('/list/1/b')), 2);
    assert.equal(valueAt(document, pointer('/x~1y')), 1);
    assert.equal(valueAt(document, pointer('/x~0y')), 2);
    assert.equal(valueAt(document, pointer('')), document);
  });

  it('tells a member that is null from one that is not there, and knows nothing inherited', () => {
    assert.equal(valueAt({ until: null }, pointer('/until')), null);
    assert.equal(valueAt({}, pointer('/until')), undefined);
    assert.equal(valueAt({}, pointer('/constructor')), undefined);
    assert.equal(valueAt([1, 2], pointer('/length')), undefined);
    assert.equal(valueAt([1, 2], pointer('/01')), undefined);
    assert.equal(valueAt('text', pointer('/0')), undefined);
  });

  it('refuses texts that are no pointer', () => {
    for (const given of ['nama', '/a~2', '/a~', 7, null, `/${'a'.repeat(300)}`])
      assert.equal(parsePointer(given), null);
    assert.throws(() => pointer('nama'));
  });

  it('finds every value under the path that was made for it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (names) => {
        fc.pre(!names.includes('__proto__'));
        const document = names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), 'here');
        const text = names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        assert.equal(valueAt(document, pointer(text)), 'here');
      }),
    );
  });
});
