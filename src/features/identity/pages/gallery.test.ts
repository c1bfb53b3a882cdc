import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newPage } from '../../../../test/support/browser.ts';
import { type GalleryServer, serveGallery } from '../../../web/gallery/gallery-server.ts';
import { renderPage } from '../../../web/layout.tsx';
import { compareDictionaries } from '../../../web/words.ts';
import { identityErrors, identityGallery } from '../index.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';

describe('the pages of identity', () => {
  let server: GalleryServer;
  before(async () => {
    server = await serveGallery(identityGallery);
  });
  after(() => server.close());

  it('say the same in Indonesian and English', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('explain every refusal in both languages with a first sentence that can head a page', () => {
    for (const [code, text] of Object.entries(identityErrors)) {
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^\p{Lu}.*\.$/u, code);
      for (const sentence of [text.id, text.en])
        assert.ok(sentence.search(/[.;] /) > 10 && !sentence.includes('{'), code);
    }
  });

  it('have one heading each, an address of their own in the gallery, and render in both languages', () => {
    assert.equal(new Set(identityGallery.map((page) => page.id)).size, identityGallery.length);
    for (const page of identityGallery) {
      for (const lang of ['id', 'en'] as const) {
        const html = renderPage(page.render(lang));
        assert.equal(html.match(/<h1/g)?.length, 1, page.id);
        assert.ok(html.includes(`<html lang="${lang}">`) && !html.includes('undefined'), page.id);
      }
    }
  });

  it('name the other way where the browser runs no script', async () => {
    const page = await newPage({ baseUrl: server.baseUrl, javaScript: false });
    try {
      for (const one of identityGallery.filter((given) => renderPage(given.render('id')).includes('data-passkey='))) {
        await page.goto(`/id/${one.id}`);
        assert.equal(await page.locator('[data-passkey] button').isVisible(), false, one.id);
        assert.equal(await page.locator('[data-passkey-without]').isVisible(), true, one.id);
      }
    } finally {
      await page.close();
    }
  });
});
