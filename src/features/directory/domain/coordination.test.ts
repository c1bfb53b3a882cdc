import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import { assign, type CoordinationDecision, dissolve, establish, reassign, rename, split } from './coordination.ts';
import { type CabinetKind, type CoordinationFact, registerFrom } from './coordination-register.ts';
import { coordinatorOf, treeAt } from './coordination-tree.ts';
import { confirmedBasis } from './legal-basis.ts';
import { type OrganisationCode, organisationCode } from './organisation.ts';

const basis = confirmedBasis('Perpres 1/2020');
const start = localDate('2020-01-01');

function code(text: string): OrganisationCode {
  return organisationCode(text);
}

function newMember(text: string, as: CabinetKind) {
  return { organisation: code(text), as, names: { name: `Nama ${text}`, nameEn: `Name ${text}`, shortName: text } };
}

function accepted(decision: CoordinationDecision): readonly CoordinationFact[] {
  assert.ok(decision.ok, JSON.stringify(decision));
  return decision.value;
}

function refused(decision: CoordinationDecision): string {
  assert.ok(!decision.ok, 'the change should have been refused');
  return decision.error.code;
}

/** Two coordinators and three ministries, `sea` and `air` under `east`, `law` on its own. */
function cabinet(): readonly CoordinationFact[] {
  let facts: readonly CoordinationFact[] = [];
  const members: readonly (readonly [string, CabinetKind])[] = [
    ['east', 'coordinating_ministry'],
    ['west', 'coordinating_ministry'],
    ['sea', 'ministry'],
    ['air', 'ministry'],
    ['law', 'agency'],
  ];
  for (const [name, as] of members) {
    facts = [...facts, ...accepted(establish(facts, { ...newMember(name, as), on: start, basis }))];
  }
  for (const name of ['sea', 'air']) {
    const change = { organisation: code(name), coordinator: code('east'), on: start, basis };
    facts = [...facts, ...accepted(assign(facts, change))];
  }
  return facts;
}

function shown(facts: readonly CoordinationFact[], date: LocalDate): Record<string, readonly string[]> {
  const tree = treeAt(facts, date);
  return Object.fromEntries([
    ...tree.branches.map((branch) => [branch.coordinator.shortName, branch.members.map((one) => one.shortName)]),
    ['-', tree.uncoordinated.map((one) => one.shortName)],
  ]);
}

describe('a reshuffle', () => {
  const july = localDate('2020-07-01');
  const june30 = localDate('2020-06-30');

  it('a ministry moved to another coordinator counts there from the day of the change, and not before', () => {
    const before = cabinet();
    const after = [
      ...before,
      ...accepted(reassign(before, { organisation: code('sea'), coordinator: code('west'), on: july, basis })),
    ];
    assert.deepEqual(shown(after, june30), { east: ['sea', 'air'], west: [], '-': ['law'] });
    assert.deepEqual(shown(after, july), { east: ['air'], west: ['sea'], '-': ['law'] });
    assert.equal(coordinatorOf(registerFrom(after), code('sea'), june30), 'east');
    assert.equal(coordinatorOf(registerFrom(after), code('sea'), july), 'west');
  });

  it('a ministry can be put directly under the President and back', () => {
    const before = cabinet();
    const freed = [
      ...before,
      ...accepted(reassign(before, { organisation: code('sea'), coordinator: null, on: july, basis })),
    ];
    assert.equal(coordinatorOf(registerFrom(freed), code('sea'), july), null);
    const august = localDate('2020-08-01');
    const back = [
      ...freed,
      ...accepted(reassign(freed, { organisation: code('sea'), coordinator: code('east'), on: august, basis })),
    ];
    assert.equal(coordinatorOf(registerFrom(back), code('sea'), august), 'east');
    assert.equal(coordinatorOf(registerFrom(back), code('sea'), july), null);
  });

  it('a renamed ministry keeps its code and its old name on older dates', () => {
    const before = cabinet();
    const names = { name: 'Samudra', nameEn: 'Ocean', shortName: 'ocean' };
    const after = [...before, ...accepted(rename(before, { organisation: code('sea'), names, on: july, basis }))];
    assert.deepEqual(shown(after, june30)['east'], ['sea', 'air']);
    assert.deepEqual(shown(after, july)['east'], ['ocean', 'air']);
  });

  it('the parts of a split ministry keep its coordinator unless they name their own', () => {
    const before = cabinet();
    const into = [
      newMember('fish', 'ministry'),
      { ...newMember('port', 'ministry'), coordinator: code('west') },
      { ...newMember('reef', 'agency'), coordinator: null },
    ];
    const after = [...before, ...accepted(split(before, { organisation: code('sea'), into, on: july, basis }))];
    assert.deepEqual(shown(after, june30), { east: ['sea', 'air'], west: [], '-': ['law'] });
    assert.deepEqual(shown(after, july), { east: ['air', 'fish'], west: ['port'], '-': ['law', 'reef'] });
    assert.deepEqual(registerFrom(after).members.get(code('sea'))?.successors, ['fish', 'port', 'reef']);
  });

  it('a dissolved ministry leaves its coordinator that day and names who takes over', () => {
    const before = cabinet();
    const change = { organisation: code('sea'), successors: [code('air')], on: july, basis };
    const after = [...before, ...accepted(dissolve(before, change))];
    assert.deepEqual(shown(after, june30)['east'], ['sea', 'air']);
    assert.deepEqual(shown(after, july)['east'], ['air']);
    assert.deepEqual(registerFrom(after).members.get(code('sea'))?.successors, ['air']);
  });

  it('a coordination with an end stops counting on that day', () => {
    const before = cabinet();
    const change = { organisation: code('law'), coordinator: code('west'), on: july, until: addDays(july, 10), basis };
    const after = [...before, ...accepted(assign(before, change))];
    assert.equal(coordinatorOf(registerFrom(after), code('law'), addDays(july, 9)), 'west');
    assert.equal(coordinatorOf(registerFrom(after), code('law'), addDays(july, 10)), null);
  });
});

