import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fewestTrialRows, tamper, trialKinds } from './log-trial.ts';

const rows = Array.from(
  { length: 9 },
  (_, index) => `{"index":${index},"digest":"sha-256=:${'xyz'.repeat(3)}${index}:"}`,
);

describe('a trial on a copy of the log', () => {
  it('does nothing to an intact copy', () => {
    assert.deepEqual(tamper(rows, 'intact'), { rows, touched: null, before: null, after: null });
  });

  it('changes exactly one character of one row', () => {
    const { rows: copy, touched, before, after } = tamper(rows, 'changed');
    assert.equal(touched, 4);
    const differing = copy.flatMap((row, at) => (row === rows[at] ? [] : [at]));
    assert.deepEqual(differing, [4]);
    assert.ok(before !== null && after !== null && before.length === after.length);
    assert.equal(before.split('').filter((letter, at) => letter !== after[at]).length, 1);
  });

  it('takes one row away, or the tail', () => {
    assert.equal(tamper(rows, 'deleted').rows.length, 8);
    assert.ok(!tamper(rows, 'deleted').rows.includes(rows[4]!));
    assert.deepEqual(tamper(rows, 'cut').rows, rows.slice(0, 7));
  });

  it('leaves the rows it was given as they are', () => {
    const given = [...rows];
    for (const kind of trialKinds) tamper(given, kind);
    assert.deepEqual(given, rows);
  });

  it('needs a log long enough to have a middle', () => {
    assert.throws(() => tamper(rows.slice(0, fewestTrialRows - 1), 'deleted'), RangeError);
  });
});
