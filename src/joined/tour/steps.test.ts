import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../vocabulary/local-date.ts';
import { tick, type TourApplication, type TourFacts, tourSteps } from './steps.ts';

const at = (minute: number) => Temporal.Instant.from('2026-11-24T02:00:00Z').add({ minutes: minute });
const NOTHING: TourFacts = { switchedOffAt: null, switchedOnAt: null, application: null, logTriedAt: null };
const SENT: TourApplication = {
  submittedAt: at(10),
  dueOn: localDate('2026-12-01'),
  passedCheckAt: null,
  recommendedAt: null,
  approvedBy: null,
  issuedAt: null,
  isNoticeRead: false,
};

const done = (facts: TourFacts) =>
  tick(facts)
    .filter(({ state }) => state === 'done')
    .map(({ step }) => step);
const next = (facts: TourFacts) => tick(facts).find(({ state }) => state === 'next')?.step ?? null;

describe('the tour', () => {
  it('begins with nothing ticked and one step to do', () => {
    assert.deepEqual(done(NOTHING), []);
    assert.equal(next(NOTHING), 'off');
  });

  it('ticks each step when its event has happened, in order, until nothing is left', () => {
    const walk: readonly TourFacts[] = [
      { ...NOTHING, switchedOffAt: at(1) },
      { ...NOTHING, switchedOffAt: at(1), application: SENT },
      { ...NOTHING, switchedOffAt: at(1), switchedOnAt: at(12), application: SENT },
      ...[
        { passedCheckAt: at(20) },
        { passedCheckAt: at(20), recommendedAt: at(30) },
        { passedCheckAt: at(20), recommendedAt: at(30), approvedBy: 'system' as const, issuedAt: at(40) },
        {
          passedCheckAt: at(20),
          recommendedAt: at(30),
          approvedBy: 'system' as const,
          issuedAt: at(40),
          isNoticeRead: true,
        },
      ].map((more) => ({
        ...NOTHING,
        switchedOffAt: at(1),
        switchedOnAt: at(12),
        application: { ...SENT, ...more },
      })),
    ];
    for (const [index, facts] of walk.entries()) {
      assert.deepEqual(done(facts), tourSteps.slice(0, index + 1));
      assert.equal(next(facts), tourSteps[index + 1]);
    }
    const last = { ...walk.at(-1)!, logTriedAt: at(50) };
    assert.deepEqual(done(last), tourSteps);
    assert.equal(next(last), null);
  });

  it('does not count an application or a trial of the log from an earlier walk', () => {
    const old = { ...SENT, submittedAt: at(0), issuedAt: at(0) };
    const facts = { ...NOTHING, switchedOffAt: at(1), application: old, logTriedAt: at(5) };
    assert.deepEqual(done(facts), ['off']);
  });

  it('asks again to switch PDDikti on when it was switched off once more', () => {
    const facts = {
      ...NOTHING,
      switchedOffAt: at(15),
      switchedOnAt: at(12),
      application: { ...SENT, submittedAt: at(16) },
    };
    assert.equal(next(facts), 'on');
  });
});
