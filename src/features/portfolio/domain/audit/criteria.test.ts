import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import { criteriaOn } from './criteria.ts';

describe('what an audit measures by', () => {
  it('each criterion has a code of its own, a source and a first day', () => {
    assert.equal(new Set(auditCriteria.map(({ code }) => code)).size, auditCriteria.length);
    for (const { code, source, name } of auditCriteria) {
      assert.match(code, /^[a-z0-9-]{3,60}$/);
      assert.ok(source !== '' && name.id !== '' && name.en !== '');
    }
  });

  it('the evaluation rule of 2020 gives way to that of 2026 on the day of the change', () => {
    const codesOn = (day: string) => criteriaOn(auditCriteria, localDate(day)).map(({ code }) => code);
    assert.ok(codesOn('2026-05-31').includes('permenpan-59-2020'));
    assert.ok(!codesOn('2026-06-01').includes('permenpan-59-2020'));
    assert.ok(codesOn('2026-06-01').includes('permenpan-8-2026'));
    assert.ok(codesOn('2018-10-04').length < codesOn('2026-06-01').length);
  });
});
