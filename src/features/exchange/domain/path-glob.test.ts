import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/path-glob.json' with { type: 'json' };
import { matchesGlob, parsePathGlob, type PathGlob } from './path-glob.ts';

function glob(text: string): PathGlob {
  const parsed = parsePathGlob(text);
  assert.ok(parsed.ok, text);
  return parsed.value;
}

describe('a path glob', () => {
  for (const { glob: text, path, matches } of vectors.cases) {
    it(`${text} ${matches ? 'covers' : 'does not cover'} /${path.join('/')}`, () => {
      assert.equal(matchesGlob(glob(text), path), matches);
    });
  }

  for (const given of vectors.refused) {
    it(`${JSON.stringify(given)} may not stand in a grant`, () => {
      assert.deepEqual(parsePathGlob(given), { ok: false, error: 'path_glob_malformed' });
    });
  }

  it('matches what the plain definition of the two stars matches', () => {
    const part = fc.constantFrom('a', 'b', '*', '**');
    const segment = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(segment, { maxLength: 8 }), (parts, path) => {
        assert.equal(matchesGlob(glob(`/${parts.join('/')}`), path), plain(parts, path));
      }),
      { numRuns: 2000 },
    );
  });

  it('many stars against a long path are decided at once', () => {
    const many = glob(`/${Array.from({ length: 31 }, () => '**').join('/')}/x`);
    assert.equal(
      matchesGlob(
        many,
        Array.from({ length: 64 }, () => 'a'),
      ),
      false,
    );
  });
});

function plain(parts: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = parts;
  if (first === undefined) return path.length === 0;
  if (first === '**') return path.some((_, at) => plain(rest, path.slice(at))) || plain(rest, []);
  return path.length > 0 && (first === '*' || first === path[0]) && plain(rest, path.slice(1));
}
