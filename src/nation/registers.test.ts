import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../vocabulary/local-date.ts';
import { castFamilies } from './cast.ts';
import { ageOn, dayNumber } from './day-number.ts';
import { generateNation } from './generate-nation.ts';
import { isNameOfWellKnown } from './names/deny-list.ts';
import type { CastKey, HealthWorker, Officer, Person, Profession } from './nation.ts';
import { pilots } from './pilots.ts';
import { defaultSeed } from './random.ts';
import { castPerson, officerOf } from './rows.ts';
import { readVillages } from './villages.ts';

const referenceDate = localDate('2026-11-24');
const villages = await readVillages(pilots.map(({ code }) => code));
const nation = generateNation({ seed: defaultSeed, referenceDate, villages });
const lifetimeSince = '2023-08-08';

function holderOf(record: { readonly person: number; readonly personId: string }): Person {
  const person = nation.persons[record.person];
  assert.ok(person);
  assert.equal(person.id, record.personId);
  return person;
}

function castMember(key: CastKey): Person {
  return castPerson(nation, key);
}

function registersOf(key: CastKey): {
  readonly str: HealthWorker;
  readonly diplomas: typeof nation.diplomas;
  readonly licences: typeof nation.licences;
} {
  const { index } = castMember(key);
  const str = nation.healthWorkers.find(({ person }) => person === index);
  assert.ok(str);
  assert.ok(
    nation.taxNumbers.some(({ person, status }) => person === index && status === 'active'),
    key,
  );
  return {
    str,
    diplomas: nation.diplomas.filter(({ person }) => person === index),
    licences: nation.licences.filter(({ person }) => person === index),
  };
}

describe('the registers of the synthetic nation', () => {
  it('hold at least 30 midwives, 40 nurses and 15 doctors in each pilot', () => {
    const least: Readonly<Record<Profession, number>> = { bidan: 30, perawat: 40, dokter: 15 };
    for (const { code, key } of pilots) {
      for (const [profession, count] of Object.entries(least)) {
        const found = nation.healthWorkers.filter((one) => one.pilot === code && one.profession === profession);
        assert.ok(found.length >= count, `${key} has ${found.length} ${profession}`);
      }
    }
    for (const worker of nation.healthWorkers) {
      const person = holderOf(worker);
      assert.ok(ageOn(dayNumber(referenceDate), dayNumber(person.bornOn)) >= 23);
      assert.ok(worker.profession !== 'bidan' || person.sex === 'female');
    }
  });

  it('give certificates for life since UU 17/2023 and for five years before', () => {
    const numbers = new Set<string>();
    for (const { strNumber, issuedOn, validUntil } of nation.healthWorkers) {
      assert.match(strNumber, /^SN0[1-3]20[0-9]{2}9[0-9]{7}$/);
      numbers.add(strNumber);
      assert.ok(issuedOn < referenceDate);
      assert.equal(validUntil === null, issuedOn >= lifetimeSince);
      if (validUntil !== null) assert.ok(dayNumber(validUntil) - dayNumber(issuedOn) <= 1_827);
    }
    assert.equal(numbers.size, nation.healthWorkers.length);
    const expired = nation.healthWorkers.filter(({ validUntil }) => validUntil !== null && validUntil < referenceDate);
    const running = nation.healthWorkers.filter(({ validUntil }) => validUntil !== null && validUntil >= referenceDate);
    assert.ok(expired.length > 40 && running.length > 40, `${expired.length} expired, ${running.length} running`);
    const count = (kind: string): number =>
      nation.healthWorkers.filter(({ standing }) => standing.kind === kind).length;
    assert.ok(count('revoked') >= 10 && count('ethics_sanction') >= 10);
  });

  it('lack some diplomas of older graduates, and write some names differently', () => {
    const unknown = nation.diplomas.filter(({ isRegistered }) => !isRegistered);
    const share = unknown.length / nation.diplomas.length;
    assert.ok(share > 0.025 && share < 0.06, `${share}`);
    for (const { graduatedOn } of unknown) assert.ok(graduatedOn < '2006-01-01');
    const different = nation.diplomas.filter((diploma) => diploma.nameOnDiploma !== holderOf(diploma).name);
    assert.ok(different.length / nation.diplomas.length > 0.015 && different.length / nation.diplomas.length < 0.05);
    for (const { person, graduatedOn } of nation.diplomas) {
      const worker = nation.healthWorkers.find((one) => one.person === person);
      assert.ok(worker && graduatedOn < worker.issuedOn);
    }
  });

  it('give nine in ten adults a tax number equal to the NIK, older ones with fifteen digits too', () => {
    const adults = nation.persons.filter(({ bornOn }) => ageOn(dayNumber(referenceDate), dayNumber(bornOn)) >= 18.2);
    const share = nation.taxNumbers.length / adults.length;
    assert.ok(share > 0.87 && share < 0.93, `${share}`);
    for (const tax of nation.taxNumbers) {
      assert.equal(tax.number, holderOf(tax).nik);
      assert.equal(tax.oldNumber === null, tax.registeredOn >= '2024-07-01');
      assert.match(tax.oldNumber ?? '990000001999000', /^99[0-9]{7}999000$/);
    }
    const old = nation.taxNumbers.flatMap(({ oldNumber }) => oldNumber ?? []);
    assert.equal(new Set(old).size, old.length);
    assert.ok(nation.taxNumbers.some(({ status }) => status === 'non_effective'));
  });

  it('hold earlier licences of the pilot, none longer than five years, some expired', () => {
    const numbers = new Set(nation.licences.map(({ number }) => number));
    assert.equal(numbers.size, nation.licences.length);
    for (const licence of nation.licences) {
      assert.equal(licence.pilot, holderOf(licence).pilot);
      assert.ok(licence.issuedOn < licence.validUntil && licence.issuedOn < referenceDate);
      assert.ok(dayNumber(licence.validUntil) - dayNumber(licence.issuedOn) <= 1_827);
    }
    const expired = nation.licences.filter(({ validUntil }) => validUntil < referenceDate);
    assert.ok(expired.length > 100 && expired.length < nation.licences.length / 2);
  });
});