describe('a reshuffle that is refused', () => {
  const july = localDate('2020-07-01');
  const facts = cabinet();
  const move = { organisation: code('sea'), coordinator: code('west'), on: july, basis };

  it('two coordinators at one time for one ministry are refused, naming the one that holds it', () => {
    const decision = assign(facts, move);
    assert.deepEqual(decision, {
      ok: false,
      error: { code: 'already_coordinated', coordinator: 'east', from: start, until: null },
    });
  });

  it('a change before the last one is refused, naming the last', () => {
    const later = [...facts, ...accepted(reassign(facts, move))];
    const earlier = reassign(later, { ...move, coordinator: code('east'), on: localDate('2020-06-01') });
    assert.deepEqual(earlier, { ok: false, error: { code: 'coordination_change_before_last', last: july } });
    assert.equal(refused(reassign(later, { ...move, coordinator: code('east') })), 'coordination_change_before_last');
    assert.equal(refused(dissolve(later, { ...move, successors: [] })), 'coordination_change_before_last');
  });

  it('an unknown organisation is refused on either side', () => {
    const nowhere = code('nowhere');
    assert.equal(refused(reassign(facts, { ...move, organisation: nowhere })), 'organisation_unknown');
    assert.equal(refused(reassign(facts, { ...move, coordinator: nowhere })), 'organisation_unknown');
    assert.equal(refused(dissolve(facts, { ...move, successors: [nowhere] })), 'organisation_unknown');
  });

  it('an end before or on the start is refused', () => {
    const change = { organisation: code('law'), coordinator: code('west'), on: july, until: july, basis };
    assert.equal(refused(assign(facts, change)), 'coordination_end_not_after_start');
  });

  it('a ministry does not coordinate, and a coordinator is not coordinated', () => {
    assert.equal(refused(reassign(facts, { ...move, coordinator: code('air') })), 'not_a_coordinator');
    assert.equal(refused(reassign(facts, { ...move, organisation: code('west') })), 'not_coordinable');
  });

  it('a coordinator that still coordinates cannot end, naming whom', () => {
    const decision = dissolve(facts, { organisation: code('east'), successors: [], on: july, basis });
    assert.deepEqual(decision, { ok: false, error: { code: 'still_coordinates', organisations: ['sea', 'air'] } });
  });

  it('a change of an organisation that has ended or not begun is refused', () => {
    const ended = [...facts, ...accepted(dissolve(facts, { ...move, successors: [] }))];
    assert.equal(refused(reassign(ended, { ...move, on: addDays(july, 1) })), 'organisation_ended');
    assert.equal(refused(reassign(facts, { ...move, on: addDays(start, -1) })), 'organisation_not_begun');
  });

  it('a code is never given twice, in a split neither', () => {
    assert.equal(
      refused(establish(facts, { ...newMember('sea', 'ministry'), on: july, basis })),
      'organisation_exists',
    );
    const twice = [newMember('fish', 'ministry'), newMember('fish', 'ministry')];
    assert.equal(refused(split(facts, { ...move, into: twice })), 'organisation_exists');
  });

  it('a split into one, or one that hangs a part on what has just ended, is refused', () => {
    assert.equal(refused(split(facts, { ...move, into: [newMember('fish', 'ministry')] })), 'split_needs_two_to_ten');
    const parts = [
      newMember('one', 'coordinating_ministry'),
      { ...newMember('two', 'ministry'), coordinator: code('west') },
    ];
    assert.equal(
      refused(split(facts, { organisation: code('west'), into: parts, on: july, basis })),
      'organisation_ended',
    );
  });

  it('a change that changes nothing, has no name or no legal basis is refused', () => {
    assert.equal(refused(reassign(facts, { ...move, coordinator: code('east') })), 'coordination_unchanged');
    const same = { name: 'Nama sea', nameEn: 'Name sea', shortName: 'sea' };
    assert.equal(refused(rename(facts, { ...move, names: same })), 'coordination_unchanged');
    assert.equal(refused(rename(facts, { ...move, names: { ...same, nameEn: ' ' } })), 'organisation_name_missing');
    assert.equal(refused(reassign(facts, { ...move, basis: confirmedBasis(' ') })), 'legal_basis_missing');
  });
});

