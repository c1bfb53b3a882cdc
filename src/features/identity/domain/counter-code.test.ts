import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeKind } from './binding.ts';
import { attemptCode, codeState, confirmRecovery, issueCode, mostAttempts, type CounterCode } from './counter-code.ts';

const ISSUED = Temporal.Instant.from('2026-11-24T02:12:00Z');
const after = (minutes: number) => ISSUED.add({ minutes });

function aCode(kind: CodeKind = 'bind', given: Partial<CounterCode> = {}): CounterCode {
  return {
    ...issueCode({ id: 'kode', personId: 'wulan', kind, agencyId: 'mpp', officerId: 'suryo' }, ISSUED),
    ...given,
  };
}

describe('a counter code', () => {
  it('works for a quarter of an hour', () => {
    assert.deepEqual(codeState(aCode(), after(14)), { status: 'handed_over', until: after(15) });
    assert.deepEqual(codeState(aCode(), after(15)), { status: 'over', because: 'expired' });
  });

  it('opens at the right digits, for a quarter of an hour from then', () => {
    const { isOpened, code } = attemptCode(aCode(), true, after(14));
    assert.ok(isOpened);
    assert.deepEqual(codeState(code, after(28)), { status: 'opened', until: after(29) });
    assert.deepEqual(codeState(code, after(29)), { status: 'over', because: 'expired' });
  });

  it('is closed by the fifth wrong attempt, and the right digits come too late', () => {
    let code = aCode();
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) code = attemptCode(code, false, after(1)).code;
    assert.deepEqual(codeState(code, after(2)), { status: 'over', because: 'too_many_attempts' });
    assert.deepEqual(attemptCode(code, true, after(2)), { isOpened: false, code });
  });

  it('opens at the fifth attempt if that one is right', () => {
    const { isOpened, code } = attemptCode(aCode('bind', { attempts: mostAttempts - 1 }), true, after(1));
    assert.ok(isOpened);
    assert.equal(codeState(code, after(2)).status, 'opened');
  });

  it('opens once: whoever comes second with the right digits is refused', () => {
    const { code } = attemptCode(aCode(), true, after(1));
    assert.equal(attemptCode(code, true, after(2)).isOpened, false);
  });

  it('is used once', () => {
    const code = aCode('bind', { openedAt: after(1), usedAt: after(2) });
    assert.deepEqual(codeState(code, after(3)), { status: 'used', at: after(2) });
    assert.equal(attemptCode(code, true, after(3)).isOpened, false);
  });

  it('does not open when it expired, or when a newer one took its place', () => {
    assert.equal(attemptCode(aCode(), true, after(15)).isOpened, false);
    const replaced = aCode('bind', { withdrawnAt: after(1) });
    assert.deepEqual(codeState(replaced, after(2)), { status: 'over', because: 'replaced' });
    assert.equal(attemptCode(replaced, true, after(2)).isOpened, false);
  });
});

describe('a recovery', () => {
  const second = { officerId: 'rahmat', agencyId: 'mpp', personId: 'wulan' };

  it('waits half an hour for a second officer and opens for nobody before', () => {
    assert.deepEqual(codeState(aCode('recover'), after(29)), { status: 'waiting_second', until: after(30) });
    assert.deepEqual(codeState(aCode('recover'), after(30)), { status: 'over', because: 'expired' });
    assert.equal(attemptCode(aCode('recover'), true, after(1)).isOpened, false);
  });

  it('confirmed by another officer of the office becomes a code like any other', () => {
    const confirmed = confirmRecovery(aCode('recover'), second, after(20));
    assert.ok(confirmed.ok);
    assert.equal(confirmed.value.confirmedBy, 'rahmat');
    assert.deepEqual(codeState(confirmed.value, after(34)), { status: 'handed_over', until: after(35) });
    assert.ok(attemptCode(confirmed.value, true, after(34)).isOpened);
  });

  it('is never confirmed by the officer who started it', () => {
    const own = confirmRecovery(aCode('recover'), { ...second, officerId: 'suryo' }, after(1));
    assert.deepEqual(own, { ok: false, error: 'same_officer' });
  });

  it('is refused when the second e-KTP is another person’s, known or not', () => {
    for (const personId of ['dyah', null]) {
      assert.deepEqual(confirmRecovery(aCode('recover'), { ...second, personId }, after(1)), {
        ok: false,
        error: 'other_person',
      });
    }
  });

  it('is closed to other offices, after half an hour, and after it was confirmed', () => {
    const closed = { ok: false, error: 'recovery_closed' };
    assert.deepEqual(confirmRecovery(aCode('recover'), { ...second, agencyId: 'lain' }, after(1)), closed);
    assert.deepEqual(confirmRecovery(aCode('recover'), second, after(30)), closed);
    assert.deepEqual(
      confirmRecovery(aCode('recover', { confirmedBy: 'tri', confirmedAt: after(1) }), second, after(2)),
      closed,
    );
    assert.deepEqual(confirmRecovery(aCode('bind'), second, after(1)), closed);
  });
});
