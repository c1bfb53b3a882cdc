import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axe, faultsOf, newPage } from '../../../../test/support/browser.ts';
import { webAssets } from '../../../web/assets.ts';
import { serveGallery, type GalleryServer } from '../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { onceonlyGallery } from '../index.ts';

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe('the pages of once-only in the gallery', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(onceonlyGallery);
  });
  after(() => server.close());

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

  for (const view of views) {
    it(`each breaks no rule of accessibility and never scrolls sideways at ${view.width} px in the ${view.colorScheme}`, async () => {
      const page = await newPage({ baseUrl: server.baseUrl, ...view });
      try {
        for (const { id } of onceonlyGallery) {
          await page.goto(`/id/${id}`);
          assert.deepEqual(await axe(page), [], id);
          const excess = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(excess, 0, `${id} is wider than the screen`);
        }
        // A request that the next page cuts short is no fault.
        const faults = faultsOf(page).filter((text) => !text.endsWith('net::ERR_ABORTED'));
        assert.deepEqual(faults, []);
      } finally {
        await page.close();
      }
    });
  }
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}
