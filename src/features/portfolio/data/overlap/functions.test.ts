import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FUNCTIONS } from './functions.ts';

/** How many level-2 codes each sector has, by its place: RAB 01-09 and RAL 01-02 of the national reference. */
const SECTOR_SIZES = {
  RAB: [2, 11, 7, 3, 3, 5, 5, 2, 7],
  RAL: [44, 9],
} as const;

describe('the catalogue of fine functions', () => {
  it('is large enough to place what offices run, and small enough to choose from', () => {
    assert.ok(FUNCTIONS.length >= 160 && FUNCTIONS.length <= 200, `${FUNCTIONS.length} functions`);
  });

  it('gives every function a code and names of its own', () => {
    for (const values of [FUNCTIONS.map(codeOf), FUNCTIONS.map(nameInIndonesian), FUNCTIONS.map(nameInEnglish)]) {
      assert.deepEqual(repeated(values), []);
    }
    assert.deepEqual(
      FUNCTIONS.map(codeOf).filter((code) => !/^F\.\d{3}\.\d{2}$/.test(code)),
      [],
    );
  });

  it('stands every function under known codes of the national reference', () => {
    const known = new Set(levelTwoCodes());
    for (const { code, under } of FUNCTIONS) {
      assert.ok(under.length > 0, code);
      assert.deepEqual(repeated(under), [], code);
      for (const place of under) {
        assert.match(place, /^R(AB|AL|AD|AA|AI|AK)(\.\d{2}){1,7}$/, code);
        assert.ok(known.has(place.slice(0, 'RAL.00.00'.length)), `${code} stands under ${place}`);
      }
    }
  });

  it('leaves no sector of services or business processes without a function', () => {
    const covered = new Set(FUNCTIONS.flatMap(({ under }) => under.map((place) => place.slice(0, 'RAL.00.00'.length))));
    assert.deepEqual(
      levelTwoCodes().filter((code) => !covered.has(code)),
      [],
    );
  });

  it('describes every function in both languages with enough words to tell it from others', () => {
    for (const { code, words } of FUNCTIONS) {
      assert.ok(words.id.length >= 15, `${code}: ${words.id.length} Indonesian words`);
      assert.ok(words.en.length >= 8, `${code}: ${words.en.length} English words`);
    }
  });

  it('writes words in lower case, at most three to a phrase, none twice', () => {
    for (const { code, words } of FUNCTIONS) {
      const all = [...words.id, ...words.en];
      assert.deepEqual(repeated(all), [], code);
      assert.deepEqual(
        all.filter((word) => word !== word.toLowerCase() || !/^[\p{L}\p{N}'/-]+( [\p{L}\p{N}'/-]+){0,2}$/u.test(word)),
        [],
        code,
      );
    }
  });
});

function levelTwoCodes(): readonly string[] {
  return Object.entries(SECTOR_SIZES).flatMap(([domain, sizes]) =>
    sizes.flatMap((size, sector) =>
      Array.from({ length: size }, (_, place) => `${domain}.${twoDigits(sector + 1)}.${twoDigits(place + 1)}`),
    ),
  );
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function codeOf(entry: { readonly code: string }): string {
  return entry.code;
}

function nameInIndonesian(entry: { readonly name: { readonly id: string } }): string {
  return entry.name.id;
}

function nameInEnglish(entry: { readonly name: { readonly en: string } }): string {
  return entry.name.en;
}
