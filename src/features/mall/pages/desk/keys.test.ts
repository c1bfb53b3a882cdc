import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { newPage } from '../../../../../test/support/browser.ts';
import { type GalleryServer, serveGallery } from '../../../../web/gallery/gallery-server.ts';
import { deskGallery } from './gallery.tsx';

describe('the keys of the desk', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(deskGallery);
  });
  after(() => server.close());

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
      await page.waitForURL('**/meja/0c0nt7/terima?isian=%2Fstr%2Fnumber');
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
