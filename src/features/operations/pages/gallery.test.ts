import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPage } from '../../../web/layout.tsx';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { operationsGallery } from './gallery.tsx';

describe('the gallery of operations', () => {
  for (const { id, render } of operationsGallery) {
    it(`${id} is sound in both languages`, () => {
      for (const lang of ['id', 'en'] as const) assert.deepEqual(faultsOfPage(renderPage(render(lang))), [], lang);
    });
  }

  it('shows every page of the desk', () => {
    const text = operationsGallery.map(({ id }) => id).join(' ');
    for (const page of ['state', 'outbox', 'effect', 'set-aside', 'clock', 'sandboxes', 'audit', 'authority'])
      assert.ok(text.includes(page), page);
  });
});
