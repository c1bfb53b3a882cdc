import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { validUntilOf } from './document-term.ts';
import { at } from './services.builder.ts';

const rule = { validYears: 5, notLongerThan: at('/str/validUntil') };
const until = (on: string, ends: unknown) =>
  validUntilOf(rule, { on: localDate(on), document: { str: { validUntil: ends } } });

describe('how long a licence holds', () => {
  it('is its years from the day of the decision', () => {
    assert.equal(until('2026-11-30', null), '2031-11-30');
    assert.equal(until('2028-02-29', undefined), '2033-02-28');
  });

  it('is no longer than the certificate it stands on', () => {
    assert.equal(until('2026-11-30', '2028-03-01'), '2028-03-01');
    assert.equal(until('2026-11-30', '2040-01-01'), '2031-11-30');
    assert.equal(
      validUntilOf({ ...rule, notLongerThan: null }, { on: localDate('2026-11-30'), document: {} }),
      '2031-11-30',
    );
  });
});
