import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { caseNumber, parseCaseNumber } from './case-number.ts';
import { nameWords } from './name-token.ts';

describe('a case number', () => {
  it('names region and year, and the rest by chance', () => {
    assert.equal(caseNumber(regionCode('33.14'), 2026, new Uint8Array([7, 23, 19, 4, 20, 2])), '3314-2026-7QK4M2');
    assert.equal(caseNumber(regionCode('33'), 2026, new Uint8Array(6)), '3300-2026-000000');
    assert.throws(() => caseNumber(regionCode('33.14'), 2026, new Uint8Array(5)), /six bytes/);
  });

  it('is read as people write it, and whatever chance gives is read back', () => {
    assert.deepEqual(parseCaseNumber(' 3314 2026 7qk4m2 '), { ok: true, value: '3314-2026-7QK4M2' });
    assert.deepEqual(parseCaseNumber('3314-2o26-oIL4M2'), { ok: true, value: '3314-2026-0114M2' });
    for (const wrong of ['', '3314-2026-7QK4M', '3314-2026-7QK4MU', 42, null, '3'.repeat(300)])
      assert.equal(parseCaseNumber(wrong).ok, false, String(wrong));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (chance) => {
        const number = caseNumber(regionCode('33.14'), 2026, chance);
        assert.deepEqual(parseCaseNumber(number.toLowerCase()), { ok: true, value: number });
      }),
    );
  });
});

describe('the words of a name', () => {
  it('are compared without accents, marks, titles’ dots and case', () => {
    assert.deepEqual(nameWords("Siti Nur'aini, S.Tr.Keb"), ['SITI', 'NURAINI', 'TR', 'KEB']);
    assert.deepEqual(nameWords('André  andre'), ['ANDRE']);
    assert.deepEqual(nameWords(' . '), []);
  });

  it('are twenty at most, whatever is written', () => {
    assert.ok(nameWords(Array.from({ length: 90 }, (_, at) => `kata${at}`).join(' ')).length <= 20);
  });
});
