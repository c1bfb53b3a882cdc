import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../../web/assets.ts';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { documentsGallery } from './gallery.tsx';

describe('the pages of documents in the gallery', () => {
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
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}
