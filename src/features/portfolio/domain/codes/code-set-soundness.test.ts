import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceCode } from './code.ts';
import { codeTable } from './code-table.ts';
import { aCodeSet, aSetWithGap } from './code-set.builder.ts';
import { codeSetFaults, renumberings, sameName } from './code-set-soundness.ts';

describe('the soundness of a code set', () => {
  it('finds nothing in a set whose skipped numbers are listed', () => {
    assert.deepEqual(codeSetFaults(aSetWithGap()), []);
  });

  it('names a skipped number that is not listed, and a listed gap that is none', () => {
    assert.deepEqual(codeSetFaults({ ...aSetWithGap(), knownGaps: [] }), [{ code: 'gap_unlisted', at: 'RAB.01.02' }]);
    const gaps = [referenceCode('RAB.01.02'), referenceCode('RAB.01.03'), referenceCode('RAB.01.04')];
    assert.deepEqual(codeSetFaults({ ...aSetWithGap(), knownGaps: gaps }), [
      { code: 'gap_is_none', at: 'RAB.01.03' },
      { code: 'gap_is_none', at: 'RAB.01.04' },
    ]);
  });

  it('names a code without parent, of another reference, standing twice, or without a name', () => {
    const entries = [
      ...codeTable('RAB', '01 Satu\n01.01 Dua\n01.01 Tiga\n02.01 Yatim'),
      ...codeTable('RAL', '01 Layanan'),
      { code: referenceCode('RAB.02.02'), name: ' ' },
    ];
    assert.deepEqual(codeSetFaults(aCodeSet([], { entries })), [
      { code: 'code_twice', at: 'RAB.01.01' },
      { code: 'parent_missing', at: 'RAB.02.01' },
      { code: 'code_of_other_reference', at: 'RAL.01' },
      { code: 'name_blank', at: 'RAB.02.02' },
      { code: 'parent_missing', at: 'RAB.02.02' },
    ]);
    assert.deepEqual(codeSetFaults(aCodeSet([])), [{ code: 'set_empty' }]);
    assert.deepEqual(codeSetFaults(aCodeSet(['01 Satu'], { period: { from: 2029, to: 2025 } })), [
      { code: 'period_reversed' },
    ]);
  });

  it('reports a number whose meaning slid to another number, and not a corrected name', () => {
    const before = aCodeSet(['01 Ekonomi', '01.01 Industri', '01.02 Perdagangan', '01.03 Pertanian']);
    const after = aCodeSet(['01 Perekonomian', '01.01 industri', '01.02 Pertanian']);
    assert.deepEqual(renumberings(before, after), [
      { code: 'RAB.01.02', meant: 'Perdagangan', means: 'Pertanian', stoodAt: 'RAB.01.03' },
    ]);
    assert.deepEqual(renumberings(before, before), []);
  });

  it('reads names that differ in capitals and punctuation alone as one', () => {
    assert.equal(sameName('Pengadaan Barang/Jasa', 'pengadaan barang / jasa'), true);
    assert.equal(sameName('Pengadaan Barang', 'Pengadaan Jasa'), false);
  });
});
