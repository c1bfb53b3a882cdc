import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  codeAtLevel,
  codeLevel,
  codeParent,
  domainOf,
  isWithin,
  parseAgencyCode,
  parseReferenceCode,
  referenceCode,
  referenceOf,
  referenceOfAgencyCode,
  references,
  treeDistance,
} from './code.ts';

describe('a code of a reference architecture', () => {
  it('has one to seven levels of two digits under one of six references', () => {
    for (const good of ['RAB.01', 'RAL.02.09', 'RAD.03.04.07', 'RAK.01.01.01.01.01.01.01']) {
      assert.deepEqual(parseReferenceCode(good), { ok: true, value: good });
    }
    const bad = [
      'RAB',
      'RAB.1',
      'RAX.01',
      'rab.01',
      'RAB.01.',
      'RAB.001',
      'RAB.01.01.01.01.01.01.01.01',
      'DAB.01',
      ' RAB.01',
      7,
    ];
    for (const one of bad) assert.equal(parseReferenceCode(one).ok, false, String(one));
    assert.throws(() => referenceCode('RAB-01'), /not a reference code/);
  });

  it('knows its reference, its domain, its level and what stands above it', () => {
    const code = referenceCode('RAD.03.04.07');
    assert.equal(referenceOf(code), 'RAD');
    assert.equal(domainOf('RAD'), 'data');
    assert.equal(codeLevel(code), 3);
    assert.equal(codeParent(code), 'RAD.03.04');
    assert.equal(codeParent(referenceCode('RAD.03')), null);
    assert.equal(codeAtLevel(code, 1), 'RAD.03');
    assert.equal(codeAtLevel(code, 3), code);
    assert.equal(codeAtLevel(code, 4), null);
    assert.equal(codeAtLevel(code, 0), null);
    assert.equal(new Set(references.map((reference) => domainOf(reference))).size, 6);
  });

  it('stands within itself and what is above it, not within a number that only begins alike', () => {
    assert.equal(isWithin(referenceCode('RAB.01.02'), referenceCode('RAB.01')), true);
    assert.equal(isWithin(referenceCode('RAB.01'), referenceCode('RAB.01')), true);
    assert.equal(isWithin(referenceCode('RAB.01'), referenceCode('RAB.01.02')), false);
    assert.equal(isWithin(referenceCode('RAB.11'), referenceCode('RAB.01')), false);
  });

  it('is as far from another as the steps along the tree, and shares no tree with another reference', () => {
    const distance = (one: string, other: string) => treeDistance(referenceCode(one), referenceCode(other));
    assert.equal(distance('RAB.01.01', 'RAB.01.01'), 0);
    assert.equal(distance('RAB.01.01', 'RAB.01'), 1);
    assert.equal(distance('RAB.01.01', 'RAB.01.02'), 2);
    assert.equal(distance('RAB.01.01.03', 'RAB.02'), 4);
    assert.equal(distance('RAB.02', 'RAB.01.01.03'), 4);
    assert.equal(distance('RAB.01', 'RAL.01'), null);
  });
});

describe("an agency's own code", () => {
  it('has the same form under DAB to DAK and hangs under the reference of its domain', () => {
    const parsed = parseAgencyCode('DAL.01.02.03.04');
    assert.ok(parsed.ok);
    assert.equal(referenceOfAgencyCode(parsed.value), 'RAL');
    assert.equal(codeLevel(parsed.value), 4);
    assert.equal(parseAgencyCode('RAL.01.02').ok, false);
    assert.equal(parseAgencyCode(null).ok, false);
  });
});