describe('any sequence of changes', () => {
  const names = ['east', 'west', 'sea', 'air', 'law', 'fish', 'port'];
  const codes = fc.constantFrom(...names.map(code));
  const days = fc.integer({ min: 0, max: 40 }).map((day) => addDays(start, day));
  type Change = (facts: readonly CoordinationFact[]) => CoordinationDecision;
  const changes: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ organisation: codes, coordinator: fc.option(codes), on: days }).map(
      (change): Change =>
        (facts) =>
          reassign(facts, { ...change, basis }),
    ),
    fc.record({ organisation: codes, coordinator: codes, on: days, length: fc.integer({ min: 0, max: 9 }) }).map(
      ({ length, ...change }): Change =>
        (facts) =>
          assign(facts, { ...change, basis, ...(length === 0 ? {} : { until: addDays(change.on, length) }) }),
    ),
    fc.record({ organisation: codes, on: days, name: fc.constantFrom('A', 'B', 'C') }).map(
      ({ name, ...change }): Change =>
        (facts) =>
          rename(facts, { ...change, basis, names: { name, nameEn: name, shortName: name } }),
    ),
    fc.record({ organisation: codes, on: days, successors: fc.array(codes, { maxLength: 2 }) }).map(
      (change): Change =>
        (facts) =>
          dissolve(facts, { ...change, basis }),
    ),
    fc.record({ organisation: codes, on: days, coordinator: fc.option(codes) }).map(
      ({ coordinator, ...change }): Change =>
        (facts) =>
          split(facts, {
            ...change,
            basis,
            into: [newMember('fish', 'ministry'), { ...newMember('port', 'agency'), coordinator }],
          }),
    ),
  );
  const everyDay = Array.from({ length: 60 }, (_, day) => addDays(start, day - 5));

  it('the tree on any day before a change is the same before and after it', () => {
    let acceptances = 0;
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (sequence) => {
        let facts = cabinet();
        for (const change of sequence) {
          const decision = change(facts);
          if (!decision.ok) continue;
          acceptances += 1;
          const after = [...facts, ...decision.value];
          const first = decision.value.map((fact) => fact.on).reduce((one, other) => (one < other ? one : other));
          for (const day of everyDay.filter((one) => one < first)) {
            assert.deepEqual(treeAt(after, day), treeAt(facts, day));
          }
          facts = after;
        }
      }),
      { numRuns: 120 },
    );
    assert.ok(acceptances > 100, `only ${acceptances} changes were accepted`);
  });

  it('on every day each living organisation stands in exactly one place', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (sequence) => {
        let facts = cabinet();
        for (const change of sequence) {
          const decision = change(facts);
          if (decision.ok) facts = [...facts, ...decision.value];
        }
        const register = registerFrom(facts);
        for (const day of everyDay) {
          const tree = treeAt(facts, day);
          const places = [
            ...tree.branches.flatMap(({ coordinator, members }) => [coordinator, ...members]),
            ...tree.uncoordinated,
          ].map((one) => one.organisation);
          const living = [...register.members.values()].filter(
            ({ validity }) => validity.from <= day && (validity.until === null || day < validity.until),
          );
          assert.deepEqual(places.toSorted(), living.map((one) => one.organisation).toSorted());
        }
      }),
      { numRuns: 120 },
    );
  });
});
