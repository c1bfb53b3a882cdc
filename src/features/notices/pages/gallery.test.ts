import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../../web/assets.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { noticesGallery } from '../index.ts';

describe('the pages of notices in the gallery', () => {
  it('each stands once under a name fit for an address', () => {
    const ids = noticesGallery.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^notices-[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound and weighs at most 25 kB with all it loads`, () => {
      const { style, font, script, mark } = webAssets();
      const packed = [style, script, mark].reduce((sum, asset) => sum + gzipSync(asset.body).length, font.body.length);
      for (const { id, render } of noticesGallery) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(packed + gzipSync(html).length <= 25_000, id);
      }
    });
  }
});
