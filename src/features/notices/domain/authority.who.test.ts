import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { noticesAuthority, type NoticesAction } from './authority.ts';
import type { Addressee } from './notice.ts';

const anOfficer = (own: Partial<Extract<Actor, { readonly kind: 'officer' }>>): Actor => ({
  kind: 'officer',
  officerId: 'petugas-1',
  agencyId: 'kantor-1',
  agencyCode: 'kab-sragen-dpmptsp',
  roles: ['licensing_verifier'],
  acr: 'passkey',
  ...own,
});

const actors = {
  'the person': { kind: 'person', personId: 'orang-1', acr: 'passkey' },
  'another person': { kind: 'person', personId: 'orang-2', acr: 'passkey' },
  'the verifier': anOfficer({}),
  'another verifier of the office': anOfficer({ officerId: 'petugas-2' }),
  'the head of the office': anOfficer({ officerId: 'petugas-3', roles: ['licensing_head'] }),
  'a verifier of another office': anOfficer({ officerId: 'petugas-4', agencyId: 'kantor-2' }),
  'a stranger': { kind: 'public' },
  'the worker': { kind: 'worker' },
} as const satisfies Readonly<Record<string, Actor>>;
type Name = keyof typeof actors;

const toPerson: Addressee = { kind: 'person', personId: 'orang-1' };
const toRole: Addressee = { kind: 'role', agencyId: 'kantor-1', role: 'licensing_verifier' };
const toOfficer: Addressee = { kind: 'officer', agencyId: 'kantor-1', officerId: 'petugas-1' };
const everybody: readonly Name[] = [
  'the person',
  'another person',
  'the verifier',
  'another verifier of the office',
  'the head of the office',
  'a verifier of another office',
];

const cases: readonly (readonly [NoticesAction, Addressee | null, readonly Name[]])[] = [
  ['inbox.read', null, everybody],
  ['inbox.mark_read', null, everybody],
  ['notice.read', toPerson, ['the person']],
  ['notice.read', toRole, ['the verifier', 'another verifier of the office']],
  ['notice.read', toOfficer, ['the verifier']],
];

describe('who may, in notices', () => {
  for (const [action, addressee, permitted] of cases) {
    for (const [name, actor] of Object.entries(actors) as [Name, Actor][]) {
      const may = permitted.includes(name);
      const about = addressee === null ? '' : ` of a notice to the ${addressee.kind}`;
      it(`${name} ${may ? 'may' : 'may not'} do ${action}${about}`, () => {
        const rules = noticesAuthority[action] as Parameters<typeof authorise<Addressee | null>>[0];
        assert.equal(authorise(rules, actor, addressee).ok, may);
      });
    }
  }
});
