import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../vocabulary/local-date.ts';
import { administratorGap, administratorsAt } from './administrators.ts';
import { applyOfficerEvent, canAct, type Officer, officerFrom, rolesHeld } from './officer.ts';
import { acting, actingAmong, anOfficer, anOrganisation, hoursLater, now, today } from './officer.builder.ts';
import {
  acceptInvitation,
  approveReplacement,
  endRole,
  grantRole,
  inviteOfficer,
  type OfficerDecision,
  reinstate,
  renewInvitation,
  reportLostPasskey,
  suspend,
} from './officer-decisions.ts';
import type { RoleCode } from './role.ts';

function reportLost(officer: Officer): OfficerDecision {
  return reportLostPasskey(officer, actingAmong([officer]));
}

function accepted(officer: Officer | null, decision: OfficerDecision): Officer {
  assert.ok(decision.ok, JSON.stringify(decision));
  let after = officer;
  for (const event of decision.value) after = applyOfficerEvent(after, event);
  assert.ok(after);
  return after;
}

function refused(decision: OfficerDecision): string {
  assert.ok(!decision.ok, 'the decision should have been refused');
  return decision.error.code;
}

function invited(): Officer {
  const organisation = anOrganisation();
  return accepted(null, inviteOfficer({ officerId: 'ayu', organisation, invitationId: 'link-1' }, acting()));
}

describe('an invitation', () => {
  it('works once within 72 hours and makes the officer active', () => {
    const officer = accepted(invited(), acceptInvitation(invited(), 'link-1', hoursLater(71)));
    assert.equal(officer.standing.status, 'active');
    assert.ok(canAct(officer));
    assert.equal(refused(acceptInvitation(officer, 'link-1', hoursLater(71))), 'invitation_used');
  });

  it('expires after 72 hours and says since when', () => {
    assert.deepEqual(acceptInvitation(invited(), 'link-1', hoursLater(72)), {
      ok: false,
      error: { code: 'invitation_expired', since: hoursLater(72) },
    });
  });

  it('a new one makes the older one worthless', () => {
    const renewed = accepted(invited(), renewInvitation(invited(), 'link-2', acting({ at: hoursLater(80) })));
    assert.equal(refused(acceptInvitation(renewed, 'link-1', hoursLater(81))), 'invitation_unknown');
    assert.ok(acceptInvitation(renewed, 'link-2', hoursLater(81)).ok);
    assert.equal(refused(renewInvitation(anOfficer('ayu'), 'link-3', acting())), 'officer_accepted_already');
  });

  it('is not given for an organisation that has ended, nor taken by a suspended officer', () => {
    const ended = anOrganisation({ validity: { from: localDate('2020-01-01'), until: today } });
    const given = { officerId: 'ayu', organisation: ended, invitationId: 'link-1' };
    assert.equal(refused(inviteOfficer(given, acting())), 'organisation_not_in_force');
    const admin = anOfficer('admin-1', { code: 'administrator' });
    const officer = accepted(invited(), suspend(invited(), 'other', actingAmong([admin, invited()])));
    assert.equal(refused(acceptInvitation(officer, 'link-1', now)), 'officer_suspended');
    assert.equal(refused(renewInvitation(officer, 'link-2', acting())), 'officer_suspended');
  });
});

