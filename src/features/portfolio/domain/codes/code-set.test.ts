import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { referenceCode } from './code.ts';
import { aCodeSet, aSetWithGap } from './code-set.builder.ts';
import { childrenOf, codeIndex, codeSetOn, findCode, pathTo } from './code-set.ts';

describe('looking up a code', () => {
  const index = codeIndex(aSetWithGap());

  it('finds it, lists what stands below, and names the way down to it', () => {
    assert.deepEqual(findCode(index, 'RAB.01.03'), { ok: true, value: { code: 'RAB.01.03', name: 'Pertanian' } });
    assert.deepEqual(
      childrenOf(index, referenceCode('RAB.01')).map(({ name }) => name),
      ['Industri', 'Pertanian'],
    );
    assert.deepEqual(
      childrenOf(index, null).map(({ name }) => name),
      ['Ekonomi', 'Agama'],
    );
    assert.deepEqual(childrenOf(index, referenceCode('RAB.02')), []);
    assert.deepEqual(
      pathTo(index, referenceCode('RAB.01.03.01')).map(({ name }) => name),
      ['Ekonomi', 'Pertanian', 'Benih'],
    );
  });

  it('says of a known gap that it is one, and offers the nearest code', () => {
    assert.deepEqual(findCode(index, 'RAB.01.02'), {
      ok: false,
      error: { code: 'code_is_gap', nearest: { code: 'RAB.01.01', name: 'Industri' } },
    });
  });

  it('offers the nearest of the deepest level that it knows', () => {
    const nearest = (given: string) => {
      const found = findCode(index, given);
      return found.ok ? 'found' : [found.error.code, found.error.nearest?.code ?? null];
    };
    assert.deepEqual(nearest('RAB.01.09'), ['code_unknown', 'RAB.01.03']);
    assert.deepEqual(nearest('RAB.01.03.07.02'), ['code_unknown', 'RAB.01.03.01']);
    assert.deepEqual(nearest('RAB.02.05'), ['code_unknown', 'RAB.02']);
    assert.deepEqual(nearest('RAB.09'), ['code_unknown', 'RAB.02']);
    assert.deepEqual(nearest('rab 1-3-1'), ['code_malformed', 'RAB.01.03.01']);
    assert.deepEqual(nearest('01.3'), ['code_malformed', 'RAB.01.03']);
    assert.deepEqual(nearest('pertanian'), ['code_malformed', null]);
    assert.deepEqual(nearest('RAL 01'), ['code_malformed', null]);
    assert.deepEqual(nearest('RAL.01'), ['code_of_other_reference', null]);
  });
});

describe('versions of a code set', () => {
  const first = aCodeSet(['01 Satu'], { inForce: { from: localDate('2022-12-20'), until: localDate('2027-01-01') } });
  const second = aCodeSet(['01 Satu'], {
    id: 'RAB-2025-2029',
    inForce: { from: localDate('2027-01-01'), until: null },
  });

  it('read by date: an earlier report keeps the version of its day', () => {
    assert.equal(codeSetOn([first, second], 'RAB', localDate('2026-12-31'))?.id, 'RAB-2020-2024');
    assert.equal(codeSetOn([first, second], 'RAB', localDate('2027-01-01'))?.id, 'RAB-2025-2029');
    assert.equal(codeSetOn([first, second], 'RAB', localDate('2020-01-01')), null);
    assert.equal(codeSetOn([first, second], 'RAL', localDate('2027-01-01')), null);
  });
});
