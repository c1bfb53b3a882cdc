import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesNotices } from './codes-notices.ts';

describe('the notice of a new version of the codes', () => {
  it('says how many objects, which version, from which day, and leads to the tasks by a verb', () => {
    const [notice] = codesNotices;
    assert.ok(notice);
    const values = { set: 'RAB-2025-2029', count: 3, from: '2027-01-01' };
    assert.equal(notice.subject(values, 'id'), '3 objek perlu dikode ulang karena RAB-2025-2029');
    assert.match(notice.body(values, 'id').join(' '), /berlaku mulai 1 Januari 2027/);
    assert.match(notice.subject(values, 'en'), /^3 objects need new codes/);
    assert.equal(notice.action('id'), 'Buka tugas kode ulang');
  });
});
