import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { auditGallery } from './gallery.tsx';

describe('the pages of audits in every state', () => {
  for (const lang of ['id', 'en'] as const) {
    it(`are sound in ${lang}`, () => {
      for (const { id, render } of auditGallery) assert.deepEqual(faultsOfPage(renderPage(render(lang))), [], id);
    });
  }
});
