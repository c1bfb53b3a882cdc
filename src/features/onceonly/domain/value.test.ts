import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSameValue, parseValue, type ValueShape } from './value.ts';

const address = {
  jalan: 'Dukuh Ngasem',
  rt: '004',
  rw: '002',
  kodeDesa: '33.14.03.2005',
  desa: 'Jirapan',
  kecamatan: 'Masaran',
  kabupatenKota: 'Kabupaten Sragen',
  provinsi: 'Jawa Tengah',
};
const picture = { mediaType: 'image/svg+xml', base64: 'PHN2Zz48L3N2Zz4=', takenOn: '2023-01-01' };
const code: ValueShape = { kind: 'code', codes: { active: { id: 'Aktif', en: 'Active' } } };

function valueOf(shape: ValueShape, given: unknown): unknown {
  const read = parseValue(shape, given);
  return read.ok ? read.value : read.error;
}

describe('a value as a source sends it', () => {
  it('null says that the source knows of none', () => {
    assert.equal(valueOf({ kind: 'date' }, null), null);
  });

  it('is read by the shape of its attribute', () => {
    assert.equal(valueOf({ kind: 'text', maxLength: 20 }, ' Wulan '), 'Wulan');
    assert.equal(valueOf({ kind: 'date' }, '1992-05-09'), '1992-05-09');
    assert.equal(valueOf({ kind: 'digits', lengths: [16] }, '3314034905929001'), '3314034905929001');
    assert.equal(valueOf(code, 'active'), 'active');
    assert.deepEqual(valueOf({ kind: 'address' }, { ...address, extra: 1 }), address);
    assert.deepEqual(valueOf({ kind: 'picture' }, picture), {
      mediaType: 'image/svg+xml',
      base64: picture.base64,
    });
  });

  const unreadable: readonly (readonly [what: string, shape: ValueShape, given: unknown])[] = [
    ['a text that is too long', { kind: 'text', maxLength: 3 }, 'Wulan'],
    ['an empty text', { kind: 'text', maxLength: 3 }, ' '],
    ['a text with control characters', { kind: 'text', maxLength: 30 }, 'Wulan\u202E'],
    ['a number for a text', { kind: 'text', maxLength: 30 }, 7],
    ['a day that no calendar has', { kind: 'date' }, '2026-02-30'],
    ['too few digits', { kind: 'digits', lengths: [15, 16] }, '33140349'],
    ['a code of another list', code, 'dead'],
    ['a code that every object has', code, 'toString'],
    ['half an address', { kind: 'address' }, { jalan: 'Dukuh Ngasem' }],
    ['a picture of a kind that may run', { kind: 'picture' }, { ...picture, mediaType: 'text/html' }],
    ['a picture that is no base64', { kind: 'picture' }, { ...picture, base64: '<svg>' }],
    ['a picture without bytes', { kind: 'picture' }, { ...picture, base64: '' }],
    ['a picture that is too large', { kind: 'picture' }, { ...picture, base64: 'A'.repeat(700_004) }],
  ];
  for (const [what, shape, given] of unreadable) {
    it(`${what} is unreadable`, () => assert.equal(valueOf(shape, given), 'value_unreadable'));
  }

  it('nothing that a source could send makes reading fail', () => {
    const shapes = [code, { kind: 'address' }, { kind: 'picture' }, { kind: 'date' }] as const;
    fc.assert(
      fc.property(fc.jsonValue(), (given) => shapes.every((shape) => typeof parseValue(shape, given).ok === 'boolean')),
    );
  });
});

describe('two values', () => {
  it('are the same whatever their capitals and spaces', () => {
    assert.ok(isSameValue('Wulan  Ambarsari', 'WULAN AMBARSARI'));
    assert.ok(isSameValue(address, { ...address, jalan: 'DUKUH NGASEM' }));
    assert.ok(isSameValue(null, null));
  });

  it('differ when a word, a part or the picture differs, or one is none', () => {
    assert.ok(!isSameValue('Wulan Ambarsari', 'Wulan Ambarwati'));
    assert.ok(!isSameValue(address, { ...address, rt: '005' }));
    assert.ok(!isSameValue('Wulan', null));
  });
});
