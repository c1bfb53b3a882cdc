import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nationalCodeSets } from '../../data/codes/code-sets.ts';
import { referenceCode } from '../../domain/codes/code.ts';
import { codeTable } from '../../domain/codes/code-table.ts';
import type { Crosswalk } from '../../domain/codes/crosswalk.ts';
import type { CodedElement } from '../../storage/codes/coded-element.ts';
import { affectedBy } from './affected-elements.ts';
import { changeLine, type TypedLine } from './change-line.ts';
import { nextSetId } from './draft-state.ts';
import { codeTableText, MOST_NAME_LETTERS, readCodes, readCodeTable } from './read-code-table.ts';

describe('a list of codes as people paste it', () => {
  it('is read from lines, tabs, commas, quotes, with a mark and Windows line ends, with or without the reference', () => {
    const text = '\u{feff}01 Umum\r\nrab.01.01\tPertahanan,  dan Negeri\r\n\r\n"01.02","Luar Negeri"\r\n02; Ekonomi';
    assert.deepEqual(readCodeTable('RAB', text), {
      entries: [
        { code: 'RAB.01', name: 'Umum' },
        { code: 'RAB.01.01', name: 'Pertahanan, dan Negeri' },
        { code: 'RAB.01.02', name: 'Luar Negeri' },
        { code: 'RAB.02', name: 'Ekonomi' },
      ],
      faults: [],
    });
  });

  it('keeps every wrong line with its number and reason', () => {
    const long = 'x'.repeat(MOST_NAME_LETTERS + 1);
    const { faults } = readCodeTable('RAB', `01 Umum\n1.1 Salah\n01.01\nRAL.01 Lain\n01.02 ${long}`);
    assert.deepEqual(
      faults.map(({ line, code }) => [line, code]),
      [
        [2, 'line_code_malformed'],
        [3, 'line_without_name'],
        [4, 'line_of_other_reference'],
        [5, 'line_name_too_long'],
      ],
    );
  });

  it('each national set is the same after it was written out and read again', () => {
    for (const { reference, entries } of nationalCodeSets)
      assert.deepEqual(readCodeTable(reference, codeTableText(entries)), { entries, faults: [] });
  });

  it('several codes in a field are read once each, and what is none comes back', () => {
    assert.deepEqual(readCodes('RAB', '01.01, RAB.01.01;02 xx RAL.01'), {
      codes: ['RAB.01.01', 'RAB.02'],
      wrong: ['xx', 'RAL.01'],
    });
  });
});

describe('changing one line of a draft', () => {
  const content = {
    entries: codeTable('RAB', '01 Umum\n01.01 Satu\n01.02 Dua\n01.03 Tiga'),
    knownGaps: [],
  };
  const change = (typed: Partial<TypedLine>) =>
    changeLine('RAB', content, { action: 'add', code: '01.04', name: 'Empat', ...typed });

  it('an ended number stays skipped and listed; the last one leaves no gap', () => {
    const middle = change({ action: 'end', code: '01.02' });
    assert.deepEqual(middle.ok && middle.value.knownGaps, ['RAB.01.02']);
    const last = change({ action: 'end', code: 'rab.01.03' });
    assert.deepEqual(last.ok && last.value.knownGaps, []);
  });

  it('a new code takes its place in the order', () => {
    const added = change({ code: '01.01.01', name: '  Satu   satu ' });
    assert.deepEqual(added.ok && added.value.entries.map(({ code, name }) => `${code} ${name}`), [
      'RAB.01 Umum',
      'RAB.01.01 Satu',
      'RAB.01.01.01 Satu satu',
      'RAB.01.02 Dua',
      'RAB.01.03 Tiga',
    ]);
  });

  it('refuses what does not fit, and says why', () => {
    const refusals: readonly (readonly [Partial<TypedLine>, string])[] = [
      [{ action: 'x' }, 'action_missing'],
      [{ code: '1.4' }, 'code_malformed'],
      [{ code: 'RAL.01' }, 'code_malformed'],
      [{ code: '01.01' }, 'code_stands_already'],
      [{ code: '02.01' }, 'parent_missing'],
      [{ name: ' ' }, 'name_missing'],
      [{ name: 'x'.repeat(301) }, 'name_too_long'],
      [{ action: 'rename', code: '01.09' }, 'code_unknown'],
      [{ action: 'end', code: '01.09' }, 'code_unknown'],
      [{ action: 'end', code: '01' }, 'has_children'],
    ];
    for (const [typed, code] of refusals) assert.deepEqual(change(typed), { ok: false, error: code }, code);
  });
});

describe('who a new version concerns', () => {
  const [one, two, three] = [referenceCode('RAB.01'), referenceCode('RAB.02'), referenceCode('RAB.03')];
  const crosswalk: Crosswalk = {
    before: 'a',
    after: 'b',
    entries: [
      { from: one, kind: 'same', to: [one] },
      { from: two, kind: 'ended', to: [] },
      { from: three, kind: 'moved', to: [referenceCode('RAB.04')] },
    ],
  };
  const anElement = (codes: readonly string[]): CodedElement => ({
    agencyId: 'a',
    elementId: codes.join(),
    domain: 'application',
    kind: 'application',
    name: 'X',
    codes,
    status: 'active',
  });

  it('is whoever bears a code that changes, by the worst of his codes; a code that was wrong before concerns nobody', () => {
    const found = affectedBy(
      crosswalk,
      [['RAB.01'], ['RAL.02'], ['RAB.09'], ['RAB.03.07', 'RAB.01'], ['RAB.02', 'RAB.03']].map(anElement),
    );
    assert.deepEqual(
      found.map(({ element, outcome, fates }) => [element.elementId, outcome, fates.length]),
      [
        ['RAB.03.07,RAB.01', 'certain', 1],
        ['RAB.02,RAB.03', 'ended', 2],
      ],
    );
  });

  it('a second version of the same years bears a number behind it', () => {
    const years = { from: 2025, to: 2029 };
    assert.equal(nextSetId('RAB', years, []), 'RAB-2025-2029');
    assert.equal(nextSetId('RAB', years, ['RAB-2025-2029']), 'RAB-2025-2029-v2');
  });
});
