import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Status } from '../registry/element.ts';
import { referenceCode } from './code.ts';
import { adoptionOf, milestonesOf } from './target-adoption.ts';
import { affectedApplications, publishTarget, type SharedTarget, type TargetApplication } from './target.ts';

const steps = [
  { key: 'half', dueOn: localDate('2027-04-30'), sharePercent: 50 },
  { key: 'all', dueOn: localDate('2027-10-31'), sharePercent: 100 },
];
const draft: SharedTarget = {
  id: 'dpi.exchange',
  name: { id: 'Pertukaran', en: 'Exchange' },
  affects: [referenceCode('RAL.01')],
  measure: 'exchange_calls',
  threshold: 30,
  windowDays: 30,
  steps,
  standing: { stage: 'draft' },
};
const when = { on: localDate('2026-12-01'), inForceFrom: localDate('2027-01-01') };

describe('publishing a shared target', () => {
  it('fixes the day from which it is in force', () => {
    assert.deepEqual(publishTarget(draft, when), {
      ok: true,
      value: { ...draft, standing: { stage: 'published', publishedOn: '2026-12-01', inForceFrom: '2027-01-01' } },
    });
  });

  it('is refused a second time, for a day gone by, for nothing, without a threshold', () => {
    assert.equal(faultOf(published()), 'target_published_already');
    assert.equal(faultOf(draft, { ...when, inForceFrom: localDate('2026-11-30') }), 'in_force_before_publication');
    assert.equal(faultOf({ ...draft, affects: [] }), 'target_affects_nothing');
    assert.equal(faultOf({ ...draft, threshold: 0 }), 'threshold_not_positive');
  });

  it('is refused with steps that are not dated after it, do not rise, or stop short of all', () => {
    assert.equal(faultOf({ ...draft, steps: [] }), 'steps_unsound');
    assert.equal(faultOf({ ...draft, steps: steps.slice(0, 1) }), 'steps_unsound');
    assert.equal(faultOf({ ...draft, steps: steps.toReversed() }), 'steps_unsound');
    assert.equal(faultOf(draft, { ...when, inForceFrom: localDate('2027-04-30') }), 'steps_unsound');
    assert.equal(faultOf({ ...draft, steps: steps.map((step) => ({ ...step, key: 'x' })) }), 'steps_unsound');
  });
});

describe('the adoption of a shared target', () => {
  const applications = [
    anApplication('a1', 'kkp'),
    anApplication('a2', 'kkp'),
    anApplication('a3', 'kkp'),
    anApplication('b1', 'hubla'),
    anApplication('old', 'hubla', { status: 'retired' }),
    anApplication('inside', 'hubla', { codes: ['RAL.02.03'] }),
  ];
  const figures = [
    { applicationId: 'a1', measure: 'exchange_calls', count: 20, reference: 'log:1' },
    { applicationId: 'a1', measure: 'exchange_calls', count: 10, reference: 'log:2' },
    { applicationId: 'a2', measure: 'exchange_calls', count: 29, reference: 'log:3' },
    { applicationId: 'a3', measure: 'sign_ins', count: 900, reference: 'idp:1' },
  ] as const;

  it('concerns the applications of its functions that are in use', () => {
    const affected = affectedApplications(draft, applications);
    assert.deepEqual(
      affected.map(({ applicationId }) => applicationId),
      ['a1', 'a2', 'a3', 'b1'],
    );
  });

  it('counts evidence of its own measure alone, and lists the others with the reason', () => {
    const adoption = adoptionOf(published(), applications, figures);
    assert.equal(adoption.adopters, 1);
    assert.deepEqual(adoption.all[0]?.references, ['log:1', 'log:2']);
    assert.deepEqual(
      adoption.nonAdopters.map(({ application, standing, count }) => [application.applicationId, standing, count]),
      [
        ['a2', 'below_threshold', 29],
        ['a3', 'no_evidence', null],
        ['b1', 'no_evidence', null],
      ],
    );
  });

  it('becomes one milestone for each owner and step, reached by counting', () => {
    const milestones = milestonesOf(published(), adoptionOf(published(), applications, figures));
    assert.deepEqual(
      milestones.map(({ key, dueOn, needed, reached, isReached }) => [key, dueOn, needed, reached, isReached]),
      [
        ['dpi.exchange.half.hubla', '2027-04-30', 1, 0, false],
        ['dpi.exchange.all.hubla', '2027-10-31', 1, 0, false],
        ['dpi.exchange.half.kkp', '2027-04-30', 2, 1, false],
        ['dpi.exchange.all.kkp', '2027-10-31', 3, 1, false],
      ],
    );
    const more = [
      ...figures,
      { applicationId: 'a2', measure: 'exchange_calls', count: 1, reference: 'log:4' } as const,
    ];
    const half = milestonesOf(published(), adoptionOf(published(), applications, more))[2];
    assert.equal(half?.isReached, true);
  });

  it('asks nothing of anybody while it is a draft', () => {
    assert.deepEqual(milestonesOf(draft, adoptionOf(draft, applications, figures)), []);
  });
});

function published(): SharedTarget {
  const outcome = publishTarget(draft, when);
  assert.ok(outcome.ok);
  return outcome.value;
}

function faultOf(target: SharedTarget, at = when): string | null {
  const outcome = publishTarget(target, at);
  return outcome.ok ? null : outcome.error.code;
}

function anApplication(
  applicationId: string,
  ownerId: string,
  but: { readonly status?: Status; readonly codes?: readonly string[] } = {},
): TargetApplication {
  const codes = (but.codes ?? ['RAL.01.10.01']).map((code) => referenceCode(code));
  return { applicationId, ownerId, codes, status: but.status ?? 'active' };
}
