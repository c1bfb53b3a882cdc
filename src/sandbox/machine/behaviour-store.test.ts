import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { superuser } from '../../../test/support/postgres.ts';
import type { Result } from '../../vocabulary/result.ts';
import { readBehaviour, setBehaviour } from './behaviour-store.ts';
import type { BehaviourChange } from './behaviour.ts';
import type { SandboxConnections } from './prepare.ts';
import { NOW, preparedSandboxes } from './trial.ts';

const LATER = NOW.add({ hours: 1 });

function valueOf<T>(result: Result<T, string>): T {
  assert.ok(result.ok, result.ok ? '' : result.error);
  return result.value;
}

describe('the behaviour of a sandbox', () => {
  let sandboxes: SandboxConnections;
  const change = (given: Partial<BehaviourChange>) => setBehaviour(sandboxes.pddikti, { at: NOW, ...given });

  before(async () => {
    sandboxes = await preparedSandboxes(await superuser());
  });

  it('is at first the documented latency of each, without errors and in service', async () => {
    const medians = { dukcapil: 60, sisdmk: 80, djp: 120, pddikti: 150 } as const;
    for (const [name, medianMs] of Object.entries(medians)) {
      const { whole } = await readBehaviour(sandboxes[name as keyof typeof medians]);
      assert.deepEqual([whole.medianMs, whole.errorRate, whole.outageSince], [medianMs, 0, null]);
      assert.ok(whole.p99Ms > medianMs && whole.p99Ms <= 1_000);
    }
  });

  it('is the same for every service until one is set apart, and again when that is taken back', async () => {
    valueOf(await change({ medianMs: 10, p99Ms: 20 }));
    const apart = valueOf(await change({ service: 'ijazah', medianMs: 15, errorRate: 0.5 }));
    const [ijazah, koreksi] = apart.services;
    assert.deepEqual([ijazah?.service, koreksi?.service], ['ijazah', 'koreksi']);
    assert.deepEqual([ijazah?.effective.medianMs, ijazah?.effective.p99Ms, ijazah?.effective.errorRate], [15, 20, 0.5]);
    assert.deepEqual(koreksi?.effective, apart.whole);
    const back = valueOf(await change({ service: 'ijazah', medianMs: null, errorRate: null }));
    assert.deepEqual(back.services[0]?.effective, back.whole);
  });

  it('keeps since when an outage lasts, until it ends; an outage of the whole is one of each service', async () => {
    const out = valueOf(await change({ outage: true }));
    assert.equal(String(out.whole.outageSince), String(NOW));
    assert.equal(String(out.services[1]?.effective.outageSince), String(NOW));
    const still = valueOf(await change({ outage: true, at: LATER }));
    assert.equal(String(still.whole.outageSince), String(NOW));
    assert.equal(valueOf(await change({ outage: false, at: LATER })).whole.outageSince, null);
    const partly = valueOf(await change({ service: 'koreksi', outage: true, at: LATER }));
    assert.equal(partly.whole.outageSince, null);
    assert.equal(String(partly.services[1]?.effective.outageSince), String(LATER));
    assert.equal(partly.services[0]?.effective.outageSince, null);
    valueOf(await change({ service: 'koreksi', outage: false }));
  });

  it('survives: what was set is read by everybody who comes later', async () => {
    valueOf(await change({ errorRate: 0.25, errorKind: 'hang', retryAfterSeconds: 5 }));
    const { whole } = await readBehaviour(sandboxes.pddikti);
    assert.deepEqual([whole.errorRate, whole.errorKind, whole.retryAfterSeconds], [0.25, 'hang', 5]);
    valueOf(await change({ errorRate: 0, errorKind: 'status_503' }));
  });

  it('is not changed by a setting out of its limits, and the fault is named', async () => {
    const before = await readBehaviour(sandboxes.pddikti);
    const refused: readonly (readonly [Partial<BehaviourChange>, string])[] = [
      [{ service: 'str', errorRate: 1 }, 'service_unknown'],
      [{ medianMs: -1 }, 'latency_out_of_range'],
      [{ medianMs: 1.5 }, 'latency_out_of_range'],
      [{ p99Ms: 60_001 }, 'latency_out_of_range'],
      [{ medianMs: Number.NaN }, 'latency_out_of_range'],
      [{ medianMs: 30, p99Ms: 29 }, 'p99_below_median'],
      [{ service: 'ijazah', medianMs: 21 }, 'p99_below_median'],
      [{ errorRate: 1.01 }, 'error_rate_out_of_range'],
      [{ errorRate: Number.NaN }, 'error_rate_out_of_range'],
      [{ errorKind: 'status_418' as 'hang' }, 'error_kind_unknown'],
      [{ retryAfterSeconds: 0 }, 'retry_after_out_of_range'],
      [{ medianMs: null }, 'whole_needs_value'],
    ];
    for (const [given, code] of refused) {
      const result = await change(given);
      assert.deepEqual(result, { ok: false, error: code }, JSON.stringify(given));
    }
    assert.deepEqual(await readBehaviour(sandboxes.pddikti), before);
  });
});