describe('the officers', () => {
  it('stand in every pilot: head, two verifiers, health office, two at the counter, two for the architecture', () => {
    for (const pilot of pilots) {
      const roles = nation.officers.filter((officer) => officer.pilot === pilot.code).map(({ key }) => key);
      assert.deepEqual(roles.toSorted(), [
        `${pilot.key}/architect/1`,
        `${pilot.key}/architecture_approver/1`,
        `${pilot.key}/counter_officer/1`,
        `${pilot.key}/counter_officer/2`,
        `${pilot.key}/health_recommender/1`,
        `${pilot.key}/licence_head/1`,
        `${pilot.key}/licence_verifier/1`,
        `${pilot.key}/licence_verifier/2`,
      ]);
    }
    const national = nation.officers.filter(({ pilot }) => pilot === null).map(({ key }) => key);
    assert.deepEqual(national.filter((key) => key.startsWith('national/')).toSorted(), [
      'national/administrator/1',
      'national/administrator/2',
      'national/auditor/1',
      'national/operator/1',
    ]);
  });

  it('the seven ministries keep their architecture by two officers, BPKP audits by five, each coordinator has an aide', () => {
    const count = (office: string, role: string) =>
      nation.officers.filter((one) => one.office === office && one.role === role).length;
    for (const office of [
      'kemen-esdm',
      'kemenhub',
      'kkp',
      'kemenparekraf',
      'kemen-pupr',
      'klhk',
      'kementerian-investasi',
    ])
      assert.deepEqual([count(office, 'architect'), count(office, 'architecture_approver')], [1, 1], office);
    assert.equal(count('bpkp', 'field_auditor'), 5);
    for (const office of ['kemenko-marves', 'kemenko-polhukam', 'kemenko-perekonomian', 'kemenko-pmk'])
      assert.deepEqual([count(office, 'coordinator'), count(office, 'coordinator_aide')], [1, 1], office);
    assert.equal(count('kemenpanrb', 'national_architect'), 1);
  });

  it('are found by their key', () => {
    assert.equal(officerOf(nation, 'sragen/licence_verifier/1').title, 'Verifikator Perizinan');
    assert.equal(officerOf(nation, 'sragen/licence_head/1').office, 'dpmptsp');
    assert.throws(() => officerOf(nation, 'sragen/licence_head/2'));
  });

  it('are adult civil servants, no health workers, marked as samples', () => {
    const workers = new Set(nation.healthWorkers.map(({ person }) => person));
    const check = (officer: Officer): void => {
      const person = holderOf(officer);
      assert.equal(person.occupation, 'Pegawai Negeri Sipil');
      assert.equal(officer.name, person.name);
      assert.ok(officer.sample && person.sample && !workers.has(officer.person));
      assert.match(officer.nip, /^[0-9]{14}[12]9[0-9]{2}$/);
    };
    for (const officer of nation.officers) check(officer);
    assert.equal(new Set(nation.officers.map(({ person }) => person)).size, nation.officers.length);
  });
});

