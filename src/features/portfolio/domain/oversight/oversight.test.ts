import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Oversight, oversightChange } from './oversight.ts';

const from = Temporal.Instant.from('2023-01-01T00:00:00Z');
const until = Temporal.Instant.from('2024-10-21T00:00:00Z');
const held: Oversight = { subjectId: 'kkp', overseerId: 'marves', ground: 'coordination', from, until: null };

describe('bringing oversight to what the assignments say', () => {
  it('what stands already is left alone', () => {
    assert.deepEqual(oversightChange([held], [{ ...held }]), { put: [], dropped: [] });
  });

  it('an assignment that ended gets its end, a new one is added, one that nothing stands behind goes', () => {
    const ended = { ...held, until };
    const next = { ...held, overseerId: 'pangan', from: until };
    assert.deepEqual(oversightChange([held], [ended, next]), { put: [ended, next], dropped: [] });
    assert.deepEqual(oversightChange([held], []), { put: [], dropped: [held] });
  });
});
