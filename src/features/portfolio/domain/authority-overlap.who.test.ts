import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise, type Rule } from '../../../vocabulary/authority.ts';
import { type OverlapAction, overlapAuthority } from './authority-overlap.ts';

const OWN = 'own';

function officer(role: string): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: OWN, agencyCode: 'kkp', roles: [role], acr: 'passkey' };
}

const actors: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'an architect': officer('architect'),
  'an approver': officer('architecture_approver'),
  'a reviewer': officer('overlap_reviewer'),
  'the national architect': officer('national_architect'),
  'a coordinator': officer('coordinator'),
  'a field auditor': officer('field_auditor'),
  'the worker': { kind: 'worker' },
};

const officers = Object.keys(actors).filter((name) => actors[name]?.kind === 'officer');

const expected: Readonly<Record<OverlapAction, readonly string[]>> = {
  'overlap.read': officers,
  'overlap.read_own': ['an architect', 'an approver'],
  'overlap.run': ['a reviewer', 'the national architect'],
  'overlap.review': ['a reviewer'],
  'overlap.offer': ['a reviewer'],
  'overlap.answer': ['an approver'],
  'overlap.propose_word': ['a reviewer'],
  'overlap.decide_word': ['the national architect'],
};

/** Every circumstance that any of the rules asks for. */
function may(action: OverlapAction, actor: Actor, agencyId: string): boolean {
  const rules: readonly Rule<{ readonly agencyId: string } & null>[] = overlapAuthority[action];
  return authorise<never>(rules, actor, { agencyId } as never).ok;
}

describe('who may, around overlap', () => {
  for (const [action, permitted] of Object.entries(expected) as [OverlapAction, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        assert.equal(may(action, actor, OWN), permitted.includes(name));
      });
    }
  }

  it('an approver answers for the own agency alone', () => {
    assert.equal(may('overlap.answer', actors['an approver']!, 'another'), false);
  });
});