describe('the cast', () => {
  it('is invented, nobody well known, and lives in the villages named', () => {
    for (const { members, village, key } of castFamilies) {
      for (const { name } of members) assert.ok(!isNameOfWellKnown(name), name);
      const person = castMember(key);
      assert.ok(person.sample);
      assert.equal(nation.persons.filter(({ castKey }) => castKey === key).length, 1);
      assert.equal(person.castKey, key);
      assert.equal(person.occupation.toLowerCase(), registersOf(key).str.profession);
      assert.equal(nation.households[person.household]?.address.village, village);
      assert.ok(villages.some(({ code }) => code === village));
    }
  });

  it('has the main applicant: a midwife of Sragen whom every source knows by the same name', () => {
    const person = castMember('bidan-sragen');
    const { str, diplomas, licences } = registersOf('bidan-sragen');
    assert.equal(person.pilot, '33.14');
    assert.equal(str.profession, 'bidan');
    assert.equal(str.validUntil, null);
    assert.equal(str.standing.kind, 'in_force');
    assert.equal(str.nameOnStr, person.name);
    assert.ok(diplomas.length === 1 && diplomas.every((one) => one.isRegistered && one.nameOnDiploma === person.name));
    const [licence] = licences;
    assert.ok(licence && licence.validUntil > referenceDate && licence.validUntil < '2027-01-24');
  });

  it('has a midwife of Banyuwangi, complete, without an earlier licence', () => {
    const { str, diplomas, licences } = registersOf('bidan-banyuwangi');
    assert.equal(castMember('bidan-banyuwangi').pilot, '35.10');
    assert.ok(
      str.profession === 'bidan' && str.validUntil === null && diplomas.every(({ isRegistered }) => isRegistered),
    );
    assert.deepEqual(licences, []);
  });

  it('has a nurse of Sragen whom the registers name differently', () => {
    const { str, diplomas } = registersOf('perawat-beda-nama');
    const person = castMember('perawat-beda-nama');
    assert.equal(person.pilot, '33.14');
    assert.equal(new Set([person.name, str.nameOnStr, diplomas[0]?.nameOnDiploma]).size, 3);
  });

  it('has a doctor whose diplomas PDDikti does not know', () => {
    const { str, diplomas } = registersOf('dokter-tanpa-ijazah');
    assert.equal(str.profession, 'dokter');
    assert.ok(diplomas.length === 2 && diplomas.every(({ isRegistered }) => !isRegistered));
  });

  it('has an old midwife whose certificate has run out', () => {
    const { str } = registersOf('bidan-str-kedaluwarsa');
    assert.ok(str.profession === 'bidan' && str.validUntil !== null && str.validUntil < referenceDate);
  });
});
