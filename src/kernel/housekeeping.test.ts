import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testApplication, type TestApplication } from '../../test/support/application.ts';
import { startHousekeeping } from './housekeeping.ts';
import { newId } from './ids.ts';
import { countSessions, findSession, openSession } from './session.ts';

describe('housekeeping', () => {
  let app: TestApplication;

  before(async () => {
    app = await testApplication();
  });
  after(() => app.close());

  it('removes sessions that have been over for a day and keeps the living', async () => {
    const { db, clock } = app.services;
    const old = { accountId: newId(), hat: { personId: newId() }, acr: 'sample', displayName: 'Orang Uji' } as const;
    await openSession(db, { ...old, now: clock.trueNow().subtract({ hours: 40 }) });
    const { token } = await openSession(db, { ...old, now: clock.trueNow() });
    const loop = startHousekeeping(app.services);
    await loop.stop();
    assert.equal(await countSessions(db, clock.trueNow().subtract({ hours: 39 })), 1, 'the old session is gone');
    assert.notEqual(await findSession(db, token, clock.trueNow()), null);
  });
});
