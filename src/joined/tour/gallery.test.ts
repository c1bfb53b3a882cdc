import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../web/assets.ts';
import { renderPage } from '../../web/layout.tsx';
import { faultsOfPage } from '../../web/page-faults.ts';
import { compareDictionaries } from '../../web/words.ts';
import { tourGallery } from './gallery.tsx';
import { en } from './text/en.ts';
import { id as indonesian } from './text/id.ts';

describe('the tour in the gallery', () => {
  it('says the same in both languages', () => {
    assert.deepEqual(compareDictionaries(indonesian, en), []);
  });

  it('is sound in each state and language and weighs at most 25 kB with all it loads', () => {
    const { style, font, script, mark } = webAssets();
    const packed = [style, script, mark].reduce((sum, asset) => sum + gzipSync(asset.body).length, font.body.length);
    for (const { id, render } of tourGallery) {
      for (const lang of ['id', 'en'] as const) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(packed + gzipSync(html).length <= 25_000, id);
      }
    }
  });
});
