import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, planOfCorrection, withOwnerOf } from './correction.ts';
import { ownHeadings } from './field.ts';
import type { ProposedSheet } from './import.ts';
import { aPlan, full, review } from './review.builder.ts';

function sheetOf(headings: readonly string[], name = 'Data'): ProposedSheet {
  const plan = aPlan({ name, headings, fields: headings.map(() => 'ignored') });
  const sheet = { name, position: 1, isHidden: false };
  const proposal = { sheet, rowCount: 3, header: null, columns: [], isChosen: true, confidence: 1 } as const;
  return { plan, proposal: { ...proposal, reason: 'holds_list', ownerFromName: null } };
}

describe('a problem workbook that comes back', () => {
  const earlier = aPlan({ emptyOwner: 'fill_down', ownerShift: 1 });

  it('is read as before, by its headings, and asks for owners instead of taking them from above', () => {
    const plans = planOfCorrection(
      [sheetOf([...earlier.headings, ownHeadings.problem, ownHeadings.rowKey])],
      [earlier],
    );
    assert.deepEqual(plans?.[0]?.fields, [...earlier.fields, 'problem', 'row_key']);
    assert.equal(plans?.[0]?.emptyOwner, 'ask');
    assert.equal(plans?.[0]?.ownerShift, 0);
  });

  it('without its keys, or under another heading, has its columns confirmed anew', () => {
    assert.equal(planOfCorrection([sheetOf(earlier.headings)], [earlier]), null);
    assert.equal(planOfCorrection([sheetOf(['Judul', ownHeadings.problem, ownHeadings.rowKey])], [earlier]), null);
    assert.equal(planOfCorrection([sheetOf([...earlier.headings, ownHeadings.rowKey], 'Lain')], [earlier]), null);
  });

  it('a row whose owner stood above keeps the owner of the row it corrects', () => {
    const [, before] = review([full('SIMPEG'), full('SIKAP', { owner: '' })], aPlan({ emptyOwner: 'fill_down' })).rows;
    const [, later] = review([full('SIMPEG'), full('SIKAP', { owner: '' })], aPlan({ emptyOwner: 'ask' })).rows;
    assert.ok(before && later);
    assert.equal(later.outcome, 'needs_decision');
    const corrected = withOwnerOf(later, before);
    assert.equal(corrected.entry.owner, 'Diskominfo');
    assert.equal(corrected.outcome, 'ready');
    assert.deepEqual(corrected.offers, []);
    assert.equal(withOwnerOf(later, null), later);
  });

  it('shows what changed, what was added, and what is as it was', () => {
    const earlierRows = review([full('SIMPEG', { said: '-' }), full('SIKAP'), full('Lama')]).rows;
    const laterRows = review([full('SIMPEG', { said: 'Data pegawai' }), full('SIKAP'), full('Baru')]).rows;
    const changes = changesOf(
      earlierRows.slice(0, 2),
      laterRows.map((row, at) => (at === 2 ? { ...row, key: 'lain' } : row)),
    );
    assert.deepEqual(
      [...changes.values()].map(({ kind }) => kind),
      ['changed', 'unchanged', 'added'],
    );
    const [first] = [...changes.values()];
    assert.deepEqual(first?.kind === 'changed' ? first.fields.map(({ field }) => field) : [], ['description']);
  });
});
