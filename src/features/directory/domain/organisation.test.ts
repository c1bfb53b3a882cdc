import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/directory/organisation-code.json' with { type: 'json' };
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { confirmedBasis } from './legal-basis.ts';
import { organisationCode, type OrganisationSeed, organisationsFrom, parseOrganisationCode } from './organisation.ts';

function aSeed(given: Partial<OrganisationSeed> & { readonly code: OrganisationSeed['code'] }): OrganisationSeed {
  return {
    kind: 'agency',
    name: 'Badan Contoh',
    nameEn: 'Sample Agency',
    shortName: 'BC',
    regionCode: null,
    parentCode: null,
    validity: { from: localDate('2020-01-01'), until: null },
    legalBasis: confirmedBasis('UU 1/2020'),
    ...given,
  };
}

describe('an organisation code', () => {
  for (const given of vectors.valid) {
    it(`${JSON.stringify(given)} is a code`, () => assert.ok(parseOrganisationCode(given).ok));
  }
  for (const given of vectors.refused) {
    it(`${JSON.stringify(given)} is refused`, () => {
      assert.deepEqual(parseOrganisationCode(given), { ok: false, error: 'organisation_code_malformed' });
    });
  }
});

describe('organisations with their parents', () => {
  const ministry = aSeed({ code: organisationCode('ministry') });
  const unit = aSeed({ code: organisationCode('unit'), kind: 'ministry_unit', parentCode: ministry.code });

  it('a unit carries the id of its ministry', () => {
    const made = organisationsFrom([unit, ministry], (code) => `id-of-${code}`);
    assert.ok(made.ok);
    assert.deepEqual(
      made.value.map(({ id, parentId }) => ({ id, parentId })),
      [
        { id: 'id-of-unit', parentId: 'id-of-ministry' },
        { id: 'id-of-ministry', parentId: null },
      ],
    );
  });

  it('a repeated code, a missing parent and parents in a circle are refused, naming the organisation', () => {
    const refusal = (...seeds: readonly OrganisationSeed[]) => organisationsFrom(seeds, (code) => code);
    assert.deepEqual(refusal(ministry, ministry), {
      ok: false,
      error: { code: 'code_repeated', organisation: 'ministry' },
    });
    assert.deepEqual(refusal(unit), {
      ok: false,
      error: { code: 'parent_unknown', organisation: 'unit', parent: 'ministry' },
    });
    assert.deepEqual(refusal({ ...ministry, parentCode: unit.code }, unit), {
      ok: false,
      error: { code: 'parent_circle', organisation: 'ministry' },
    });
  });

  it('a regency government serves a regency, and a ministry no region at all', () => {
    const wrong = aSeed({ code: organisationCode('wrong'), kind: 'regency_government', regionCode: regionCode('33') });
    const right = aSeed({ ...wrong, code: organisationCode('right'), regionCode: regionCode('33.14') });
    assert.ok(organisationsFrom([right], (code) => code).ok);
    for (const seed of [wrong, aSeed({ ...ministry, regionCode: regionCode('33') })]) {
      assert.deepEqual(
        organisationsFrom([seed], (code) => code),
        {
          ok: false,
          error: { code: 'region_wrong_level', organisation: seed.code },
        },
      );
    }
  });
});
