import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axe, faultsOf, newPage } from '../../../../../test/support/browser.ts';
import { webAssets } from '../../../../web/assets.ts';
import { serveGallery, type GalleryServer } from '../../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from '../../text/services/en.ts';
import { id } from '../../text/services/id.ts';
import { servicesGallery } from './gallery.tsx';

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe('the pages of services in the gallery', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(servicesGallery);
  });
  after(() => server.close());

  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('each stands once under a name fit for an address', () => {
    const ids = servicesGallery.map((page) => page.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const one of ids) assert.match(one, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound and weighs at most 25 kB with all it loads`, () => {
      for (const page of servicesGallery) {
        const html = renderPage(page.render(lang));
        assert.deepEqual(faultsOfPage(html), [], page.id);
        assert.ok(weight(html) <= 25_000, `${page.id}: ${weight(html)} bytes`);
      }
    });
  }

  for (const view of views) {
    it(`each breaks no rule of accessibility and never scrolls sideways at ${view.width} px in the ${view.colorScheme}`, async () => {
      const page = await newPage({ baseUrl: server.baseUrl, ...view });
      try {
        for (const { id: name } of servicesGallery) {
          await page.goto(`/id/${name}`);
          assert.deepEqual(await axe(page), [], name);
          const excess = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(excess, 0, `${name} is wider than the screen`);
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
