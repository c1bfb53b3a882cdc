import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getRegencies } from 'idn-area-data';
import { organisationsFrom } from '../domain/organisation.ts';
import { firstOrganisations } from './organisations.ts';
import { pilotOf, pilots } from './pilots.ts';
import { zoneOf } from './zones.ts';

describe('the organisations the directory starts with', () => {
  const made = organisationsFrom(firstOrganisations, (code) => `id-of-${code}`);

  it('have each one code, known parents and a region of the right level', () => {
    assert.ok(made.ok, JSON.stringify(made));
    assert.equal(made.value.length, firstOrganisations.length);
  });

  it('hold the agencies the journeys need, each under its ministry', () => {
    assert.ok(made.ok);
    const parents = new Map(made.value.map(({ code, parentId }) => [String(code), parentId]));
    assert.equal(parents.get('dukcapil'), 'id-of-kemendagri');
    assert.equal(parents.get('ditjen-nakes'), 'id-of-kemenkes');
    assert.equal(parents.get('djp'), 'id-of-kemenkeu');
    assert.equal(parents.get('ditjen-diktiristek'), 'id-of-kemendikbudristek');
    const needed = ['kemenpanrb', 'bpkp', 'bssn', 'bps', 'kominfo', 'mahkamah-agung', 'polri', 'kejaksaan', 'kemenkes'];
    for (const code of needed) assert.ok(parents.has(code), code);
  });

  it('name everything in both languages', () => {
    for (const { code, name, nameEn, shortName } of firstOrganisations) {
      for (const text of [name, nameEn, shortName]) assert.ok(text.trim() !== '' && text.length <= 200, code);
    }
  });
});

describe('the 21 pilots', () => {
  it('are ten regencies and eleven cities', () => {
    assert.equal(pilots.filter(({ kind }) => kind === 'regency_government').length, 10);
    assert.equal(pilots.filter(({ kind }) => kind === 'city_government').length, 11);
  });

  it('carry the codes of the official list', async () => {
    const letters = (name: string) => name.replaceAll(' ', '').toLowerCase();
    const official = new Map((await getRegencies()).map(({ code, name }) => [code, name]));
    for (const { regionCode, name } of pilots) assert.equal(letters(official.get(regionCode) ?? ''), letters(name));
  });

  it('keep WITA in Hulu Sungai Selatan, Samarinda and Kendari, and WIB everywhere else', () => {
    const wita = pilots.filter(({ zone }) => zone === 'Asia/Makassar').map(({ name }) => name);
    assert.deepEqual(wita, ['Kabupaten Hulu Sungai Selatan', 'Kota Kendari', 'Kota Samarinda']);
    const kotawaringin = pilots.find(({ name }) => name === 'Kabupaten Kotawaringin Barat');
    assert.equal(kotawaringin?.zone, 'Asia/Pontianak');
    for (const { regionCode, zone } of pilots) assert.deepEqual(zoneOf(regionCode), { ok: true, value: zone });
  });

  it('have each a government, three offices and an MPP counter in the directory', () => {
    const byCode = new Map(firstOrganisations.map((one) => [one.code, one]));
    for (const pilot of pilots) {
      const offices = [pilot.licensingOffice, pilot.healthOffice, pilot.civilRegistryOffice];
      for (const code of offices) assert.equal(byCode.get(code)?.parentCode, pilot.government);
      assert.equal(byCode.get(pilot.mppCounter)?.parentCode, pilot.licensingOffice);
      assert.equal(byCode.get(pilot.government)?.regionCode, pilot.regionCode);
      assert.equal(pilotOf(pilot.regionCode), pilot);
    }
  });

  it('keep the city and the regency of one name apart by their codes', () => {
    const magelang = pilots.find(({ name }) => name === 'Kota Magelang');
    assert.equal(magelang?.healthOffice, 'kota-magelang-dinkes');
    const short = firstOrganisations.find(({ code }) => code === magelang?.healthOffice)?.shortName;
    assert.equal(short, 'Dinkes Kota Magelang');
  });
});
