import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listAssets, webAssets } from './assets.ts';
import { buildStylesheet } from './styles.ts';

const kB = 1000;

describe('the assets', () => {
  it('are light: stylesheet 6.5 kB, font 8 kB, script 10 kB after gzip at most', () => {
    const { style, font, script } = webAssets();
    assert.ok(gzipSync(style.body).length <= 6.5 * kB, `stylesheet ${gzipSync(style.body).length}`);
    assert.ok(font.body.length <= 8 * kB, `font ${font.body.length}`);
    assert.ok(gzipSync(script.body).length <= 10 * kB, `script ${gzipSync(script.body).length}`);
  });

  it('carry their content in their address, so that they may be kept for ever', () => {
    for (const asset of listAssets()) assert.match(asset.path, /^\/aset\/[a-z0-9-]+-[0-9a-f]{12}\.(css|js|woff2|svg)$/);
    const one = buildStylesheet(new Map());
    const other = buildStylesheet(new Map([['../fonts/plus-jakarta-sans-700-id.woff2', '/aset/other.woff2']]));
    assert.notEqual(one.hash, other.hash);
  });

  it('name the font by the address it is served at', () => {
    const { style, font } = webAssets();
    const css = new TextDecoder().decode(style.body);
    assert.ok(css.includes(font.path));
    assert.doesNotMatch(css, /\.\.\/fonts/);
  });

  it('load nothing from another host', () => {
    const { style, script } = webAssets();
    for (const { body } of [style, script]) {
      assert.doesNotMatch(new TextDecoder().decode(body).replaceAll('http://www.w3.org/2000/svg', ''), /https?:/);
    }
  });

  it('are built once', () => {
    assert.equal(webAssets(), webAssets());
  });
});
