import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Actor, type ActorPattern, type AuthorityTable, authorise } from './authority.ts';

interface Circumstances {
  readonly 'notice.read': null;
  readonly 'case.decide': { readonly agencyId: string };
  readonly 'case.close': null;
  readonly 'case.destroy': null;
}

const table: AuthorityTable<Circumstances> = {
  'notice.read': [
    {
      id: 'TST-01',
      who: ['signed_in'],
      purpose: { id: 'Keterangan', en: 'Information' },
      source: 'internal',
      says: { id: 'Siapa pun yang sudah masuk membaca pesan.', en: 'Whoever is signed in reads notices.' },
    },
  ],
  'case.decide': [
    {
      id: 'TST-02',
      who: [{ role: 'head' }],
      when: ({ agencyId }, actor) => actor.kind === 'officer' && actor.agencyId === agencyId,
      purpose: { id: 'Perizinan', en: 'Licensing' },
      source: 'UU 30/2014',
      says: { id: 'Kepala memutuskan kasus kantornya sendiri.', en: 'The head decides the cases of the own office.' },
    },
    {
      id: 'TST-03',
      who: ['worker'],
      purpose: { id: 'Perizinan', en: 'Licensing' },
      source: 'internal',
      says: { id: 'Sistem memutuskan bila waktunya habis.', en: 'The worker decides when the time is over.' },
    },
  ],
  'case.close': [
    {
      id: 'TST-04',
      who: ['anyone'],
      when: () => false,
      purpose: { id: 'Perizinan', en: 'Licensing' },
      source: 'internal',
      says: { id: 'Tidak pernah.', en: 'Never.' },
    },
    {
      id: 'TST-05',
      who: ['worker', 'person'],
      purpose: { id: 'Perizinan', en: 'Licensing' },
      source: 'internal',
      says: { id: 'Sistem dan warga menutup kasus.', en: 'The worker and the person close a case.' },
    },
  ],
  'case.destroy': [],
};

const anyone: Actor = { kind: 'public' };
const worker: Actor = { kind: 'worker' };
const person: Actor = { kind: 'person', personId: 'p1', acr: 'passkey' };

function anOfficer(agencyId: string, ...roles: readonly string[]): Actor {
  return {
    kind: 'officer',
    officerId: 'o1',
    agencyId,
    agencyCode: 'DPMPTSP',
    roles,
    acr: 'passkey',
  };
}

const actors = fc.oneof(
  fc.constantFrom(anyone, worker, person),
  fc.array(fc.constantFrom('head', 'checker', 'admin')).map((roles) => anOfficer('a1', ...roles)),
);

describe('authority', () => {
  it('the answer names the rule that allowed it, for the audit log', () => {
    assert.deepEqual(authorise(table['notice.read'], person, null), {
      ok: true,
      value: { rule: 'TST-01' },
    });
    assert.deepEqual(authorise(table['case.decide'], worker, { agencyId: 'a1' }), {
      ok: true,
      value: { rule: 'TST-03' },
    });
  });

  it('a role counts only for an officer who holds it, under the condition of the rule', () => {
    const decide = (actor: Actor) => authorise(table['case.decide'], actor, { agencyId: 'a1' });
    assert.deepEqual(decide(anOfficer('a1', 'checker', 'head')), {
      ok: true,
      value: { rule: 'TST-02' },
    });
    for (const actor of [anOfficer('a1', 'checker'), anOfficer('a1'), anOfficer('a2', 'head'), person, anyone]) {
      assert.deepEqual(decide(actor), { ok: false, error: 'not_allowed' });
    }
  });

  it('a rule whose condition fails does not hide the next one', () => {
    assert.deepEqual(authorise(table['case.close'], worker, null), {
      ok: true,
      value: { rule: 'TST-05' },
    });
    assert.deepEqual(authorise(table['case.close'], person, null), {
      ok: true,
      value: { rule: 'TST-05' },
    });
    assert.ok(!authorise(table['case.close'], anOfficer('a1', 'head'), null).ok);
  });

  it('an action without rules is refused to everybody', () => {
    fc.assert(
      fc.property(actors, (actor) => {
        assert.deepEqual(authorise(table['case.destroy'], actor, null), {
          ok: false,
          error: 'not_allowed',
        });
      }),
    );
  });

  const patterns: readonly {
    readonly pattern: ActorPattern;
    readonly kinds: readonly Actor['kind'][];
  }[] = [
    { pattern: 'anyone', kinds: ['public', 'person', 'officer', 'worker'] },
    { pattern: 'signed_in', kinds: ['person', 'officer'] },
    { pattern: 'person', kinds: ['person'] },
    { pattern: 'officer', kinds: ['officer'] },
    { pattern: 'worker', kinds: ['worker'] },
    { pattern: { role: 'head' }, kinds: ['officer'] },
    { pattern: { role: 'mayor' }, kinds: [] },
  ];
  for (const { pattern, kinds } of patterns) {
    it(`the pattern ${JSON.stringify(pattern)} fits ${kinds.join(', ') || 'nobody here'}`, () => {
      const rule = {
        id: 'TST-06',
        who: [pattern],
        purpose: { id: 'Uji', en: 'Test' },
        source: 'internal',
        says: { id: 'Uji.', en: 'Test.' },
      };
      const one: AuthorityTable<{ readonly act: null }> = { act: [rule] };
      const fitting = [anyone, person, anOfficer('a1', 'head'), worker].filter(
        (actor) => authorise(one.act, actor, null).ok,
      );
      assert.deepEqual(
        fitting.map(({ kind }) => kind),
        kinds,
      );
    });
  }

  it('an action cannot be asked for without what its rules must know', () => {
    // @ts-expect-error case.decide needs the agency of the case
    assert.throws(() => authorise(table['case.decide'], anOfficer('a1', 'head'), null), TypeError);
  });
});
