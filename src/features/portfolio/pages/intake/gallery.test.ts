import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../../../web/assets.ts';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from '../../text/intake/en.ts';
import { id } from '../../text/intake/id.ts';
import { intakeGallery } from './gallery.tsx';

describe('the pages of intake', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  for (const { id: page, title, render } of intakeGallery) {
    it(`${title}: sound and light`, () => {
      const { style, font, script, mark } = webAssets();
      const loaded = [style, script, mark].reduce((sum, { body }) => sum + gzipSync(body).length, font.body.length);
      for (const lang of ['id', 'en'] as const) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], page);
        assert.ok(loaded + gzipSync(html).length <= 25_000, page);
      }
    });
  }
});
