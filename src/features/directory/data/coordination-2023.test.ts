import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { assign, type CoordinationDecision, dissolve, establish, rename } from '../domain/coordination.ts';
import { type CoordinationFact, registerFrom } from '../domain/coordination-register.ts';
import { namesAt, treeAt } from '../domain/coordination-tree.ts';
import { organisationCode } from '../domain/organisation.ts';
import { coordination2023 } from './coordination-2023.ts';

function coordinated(coordinator: string, date: string): readonly string[] {
  const branch = treeAt(coordination2023, localDate(date)).branches.find(
    (one) => one.coordinator.organisation === organisationCode(coordinator),
  );
  return branch?.members.map((one) => one.organisation).toSorted() ?? [];
}

describe('the cabinet of 2023', () => {
  const tree = treeAt(coordination2023, localDate('2023-06-20'));

  it('has four coordinating ministers', () => {
    assert.deepEqual(
      tree.branches.map(({ coordinator }) => coordinator.organisation),
      ['kemenko-polhukam', 'kemenko-perekonomian', 'kemenko-pmk', 'kemenko-marves'],
    );
  });

  it('puts exactly seven ministries under the maritime coordinator', () => {
    assert.deepEqual(
      coordinated('kemenko-marves', '2023-06-20'),
      ['kemen-esdm', 'kemenhub', 'kkp', 'kemenparekraf', 'kemen-pupr', 'klhk', 'kementerian-investasi'].toSorted(),
    );
  });

  it('has nine, eight and seven under the other three', () => {
    assert.equal(coordinated('kemenko-polhukam', '2023-06-20').length, 9);
    assert.equal(coordinated('kemenko-perekonomian', '2023-06-20').length, 8);
    assert.equal(coordinated('kemenko-pmk', '2023-06-20').length, 7);
  });

  it('has 34 ministries, as Perpres 32/2021 says', () => {
    const all = [
      ...tree.branches.flatMap(({ coordinator, members }) => [coordinator, ...members]),
      ...tree.uncoordinated,
    ];
    assert.equal(all.filter(({ kind }) => kind !== 'agency').length, 34);
  });

  it('leaves the State Secretariat, the planning ministry and three agencies under the President himself', () => {
    assert.deepEqual(
      tree.uncoordinated.map(({ organisation }) => organisation).toSorted(),
      ['bappenas', 'bpkp', 'bps', 'bssn', 'kemensetneg'].toSorted(),
    );
  });
});

describe('the change of 28 April 2021', () => {
  it('had not happened the day before: research stood alone, and investment was a board', () => {
    assert.ok(coordinated('kemenko-perekonomian', '2021-04-27').includes('kemenristek-brin'));
    assert.ok(coordinated('kemenko-marves', '2021-04-27').includes('bkpm'));
    assert.equal(coordinated('kemenko-marves', '2021-04-27').length, 7);
  });

  it('joined research to education, which has been called so since', () => {
    const { members } = registerFrom(coordination2023);
    const education = members.get(organisationCode('kemendikbudristek'));
    assert.ok(education);
    assert.equal(namesAt(education, localDate('2021-04-27'))?.shortName, 'Kemendikbud');
    assert.equal(namesAt(education, localDate('2021-04-28'))?.shortName, 'Kemendikbudristek');
    const research = members.get(organisationCode('kemenristek-brin'));
    assert.deepEqual(research?.successors, ['kemendikbudristek']);
    assert.equal(research?.validity.until, '2021-04-28');
  });
});

describe('the facts as loaded', () => {
  it('are such as the decisions of a reshuffle would have made', () => {
    let facts: readonly CoordinationFact[] = [];
    for (const fact of coordination2023) {
      if (fact.kind === 'coordination.ended') continue;
      const decision = decisionOf(facts, fact);
      assert.ok(decision.ok, JSON.stringify([fact, decision]));
      facts = [...facts, ...decision.value];
    }
    assert.deepEqual(facts, coordination2023);
  });

  it('say which of them rest on an instrument that was not checked', () => {
    const unchecked = coordination2023.filter(({ basis }) => !basis.confirmed).map((fact) => fact.organisation);
    assert.deepEqual(unchecked, ['kejaksaan', 'tni', 'polri', 'bkpm', 'kementerian-investasi']);
  });
});

function decisionOf(
  facts: readonly CoordinationFact[],
  fact: Exclude<CoordinationFact, { readonly kind: 'coordination.ended' }>,
): CoordinationDecision {
  switch (fact.kind) {
    case 'organisation.established':
      return establish(facts, fact);
    case 'organisation.renamed':
      return rename(facts, fact);
    case 'organisation.dissolved':
      return dissolve(facts, fact);
    case 'coordination.assigned':
      return assign(facts, fact);
    default:
      return fact satisfies never;
  }
}
