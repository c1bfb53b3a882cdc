import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { nationalCodeSets } from '../../data/codes/code-sets.ts';
import { factNames } from '../../data/maturity/fact-names.ts';
import { indicator11, pemdiLadders, reviewDays } from '../../data/maturity/ladders.ts';
import { pemdi2026 } from '../../data/maturity/pemdi-2026.ts';
import { domains } from '../registry/element.ts';
import { architectureFacts, type ArchitectureElement, type ArchitectureGround } from './architecture-facts.ts';
import { climb, type FactSheet, maturityFacts } from './ladder.ts';
import { indicatorsOf } from './regime.ts';

const nationalCodes: ReadonlySet<string> = new Set(
  nationalCodeSets.flatMap(({ entries }) => entries.map(({ code }) => code)),
);
const codeOf = {
  business_process: 'RAB.01',
  service: 'RAL.01',
  data: 'RAD.01',
  application: 'RAA.01',
  infrastructure: 'RAI.01',
  security: 'RAK.01',
};
const allSix: readonly ArchitectureElement[] = domains.map((domain) => ({
  domain,
  stage: 'published',
  codes: [codeOf[domain]],
}));
const on = localDate('2026-11-24');

describe('indicator 11 of Permenpan RB 59/2020, from the registry', () => {
  const twice = [localDate('2025-06-01'), localDate('2026-06-01')];

  it('is 1 while nothing is published', () => {
    assert.equal(levelOf({}), 1);
    assert.equal(levelOf({ elements: allSix.map((element) => ({ ...element, stage: 'draft' })) }), 1);
  });

  it('is 2 while a domain or its reference is missing', () => {
    assert.equal(levelOf({ elements: allSix.slice(1) }), 2);
    assert.equal(
      levelOf({
        elements: [{ domain: 'business_process', stage: 'published', codes: ['RAL.01'] }, ...allSix.slice(1)],
      }),
      2,
    );
  });

  it('is 3 when all six domains stand, 4 with national codes and periodic reviews, 5 when updated after the last one', () => {
    assert.equal(levelOf({ elements: allSix }), 3);
    assert.equal(levelOf({ elements: allSix, reviewedOn: twice.slice(1) }), 3);
    assert.equal(levelOf({ elements: allSix, reviewedOn: twice }), 4);
    assert.equal(levelOf({ elements: allSix, reviewedOn: twice, updatedOn: [localDate('2026-05-31')] }), 4);
    assert.equal(levelOf({ elements: allSix, reviewedOn: twice, updatedOn: [localDate('2026-06-01')] }), 5);
  });

  it('stays at 3 with a code that no national set has, and with reviews too old or still to come', () => {
    const strange: ArchitectureElement = { domain: 'data', stage: 'published', codes: ['RAD.01', 'RAD.99'] };
    assert.equal(levelOf({ elements: [...allSix, strange], reviewedOn: twice }), 3);
    assert.equal(levelOf({ elements: allSix, reviewedOn: [localDate('2020-01-01'), localDate('2021-01-01')] }), 3);
    assert.equal(levelOf({ elements: allSix, reviewedOn: [localDate('2026-06-01'), localDate('2027-01-01')] }), 3);
  });

  function levelOf(but: Partial<ArchitectureGround>): number {
    const ground: ArchitectureGround = {
      elements: [],
      isNational: (code) => nationalCodes.has(code),
      reviewedOn: [],
      updatedOn: [],
      ...but,
    };
    return climb(indicator11, architectureFacts(ground, { on, reviewDays })).level;
  }
});

describe('climbing a ladder of facts', () => {
  const ladder = pemdiLadders.find(({ indicator }) => indicator === 'IK-16');
  assert.ok(ladder);

  it('says what the next level needs and what carried this one', () => {
    const facts: FactSheet = { declared_interfaces: 12, interface_traffic_share: 6000, exchange_success_share: 9000 };
    assert.deepEqual(climb(ladder, facts), {
      indicator: 'IK-16',
      level: 3,
      isCertain: true,
      next: { level: 4, lacking: [{ fact: 'exchange_success_share', atLeast: 9500, has: 9000 }] },
      carriedBy: ['declared_interfaces', 'interface_traffic_share'],
    });
  });

  it('does not guess: where knowledge alone is lacking the level may be higher, and is said to be uncertain', () => {
    const outcome = climb(ladder, { declared_interfaces: 12 });
    assert.deepEqual([outcome.level, outcome.isCertain], [2, false]);
    assert.deepEqual(outcome.next?.lacking, [{ fact: 'interface_traffic_share', atLeast: 2500, has: null }]);
  });

  it('needs every rung below: facts of level 5 do not replace one of level 2', () => {
    assert.equal(
      climb(ladder, { declared_interfaces: 0, interface_traffic_share: 10_000, exchange_success_share: 10_000 }).level,
      1,
    );
  });

  it('ends at the top', () => {
    const top = climb(ladder, { declared_interfaces: 1, interface_traffic_share: 8000, exchange_success_share: 9900 });
    assert.deepEqual([top.level, top.next], [5, null]);
  });
});

describe('the ladders', () => {
  it('stand for the six indicators that Terpadu feeds, each marked as not confirmed', () => {
    assert.deepEqual(
      pemdiLadders.map(({ indicator }) => indicator),
      ['IK-01', 'IK-13', 'IK-15', 'IK-16', 'IK-17', 'IK-18'],
    );
    const known = indicatorsOf(pemdi2026).map(({ key }) => key);
    for (const { indicator, isConfirmed, note } of [indicator11, ...pemdiLadders]) {
      assert.equal(isConfirmed, false);
      assert.match(note.id, /Belum dikonfirmasi/);
      if (indicator !== 'I-11') assert.ok(known.includes(indicator), indicator);
    }
  });

  it('have one rung for each level from 2 to 5, none without a condition, and each fact has its name', () => {
    for (const { indicator, rungs } of [indicator11, ...pemdiLadders]) {
      assert.deepEqual(
        rungs.map(({ level }) => level),
        [2, 3, 4, 5],
        indicator,
      );
      for (const { conditions } of rungs) assert.ok(conditions.length > 0, indicator);
    }
    assert.deepEqual(Object.keys(factNames).toSorted(), maturityFacts.toSorted());
  });
});
