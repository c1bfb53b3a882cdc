import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axe, faultsOf, newPage } from '../../../../test/support/browser.ts';
import { webAssets } from '../../../web/assets.ts';
import { serveGallery, type GalleryServer } from '../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { documentsGallery } from './gallery.tsx';

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe('the pages of documents in the gallery', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(documentsGallery);
  });
  after(() => server.close());

  it('show every verdict: valid, revoked, expired, altered and unknown', () => {
    const ids = documentsGallery.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const verdict of ['valid', 'revoked', 'expired', 'altered', 'unknown'])
      assert.ok(ids.includes(`documents-check-${verdict}`), verdict);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound, weighs at most 25 kB with all it loads and shows no number of a person`, () => {
      for (const { id, render } of documentsGallery) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(weight(html) <= 25_000, `${id}: ${weight(html)} bytes`);
        assert.doesNotMatch(html, /\b\d{16}\b/, id);
      }
    });
  }

  for (const view of views) {
    it(`each breaks no rule of accessibility and never scrolls sideways at ${view.width} px in the ${view.colorScheme}`, async () => {
      const page = await newPage({ baseUrl: server.baseUrl, ...view });
      try {
        for (const { id } of documentsGallery) {
          await page.goto(`/id/${id}`);
          assert.deepEqual(await axe(page), [], id);
          const excess = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(excess, 0, `${id} is wider than the screen`);
        }
        // A request that the next page cuts short is no fault.
        assert.deepEqual(
          faultsOf(page).filter((text) => !text.endsWith('net::ERR_ABORTED')),
          [],
        );
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
