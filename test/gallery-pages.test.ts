import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { allGalleryPages } from '../src/app.ts';
import { webAssets } from '../src/web/assets.ts';
import { renderPage } from '../src/web/layout.tsx';
import { faultsOfPage } from '../src/web/page-faults.ts';

/** DESIGN section 8: a citizen's page with all that it loads, gzip. Officers' pages keep to it too. */
const MOST_BYTES = 25_000;

describe('every page in every state', () => {
  const pages = allGalleryPages();
  const { style, font, script, mark } = webAssets();
  const loaded = [style, script, mark].reduce((sum, { body }) => sum + gzipSync(body).length, font.body.length);

  it('stands once in the gallery, under a name fit for an address', () => {
    const ids = pages.map(({ id }) => id);
    assert.ok(ids.length > 300, `only ${ids.length} pages`);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`is sound in ${lang}, weighs at most 25 kB with all it loads, and shows no number of a person`, () => {
      const heavy: string[] = [];
      for (const { id, render } of pages) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        const bytes = loaded + gzipSync(html).length;
        if (bytes > MOST_BYTES) heavy.push(`${id}: ${bytes} bytes`);
        // No real NIK ends in 0000.
        for (const [number] of html.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)) assert.match(number, /0000$/, id);
      }
      assert.deepEqual(heavy, []);
    });
  }
});
