import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { type IntakeAction, intakeAuthority } from './authority-intake.ts';

function officer(role: string): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode: 'kkp', roles: [role], acr: 'passkey' };
}

const actors: Readonly<Record<string, Actor>> = {
  'an architect': officer('architect'),
  'an approver': officer('architecture_approver'),
  'a coordinator': officer('coordinator'),
  'the national architect': officer('national_architect'),
  'a field auditor': officer('field_auditor'),
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'the worker': { kind: 'worker' },
};

const expected: Readonly<Record<Exclude<IntakeAction, 'intake.approve'>, readonly string[]>> = {
  'intake.read': ['an architect', 'an approver'],
  'intake.sample': ['an architect', 'an approver'],
  'intake.keep': ['an architect'],
  'intake.withdraw': ['an architect'],
  'intake.return': ['an approver'],
};

describe('who may, around the intake of lists', () => {
  for (const [action, permitted] of Object.entries(expected) as [keyof typeof expected, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        assert.equal(authorise(intakeAuthority[action], actor, null).ok, permitted.includes(name));
      });
    }
  }

  const rules = intakeAuthority['intake.approve'];
  it('an approver approves what others uploaded and handed in, and what the operator imported', () => {
    assert.ok(authorise(rules, officer('architecture_approver'), { createdBy: 'x', submittedBy: 'y' }).ok);
    assert.ok(authorise(rules, officer('architecture_approver'), { createdBy: null, submittedBy: 'y' }).ok);
  });
  it('nobody approves the own upload or what was handed in by oneself', () => {
    assert.ok(!authorise(rules, officer('architecture_approver'), { createdBy: 'o', submittedBy: 'y' }).ok);
    assert.ok(!authorise(rules, officer('architecture_approver'), { createdBy: 'x', submittedBy: 'o' }).ok);
  });
  it('an architect approves nothing', () => {
    assert.ok(!authorise(rules, officer('architect'), { createdBy: 'x', submittedBy: 'y' }).ok);
  });
});
