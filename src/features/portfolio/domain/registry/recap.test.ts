import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ArchitectureState, type Domain, domains, type ElementStage } from './element.ts';
import { nationalRecap, type RecapElement, recapLine } from './recap.ts';

describe("an agency's line of the SIA-SPBE recap", () => {
  const elements = [
    ...many(3, 'business_process', 'as_is'),
    ...many(4, 'service', 'as_is'),
    ...many(5, 'data', 'as_is'),
    ...many(6, 'application', 'as_is'),
    ...many(2, 'infrastructure', 'as_is'),
    ...many(1, 'security', 'as_is'),
    ...many(2, 'application', 'to_be'),
    ...many(1, 'data', 'to_be'),
    ...many(9, 'application', 'as_is', 'draft'),
    ...many(9, 'service', 'to_be', 'ended'),
  ];
  const ground = {
    agencyName: 'Kementerian Contoh',
    categoryId: 4,
    regionId: 1,
    maturity: 3,
    hasRoadmap: true,
    hasClearance: false,
    hasReview: false,
    elements,
  };

  it('counts what is published, under the names and in the order of SIA', () => {
    assert.equal(
      JSON.stringify(recapLine(ground)),
      '{"id_kategori_instansi":4,"instansi":"Kementerian Contoh","id_daerah":1,"tingkat_kematangan":3,' +
        '"proses_bisnis_as_is":3,"layanan_as_is":4,"data_info_as_is":5,"aplikasi_as_is":6,"infra_as_is":2,"keamanan_as_is":1,' +
        '"proses_bisnis_to_be":0,"layanan_to_be":0,"data_info_to_be":1,"aplikasi_to_be":2,"infra_to_be":0,"keamanan_to_be":0,' +
        '"peta_rencana":true,"clearance":false,"reviueval":false}',
    );
  });

  it('says nothing where a maturity was not assessed', () => {
    assert.equal(recapLine({ ...ground, maturity: null }).tingkat_kematangan, null);
  });

  it('sums up to the nation', () => {
    const sums = nationalRecap([
      recapLine(ground),
      recapLine({ ...ground, hasReview: true, elements: many(1, 'data', 'as_is') }),
    ]);
    assert.equal(sums['instansi'], 2);
    assert.equal(sums['data_info_as_is'], 6);
    assert.equal(sums['aplikasi_to_be'], 2);
    assert.equal(sums['peta_rencana'], 2);
    assert.equal(sums['reviueval'], 1);
    assert.equal(sums['clearance'], 0);
    assert.equal(Object.hasOwn(sums, 'tingkat_kematangan'), false);
    assert.equal(Object.keys(sums).length, 1 + domains.length * 2 + 3);
  });
});

function many(
  count: number,
  domain: Domain,
  state: ArchitectureState,
  stage: ElementStage = 'published',
): readonly RecapElement[] {
  return Array.from({ length: count }, () => ({ domain, state, stage }));
}
