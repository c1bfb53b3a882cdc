import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { applicantAuthority, type ApplicantAction } from './authority-applicant.ts';

const actors: Readonly<Record<string, Actor>> = {
  'the person herself': { kind: 'person', personId: 'orang-1', acr: 'passkey' },
  'another person': { kind: 'person', personId: 'orang-2', acr: 'passkey_counter' },
  'an officer': {
    kind: 'officer',
    officerId: 'petugas-1',
    agencyId: 'kantor-1',
    agencyCode: 'kab-sragen-dpmptsp',
    roles: ['licensing_verifier', 'licensing_head', 'administrator', 'auditor', 'operator', 'mpp_counter'],
    acr: 'passkey',
  },
  'a stranger': { kind: 'public' },
  'the worker': { kind: 'worker' },
};

/** Who may; starting and listing are about whoever asks, so another person gets her own. */
const expected: Readonly<Record<ApplicantAction, readonly string[]>> = {
  'draft.start': ['the person herself', 'another person'],
  'draft.read': ['the person herself'],
  'draft.fill': ['the person herself'],
  'draft.erase': ['the person herself'],
  'application.submit': ['the person herself'],
  'application.list': ['the person herself', 'another person'],
  'application.follow': ['the person herself'],
  'application.repair': ['the person herself'],
  'application.withdraw': ['the person herself'],
};

describe('who may, as the person who applies', () => {
  for (const [action, permitted] of Object.entries(expected) as [ApplicantAction, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        const rules = applicantAuthority[action].map((rule) => ({ ...rule }));
        const result = authorise<{ readonly personId: string }>(
          rules as Parameters<typeof authorise<{ readonly personId: string }>>[0],
          actor,
          { personId: 'orang-1' },
        );
        assert.equal(result.ok, permitted.includes(name));
      });
    }
  }

  it('each rule has an id of its own and cites the law', () => {
    const rules = Object.values(applicantAuthority).flatMap((list) => list.map(({ id, source }) => ({ id, source })));
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { source } of rules) assert.match(source, /UU (25\/2009|27\/2022)/);
  });
});
