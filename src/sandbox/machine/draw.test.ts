import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Behaviour } from './behaviour.ts';
import { drawFor } from './draw.ts';

const aBehaviour = (given: Partial<Behaviour> = {}): Behaviour => ({
  medianMs: 60,
  p99Ms: 250,
  errorRate: 0,
  errorKind: 'status_500',
  retryAfterSeconds: 30,
  outageSince: null,
  ...given,
});

const draws = (behaviour: Behaviour) => Array.from({ length: 20_000 }, (_, at) => drawFor('djp', at, behaviour));

describe('the chance of a sandbox', () => {
  it('gives the same request of the same sandbox the same latency, and others another', () => {
    assert.deepEqual(drawFor('djp', 7, aBehaviour()), drawFor('djp', 7, aBehaviour()));
    const latencies = new Set(draws(aBehaviour()).map(({ latencyMs }) => latencyMs));
    assert.ok(latencies.size > 19_000, `${latencies.size} different latencies`);
    assert.notEqual(drawFor('djp', 7, aBehaviour()).latencyMs, drawFor('sisdmk', 7, aBehaviour()).latencyMs);
  });

  it('keeps the median and the p99 that are set', () => {
    const sorted = draws(aBehaviour())
      .map(({ latencyMs }) => latencyMs)
      .sort((one, other) => one - other);
    const [median = 0, p99 = 0] = [sorted[10_000], sorted[19_800]];
    assert.ok(Math.abs(median - 60) < 3, `a median of ${median}`);
    assert.ok(Math.abs(p99 - 250) < 25, `a p99 of ${p99}`);
  });

  it('has no jitter where median and p99 are equal, and no latency where the median is nothing', () => {
    assert.ok(draws(aBehaviour({ p99Ms: 60 })).every(({ latencyMs }) => latencyMs === 60));
    assert.ok(draws(aBehaviour({ medianMs: 0 })).every(({ latencyMs }) => latencyMs === 0));
  });

  it('strikes as often as the error rate says, never at 0 and always at 1', () => {
    const struck = (errorRate: number) => draws(aBehaviour({ errorRate })).filter(({ isFaulty }) => isFaulty).length;
    assert.equal(struck(0), 0);
    assert.equal(struck(1), 20_000);
    assert.ok(Math.abs(struck(0.3) - 6_000) < 300, `${struck(0.3)} of 20,000`);
  });

  it('never waits longer than four times the p99', () => {
    const latency = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(fc.string(), fc.nat(), latency, latency, (seed, request, one, other) => {
        const behaviour = aBehaviour({ medianMs: Math.min(one, other), p99Ms: Math.max(one, other) });
        const { latencyMs } = drawFor(seed, request, behaviour);
        assert.ok(latencyMs >= 0 && latencyMs <= 4 * behaviour.p99Ms);
      }),
    );
  });
});