describe('a role', () => {
  const period = { from: today, until: localDate('2027-01-01') };
  const grant = { grantId: 'g1', role: 'licensing_verifier', organisation: anOrganisation(), period } as const;

  it('is held from its first day until its last day, that one not included', () => {
    const officer = accepted(anOfficer('ayu'), grantRole(anOfficer('ayu'), grant, acting()));
    const held = (on: string) => rolesHeld(officer, localDate(on)).map(({ role }) => role);
    assert.deepEqual(held('2026-11-23'), []);
    assert.deepEqual(held('2026-11-24'), ['licensing_verifier']);
    assert.deepEqual(held('2026-12-31'), ['licensing_verifier']);
    assert.deepEqual(held('2027-01-01'), []);
  });

  it('given with the invitation it counts only once that is accepted', () => {
    const waiting = accepted(invited(), grantRole(invited(), grant, acting()));
    assert.deepEqual(rolesHeld(waiting, today), []);
    const officer = accepted(waiting, acceptInvitation(waiting, 'link-1', hoursLater(1)));
    assert.equal(rolesHeld(officer, today).length, 1);
  });

  const refusals: readonly (readonly [string, () => OfficerDecision, string])[] = [
    ['to oneself', () => grantRole(anOfficer('admin-1'), grant, acting()), 'own_role'],
    [
      'from a day that is past',
      () => grantRole(anOfficer('ayu'), { ...grant, period: { ...period, from: addDays(today, -1) } }, acting()),
      'role_period_past',
    ],
    [
      'that ends before it begins',
      () => grantRole(anOfficer('ayu'), { ...grant, period: { from: today, until: today } }, acting()),
      'role_period_reversed',
    ],
    [
      'of an architect in a regional office',
      () => grantRole(anOfficer('ayu'), { ...grant, role: 'architect' }, acting()),
      'role_not_in_organisation',
    ],
    [
      'in an organisation that begins later',
      () => {
        const organisation = anOrganisation({ validity: { from: addDays(today, 1), until: null } });
        return grantRole(anOfficer('ayu'), { ...grant, organisation }, acting());
      },
      'organisation_not_in_force',
    ],
    [
      'that is held already in that period',
      () => grantRole(anOfficer('ayu', { code: 'licensing_verifier' }), grant, acting()),
      'role_held_already',
    ],
  ];
  for (const [what, decide, code] of refusals) {
    it(`a role ${what} is refused`, () => assert.equal(refused(decide()), code));
  }

  it('ends today or later, not in the past, and only once', () => {
    const admin = anOfficer('admin-1', { code: 'administrator' });
    const officer = anOfficer('ayu', { code: 'licensing_verifier' });
    const end = { grantId: 'ayu-licensing_verifier', on: today };
    const among = actingAmong([admin, officer]);
    const ended = accepted(officer, endRole(officer, end, among));
    assert.deepEqual(rolesHeld(ended, today), []);
    assert.equal(rolesHeld(ended, addDays(today, -1)).length, 1);
    assert.equal(refused(endRole(ended, end, actingAmong([admin, ended]))), 'role_ended_already');
    assert.equal(refused(endRole(officer, { ...end, on: addDays(today, -1) }, among)), 'role_period_past');
    assert.equal(refused(endRole(officer, { ...end, grantId: 'none' }, among)), 'role_unknown');
  });
});

describe('suspension', () => {
  const admin = anOfficer('admin-1', { code: 'administrator' });

  it('takes every role at once, and reinstatement gives back what has not ended', () => {
    const officer = anOfficer('ayu', { code: 'licensing_verifier' });
    const among = actingAmong([admin, officer]);
    const suspended = accepted(officer, suspend(officer, 'under_investigation', among));
    assert.equal(suspended.standing.status, 'suspended');
    assert.deepEqual(rolesHeld(suspended, today), []);
    assert.equal(refused(suspend(suspended, 'other', among)), 'officer_suspended');
    const back = accepted(suspended, reinstate(suspended, acting()));
    assert.deepEqual(rolesHeld(back, today), rolesHeld(officer, today));
    assert.equal(refused(reinstate(back, acting())), 'officer_not_suspended');
  });

  it('an officer suspended while his passkey is lost still has it lost afterwards', () => {
    const lost = accepted(anOfficer('ayu'), reportLost(anOfficer('ayu')));
    const suspended = accepted(lost, suspend(lost, 'other', actingAmong([admin, lost])));
    const back = accepted(suspended, reinstate(suspended, acting()));
    assert.deepEqual(back.standing, lost.standing);
  });
});

