import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { viewsGallery } from './gallery.tsx';

describe('the pictures in every state', () => {
  for (const lang of ['id', 'en'] as const)
    it(`are sound pages in ${lang} and stay light`, () => {
      for (const { id, render } of viewsGallery) {
        const html = renderPage(render(lang));
        assert.deepEqual(faultsOfPage(html), [], id);
        assert.ok(gzipSync(html).length < 8_000, id);
      }
    });
});
