import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import zones from '../../../../contracts/vectors/directory/zones.json' with { type: 'json' };
import vectors from '../../../../contracts/vectors/directory/nik-region.json' with { type: 'json' };
import fc from 'fast-check';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { formerRegions } from '../data/former-regions.ts';
import { provinceZones, zoneOf } from '../data/zones.ts';
import { formerRegionOf, liesIn, nikRegionStatus, provinceOf, regionFrom } from './region.ts';

const known: ReadonlySet<string> = new Set<string>(vectors.known);

describe('the region of a NIK', () => {
  for (const { given, status, law } of vectors.cases) {
    it(`${JSON.stringify(given)} is ${status}`, () => {
      assert.equal(nikRegionStatus(given, known, formerRegions), status);
      if (law !== undefined) assert.equal(formerRegionOf(given, formerRegions)?.basis.text, law);
    });
  }

  it('a former region names what covers the place today, and the more exact one counts', () => {
    assert.deepEqual(formerRegionOf('910101', formerRegions)?.successors, ['93.01']);
    const province = formerRegions.find(({ code }) => code === '54');
    assert.ok(province);
    const regency = { ...province, code: regionCode('54.01'), name: 'Kabupaten Contoh' };
    assert.equal(formerRegionOf('540101', [...formerRegions, regency])?.name, 'Kabupaten Contoh');
    assert.equal(formerRegionOf('540201', [...formerRegions, regency])?.name, 'Timor Timur');
  });

  it('any text at all gets one of three answers and none is thrown', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        assert.ok(['current', 'former', 'unknown'].includes(nikRegionStatus(text, known, formerRegions)));
      }),
    );
  });

  it('a district that exists is current even where a former code would cover it', () => {
    assert.equal(nikRegionStatus('910101', new Set(['91.01.01']), formerRegions), 'current');
  });
});

describe('regions and their zones', () => {
  for (const { code, zone } of zones.valid) {
    it(`${code} keeps the time of ${zone}`, () => {
      assert.deepEqual(zoneOf(regionCode(code)), { ok: true, value: zone });
    });
  }
  for (const code of zones.refused) {
    it(`the province of ${code} does not exist`, () => {
      assert.deepEqual(zoneOf(regionCode(code)), { ok: false, error: 'region_unknown' });
    });
  }

  it('a village is a region with level, parent and the zone of its province', () => {
    assert.deepEqual(regionFrom(regionCode('63.06.01.2001'), 'Contoh', provinceZones), {
      ok: true,
      value: {
        code: '63.06.01.2001',
        name: 'Contoh',
        level: 'village',
        parentCode: '63.06.01',
        zone: 'Asia/Makassar',
      },
    });
    assert.equal(provinceOf(regionCode('63.06.01.2001')), '63');
  });

  it('33.14 lies in 33 and in itself, not in 33.1', () => {
    assert.ok(liesIn(regionCode('33.14'), regionCode('33')));
    assert.ok(liesIn(regionCode('33.14'), regionCode('33.14')));
    assert.ok(!liesIn(regionCode('33'), regionCode('33.14')));
    assert.ok(!liesIn(regionCode('33.14'), regionCode('33.15')));
  });
});
