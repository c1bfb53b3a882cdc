import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentsGallery } from './gallery.tsx';

describe('the pages of documents in the gallery', () => {
  it('show every verdict: valid, revoked, expired, altered and unknown', () => {
    const ids = documentsGallery.map(({ id }) => id);
    for (const verdict of ['valid', 'revoked', 'expired', 'altered', 'unknown'])
      assert.ok(ids.includes(`documents-check-${verdict}`), verdict);
  });
});
