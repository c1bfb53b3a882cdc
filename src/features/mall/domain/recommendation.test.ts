import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AT } from './casework.builder.ts';
import { checkAnswer } from './recommendation.ts';

const task = { asked: ['practice-place', 'waste'], answer: null };

describe('the health office’s answer', () => {
  it('recommends by confirming all that was asked', () => {
    const all = { verdict: 'recommended', confirmed: ['waste', 'practice-place'], hasNote: false } as const;
    assert.deepEqual(checkAnswer(task, all), { ok: true, value: undefined });
    assert.deepEqual(checkAnswer(task, { ...all, confirmed: ['waste'] }), { ok: false, error: 'confirmation_missing' });
    assert.deepEqual(checkAnswer(task, { ...all, confirmed: [...all.confirmed, 'x'] }), {
      ok: false,
      error: 'confirmation_unasked',
    });
  });

  it('says why when it does not recommend', () => {
    const no = { verdict: 'not_recommended', confirmed: [], hasNote: false } as const;
    assert.deepEqual(checkAnswer(task, no), { ok: false, error: 'note_needed' });
    assert.equal(checkAnswer(task, { ...no, hasNote: true }).ok, true);
  });

  it('is given once', () => {
    const answer = { verdict: 'recommended', confirmed: [], answeredBy: 'x', at: AT, messageId: 'y' } as const;
    const again = { verdict: 'recommended', confirmed: ['waste', 'practice-place'], hasNote: false } as const;
    assert.deepEqual(checkAnswer({ ...task, answer }, again), { ok: false, error: 'task_answered' });
  });
});
