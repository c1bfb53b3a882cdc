import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { loadDirectory } from '../commands/load-directory.ts';
import { organisationCode } from '../domain/organisation.ts';
import { appointFirst } from './appoint.ts';
import { todayInCapital } from './office-time.ts';
import { officersInRole } from './officers-in-role.ts';
import { organisationByCode } from './organisations.ts';

describe('who has a role in an organisation', () => {
  let test: TestDatabase;
  const now = Temporal.Now.instant();
  before(async () => {
    test = await testDatabase();
    await loadDirectory(test.db, { operatorCode: organisationCode('kominfo'), operatorAgencyId: newId(), now });
    const officer = (name: string, code: string, role: 'field_auditor' | 'auditor' | 'architect') => ({
      officerId: newId(),
      accountId: newId(),
      name,
      organisationCode: organisationCode(code),
      roles: [role],
    });
    const officers = [
      officer('Zul', 'bpkp', 'field_auditor'),
      officer('Ani', 'bpkp', 'field_auditor'),
      officer('Budi', 'bpkp', 'auditor'),
      officer('Citra', 'kkp', 'architect'),
    ];
    await appointFirst(test.db, officers, now);
  });
  after(() => test.close());

  it('lists those who can act in it there, by name, with all that they hold', async () => {
    const on = todayInCapital(now);
    const bpkp = await organisationByCode(test.db, 'bpkp', on);
    assert.ok(bpkp !== null);
    const found = await officersInRole(test.db, { agencyId: bpkp.id, role: 'field_auditor', on });
    assert.deepEqual(
      found.map(({ name, held }) => [name, held]),
      ['Ani', 'Zul'].map((name) => [name, [{ role: 'field_auditor', organisationId: bpkp.id }]]),
    );
    assert.deepEqual(await officersInRole(test.db, { agencyId: bpkp.id, role: 'architect', on }), []);
  });
});
