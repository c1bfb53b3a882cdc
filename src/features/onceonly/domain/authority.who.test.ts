import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { onceonlyAuthority, type OnceonlyAction } from './authority.ts';

const actors: Readonly<Record<string, Actor>> = {
  'the person herself': { kind: 'person', personId: 'orang-1', acr: 'passkey' },
  'another person': { kind: 'person', personId: 'orang-2', acr: 'passkey_counter' },
  'an officer': {
    kind: 'officer',
    officerId: 'petugas-1',
    agencyId: 'kantor-1',
    agencyCode: 'kab-sragen-dpmptsp',
    roles: ['administrator', 'auditor', 'operator', 'mpp_counter'],
    acr: 'passkey',
  },
  'a stranger': { kind: 'public' },
  'the worker': { kind: 'worker' },
};

/** Who may; `her` actions are about data of whoever asks, so another person gets her own. */
const expected: Readonly<Record<OnceonlyAction, readonly string[]>> = {
  'own_data.read': ['the person herself', 'another person'],
  'own_data.fetch': ['the person herself', 'another person'],
  'correction.open': ['the person herself', 'another person'],
  'correction.read': ['the person herself'],
  'correction.ask': ['the person herself'],
  'access_log.read': ['the person herself', 'another person'],
};

describe('who may, in once-only', () => {
  for (const [action, permitted] of Object.entries(expected) as [OnceonlyAction, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        const rules = onceonlyAuthority[action].map((rule) => ({ ...rule }));
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
    const rules = Object.values(onceonlyAuthority).flatMap((list) => list.map(({ id, source }) => ({ id, source })));
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { source } of rules) assert.match(source, /UU 27\/2022/);
  });
});
