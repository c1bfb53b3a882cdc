import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { newPage } from '../../../../../test/support/browser.ts';
import { webAssets } from '../../../../web/assets.ts';
import { type GalleryServer, serveGallery } from '../../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from '../../text/desk/en.ts';
import { id as indonesian } from '../../text/desk/id.ts';
import { deskGallery } from './gallery.tsx';

describe('the pages of the officers in the gallery', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(deskGallery);
  });
  after(() => server.close());

  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(indonesian, en), []);
  });

  it('each stands once under a name fit for an address', () => {
    const ids = deskGallery.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound, weighs at most 25 kB with all it loads and shows no number of a person`, () => {
      for (const { id, render } of deskGallery) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(weight(html) <= 25_000, `${id}: ${weight(html)} bytes`);
        for (const [number] of html.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)) assert.match(number, /0000$/, id);
      }
    });
  }

  describe('their keys', () => {
    async function visit(id: string, act: (page: Page) => Promise<void>): Promise<void> {
      const page = await newPage({ baseUrl: server.baseUrl });
      try {
        await page.goto(`/id/${id}`);
        await act(page);
      } finally {
        await page.close();
      }
    }
    const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');
    const pathOf = (page: Page) => new URL(page.url()).pathname;

    it('a letter leads to the page that asks for a confirmation, and decides nothing', async () => {
      await visit('mall-case-check', async (page) => {
        const sent = server.posts.length;
        await page.keyboard.press('l');
        await page.waitForURL('**/meja/0c0nt7/lolos');
        assert.equal(server.posts.length, sent);
      });
    });

    it('a digit leads to the row’s page, J and K through the queue, Enter opens', async () => {
      await visit('mall-case-check', async (page) => {
        await page.keyboard.press('2');
        await page.waitForURL('**/meja/0c0nt7/terima?isian=%2Fdiploma%2Fname');
        await page.goBack();
        await page.keyboard.press('j');
        assert.equal(await focused(page), '3314-2026-0D81RS');
        await page.keyboard.press('k');
        await page.keyboard.press('k');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/meja/0pq7zc');
      });
    });

    it('in the queue a digit opens a case and a slash leads to the search', async () => {
      await visit('mall-queue-busy', async (page) => {
        await page.keyboard.press('/');
        assert.equal(await page.evaluate('document.activeElement.name'), 'cari');
        await page.evaluate('document.activeElement.blur()');
        await page.keyboard.press('2');
        await page.waitForURL('**/meja/0pq7zc');
      });
    });

    it('do nothing inside a field, whatever is typed', async () => {
      await visit('mall-confirm-refuse', async (page) => {
        await page.focus('textarea[name=catatan]');
        await page.keyboard.type('l1s/?jkt');
        assert.equal(await page.inputValue('textarea[name=catatan]'), 'l1s/?jkt');
        assert.equal(pathOf(page), '/id/mall-confirm-refuse');
      });
      await visit('mall-queue-busy', async (page) => {
        await page.focus('[name=cari]');
        await page.keyboard.type('j1/?s');
        assert.equal(await page.inputValue('[name=cari]'), 'j1/?s');
        assert.equal(pathOf(page), '/id/mall-queue-busy');
      });
    });
  });
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}