describe('the last administrator', () => {
  const only = anOfficer('admin-1', { code: 'administrator' });
  const clerk = anOfficer('ayu', { code: 'licensing_verifier' });
  const grantId = 'admin-1-administrator';

  it('cannot be suspended, and the refusal names the day', () => {
    assert.deepEqual(suspend(only, 'other', actingAmong([only, clerk])), {
      ok: false,
      error: { code: 'last_administrator', from: today },
    });
  });

  it('cannot have the role ended, today or later', () => {
    for (const on of [today, localDate('2030-01-01')]) {
      assert.deepEqual(endRole(only, { grantId, on }, actingAmong([only, clerk])), {
        ok: false,
        error: { code: 'last_administrator', from: on },
      });
    }
  });

  it('is also the one who remains when the role of the other expires', () => {
    const until = localDate('2027-06-01');
    const temporary = anOfficer('admin-2', { code: 'administrator', until });
    assert.deepEqual(suspend(only, 'other', actingAmong([only, temporary])), {
      ok: false,
      error: { code: 'last_administrator', from: until },
    });
    assert.ok(suspend(temporary, 'other', actingAmong([only, temporary])).ok);
  });

  it('is not saved by one who is invited, suspended or without passkey', () => {
    const other = anOfficer('admin-2', { code: 'administrator' });
    const without = accepted(other, reportLostPasskey(other, actingAmong([only, other])));
    assert.equal(refused(suspend(only, 'other', actingAmong([only, without]))), 'last_administrator');
    const suspended = accepted(other, suspend(other, 'other', actingAmong([only, other])));
    assert.equal(refused(suspend(only, 'other', actingAmong([only, suspended]))), 'last_administrator');
  });

  it('cannot be reported without passkey, by himself or by another', () => {
    const lost = reportLostPasskey(only, actingAmong([only, clerk], { by: 'admin-1' }));
    assert.equal(refused(lost), 'last_administrator');
    assert.equal(refused(reportLostPasskey(only, actingAmong([only, clerk], { by: 'ayu' }))), 'last_administrator');
  });

  it('may go once another one holds the role without end', () => {
    const other = anOfficer('admin-2', { code: 'administrator' });
    assert.ok(suspend(only, 'left_service', actingAmong([only, other])).ok);
    assert.ok(endRole(only, { grantId, on: today }, actingAmong([only, other])).ok);
  });

  it('an officer who is not among the officers given is a defect, not a refusal', () => {
    assert.throws(() => suspend(clerk, 'other', actingAmong([only])));
  });
});

describe('a lost passkey', () => {
  const [one, two, clerk] = [
    anOfficer('admin-1', { code: 'administrator' }),
    anOfficer('admin-2', { code: 'administrator' }),
    anOfficer('clerk', { code: 'licensing_verifier' }),
  ];
  const lost = accepted(anOfficer('ayu'), reportLost(anOfficer('ayu')));
  const among = (by: string) => actingAmong([one, two, clerk, lost], { by });

  it('ends every right of its owner until it is replaced', () => {
    const owner = anOfficer('ayu', { code: 'licensing_verifier' });
    assert.deepEqual(rolesHeld(accepted(owner, reportLost(owner)), today), []);
  });

  it('is replaced by a one-time link after two different administrators have approved', () => {
    const first = accepted(lost, approveReplacement(lost, 'link-9', among('admin-1')));
    assert.deepEqual(first.standing, { status: 'active', passkey: { state: 'lost', approvedBy: ['admin-1'] } });
    const second = accepted(first, approveReplacement(first, 'link-9', among('admin-2')));
    assert.equal(refused(acceptInvitation(second, 'link-8', hoursLater(1))), 'invitation_unknown');
    const replaced = accepted(second, acceptInvitation(second, 'link-9', hoursLater(1)));
    assert.ok(canAct(replaced));
    assert.equal(refused(acceptInvitation(replaced, 'link-9', hoursLater(2))), 'invitation_used');
  });

  it('one administrator does not approve twice, the owner not at all, and nobody else either', () => {
    const first = accepted(lost, approveReplacement(lost, 'link-9', among('admin-1')));
    assert.equal(refused(approveReplacement(first, 'link-9', among('admin-1'))), 'replacement_approved_already');
    assert.equal(refused(approveReplacement(lost, 'link-9', among('ayu'))), 'own_replacement');
    assert.equal(refused(approveReplacement(lost, 'link-9', among('clerk'))), 'not_an_administrator');
    assert.equal(refused(approveReplacement(lost, 'link-9', actingAmong([one], { by: null }))), 'not_an_administrator');
  });

  it('is reported once; a link that expired unused can be asked for anew', () => {
    assert.equal(refused(reportLost(lost)), 'replacement_pending');
    const first = accepted(lost, approveReplacement(lost, 'link-9', among('admin-1')));
    const open = accepted(first, approveReplacement(first, 'link-9', among('admin-2')));
    assert.equal(refused(reportLost(open)), 'replacement_pending');
    const later = hoursLater(72);
    assert.equal(refused(acceptInvitation(open, 'link-9', later)), 'invitation_expired');
    const again = accepted(open, reportLostPasskey(open, actingAmong([open], { at: later })));
    assert.deepEqual(again.standing, { status: 'active', passkey: { state: 'lost', approvedBy: [] } });
  });

  it('is nothing to replace where none is lost or none was ever registered', () => {
    assert.equal(refused(approveReplacement(one, 'link-9', among('admin-2'))), 'replacement_not_pending');
    assert.equal(refused(reportLost(invited())), 'officer_not_accepted');
  });
});

