import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateLimit, type Limited } from './rate-limit.ts';

const START = Temporal.Instant.from('2026-11-24T02:12:00Z');
const after = (seconds: number) => START.add({ milliseconds: seconds * 1000 });
const RATNA: Limited = { account: 'ratna' };

describe('a rate limit', () => {
  it('lets a burst pass, then says how long to wait, and lets pass after that wait', () => {
    const limit = rateLimit({ burst: 3, perMinute: 6 });
    for (let i = 0; i < 3; i++) assert.ok(limit.take(RATNA, START).ok);
    assert.deepEqual(limit.take(RATNA, START), {
      ok: false,
      error: { code: 'too_many_requests', retryAfterSeconds: 10 },
    });
    assert.deepEqual(limit.take(RATNA, after(4)), {
      ok: false,
      error: { code: 'too_many_requests', retryAfterSeconds: 6 },
    });
    assert.ok(limit.take(RATNA, after(10)).ok);
    assert.equal(limit.take(RATNA, after(10)).ok, false);
  });

  it('saves up no more than the burst', () => {
    const limit = rateLimit({ burst: 2, perMinute: 60 });
    limit.take(RATNA, START);
    const passed = [1, 2, 3, 4].filter(() => limit.take(RATNA, after(3600)).ok);
    assert.equal(passed.length, 2);
  });

  it('counts each account and each address for itself', () => {
    const limit = rateLimit({ burst: 1, perMinute: 1 });
    for (const limited of [RATNA, { account: 'endang' }, { address: '203.0.113.7' }, { address: 'ratna' }] as const)
      assert.ok(limit.take(limited, START).ok);
    assert.equal(limit.take(RATNA, START).ok, false);
  });

  it('counts an IPv6 network as one, and an IPv4 address as one however it is written', () => {
    const limit = rateLimit({ burst: 1, perMinute: 1 });
    assert.ok(limit.take({ address: '2001:db8:0:1::1' }, START).ok);
    assert.equal(limit.take({ address: '2001:0DB8::1:ffff:0:0:2' }, START).ok, false);
    assert.ok(limit.take({ address: '2001:db8:0:2::1' }, START).ok);
    assert.ok(limit.take({ address: '::1' }, START).ok);
    assert.ok(limit.take({ address: '203.0.113.7' }, START).ok);
    assert.equal(limit.take({ address: '::ffff:203.0.113.7' }, START).ok, false);
  });

  it('is not fooled by a clock that is set back', () => {
    const limit = rateLimit({ burst: 1, perMinute: 60 });
    assert.ok(limit.take(RATNA, after(100)).ok);
    assert.equal(limit.take(RATNA, START).ok, false);
    assert.equal(limit.take(RATNA, after(100)).ok, false);
    assert.ok(limit.take(RATNA, after(101)).ok);
  });

  it('remembers a bounded number, the most recent ones', () => {
    const limit = rateLimit({ burst: 1, perMinute: 1, maxKeys: 2 });
    limit.take({ account: 'a' }, START);
    limit.take({ account: 'b' }, START);
    limit.take({ account: 'a' }, START);
    limit.take({ account: 'c' }, START);
    assert.equal(limit.take({ account: 'a' }, START).ok, false);
    assert.ok(limit.take({ account: 'b' }, START).ok);
  });
});
