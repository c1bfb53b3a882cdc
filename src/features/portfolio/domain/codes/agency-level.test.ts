import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAgencyLevel } from './agency-level.ts';
import { parseAgencyCode, referenceCode } from './code.ts';
import { aSetWithGap } from './code-set.builder.ts';
import { codeIndex } from './code-set.ts';

describe("an agency's own level", () => {
  const index = codeIndex(aSetWithGap());

  it('hangs under a national code of level 2 or deeper of its own reference', () => {
    assert.equal(faultOf('DAB.01.03.01', 'RAB.01.03'), null);
    assert.equal(faultOf('DAB.01.03.01.07', 'RAB.01.03.01'), null);
  });

  it('is refused when it replaces a national level, or points too high, elsewhere or to nothing', () => {
    assert.equal(faultOf('DAB.01.03', 'RAB.01.03'), 'own_level_too_high');
    assert.equal(faultOf('DAB.01.03.01', 'RAB.01'), 'points_above_level_2');
    assert.equal(faultOf('DAB.01.03.01', 'RAL.01.03'), 'points_to_other_reference');
    assert.equal(faultOf('DAB.01.02.01', 'RAB.01.02'), 'points_to_unknown_code');
  });

  function faultOf(code: string, pointsTo: string): string | null {
    const parsed = parseAgencyCode(code);
    assert.ok(parsed.ok);
    const level = { code: parsed.value, name: 'Rincian', pointsTo: referenceCode(pointsTo) };
    const checked = checkAgencyLevel(level, index);
    return checked.ok ? null : checked.error;
  }
});
