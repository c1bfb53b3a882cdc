import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStyles } from '../styles.ts';
import { contrast } from './contrast.ts';
import { readCss } from './read-css.ts';

type Mode = 'light' | 'dark';

const tokens = readTokens();

/** Pairs with the contrast that LOOK section 2 promises, light and dark. */
const promised: readonly (readonly [string, string, number, number])[] = [
  ['ink', 'page', 15.3, 15.8],
  ['ink2', 'page', 7.1, 9.6],
  ['ink2', 'sunk', 6.5, 7.7],
  ['edge', 'page', 4.1, 6.1],
  ['on-laut', 'laut', 8.6, 8.3],
  ['link', 'page', 7.8, 10.5],
  ['ok', 'ok-bg', 6.3, 8],
  ['warn', 'warn-bg', 6.6, 8.5],
  ['bad', 'bad-bg', 6, 7.9],
  ['info', 'info-bg', 7.3, 8.1],
  ['mute', 'mute-bg', 5.3, 7],
];

/** Pairs that the pages use, with the least that WCAG asks of them. */
const used: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', ['page', 'surface'], 7],
  ['ink', ['sunk', 'ok-bg', 'warn-bg', 'bad-bg', 'info-bg', 'mute-bg'], 7],
  ['ink2', ['page', 'surface'], 7],
  ['ink2', ['sunk', 'ok-bg', 'warn-bg', 'bad-bg', 'info-bg', 'mute-bg'], 4.5],
  ['link', ['page', 'surface', 'sunk', 'ok-bg', 'warn-bg', 'bad-bg', 'info-bg', 'mute-bg'], 4.5],
  ['ok', ['surface'], 4.5],
  ['warn', ['page', 'surface'], 4.5],
  ['bad', ['page', 'surface'], 4.5],
  ['info', ['surface'], 4.5],
  ['mute', ['surface'], 4.5],
  ['on-deep', ['deep'], 7],
  ['on-deep2', ['deep'], 7],
  ['kunyit', ['deep'], 4.5],
  ['on-kunyit', ['kunyit'], 7],
  ['edge', ['page', 'surface', 'sunk'], 3],
  ['laut', ['page', 'surface', 'sunk'], 3],
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((name) => [name, ['page', 'surface'], 3] as const),
];

describe('the colours', () => {
  for (const mode of ['light', 'dark'] as const) {
    for (const [front, ground, light, dark] of promised) {
      const promise = mode === 'light' ? light : dark;
      it(`${front} on ${ground} has the contrast that the look promises in the ${mode}: ${promise}`, () => {
        const found = contrast(colour(front, mode), colour(ground, mode));
        assert.ok(Math.abs(found - promise) < 0.06, `${found.toFixed(2)} instead of ${promise}`);
      });
    }

    for (const [front, grounds, least] of used) {
      it(`${front} can be told from ${grounds.join(', ')} in the ${mode} (${least}:1)`, () => {
        for (const ground of grounds) {
          const found = contrast(colour(front, mode), colour(ground, mode));
          assert.ok(found >= least, `on ${ground} only ${found.toFixed(2)}:1`);
        }
      });
    }
  }

  it('on paper are those of the light', () => {
    const dark = readCss(readStyles()).filter((rule) => rule.within.some((head) => head.includes('dark')));
    assert.ok(dark.length > 0);
    for (const rule of dark) assert.match(rule.within.join(), /@media screen and/);
  });

  it('black and white are as far apart as can be, and a colour is not apart from itself', () => {
    assert.equal(contrast('#000', '#ffffff'), 21);
    assert.equal(contrast('#0b5363', '#0b5363'), 1);
  });
});

function colour(name: string, mode: Mode): string {
  const found = tokens[mode].get(`--${name}`);
  if (found === undefined) throw new Error(`there is no colour ${name}`);
  return found;
}

function readTokens(): Readonly<Record<Mode, ReadonlyMap<string, string>>> {
  const roots = readCss(readStyles()).filter((rule) => rule.selector === ':root');
  const light = new Map(roots.filter((rule) => rule.within.length === 0).flatMap((rule) => [...rule.declarations]));
  const darker = roots.filter((rule) => rule.within.some((head) => head.includes('dark')));
  return { light, dark: new Map([...light, ...darker.flatMap((rule) => [...rule.declarations])]) };
}
