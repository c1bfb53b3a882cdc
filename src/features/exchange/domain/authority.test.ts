import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { exchangeAuthority } from './authority.ts';

const SRAGEN = '019a0000-0000-7000-8000-000000000001';
const DUKCAPIL = '019a0000-0000-7000-8000-000000000002';
const OTHER = '019a0000-0000-7000-8000-000000000003';
const person: Actor = { kind: 'person', personId: OTHER, acr: 'passkey' };

function officer(agencyId: string, ...roles: readonly string[]): Actor {
  return { kind: 'officer', officerId: OTHER, agencyId, agencyCode: 'kab-sragen-dpmptsp', roles, acr: 'passkey' };
}

function mayRead(actor: Actor, isAboutActor = false) {
  const result = authorise(exchangeAuthority['evidence.read'], actor, { parties: [SRAGEN, DUKCAPIL], isAboutActor });
  return result.ok ? result.value.rule : null;
}

describe('who may see evidence of a call', () => {
  it('auditors and operators of both agencies may', () => {
    assert.equal(mayRead(officer(SRAGEN, 'auditor')), 'EXC-04');
    assert.equal(mayRead(officer(DUKCAPIL, 'operator')), 'EXC-04');
  });

  it('an auditor of a third agency, another role and the public may not', () => {
    assert.equal(mayRead(officer(OTHER, 'auditor', 'operator')), null);
    assert.equal(mayRead(officer(SRAGEN, 'licensing_verifier')), null);
    assert.equal(mayRead({ kind: 'public' }, true), null);
  });

  it('the person whom the call is about may, another person may not', () => {
    assert.equal(mayRead(person, true), 'EXC-05');
    assert.equal(mayRead(person, false), null);
    assert.equal(mayRead(officer(OTHER, 'auditor'), true), null, 'an officer does not use the right of a person');
  });
});

describe('who may download the log', () => {
  it('an auditor of the operating organisation may, an operator or another auditor may not', () => {
    const may = (actor: Actor) => authorise(exchangeAuthority['log.export'], actor, { operatorAgencyId: SRAGEN }).ok;
    assert.equal(may(officer(SRAGEN, 'auditor')), true);
    assert.equal(may(officer(SRAGEN, 'operator')), false);
    assert.equal(may(officer(OTHER, 'auditor')), false);
    assert.equal(may(person), false);
  });
});
