import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decideRow } from './decide-row.ts';
import { decisionsOf, mayKeep, openAfterAccepting, type RowAnswers } from './row-answers.ts';
import { aPlan, full, review } from './review.builder.ts';

const none: RowAnswers = { accepted: [], isPassed: false, kindSet: null };

describe('what a person answers about a row', () => {
  it('one way to an owner answers the other, and a split leaves the website open', () => {
    assert.deepEqual(openAfterAccepting('fill_down', ['fill_down', 'own_agency', 'split']), ['split']);
    assert.deepEqual(openAfterAccepting('split', ['split', 'website']), ['website']);
  });

  it('what is no application, or only names a system again, leaves nothing open', () => {
    assert.deepEqual(openAfterAccepting('not_application', ['fill_down', 'own_agency', 'split']), []);
    assert.deepEqual(openAfterAccepting('same_system_as', ['website']), []);
  });

  it('an entry may stay as it is, but not without an owner', () => {
    assert.ok(mayKeep('split'));
    assert.ok(!mayKeep('own_agency'));
  });

  it('an owner from above is given to every part of a split', () => {
    const { rows } = review([full('SIMPEG'), full('SIPKD; SIMDA; SIPD', { owner: '' })], aPlan({ emptyOwner: 'ask' }));
    const row = rows[1];
    assert.ok(row);
    const decided = decideRow(row, decisionsOf({ ...none, accepted: ['split', 'fill_down'] }));
    assert.ok(decided.ok);
    assert.deepEqual(
      decided.value.entries.map(({ name, owner }) => [name, owner]),
      [
        ['SIPKD', 'Diskominfo'],
        ['SIMDA', 'Diskominfo'],
        ['SIPD', 'Diskominfo'],
      ],
    );
  });

  it('a person may say that a website is an application after all', () => {
    const { rows } = review([full('Website resmi Dinas Kesehatan', { said: 'Situs resmi' })]);
    const row = rows[0];
    assert.ok(row);
    assert.equal(row.entry.kind, 'website');
    const decided = decideRow(row, decisionsOf({ ...none, kindSet: 'application' }));
    assert.ok(decided.ok);
    assert.equal(decided.value.entries[0]?.kind, 'application');
  });

  it('no answer keeps the row as it is', () => {
    assert.deepEqual(decisionsOf(none), [{ kind: 'keep' }]);
  });
});
