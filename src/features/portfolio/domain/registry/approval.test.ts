import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import {
  decideApproval,
  lastWriter,
  NOTE_FIELD,
  pendingWish,
  returnedNote,
  WISH_FIELD,
  wishValue,
} from './approval.ts';
import type { AssertedValue, Assertion, ElementHead } from './element.ts';

const at = Temporal.Instant.from('2026-11-20T02:00:00Z');
const head: ElementHead = {
  agencyId: 'a',
  id: 'e',
  domain: 'application',
  state: 'as_is',
  stage: 'draft',
  revision: 3,
  name: 'SIMKADA',
  reportedBy: '',
  isClassified: false,
  createdAt: at,
  changedAt: at,
  changedBy: 'writer',
};

function said(field: string, value: AssertedValue, given: { revision?: number; minute?: number } = {}): Assertion {
  const { revision = 3, minute = 0 } = given;
  return {
    id: `${field}-${minute}`,
    elementId: 'e',
    revision,
    field,
    value,
    source: 'declared',
    actorId: 'asker',
    evidence: null,
    validFrom: localDate('2026-11-20'),
    validUntil: null,
    recordedAt: at.add({ minutes: minute }),
    retracts: null,
  };
}

describe('the second person', () => {
  it('is waited for as long as nothing is changed after the request', () => {
    const asked = [said(WISH_FIELD, wishValue({ kind: 'publish' }))];
    assert.deepEqual(pendingWish(head, asked)?.wish, { kind: 'publish' });
    assert.equal(pendingWish({ ...head, revision: 4 }, asked), null);
    assert.equal(pendingWish({ ...head, stage: 'ended' }, asked), null);
  });

  it('is asked for an end with its day', () => {
    const wish = { kind: 'end', on: localDate('2026-11-19') } as const;
    assert.deepEqual(pendingWish(head, [said(WISH_FIELD, wishValue(wish))])?.wish, wish);
    assert.equal(pendingWish(head, [said(WISH_FIELD, 'end 2026-02-31')]), null);
  });

  it('sends it back, until it is asked for again', () => {
    const back = [
      said(WISH_FIELD, 'publish'),
      said(WISH_FIELD, null, { minute: 1 }),
      said(NOTE_FIELD, 'kurang', { minute: 1 }),
    ];
    assert.equal(pendingWish(head, back), null);
    assert.equal(returnedNote(head, back), 'kurang');
    const again = [...back, said(WISH_FIELD, 'publish', { minute: 2 })];
    assert.notEqual(pendingWish(head, again), null);
    assert.equal(returnedNote(head, again), null);
  });

  it('is neither who wrote the last change nor who asked', () => {
    const pending = pendingWish(head, [said(WISH_FIELD, 'publish')]);
    assert.deepEqual(decideApproval('writer', pending, 'writer'), { ok: false, error: { code: 'approver_wrote_it' } });
    assert.deepEqual(decideApproval('writer', pending, 'asker'), { ok: false, error: { code: 'approver_wrote_it' } });
    assert.ok(decideApproval('writer', pending, 'third').ok);
    assert.deepEqual(decideApproval('writer', null, 'third'), { ok: false, error: { code: 'nothing_to_approve' } });
  });

  it('who published it last may still end it: publishing writes nothing', () => {
    assert.equal(lastWriter(head, 3), null);
    assert.equal(lastWriter(head, 2), 'writer');
    assert.equal(lastWriter(head, null), 'writer');
  });
});
