import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomStream } from '../random.ts';
import { composeFamilyName, composeName } from './compose.ts';
import { isNameOfWellKnown } from './deny-list.ts';
import type { NamePool } from './name-pool.ts';
import { namePools } from './pools.ts';
import { nameVariant } from './variants.ts';

const generations = [1940, 1980, 2010];

function manyNames(pool: NamePool, label: string): readonly string[] {
  const random = randomStream('names', label);
  return generations.flatMap((bornYear) =>
    (['male', 'female'] as const).flatMap((sex) =>
      Array.from({ length: 120 }, () =>
        composeName(pool, { sex, bornYear, familyName: composeFamilyName(pool, random) }, random),
      ),
    ),
  );
}

describe('invented names', () => {
  it('are written as registries write them, and varied, in every culture', () => {
    for (const [culture, pool] of Object.entries(namePools)) {
      const names = manyNames(pool, culture);
      for (const name of names) {
        assert.match(name, /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,5}$/u, `${culture}: ${name}`);
        assert.ok(name.length <= 60);
        const words = name.split(' ');
        assert.equal(new Set(words).size, words.length, name);
      }
      assert.ok(new Set(names).size > names.length * 0.5, `${culture} has few names`);
    }
  });

  it('have one word more often among the old than among the young', () => {
    const random = randomStream('names', 'mononyms');
    const oneWord = (bornYear: number): number =>
      Array.from({ length: 500 }, () =>
        composeName(namePools.javanese, { sex: 'male', bornYear, familyName: null }, random),
      ).filter((name) => !name.includes(' ')).length;
    assert.ok(oneWord(1945) > 200 && oneWord(2012) < 60);
  });

  it('end with the father’s family name where one is handed down', () => {
    const random = randomStream('names', 'family');
    const name = composeName(namePools.batak, { sex: 'female', bornYear: 1990, familyName: 'Simbolon' }, random);
    assert.match(name, / Simbolon$/);
    assert.equal(composeFamilyName(namePools.javanese, random), null);
  });
});

describe('names of well-known people', () => {
  it('are recognised in any case and inside a longer name, parts of them are not', () => {
    for (const name of [
      'Joko Widodo',
      'JOKO WIDODO',
      'Budi Joko Widodo',
      'Sri Mulyani',
      'Soekarno',
      'Ratna Puspitasari',
    ]) {
      assert.ok(isNameOfWellKnown(name), name);
    }
    for (const name of ['Joko', 'Joko Santoso', 'Widodo Joko', 'Sri Rahayu', 'Karno']) {
      assert.ok(!isNameOfWellKnown(name), name);
    }
  });

  it('are never composed, and a list of nothing else is refused', () => {
    const only = { first: ['Joko'], second: ['Widodo'], one: 0, three: 0 };
    const sexes = { old: only, middle: only, young: only };
    const pool: NamePool = { male: sexes, female: sexes, family: null };
    const random = randomStream('names', 'denied');
    assert.throws(() => composeName(pool, { sex: 'male', bornYear: 1970, familyName: null }, random));
  });
});

describe('other spellings of a name', () => {
  const cases: readonly (readonly [name: string, spellings: readonly string[]])[] = [
    ['Muhammad Fajar', ['M. Fajar', 'Muhammad F.']],
    ['Nur Huda', ['Nurhuda', 'Nur H.']],
    ['Dewi Puspitasari', ['Dewi Puspita Sari', 'Dewi P.']],
    ['Tri Wahyuningsih', ['Triwahyuningsih', 'Tri Wahyu Ningsih', 'Tri W.']],
  ];

  it('shorten words and lose or add spaces, nothing else', () => {
    for (const [name, spellings] of cases) {
      const random = randomStream('variants', name);
      const seen = new Set(Array.from({ length: 60 }, () => nameVariant(name, random)));
      assert.deepEqual(seen, new Set(spellings));
    }
  });

  it('do not exist for a short name of one word', () => {
    assert.equal(nameVariant('Paiman', randomStream('variants', 'one')), null);
  });
});
