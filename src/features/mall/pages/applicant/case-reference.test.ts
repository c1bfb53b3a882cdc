import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkOfReference } from './case-reference.ts';

describe('a case reference in the access log', () => {
  it('leads to the application by its number, or to the draft that had none yet', () => {
    assert.deepEqual(linkOfReference('3314-2026-7QK4M2', 'id'), {
      label: 'nomor 3314-2026-7QK4M2',
      href: '/permohonan?nomor=3314-2026-7QK4M2',
    });
    const id = '01a20e24-74bf-7485-a59f-d12f31c8dd15';
    assert.equal(linkOfReference(`permohonan/${id}`, 'en')?.href, `/permohonan/${id}`);
  });

  it('leads nowhere when it is the reference of something else', () => {
    for (const other of ['KRB-118', 'permohonan/../x', '', '3314-2026-7QK4M2/x']) {
      assert.equal(linkOfReference(other, 'id'), null, other);
    }
  });
});
