import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getDistricts, getProvinces, getRegencies } from 'idn-area-data';
import { regionCode, regionLevel } from '../../../vocabulary/region-code.ts';
import { formerRegionOf, nikRegionStatus, provinceOf } from '../domain/region.ts';
import { formerRegions, provinceFormations } from './former-regions.ts';
import { provinceZones } from './zones.ts';

describe('the zones', () => {
  it('cover each of the 38 provinces once, and no other', async () => {
    const official = (await getProvinces()).map(({ code }) => code);
    assert.equal(official.length, 38);
    assert.deepEqual([...provinceZones.keys()].map(String).toSorted(), official.toSorted());
  });
});

describe('the former regions', () => {
  it('are regencies or provinces that no longer stand in the official list, each listed once', async () => {
    const standing = new Set([...(await getRegencies()), ...(await getProvinces())].map(({ code }) => code));
    for (const { code } of formerRegions) assert.ok(!standing.has(code), code);
    assert.equal(new Set(formerRegions.map(({ code }) => code)).size, formerRegions.length);
    assert.ok(formerRegions.every(({ code }) => ['regency', 'province'].includes(regionLevel(code))));
  });

  it('lead to regions that stand in it, mostly under the same name', async () => {
    const names = new Map((await getRegencies()).map(({ code, name }) => [code, name]));
    const renamed = formerRegions.flatMap(({ name, successors }) =>
      successors.filter((successor) => names.get(successor) !== name).map((successor) => names.get(successor)),
    );
    assert.deepEqual(renamed, ['Kabupaten Pasangkayu', 'Kabupaten Polewali Mandar']);
  });

  it('moved with the law that formed their new province', () => {
    const lawOf = new Map(provinceFormations.map(({ code, basis }) => [code, basis.text]));
    for (const { successors, basis } of formerRegions) {
      for (const successor of successors) {
        assert.ok(basis.text.startsWith(lawOf.get(provinceOf(successor)) ?? 'no law'), successor);
      }
    }
  });

  it('hold for Papua what was checked, and say of the older ones that they were not', () => {
    for (const { code, basis } of formerRegions) {
      assert.equal(basis.confirmed, ['91', '92'].includes(provinceOf(code)), code);
    }
  });
});

describe('the region of every NIK', () => {
  it('of a district in the official list is current', async () => {
    const districts = await getDistricts();
    const known = new Set(districts.map(({ code }) => code));
    for (const { code } of districts) {
      assert.equal(nikRegionStatus(code.replaceAll('.', ''), known, formerRegions), 'current');
    }
    for (const { code } of formerRegions.filter((one) => regionLevel(one.code) === 'regency')) {
      const district = `${code.replace('.', '')}01`;
      assert.equal(nikRegionStatus(district, known, formerRegions), 'former', district);
      assert.equal(formerRegionOf(district, formerRegions)?.code, code);
    }
  });
});

describe('the provinces formed since 1999', () => {
  it('exist, came from another one and each from a law', () => {
    for (const { code, motherCode, basis } of provinceFormations) {
      assert.ok(provinceZones.has(code) && provinceZones.has(motherCode), code);
      assert.notEqual(code, motherCode);
      assert.match(basis.text, /^UU \d+\/\d{4}$/);
    }
    assert.equal(regionCode('93'), provinceFormations.find(({ basis }) => basis.text === 'UU 14/2022')?.code);
  });
});
