import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { verdictKinds } from '../overlap/verdict.ts';
import {
  chooseTreatment,
  decreeFor,
  type DecreeOutcome,
  fittingTreatments,
  type TreatmentCase,
  treatments,
} from './treatment.ts';

const NONE: DecreeOutcome = { kind: 'none' };
const WINS: DecreeOutcome = { kind: 'wins', generalApplicationId: 'srikandi' };

function aCase(wishes: Partial<TreatmentCase> = {}): TreatmentCase {
  return { applicationId: 'own', quadrant: 'invest', verdict: null, role: 'stands_alone', decree: NONE, ...wishes };
}

function fitting(wishes: Partial<TreatmentCase>): readonly string[] {
  return fittingTreatments(aCase(wishes))
    .filter(({ unfit }) => unfit === null)
    .map(({ treatment }) => treatment);
}

const cases: fc.Arbitrary<TreatmentCase> = fc.record({
  applicationId: fc.constantFrom('own', 'srikandi'),
  quadrant: fc.constantFrom('invest', 'migrate', 'tolerate', 'eliminate', null),
  verdict: fc.constantFrom(...verdictKinds, null),
  role: fc.constantFrom('survivor', 'gives_way', 'stands_alone'),
  decree: fc.constantFrom<DecreeOutcome>(NONE, WINS, { kind: 'exception', generalApplicationId: 'x', fileId: 'y' }),
});

describe('what can be done with an application', () => {
  it('follows from its quadrant when it stands alone', () => {
    assert.deepEqual(fitting({ quadrant: 'eliminate' }), ['retire', 'repurchase']);
    assert.ok(!fitting({ quadrant: 'invest' }).includes('retire'));
    assert.ok(!fitting({ quadrant: 'migrate' }).includes('retain'));
    assert.ok(fitting({ quadrant: 'tolerate' }).includes('retain'));
  });

  it('is to be kept once when several offices report one system', () => {
    assert.deepEqual(fitting({ verdict: 'same_system', role: 'gives_way' }), ['retain']);
    const itself = { verdict: 'same_system', decree: WINS, applicationId: 'srikandi' } as const;
    assert.deepEqual(fitting(itself), ['retain'], 'the general application itself stays');
  });

  it('in a group of one function is to stay for the survivor, and to give way for the others', () => {
    const survivor = fitting({ verdict: 'same_function', role: 'survivor', quadrant: 'eliminate' });
    assert.ok(survivor.includes('refactor') && !survivor.includes('retire'));
    assert.deepEqual(fitting({ verdict: 'same_function', role: 'gives_way' }), [
      'retire',
      'repurchase',
      'integrate_by_exchange',
    ]);
  });

  it('is no retirement where it is only a part or a feeder of another', () => {
    for (const verdict of ['part_of', 'upstream_downstream'] as const) {
      const found = fittingTreatments(aCase({ verdict, quadrant: 'tolerate' }));
      assert.equal(found.find(({ treatment }) => treatment === 'retire')?.unfit, 'not_for_this_verdict');
      assert.ok(fitting({ verdict, quadrant: 'invest' }).includes('integrate_by_exchange'));
    }
  });

  it('is to give way to a decreed general application, whatever its quadrant', () => {
    for (const quadrant of ['invest', 'migrate', 'tolerate', 'eliminate'] as const)
      assert.deepEqual(
        fitting({ quadrant, decree: WINS }).filter((one) => one !== 'retire'),
        ['replace_by_general_application'],
      );
    assert.ok(fitting({ decree: { kind: 'exception', generalApplicationId: 'x', fileId: 'y' } }).includes('retain'));
    assert.deepEqual(chooseTreatment('retain', aCase({ decree: WINS })), {
      ok: false,
      error: { code: 'treatment_unfit', unfit: 'decree_asks_for_general_application' },
    });
  });

  it('is always something, all nine are judged, and a general application is offered exactly where one is decreed', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const fits = fittingTreatments(given);
        assert.deepEqual(
          fits.map(({ treatment }) => treatment),
          treatments,
        );
        const open = fits.filter(({ unfit }) => unfit === null).map(({ treatment }) => treatment);
        assert.ok(open.length > 0, JSON.stringify(given));
        const isDecreed = given.decree.kind !== 'none' && given.decree.generalApplicationId !== given.applicationId;
        assert.equal(open.includes('replace_by_general_application'), isDecreed);
        for (const { treatment, unfit } of fits) assert.equal(chooseTreatment(treatment, given).ok, unfit === null);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a decreed general application', () => {
  const decrees = [
    { generalApplicationId: 'srikandi', functions: ['F.020.01'], inForceFrom: localDate('2021-01-01') },
    { generalApplicationId: 'srikandi-2', functions: ['F.020.01'], inForceFrom: localDate('2027-01-01') },
  ];
  const on = localDate('2026-11-24');

  it('wins from the day its decree is in force, the newest decree first', () => {
    const at = (day: string): DecreeOutcome => decreeFor('F.020.01', { decrees, exceptions: [], on: localDate(day) });
    assert.deepEqual(at('2020-12-31'), NONE);
    assert.deepEqual(at('2026-11-24'), { kind: 'wins', generalApplicationId: 'srikandi' });
    assert.deepEqual(at('2027-01-01'), { kind: 'wins', generalApplicationId: 'srikandi-2' });
    assert.deepEqual(decreeFor('F.999.01', { decrees, exceptions: [], on }), NONE);
  });

  it('does not win while an exception file holds, to its last day', () => {
    const exceptions = [{ fileId: 'sk-1', function: 'F.020.01', until: on }];
    assert.equal(decreeFor('F.020.01', { decrees, exceptions, on }).kind, 'exception');
    assert.equal(decreeFor('F.020.01', { decrees, exceptions, on: localDate('2026-11-25') }).kind, 'wins');
  });
});
