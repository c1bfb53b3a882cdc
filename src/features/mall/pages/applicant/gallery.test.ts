import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../../../web/assets.ts';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from '../../text/applicant/en.ts';
import { id } from '../../text/applicant/id.ts';
import { applicantGallery } from './gallery.tsx';

describe('the pages of whoever applies in the gallery', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('each stands once under a name fit for an address', () => {
    const ids = applicantGallery.map((page) => page.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const one of ids) assert.match(one, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const lang of ['id', 'en'] as const) {
    it(`each in ${lang} is sound and weighs at most 25 kB with all it loads`, () => {
      for (const page of applicantGallery) {
        const html = renderPage(page.render(lang));
        assert.deepEqual(faultsOfPage(html), [], page.id);
        assert.ok(weight(html) <= 25_000, `${page.id}: ${weight(html)} bytes`);
      }
    });
  }
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}
