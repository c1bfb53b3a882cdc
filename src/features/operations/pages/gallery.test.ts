import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operationsGallery } from './gallery.tsx';

describe('the gallery of operations', () => {
  it('shows every page of the desk', () => {
    const text = operationsGallery.map(({ id }) => id).join(' ');
    for (const page of ['state', 'outbox', 'effect', 'set-aside', 'clock', 'sandboxes', 'audit', 'authority'])
      assert.ok(text.includes(page), page);
  });
});
