import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { servicesAuthority, type ServicesAction } from './authority-services.ts';

function officer(role: string): Actor {
  return {
    kind: 'officer',
    officerId: 'o',
    agencyId: 'a',
    agencyCode: 'kab-sragen-dpmptsp',
    roles: [role],
    acr: 'passkey',
  };
}

const actors: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'a verifier': officer('licensing_verifier'),
  'a head': officer('licensing_head'),
  'a recommender': officer('health_recommender'),
  'an administrator': officer('administrator'),
  'the worker': { kind: 'worker' },
};

const expected: Readonly<Record<ServicesAction, readonly string[]>> = {
  'service.read': Object.keys(actors),
  'service_terms.read': ['a head'],
  'service_terms.publish': ['a head'],
  'service.open': ['a head'],
};

describe('who may, around services and their terms', () => {
  for (const [action, permitted] of Object.entries(expected) as [ServicesAction, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        assert.equal(authorise(servicesAuthority[action], actor, null).ok, permitted.includes(name));
      });
    }
  }
});
