import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aStep, someTerms } from './services.builder.ts';
import { earlier, termsDifference, typedSteps, withCheck, withoutStep } from './terms-edit.ts';

const steps = typedSteps(someTerms());

describe('an office that changes its steps', () => {
  it('adds a check before the decision, under a name that no other step has', () => {
    const once = withCheck(steps);
    assert.deepEqual(
      withCheck(once).map(({ id }) => id),
      ['check', 'check-2', 'check-3', 'decide'],
    );
    assert.equal(once.at(-1)?.kind, 'decide');
  });

  it('adds none beyond eight', () => {
    const many = Array.from({ length: 12 }).reduce<typeof steps>((all) => withCheck(all), steps);
    assert.equal(many.length, 8);
  });

  it('takes a step away, and moves one forward; places that are not there change nothing', () => {
    assert.deepEqual(
      withoutStep(steps, 0).map(({ id }) => id),
      ['decide'],
    );
    assert.deepEqual(
      earlier(steps, 1).map(({ id }) => id),
      ['decide', 'check'],
    );
    for (const place of [-1, 2, 99]) {
      assert.deepEqual(withoutStep(steps, place), steps);
      assert.deepEqual(earlier(steps, place), steps);
    }
    assert.deepEqual(earlier(steps, 0), steps);
  });
});

describe('the difference between two terms', () => {
  it('is nothing where they say the same', () => {
    assert.deepEqual(termsDifference(someTerms(), someTerms()), []);
  });

  it('names each step added, removed, renamed and given other days, then order, total and closing time', () => {
    const before = someTerms();
    const visit = aStep({ id: 'visit', kind: 'check', name: { id: 'Kunjungan', en: 'Visit' } });
    const decide = aStep({ name: { id: 'Putusan', en: 'Decision' }, workingDays: 2 });
    const after = someTerms({ steps: [visit, decide], workingDays: 4, closesAt: '14:00' });
    assert.deepEqual(
      termsDifference(before, after).map(({ kind }) => kind),
      ['removed', 'added', 'renamed', 'days', 'total', 'closing'],
    );
  });

  it('tells another order only of steps that both have', () => {
    const [check, decide] = someTerms().steps;
    assert.ok(check && decide);
    const turned = someTerms({ steps: [decide, check] });
    assert.deepEqual(termsDifference(someTerms(), turned), [{ kind: 'order' }]);
    const added = someTerms({ steps: [aStep({ id: 'visit', kind: 'check' }), check, decide] });
    assert.ok(!termsDifference(someTerms(), added).some(({ kind }) => kind === 'order'));
  });
});
