import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { ArchitectureState, Assertion } from './element.ts';
import { gapsOf, type GapSide } from './gap.ts';
import { standing } from './standing.ts';

const at = Temporal.Instant.from('2026-11-20T02:00:00Z');

function side(id: string, state: ArchitectureState, values: Readonly<Record<string, string>>): GapSide {
  const assertions = Object.entries(values).map(([field, value]): Assertion => ({
    id: `${id}-${field}`,
    elementId: id,
    revision: 1,
    field,
    value,
    source: 'declared',
    actorId: null,
    evidence: null,
    validFrom: localDate('2026-01-01'),
    validUntil: null,
    recordedAt: at,
    retracts: null,
  }));
  return { id, name: id, state, standing: standing(assertions, { on: localDate('2026-11-24'), knownAt: null }) };
}

describe('the gap between what is and what is to be', () => {
  const running = side('lama', 'as_is', { status: 'active', platform: 'desktop' });
  const planned = side('baru', 'to_be', { status: 'planned', platform: 'desktop', plan_activity: 'Pembaruan' });

  it('is what differs, seen alike from both ends; who does it belongs to the roadmap', () => {
    const expected = [{ field: 'status', before: 'active', after: 'planned' }];
    for (const [own, partner] of [
      [running, planned],
      [planned, running],
    ] as const) {
      const [gap] = gapsOf(own, [partner]);
      assert.equal(gap?.kind, 'upgrade');
      assert.deepEqual(gap?.kind === 'upgrade' && gap.changes, expected);
      assert.equal(gap?.kind === 'upgrade' && gap.asIs.id, 'lama');
    }
  });

  it('is a new object where nothing runs, and no plan where nothing is planned', () => {
    assert.deepEqual(
      gapsOf(planned, []).map(({ kind }) => kind),
      ['new'],
    );
    assert.deepEqual(
      gapsOf(running, [side('lain', 'as_is', {})]).map(({ kind }) => kind),
      ['no_plan'],
    );
  });
});
