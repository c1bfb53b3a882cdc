import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axe, faultsOf, newPage } from '../../../test/support/browser.ts';
import { type GalleryServer, serveGallery } from './gallery-server.ts';
import { galleryPages } from './gallery.tsx';

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe('the gallery in a browser', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(galleryPages);
  });
  after(() => server.close());

  for (const view of views) {
    it(`breaks no rule of accessibility and never scrolls sideways at ${view.width} px in the ${view.colorScheme}`, async () => {
      const page = await newPage({ baseUrl: server.baseUrl, ...view });
      try {
        for (const { id } of galleryPages) {
          await page.goto(`/id/${id}`);
          assert.deepEqual(await axe(page), [], id);
          const excess = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(excess, 0, `${id} is wider than the screen`);
        }
        assert.deepEqual(faultsOf(page), []);
      } finally {
        await page.close();
      }
    });
  }
});
