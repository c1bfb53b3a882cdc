import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axe, faultsOf, newPage } from '../../../../test/support/browser.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { webAssets } from '../../../web/assets.ts';
import { type GalleryServer, serveGallery } from '../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { exchangeGallery } from './gallery.tsx';

const languages: readonly Lang[] = ['id', 'en'];

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe('the gallery of the exchange', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(exchangeGallery);
  });
  after(() => server.close());

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

  for (const view of views) {
    it(`breaks no rule of accessibility and never scrolls sideways at ${view.width} px in the ${view.colorScheme}`, async () => {
      const page = await newPage({ baseUrl: server.baseUrl, ...view });
      try {
        for (const { id } of exchangeGallery) {
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
