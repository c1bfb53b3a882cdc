import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Lang } from '../../../vocabulary/lang.ts';
import { webAssets } from '../../../web/assets.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { exchangeGallery } from './gallery.tsx';

const languages: readonly Lang[] = ['id', 'en'];

describe('the gallery of the exchange', () => {
  it('names each page once, by a name fit for an address', () => {
    const ids = exchangeGallery.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^exchange(-[a-z0-9]+)+$/);
    assert.ok(ids.length >= 20);
  });

  for (const page of exchangeGallery) {
    it(`${page.id} is sound in both languages and weighs at most 25 kB with all it loads`, () => {
      const { style, font, script, mark } = webAssets();
      const loaded = [style, script, mark].reduce((sum, { body }) => sum + gzipSync(body).length, font.body.length);
      for (const lang of languages) {
        const html = renderPage(page.render(lang));
        assert.deepEqual(faultsOfPage(html), []);
        const weight = loaded + gzipSync(html).length;
        assert.ok(weight <= 25_000, `${weight} bytes`);
      }
    });
  }
});
