import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { isRoleCode, roleCodes, roleOf, roles, rolesFor } from './role.ts';

describe('roles', () => {
  it('each code is described once', () => {
    assert.deepEqual(roles.map(({ code }) => code).toSorted(), roleCodes.toSorted());
    for (const code of roleCodes) assert.equal(roleOf(code).code, code);
  });

  it('licensing and health roles are held in regional offices only', () => {
    const held = (kind: 'regional_office' | 'ministry') =>
      rolesFor(kind, localDate('2026-11-24')).map(({ code }) => code);
    for (const code of ['licensing_verifier', 'licensing_head', 'health_recommender', 'mpp_counter'] as const) {
      assert.ok(held('regional_office').includes(code));
      assert.ok(!held('ministry').includes(code));
    }
    assert.ok(!held('regional_office').includes('architect'));
    assert.deepEqual(rolesFor('ministry', localDate('2022-12-31')), []);
  });

  it('a word that is no role is none', () => {
    assert.ok(isRoleCode('auditor'));
    for (const given of ['Auditor', 'root', '', null, 1]) assert.ok(!isRoleCode(given));
  });
});