describe('any sequence of decisions', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const days = fc.integer({ min: 0, max: 30 }).map((day) => addDays(today, day));
  type Step = (officer: Officer, officers: readonly Officer[], by: string) => OfficerDecision;
  const roles = fc.constantFrom<RoleCode>('administrator', 'auditor');
  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc
      .record({ from: days, length: fc.integer({ min: 1, max: 40 }), role: roles, grantId: fc.uuid() })
      .map(({ from, length, ...grant }): Step => (officer, _, by) => {
        const period = { from, until: length > 30 ? null : addDays(from, length) };
        return grantRole(officer, { ...grant, organisation: anOrganisation(), period }, acting({ by }));
      }),
    fc.record({ on: days, at: fc.nat(3) }).map(
      ({ on, at }): Step =>
        (officer, officers, by) =>
          endRole(officer, { grantId: officer.grants[at]?.grantId ?? 'none', on }, actingAmong(officers, { by })),
    ),
    fc.constant<Step>((officer, officers, by) => suspend(officer, 'other', actingAmong(officers, { by }))),
    fc.constant<Step>((officer, _, by) => reinstate(officer, acting({ by }))),
    fc.constant<Step>((officer, officers, by) => reportLostPasskey(officer, actingAmong(officers, { by }))),
  );

  it('there is an administrator on every day to come, whatever is decided', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids, steps), { maxLength: 25 }), (sequence) => {
        let officers: readonly Officer[] = [anOfficer('a', { code: 'administrator' }), anOfficer('b'), anOfficer('c')];
        for (const [id, by, step] of sequence) {
          const officer = officers.find(({ officerId }) => officerId === id);
          assert.ok(officer);
          const decision = step(officer, officers, by);
          if (!decision.ok) continue;
          const after = accepted(officer, decision);
          officers = officers.map((one) => (one === officer ? after : one));
          assert.equal(administratorGap(officers, today), null);
          assert.ok(administratorsAt(officers, addDays(today, 1000)).length > 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the history of an officer', () => {
  it('begins with an invitation, is of one officer, and has no impossible order', () => {
    assert.throws(() => officerFrom([]));
    const mark = { version: 1, officerId: 'ayu', at: now, by: 'admin-1' } as const;
    assert.throws(() => officerFrom([{ kind: 'officer.reinstated', ...mark }]));
    assert.throws(() => applyOfficerEvent(anOfficer('ayu'), { kind: 'officer.reinstated', ...mark }));
    assert.throws(() => applyOfficerEvent(anOfficer('bima'), { kind: 'passkey.lost_reported', ...mark }));
    assert.throws(() => applyOfficerEvent(anOfficer('ayu'), { kind: 'passkey_replacement.approved', ...mark }));
    assert.throws(() => applyOfficerEvent(anOfficer('ayu'), { kind: 'officer.accepted', ...mark, invitationId: 'x' }));
  });

  it('each event counts one version', () => {
    assert.equal(anOfficer('ayu', { code: 'auditor' }).version, 3);
  });
});
