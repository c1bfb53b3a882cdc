import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildStylesheet, readStyles } from '../styles.ts';
import { faultsInChrome80 } from './old-browsers.ts';
import { readCss } from './read-css.ts';

describe('the stylesheet in Chrome 80', () => {
  it('asks for nothing newer that has no fallback', () => {
    const rules = readCss(readStyles());
    assert.ok(rules.length > 200, `only ${rules.length} rules were read`);
    assert.deepEqual(faultsInChrome80(rules), []);
  });

  it('keeps every block closed after it is minified', () => {
    const { body } = buildStylesheet(new Map());
    assert.equal(body.split('{').length, body.split('}').length);
  });

  const planted: readonly (readonly [string, string])[] = [
    ['a gap between flex items', '.a { display: flex; gap: 1rem }'],
    ['a gap without any display', '.a { column-gap: 1rem }'],
    ['a gap in a grid that a wider rule turned into flex', '.a { display: grid } .a { display: flex; row-gap: 1px }'],
    ['inset', '.a { inset: 0 }'],
    ['aspect-ratio', '.a { aspect-ratio: 1 }'],
    ['logical shorthands', '.a { margin-inline: auto; padding-block: 1rem }'],
    ['a list in :not()', '.a:not(.b, .c) { color: red }'],
    [':is()', ':is(.a, .b) { color: red }'],
    [':has()', '.a:has(b) { color: red }'],
    [':focus-visible alone', ':focus-visible { outline: 0 }'],
    ['nesting', '.a { & b { color: red } }'],
    ['cascade layers', '@layer base { .a { color: red } }'],
    ['container queries', '@container (min-width: 1px) { .a { color: red } }'],
    ['range syntax', '@media (width >= 40rem) { .a { color: red } }'],
    ['mixed colours', '.a { color: color-mix(in srgb, red, blue) }'],
    ['small viewport units', '.a { height: 100svh }'],
    ['clipped overflow', '.a { overflow: clip }'],
    ['individual transforms', '.a { rotate: 4deg }'],
  ];
  for (const [name, css] of planted) {
    it(`finds a planted ${name}`, () => {
      assert.notDeepEqual(faultsInChrome80(readCss(css)), []);
    });
  }

  it('lets a grid keep its gap inside a narrower rule', () => {
    const css = '.a { display: grid } @media (min-width: 40rem) { .a { gap: 1rem } }';
    assert.deepEqual(faultsInChrome80(readCss(css)), []);
  });
});
