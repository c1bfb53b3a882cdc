import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { administratorGap, administratorsAt, mayOnlyAppoint } from './administrators.ts';
import { anOfficer, today } from './officer.builder.ts';

describe('administrators', () => {
  const june = localDate('2027-06-01');
  const untilJune = anOfficer('a', { code: 'administrator', until: june });
  const fromMay = anOfficer('b', { code: 'administrator', from: localDate('2027-05-01') });
  const fromJuly = anOfficer('c', { code: 'administrator', from: localDate('2027-07-01') });

  it('periods that follow each other leave no gap, and a month between them is one', () => {
    assert.equal(administratorGap([untilJune, fromMay], today), null);
    assert.equal(administratorGap([untilJune, fromJuly], today), june);
    assert.equal(administratorGap([], today), today);
  });

  it('only those whose role holds on that date are administrators', () => {
    assert.deepEqual(administratorsAt([untilJune, fromMay, anOfficer('d')], today), ['a']);
    assert.deepEqual(administratorsAt([untilJune, fromMay, anOfficer('d')], june), ['b']);
  });

  it('a real installation with one administrator does nothing but appoint; a sample one is free', () => {
    const alone = [untilJune, anOfficer('d', { code: 'auditor' })];
    assert.ok(mayOnlyAppoint('real', alone, today));
    assert.ok(!mayOnlyAppoint('sample', alone, today));
    assert.ok(!mayOnlyAppoint('real', [...alone, anOfficer('e', { code: 'administrator' })], today));
  });
});
