import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { firstOrganisations } from '../../features/directory/index.ts';
import { defaultSeed } from '../random.ts';
import { maritimeAgencies } from './agencies.ts';
import { allFunctions, feeds, functionOf } from './functions/all-functions.ts';
import { defaultInventorySize, generateInventory } from './generate-inventory.ts';
import { nationalSystems } from './national-systems.ts';
import { vesselMonitoring } from './vessel-demonstration.ts';

const inventory = generateInventory({ seed: defaultSeed });
const { entries, truth, agencies } = inventory;
const byKey = new Map(entries.map((entry) => [entry.key, entry]));

describe('the synthetic inventory', () => {
  it('is the same for the same seed, and another for another seed', () => {
    assert.deepEqual(generateInventory({ seed: defaultSeed }), inventory);
    assert.notDeepEqual(generateInventory({ seed: 'other' }).entries, entries);
  });

  it('gives the number of rows that was asked for, up to 30,000, with keys of their own', () => {
    assert.equal(entries.length, defaultInventorySize);
    const large = generateInventory({ seed: defaultSeed, size: 30_000 });
    assert.equal(large.entries.length, 30_000);
    assert.equal(new Set(large.entries.map(({ key }) => key)).size, 30_000);
    assert.throws(() => generateInventory({ seed: defaultSeed, size: 30_001 }), RangeError);
    assert.throws(() => generateInventory({ seed: defaultSeed, size: 199 }), RangeError);
  });

  it('comes from the seven maritime ministries, the other agencies and the 21 pilots of the directory', () => {
    const known = new Set(firstOrganisations.map(({ code }) => String(code)));
    assert.ok(agencies.every(({ code }) => known.has(code)));
    assert.equal(agencies.filter(({ group }) => group === 'pilot').length, 21);
    const maritime = agencies.filter(({ group }) => group === 'maritime').map(({ code }) => code);
    assert.deepEqual(maritime.toSorted(), maritimeAgencies.toSorted());
    const reporting = new Set(entries.map(({ agency }) => agency));
    assert.ok(agencies.every(({ code }) => reporting.has(code)));
  });

  it('lets 14 to 38 offices of a region report', () => {
    for (const { group, offices, code } of agencies) {
      if (group === 'pilot') assert.ok(offices.length >= 14 && offices.length <= 38, code);
    }
  });

  it('marks every row as a sample and lets no invented address resolve', () => {
    const realHosts = new Set(nationalSystems.map(({ host }) => host));
    for (const { sample, address } of entries) {
      assert.ok(sample);
      if (!/[a-z]\.[a-z]/.test(address) || realHosts.has(address)) continue;
      assert.match(address, /\.example\b/);
    }
  });

  it('says nothing of what a real national system costs', () => {
    for (const { key, facts } of entries) {
      if (truth.labels.get(key)?.system?.startsWith('nasional/') !== true) continue;
      assert.ok(facts.costs.every(({ rupiah }) => rupiah === null));
      assert.equal(facts.usersPerMonth, null);
    }
  });

  it('knows costs of three years for most invented applications, and leaves some unknown', () => {
    const costs = entries.filter(({ kind }) => kind === 'application').map(({ facts }) => facts.costs);
    assert.ok(costs.every((years) => years.length === 3));
    const known = costs.filter((years) => years.some(({ rupiah }) => rupiah !== null)).length;
    assert.ok(known > costs.length * 0.4 && known < costs.length * 0.8);
  });

  it('holds classified rows of defence and police, and of nobody who has no secrets', () => {
    const classified = entries.filter(({ isClassified }) => isClassified);
    assert.ok(classified.length > 0);
    assert.ok(classified.every(({ agency }) => ['kemhan', 'tni', 'polri', 'bssn'].includes(agency)));
  });

  it('reports the two vessel monitoring applications under stable keys, at any size and seed', () => {
    for (const made of [inventory, generateInventory({ seed: 'other', size: 200 })]) {
      for (const key of Object.values(vesselMonitoring)) {
        const entry = made.entries.find((one) => one.key === key);
        assert.match(entry?.name ?? '', /PANTAU KAPAL/);
        assert.deepEqual(made.truth.labels.get(key)?.functions, ['vessel-monitoring']);
        assert.ok(
          entry?.facts.costs.some(({ rupiah }) => rupiah !== null) === true && entry.facts.contractEnds !== null,
        );
      }
    }
  });
});

describe('the truth behind the inventory', () => {
  it('labels every application, and nothing else, with functions of its own catalogue', () => {
    const known = new Set(truth.functions.map(({ key }) => key));
    for (const { key, kind } of entries) {
      const label = truth.labels.get(key);
      assert.equal(label !== undefined, kind === 'application', key);
      assert.ok(
        label === undefined || (label.functions.length > 0 && label.functions.every((one) => known.has(one))),
        key,
      );
    }
  });

  it('plants at least 200 overlaps of every kind together, none twice, each between two rows that exist', () => {
    const kinds = new Set(truth.planted.map(({ kind }) => kind));
    assert.equal(kinds.size, 5);
    assert.ok(truth.planted.filter(({ kind }) => kind !== 'unrelated').length >= 200);
    assert.equal(
      new Set(truth.planted.map(({ first, second }) => [first, second].toSorted().join())).size,
      truth.planted.length,
    );
    assert.ok(truth.planted.every(({ first, second }) => byKey.has(first) && byKey.has(second) && first !== second));
  });

  it('agrees with the labels: one system, a common function, or nothing in common', () => {
    for (const { first, second, kind } of truth.planted) {
      const [one, other] = [truth.labels.get(first), truth.labels.get(second)];
      const common = one?.functions.some((key) => other?.functions.includes(key)) ?? false;
      if (kind === 'same_system') assert.equal(one?.system, other?.system);
      if (kind === 'same_function' || kind === 'part_of') assert.ok(common && one?.system !== other?.system);
      if (kind === 'unrelated') assert.ok(!common);
    }
  });
});

describe('the phrases of the generator', () => {
  it('describe each of 100 to 140 functions in 12 to 25 ways, by four voices', () => {
    assert.ok(allFunctions.length >= 100 && allFunctions.length <= 140);
    assert.equal(new Set(allFunctions.map(({ key }) => key)).size, allFunctions.length);
    for (const { key, phrases } of allFunctions) {
      const all = Object.values(phrases).flat();
      assert.ok(all.length >= 12 && all.length <= 25, `${key}: ${all.length}`);
      assert.equal(new Set(all).size, all.length, key);
    }
  });

  it('name only agencies of the directory and functions of the catalogue', () => {
    const agencyCodes = new Set([...agencies.map(({ code }) => code), 'all', 'region']);
    for (const { key, at } of allFunctions)
      assert.ok(
        [...at].every((code) => agencyCodes.has(code)),
        key,
      );
    for (const { key, at, functions, owner } of nationalSystems) {
      assert.ok(
        [...at].every((code) => agencyCodes.has(code)),
        key,
      );
      assert.ok(
        functions.every((one) => functionOf(one).key === one),
        key,
      );
      assert.ok(agencyCodes.has(owner) || /^[A-Z]{3}/.test(owner), key);
    }
    assert.ok(feeds.flat().every((key) => functionOf(key).key === key));
  });

  it('are written apart from the detector: nothing here imports the portfolio', () => {
    const folder = import.meta.dirname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    assert.ok(files.length > 30);
    for (const file of files) {
      const imported = [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)];
      for (const [, target = ''] of imported) assert.doesNotMatch(target, /features\/(?!directory\/index\.ts$)/, file);
    }
  });
});
