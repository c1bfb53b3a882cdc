import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../../web/assets.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { onceonlyGallery } from '../index.ts';

describe('the pages of once-only in the gallery', () => {
  it('each stands once under a name fit for an address', () => {
    const ids = onceonlyGallery.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound, weighs at most 25 kB with all it loads and shows no number of a person`, () => {
      for (const { id, render } of onceonlyGallery) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(weight(html) <= 25_000, `${id}: ${weight(html)} bytes`);
        for (const [number] of html.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)) assert.match(number, /0000$/, id);
      }
    });
  }
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}
