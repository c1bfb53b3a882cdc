import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import {
  type DirectoryApplication,
  directoryApplication,
  licensingOffice,
  operatorCode,
} from '../pages/directory.builder.ts';
import { appointFirst, appointFirstAdministrator } from './appoint.ts';
import { administratorsWhoCanAct } from './appointing-only.ts';
import { officerOfAccount, officerSeat } from './officer-actor.ts';

const now = Temporal.Now.instant();

describe('officers from the start', () => {
  let app: DirectoryApplication;
  before(async () => {
    app = await directoryApplication('real');
  });
  after(() => app.close());

  it('the first administrator sits in the organisation that runs the installation; there is no second first one', async () => {
    const first = { officerId: newId(), accountId: newId(), name: 'Administrator Contoh' };
    const second = { officerId: newId(), accountId: newId(), name: 'Administrator Lain' };
    const appointed = await Promise.all(
      [first, second].map((one) => appointFirstAdministrator(app.services, one, now)),
    );
    assert.deepEqual(new Set(appointed.map(({ ok }) => ok)), new Set([true, false]));
    assert.deepEqual(
      appointed.find(({ ok }) => !ok),
      { ok: false, error: 'administrator_exists' },
    );
    assert.equal(await administratorsWhoCanAct(app.services.db, now), 1);
    const seated = appointed[0]?.ok === true ? first : second;
    const seat = await officerSeat(app.services.db, seated.accountId, now);
    assert.equal(seat?.agencyCode, operatorCode);
    assert.equal(seat?.name, seated.name);
    assert.deepEqual(seat?.roles, ['administrator']);
  });

  it('appointed twice they are appointed once; a seat may be without role, an unknown account has none', async () => {
    const { db } = app.services;
    const officer = {
      officerId: newId(),
      accountId: newId(),
      name: 'Petugas Contoh',
      organisationCode: licensingOffice,
    };
    const idle = { ...officer, officerId: newId(), accountId: newId(), roles: [] };
    const both = [{ ...officer, roles: ['licensing_verifier', 'mpp_counter'] as const }, idle];
    await appointFirst(db, both, now);
    await appointFirst(db, both, now);
    assert.deepEqual((await officerSeat(db, officer.accountId, now))?.roles, ['licensing_verifier', 'mpp_counter']);
    assert.equal((await officerOfAccount(db, idle.accountId))?.officerId, idle.officerId);
    assert.deepEqual((await officerSeat(db, idle.accountId, now))?.roles, []);
    assert.equal(await officerSeat(db, newId(), now), null);
  });

  it('a role that the kind of organisation does not have is a defect, not an appointment', async () => {
    const wrong = {
      officerId: newId(),
      accountId: null,
      name: 'Contoh',
      organisationCode: operatorCode,
      roles: ['licensing_head'] as const,
    };
    await assert.rejects(appointFirst(app.services.db, [wrong], now), /role_not_in_organisation/);
  });
});
