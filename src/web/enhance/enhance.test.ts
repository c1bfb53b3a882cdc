import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf, newPage, type PageOptions } from '../../../test/support/browser.ts';
import { type GalleryServer, serveGallery } from '../gallery/gallery-server.ts';
import { galleryPages } from '../gallery/gallery.tsx';

describe('what script adds', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(galleryPages);
  });
  after(() => server.close());

  async function visit<T>(id: string, options: Partial<PageOptions>, act: (page: Page) => Promise<T>): Promise<T> {
    const page = await newPage({ baseUrl: server.baseUrl, ...options });
    try {
      await page.goto(`/id/${id}`);
      const result = await act(page);
      // A key that leads away at once may stop the tab's little picture half way.
      assert.deepEqual(
        faultsOf(page).filter((fault) => !fault.endsWith('net::ERR_ABORTED')),
        [],
      );
      return result;
    } finally {
      await page.close();
    }
  }

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  // Browsers follow `autofocus` only when they next draw the page.
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail('it did not come true within a second');
  }

  describe('the keys of a desk', () => {
    it('J and K move through the queue from the open case, and Enter opens', async () => {
      await visit('desk-case', {}, async (page) => {
        await page.keyboard.press('j');
        assert.equal(await focused(page), 'SRG-2026-004424');
        await page.keyboard.press('k');
        await page.keyboard.press('k');
        assert.equal(await focused(page), 'SRG-2026-004402');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/meja/2');
      });
    });

    it('a digit acts on its row and a letter leads to its confirmation page', async () => {
      await visit('desk-case', {}, async (page) => {
        await page.keyboard.press('2');
        await page.waitForURL('**/meja/3/sikap/2');
        await page.goBack();
        await page.keyboard.press('Shift+P');
        await page.waitForURL('**/meja/3/putuskan');
      });
    });

    it('a slash leads to the filters', async () => {
      await visit('desk-queue', {}, async (page) => {
        await page.keyboard.press('/');
        assert.equal(await page.evaluate('document.activeElement.name'), 'cari');
        assert.equal(await page.inputValue('[name=cari]'), '');
      });
    });

    it('never act inside a field or together with Ctrl', async () => {
      await visit('desk-queue', {}, async (page) => {
        await page.focus('[name=cari]');
        await page.keyboard.type('j/?1p');
        assert.equal(await page.inputValue('[name=cari]'), 'j/?1p');
        assert.equal(pathOf(page), '/id/desk-queue');
      });
      await visit('desk-case', {}, async (page) => {
        await page.keyboard.press('Control+1');
        assert.equal(pathOf(page), '/id/desk-case');
      });
    });

    it('never submit: a button only takes the focus', async () => {
      await visit('desk-case', {}, async (page) => {
        await page.evaluate(`document.querySelector('form[method=post] button').dataset.key = 'x'`);
        const sent = server.posts.length;
        await page.keyboard.press('x');
        assert.equal(await focused(page), 'Keluar');
        assert.equal(server.posts.length, sent);
      });
    });

    it('are listed by a question mark, can be switched off, and stay off', async () => {
      await visit('desk-case', {}, async (page) => {
        await page.keyboard.press('?');
        assert.match(await focused(page), /^Pintasan papan ketik/);
        await page.click('text=Matikan pintasan');
        await page.keyboard.press('2');
        await page.reload();
        await page.keyboard.press('j');
        await page.keyboard.press('2');
        assert.equal(pathOf(page), '/id/desk-case');
        assert.equal(await page.isVisible('text=Nyalakan pintasan'), false);
        await page.keyboard.press('?');
        await page.click('text=Nyalakan pintasan');
        await page.keyboard.press('2');
        await page.waitForURL('**/meja/3/sikap/2');
      });
    });

    it('are not offered where the page has none, or the screen is too narrow for their list', async () => {
      const offered = (page: Page) => page.isVisible('[data-keys]');
      assert.equal(await visit('evidence-passed', {}, offered), false);
      assert.equal(await visit('desk-case', { width: 360 }, offered), false);
      assert.equal(await visit('desk-case', { javaScript: false }, offered), false);
      await visit('desk-case', { width: 360 }, async (page) => {
        await page.keyboard.press('2');
        assert.equal(pathOf(page), '/id/desk-case');
      });
    });
  });

  describe('a form that is sent', () => {
    const submit = 'main form [type=submit]';
    const sentTo = (path: string) => server.posts.filter((post) => post.path === path).length;

    it('is sent once, however often the button is pressed', async () => {
      await visit('form-step', {}, async (page) => {
        const before = sentTo('/permohonan/contoh/tempat');
        await page.evaluate(
          `pressed = document.querySelector('${submit}'); pressed.click(); setTimeout(() => pressed.click(), 100)`,
        );
        await page.waitForURL('**/tempat');
        assert.equal(sentTo('/permohonan/contoh/tempat') - before, 1);
      });
    });

    it('can be sent again after coming back to the page', async () => {
      await visit('form-step', {}, async (page) => {
        const before = sentTo('/permohonan/contoh/tempat');
        await page.click(submit);
        await page.waitForURL('**/tempat');
        await page.goBack();
        await page.click(submit);
        await page.waitForURL('**/tempat');
        assert.equal(sentTo('/permohonan/contoh/tempat') - before, 2);
      });
    });

    it('is sent without script too, with everything in it', async () => {
      await visit('form-step', { javaScript: false }, async (page) => {
        await page.click(submit);
        await page.waitForURL('**/tempat');
        const sent = new URLSearchParams(server.posts.at(-1)?.body);
        assert.equal(sent.get('csrf'), 'contoh');
        assert.equal(sent.get('idempotency_key'), '0193-contoh');
        assert.deepEqual(sent.getAll('hari'), ['1', '2', '3', '4', '5']);
        assert.equal(sent.get('jam-selesai'), '20.00');
      });
    });
  });

  describe('errors', () => {
    for (const javaScript of [true, false]) {
      it(`take the focus ${javaScript ? 'with' : 'without'} script, and lead to their field`, async () => {
        await visit('form-errors', { javaScript }, async (page) => {
          await until(async () => (await focused(page)).startsWith('Tiga isian perlu diperbaiki'));
          await page.click('text=Pilih paling sedikit satu hari');
          assert.equal(await page.evaluate('document.activeElement.value'), '1');
        });
      });
    }
  });

  describe('printing', () => {
    it('is offered only where script can do it', async () => {
      const offered = (page: Page) => page.isVisible('[data-print]');
      assert.equal(await visit('confirmation', {}, offered), true);
      assert.equal(await visit('confirmation', { javaScript: false }, offered), false);
    });

    it('opens every fold for the paper and closes it again', async () => {
      await visit('access-log', {}, async (page) => {
        const open = () => page.evaluate('document.querySelectorAll("details[open]").length');
        const all = await page.evaluate('document.querySelectorAll("details").length');
        assert.equal(await open(), 0);
        await page.evaluate('dispatchEvent(new Event("beforeprint"))');
        assert.equal(await open(), all);
        await page.evaluate('dispatchEvent(new Event("afterprint"))');
        assert.equal(await open(), 0);
      });
    });
  });
});
