import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { administratorsAt } from '../domain/administrators.ts';
import { hoursLater, now, today } from '../domain/officer.builder.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { listAdministrators } from './administrator.ts';
import {
  addOfficer,
  appendOfficerEvents,
  findOfficer,
  listOfficerEvents,
  listOfficers,
  officerNames,
} from './officer.ts';
import {
  addInvitation,
  addOfficerAccount,
  countOfficers,
  findInvitation,
  findOfficerOfAccount,
  findOfficerPlaces,
} from './officer-place.ts';

describe('the events of officers', () => {
  let test: TestDatabase;
  const [here, there] = [newId(), newId()];
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  /** Somebody who has accepted, perhaps an administrator. */
  async function somebody(agencyId: string, isAdministrator = false): Promise<string> {
    const officerId = newId();
    await test.db.as(asAgency(agencyId), async (tx) => {
      await addOfficer(tx, { officerId, agencyId, name: 'Orang Contoh' });
      const added = await appendOfficerEvents(
        tx,
        { agencyId, officer: null },
        begun(officerId, agencyId, isAdministrator),
      );
      assert.ok(added.ok);
    });
    return officerId;
  }

  function begun(officerId: string, organisationId: string, isAdministrator: boolean): readonly OfficerEvent[] {
    const mark = { version: 1, officerId, at: now, by: null } as const;
    const invitationId = newId();
    return [
      { kind: 'officer.invited', ...mark, organisationId, invitationId, expiresAt: hoursLater(72) },
      { kind: 'officer.accepted', ...mark, by: officerId, invitationId },
      ...(isAdministrator
        ? [
            {
              kind: 'role.granted',
              ...mark,
              grantId: newId(),
              role: 'administrator',
              organisationId,
              from: today,
              until: null,
            } as const,
          ]
        : []),
    ];
  }

  it('come back as they were written, in order', async () => {
    const officerId = newId();
    const events = begun(officerId, here, true);
    await test.db.as(asAgency(here), async (tx) => {
      await addOfficer(tx, { officerId, agencyId: here, name: 'Orang Contoh' });
      await appendOfficerEvents(tx, { agencyId: here, officer: null }, events);
      const read = await listOfficerEvents(tx, officerId);
      assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(events)));
    });
  });

  it('are seen by their organisation only, names as well', async () => {
    const officerId = await somebody(here);
    for (const viewer of [asAgency(there), PUBLIC, WORKER]) {
      await test.db.as(viewer, async (tx) => {
        assert.equal(await findOfficer(tx, officerId), null);
        assert.equal((await officerNames(tx, [officerId])).size, 0);
      });
    }
    const listed = await test.db.as(asAgency(here), listOfficers);
    assert.ok(listed.some(({ officer, name }) => officer.officerId === officerId && name === 'Orang Contoh'));
  });

  it('of two writers who saw the same version, one is told that the officer changed', async () => {
    const officerId = await somebody(here);
    const seen = await test.db.as(asAgency(here), (tx) => findOfficer(tx, officerId));
    const suspended: OfficerEvent = {
      kind: 'officer.suspended',
      version: 1,
      officerId,
      at: now,
      by: null,
      reason: 'other',
    };
    const write = () =>
      test.db.as(asAgency(here), (tx) => appendOfficerEvents(tx, { agencyId: here, officer: seen }, [suspended]));
    const results = await Promise.all([write(), write()]);
    assert.deepEqual(new Set(results.map(({ ok }) => ok)), new Set([true, false]));
    assert.deepEqual(
      results.find(({ ok }) => !ok),
      { ok: false, error: 'officer_changed' },
    );
    const officer = await test.db.as(asAgency(here), (tx) => findOfficer(tx, officerId));
    assert.equal(officer?.version, 3);
  });

  it('cannot be changed or removed, and no organisation writes those of another', async () => {
    const officerId = await somebody(here);
    const suspended: OfficerEvent = {
      kind: 'officer.suspended',
      version: 1,
      officerId,
      at: now,
      by: null,
      reason: 'other',
    };
    const seen = await test.db.as(asAgency(here), (tx) => findOfficer(tx, officerId));
    const foreign = test.db.as(asAgency(there), (tx) =>
      appendOfficerEvents(tx, { agencyId: here, officer: seen }, [suspended]),
    );
    await assert.rejects(foreign, /row-level security/);
  });

  it('tell who is administrator to every organisation, and follow each event', async () => {
    const [one, other] = [await somebody(here, true), await somebody(there, true)];
    const administrators = () =>
      test.db.as(PUBLIC, async (tx) => new Set(administratorsAt(await listAdministrators(tx), today)));
    assert.ok((await administrators()).isSupersetOf(new Set([one, other])));
    const change = (events: readonly OfficerEvent[]) =>
      test.db.as(asAgency(there), async (tx) => {
        const officer = await findOfficer(tx, other);
        assert.ok((await appendOfficerEvents(tx, { agencyId: there, officer }, events)).ok);
      });
    const mark = { version: 1, officerId: other, at: now, by: one } as const;
    await change([{ kind: 'officer.suspended', ...mark, reason: 'other' }]);
    assert.ok(!(await administrators()).has(other));
    await change([{ kind: 'officer.reinstated', ...mark }]);
    assert.ok((await administrators()).has(other));
    await change([{ kind: 'passkey.lost_reported', ...mark }]);
    assert.ok(!(await administrators()).has(other));
  });
});

describe('the key tables of officers', () => {
  it('are filled by any viewer and read by the worker alone', async () => {
    const test = await testDatabase();
    const [agencyId, officerId, accountId, invitationId] = [newId(), newId(), newId(), newId()];
    const tokenHash = 'a'.repeat(64);
    await test.db.as(asAgency(agencyId), async (tx) => {
      await addOfficer(tx, { officerId, agencyId, name: 'Orang Contoh' });
      await addOfficerAccount(tx, accountId, { officerId, agencyId });
      await addInvitation(tx, tokenHash, { invitationId, officerId, agencyId });
      assert.deepEqual(await findOfficerPlaces(tx, [officerId]), []);
      assert.equal(await findOfficerOfAccount(tx, accountId), null);
      assert.equal(await findInvitation(tx, tokenHash), null);
    });
    await test.db.as(WORKER, async (tx) => {
      assert.deepEqual(await findOfficerPlaces(tx, [officerId]), [{ officerId, agencyId }]);
      assert.deepEqual(await findOfficerOfAccount(tx, accountId), { officerId, agencyId });
      assert.deepEqual(await findInvitation(tx, tokenHash), { invitationId, officerId, agencyId });
      assert.deepEqual(await countOfficers(tx), [{ agencyId, officers: 1 }]);
    });
    await test.close();
  });
});
