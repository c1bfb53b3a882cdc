import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portraitSvg } from './portrait.ts';

describe('the drawn portrait', () => {
  const portraits = Array.from({ length: 300 }, (_, at) => portraitSvg(`person ${at}`));

  it('is the same for the same person and differs between persons', () => {
    assert.equal(portraitSvg('person 7'), portraits[7]);
    assert.equal(new Set(portraits).size, portraits.length);
  });

  it('is small plain SVG without style, script, link or text', () => {
    for (const svg of portraits) {
      assert.ok(svg.length > 700 && svg.length < 2_048, `${svg.length} characters`);
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 300 400"[^>]*>.*<\/svg>$/);
      assert.doesNotMatch(svg, /style|script|href|on\w+=|NaN|undefined|<text|person/i);
    }
  });

  it('closes every element it opens', () => {
    const [svg = ''] = portraits;
    const opened = svg.match(/<[a-z]+(?:\s[^>]*[^/])?>/g) ?? [];
    assert.equal(opened.length, (svg.match(/<\/[a-z]+>/g) ?? []).length);
  });
});
