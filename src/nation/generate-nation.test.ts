import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseKkNumber } from '../vocabulary/kk-number.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { nikBirth, nikRegion, parseNik } from '../vocabulary/nik.ts';
import { ageOn, dayNumber, years } from './day-number.ts';
import { formerOrigins } from './former-regions.ts';
import { generateNation } from './generate-nation.ts';
import { isNameOfWellKnown } from './names/deny-list.ts';
import type { Nation, Person } from './nation.ts';
import { householdsOf, pilots } from './pilots.ts';
import { defaultSeed } from './random.ts';
import { familyLinks } from './rows.ts';
import { readVillages } from './villages.ts';

/** The published nation. A change here changes every sample installation: say so in the CHANGELOG. */
const publishedDigest = '314c16ae529268bbf0aec9c1c8a030c4a7d634268767d62baec83e7ba18aa6b8';

const referenceDate = localDate('2026-11-24');
const villages = await readVillages(pilots.map(({ code }) => code));
const nation = generate(defaultSeed);

function generate(seed: string): Nation {
  return generateNation({ seed, referenceDate, villages });
}

function digest(made: Nation): string {
  const hash = createHash('sha256');
  for (const [part, rows] of Object.entries(made)) {
    hash.update(`${part}\n`);
    for (const row of Array.isArray(rows) ? rows : [rows]) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

function personAt({ persons }: Nation, index: number): Person {
  const person = persons[index];
  assert.ok(person, `there is no person ${index}`);
  return person;
}

/** What must hold for the nation of any seed. */
function checkNation(made: Nation): void {
  checkNumbers(made);
  checkFamilies(made);
  assert.ok(made.persons.length >= 20_000);
  for (const { name, fatherName, motherName } of made.persons) {
    for (const each of [name, fatherName, motherName]) assert.ok(!isNameOfWellKnown(each), each);
  }
}

function checkNumbers(made: Nation): void {
  const niks = new Set<string>();
  for (const { nik } of made.persons) {
    const parsed = parseNik(nik);
    assert.ok(parsed.ok, nik);
    assert.ok(Number(nik.slice(12)) >= 9_000, nik);
    niks.add(nik);
  }
  assert.equal(niks.size, made.persons.length, 'a NIK was given twice');
  const cards = new Set(made.households.map(({ kkNumber }) => kkNumber));
  assert.equal(cards.size, made.households.length, 'a family card number was given twice');
  for (const card of cards) assert.ok(parseKkNumber(card).ok && Number(card.slice(12)) >= 9_000, card);
  const { persons, households, healthWorkers, diplomas, taxNumbers, licences, officers } = made;
  const parts: readonly (readonly { readonly id: string }[])[] = [
    persons,
    households,
    healthWorkers,
    diplomas,
    taxNumbers,
    licences,
    officers,
  ];
  const ids = parts.flatMap((rows) => rows.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'an id was given twice');
}

function checkFamilies(made: Nation): void {
  for (const child of made.persons) {
    const born = dayNumber(child.bornOn);
    assert.ok(child.bornOn < made.referenceDate && ageOn(dayNumber(made.referenceDate), born) < 105);
    for (const index of [child.father, child.mother]) {
      if (index === null) continue;
      const parent = personAt(made, index);
      assert.ok(born - dayNumber(parent.bornOn) >= years(17), `${parent.id} is too young for ${child.id}`);
      assert.equal(parent.name, parent.sex === 'male' ? child.fatherName : child.motherName);
      assert.equal(parent.index, parent.sex === 'male' ? child.father : child.mother);
      assert.notEqual(index, child.spouse);
    }
    if (child.spouse === null) continue;
    const spouse = personAt(made, child.spouse);
    assert.equal(spouse.spouse, child.index);
    assert.equal(spouse.marriedOn, child.marriedOn);
    const areSiblings = child.mother !== null && child.mother === spouse.mother;
    assert.ok(!areSiblings && spouse.sex !== child.sex && child.maritalStatus === 'kawin');
  }
}

describe('the synthetic nation', () => {
  it('is the published one for the published seed and another one for another seed', () => {
    assert.equal(digest(nation), publishedDigest);
    assert.equal(digest(generate(defaultSeed)), publishedDigest);
    assert.notEqual(digest(generate('another seed')), publishedDigest);
  });

  it('has 20,000 persons in about 6,000 households, in each of the 21 pilots', () => {
    assert.equal(pilots.length, 21);
    assert.ok(nation.persons.length >= 20_000 && nation.persons.length < 24_000, `${nation.persons.length}`);
    assert.ok(nation.households.length > 5_500 && nation.households.length < 6_500, `${nation.households.length}`);
    for (const pilot of pilots) {
      const households = nation.households.filter(({ pilot: code }) => code === pilot.code);
      const persons = nation.persons.filter(({ pilot: code }) => code === pilot.code);
      assert.ok(households.length >= householdsOf(pilot), pilot.key);
      assert.ok(persons.length / households.length > 2.5 && persons.length / households.length < 4.2, pilot.key);
    }
  });

  it('keeps numbers, families and names right for any seed', () => {
    checkNation(nation);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (seed) => checkNation(generate(seed))),
      { numRuns: 3 },
    );
  });

  it('puts every address in a real village of its pilot', () => {
    const codes = new Set<string>(villages.map(({ code }) => code));
    for (const { address, pilot } of nation.households) {
      assert.ok(codes.has(address.village) && address.village.startsWith(`${pilot}.`));
    }
    const earlier = nation.persons.flatMap(({ previousAddresses }) => previousAddresses);
    assert.ok(earlier.length > 500);
    for (const { village, from, until } of earlier) assert.ok(codes.has(village) && from < until);
    for (const { practicePlace } of nation.licences) assert.ok(codes.has(practicePlace.address.village));
  });

  it('keeps head first in every household, and everybody in exactly one', () => {
    const seen = new Set<number>();
    for (const { members, index } of nation.households) {
      const [head, ...others] = members.map((member) => personAt(nation, member));
      assert.equal(head?.relation, 'kepala_keluarga');
      for (const other of others) assert.notEqual(other.relation, 'kepala_keluarga');
      for (const member of members) {
        assert.equal(personAt(nation, member).household, index);
        seen.add(member);
      }
    }
    assert.equal(seen.size, nation.persons.length);
  });

  it('lets NIKs tell of other, former and present districts, and seldom of another birth date', () => {
    const counted = { present: 0, elsewhere: 0, former: 0, otherDate: 0 };
    for (const person of nation.persons) {
      const parsed = parseNik(person.nik);
      assert.ok(parsed.ok);
      const region = nikRegion(parsed.value);
      const district = nation.households[person.household]?.address.village.slice(0, 8).replaceAll('.', '');
      const former = formerOrigins.find(({ digits }) => region.startsWith(digits));
      assert.ok(former === undefined || person.bornOn < former.until, 'born after the number was given up');
      const isElsewhere = region !== district;
      counted[former !== undefined ? 'former' : isElsewhere ? 'elsewhere' : 'present'] += 1;
      const { day, month, yearOfCentury, sex } = nikBirth(parsed.value);
      assert.equal(sex, person.sex);
      const written = [yearOfCentury, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      if (written !== person.bornOn.slice(2)) counted.otherDate += 1;
    }
    const share = (count: number): number => count / nation.persons.length;
    assert.ok(share(counted.elsewhere) > 0.07 && share(counted.elsewhere) < 0.09, JSON.stringify(counted));
    assert.ok(share(counted.former) > 0.003 && share(counted.former) < 0.008, JSON.stringify(counted));
    assert.ok(share(counted.otherDate) > 0.001 && share(counted.otherDate) < 0.006, JSON.stringify(counted));
  });

  it('ties families together by links of both directions for spouses', () => {
    const links = [...familyLinks(nation)];
    const count = (tie: string): number => links.filter((link) => link.tie === tie).length;
    assert.ok(count('ayah') > 7_000 && count('ibu') > 7_000 && count('pasangan') % 2 === 0);
    const elsewhere = nation.persons.filter(
      ({ mother, household }) => mother !== null && personAt(nation, mother).household !== household,
    );
    assert.ok(elsewhere.length > 500, `${elsewhere.length} have parents in another household`);
  });

  it('holds no religion, blood group or descent', () => {
    const keys = Object.keys(personAt(nation, 0)).join(' ');
    assert.doesNotMatch(keys, /religion|agama|blood|darah|culture|ethnic|suku/i);
  });

  it('refuses a date before the one its sample people are written for', () => {
    const early = localDate('2026-11-23');
    assert.throws(() => generateNation({ seed: 'x', referenceDate: early, villages }), RangeError);
    assert.throws(() => generateNation({ seed: 'x', referenceDate, villages: [] }));
  });

  it('moves with its reference date, people keeping their ages', () => {
    const later = generateNation({ seed: defaultSeed, referenceDate: localDate('2027-11-24'), villages });
    checkNumbers(later);
    checkFamilies(later);
    const lead = later.persons.find(({ castKey }) => castKey === 'bidan-sragen');
    assert.equal(lead?.bornOn, '1993-05-09');
  });
});
