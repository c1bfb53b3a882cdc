import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProposedSheet } from './import.ts';
import type { SheetPlan } from './plan.ts';
import { editedPlans, groupSheets, planDifferences } from './plan-edits.ts';
import { aPlan } from './review.builder.ts';

function sheet(position: number, plan: SheetPlan | null): ProposedSheet {
  const identity = { name: `Lembar ${position}`, position, isHidden: false };
  return {
    plan: plan === null ? null : { ...plan, position, name: identity.name },
    proposal: {
      sheet: identity,
      rowCount: 10,
      header: null,
      columns: [],
      isChosen: plan !== null,
      confidence: 1,
      reason: 'holds_list',
      ownerFromName: null,
    },
  };
}

const other = aPlan({ headings: ['Judul'], fields: ['name'] });
const proposal = [
  sheet(1, aPlan({ ownerShift: 1 })),
  sheet(2, null),
  sheet(3, other),
  sheet(4, aPlan({ ownerShift: 1 })),
];
const edits = { chosen: new Set([1, 3, 4]), fields: new Map(), emptyOwner: new Map() };

describe('what the owner of a list says about its columns', () => {
  it('is asked once for sheets with the same columns, and not for those without a list', () => {
    const groups = groupSheets(proposal);
    assert.deepEqual(
      groups.map(({ sheets }) =>
        sheets.map(
          ({
            proposal: {
              sheet: { position },
            },
          }) => position,
        ),
      ),
      [[1, 4], [3]],
    );
  });

  it('without a change is the proposal, for the chosen sheets', () => {
    const plans = editedPlans(groupSheets(proposal), { ...edits, chosen: new Set([4]) });
    assert.deepEqual(
      plans.map(({ position, ownerShift }) => [position, ownerShift]),
      [[4, 1]],
    );
  });

  it('another owner column has no shift, and a list without owners belongs to the agency', () => {
    const fields = aPlan().fields.map((field) =>
      field === 'owner' ? 'ignored' : field === 'address' ? 'owner' : field,
    );
    const [moved] = editedPlans(groupSheets(proposal), {
      ...edits,
      fields: new Map([[0, fields]]),
      emptyOwner: new Map([[0, 'ask' as const]]),
    });
    assert.deepEqual([moved?.ownerShift, moved?.emptyOwner], [0, 'ask']);
    const [, without] = editedPlans(groupSheets(proposal), edits);
    assert.equal(without?.emptyOwner, 'own_agency');
  });

  it('two officers are shown the columns on which they differ', () => {
    const mine = editedPlans(groupSheets(proposal), edits);
    const theirs = mine
      .slice(1)
      .map((plan) => ({ ...plan, fields: plan.fields.map((field) => (field === 'year' ? ('note' as const) : field)) }));
    assert.deepEqual(planDifferences(mine, theirs), [
      { sheet: 'Lembar 1', heading: null, mine: null, theirs: null },
      { sheet: 'Lembar 4', heading: 'Tahun', mine: 'year', theirs: 'note' },
    ]);
  });
});
