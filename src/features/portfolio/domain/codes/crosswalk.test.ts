import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceCode } from './code.ts';
import { codeSetDifference } from './code-set-difference.ts';
import { aCodeSet } from './code-set.builder.ts';
import { checkCrosswalk, type CrosswalkEntry, type CrosswalkKind, draftCrosswalk } from './crosswalk.ts';
import { recode } from './recode.ts';

const before = aCodeSet([
  '01 Ekonomi',
  '01.01 Industri',
  '01.02 Perdagangan',
  '01.03 Pertanian',
  '01.04 Perkebunan',
  '01.05 Investasi',
  '02 Pos',
]);
const after = aCodeSet(
  [
    '01 Perekonomian',
    '01.01 Industri',
    '01.02 Perdagangan Dalam Negeri',
    '01.06 Perdagangan Luar Negeri',
    '03 Pangan',
    '03.01 Pertanian dan Perkebunan',
    '03.02 Investasi',
  ],
  { id: 'RAB-2025-2029' },
);

const entry = (from: string, kind: CrosswalkKind, ...to: readonly string[]): CrosswalkEntry => ({
  from: referenceCode(from),
  kind,
  to: to.map((code) => referenceCode(code)),
});
const complete = [
  entry('RAB.01', 'renamed', 'RAB.01'),
  entry('RAB.01.01', 'same', 'RAB.01.01'),
  entry('RAB.01.02', 'split', 'RAB.01.02', 'RAB.01.06'),
  entry('RAB.01.03', 'merged', 'RAB.03.01'),
  entry('RAB.01.04', 'merged', 'RAB.03.01'),
  entry('RAB.01.05', 'moved', 'RAB.03.02'),
  entry('RAB.02', 'ended'),
];

describe('the difference of two versions', () => {
  it('says what is kept, renamed, moved, ended and new', () => {
    const difference = codeSetDifference(before, after);
    assert.deepEqual(
      difference.kept.map(({ code }) => code),
      ['RAB.01.01'],
    );
    assert.deepEqual(difference.renamed, [
      { code: 'RAB.01', before: 'Ekonomi', after: 'Perekonomian' },
      { code: 'RAB.01.02', before: 'Perdagangan', after: 'Perdagangan Dalam Negeri' },
    ]);
    assert.deepEqual(difference.moved, [{ name: 'Investasi', before: 'RAB.01.05', after: 'RAB.03.02' }]);
    assert.deepEqual(
      difference.ended.map(({ code }) => code),
      ['RAB.01.03', 'RAB.01.04', 'RAB.02'],
    );
    assert.deepEqual(
      difference.added.map(({ code }) => code),
      ['RAB.01.06', 'RAB.03', 'RAB.03.01'],
    );
  });

  it('does not guess a move when the name stood or stands twice', () => {
    const twice = aCodeSet(['01 Ekonomi', '01.01 Industri', '03 Pangan', '03.01 Investasi', '03.02 Investasi']);
    assert.deepEqual(codeSetDifference(before, twice).moved, []);
  });

  it('is not made between two references', () => {
    assert.throws(() => codeSetDifference(before, { ...after, reference: 'RAL' }), /two references/);
  });
});

describe('a crosswalk from one version to the next', () => {
  it('is drafted as far as the sets alone allow; the rest is left to the architect', () => {
    const draft = draftCrosswalk(before, after);
    assert.deepEqual(draft.entries, [
      entry('RAB.01.01', 'same', 'RAB.01.01'),
      entry('RAB.01.05', 'moved', 'RAB.03.02'),
    ]);
    assert.deepEqual(
      draft.open.map(({ from }) => from),
      ['RAB.01', 'RAB.01.02', 'RAB.01.03', 'RAB.01.04', 'RAB.02'],
    );
  });

  it('is accepted when every old code has its fate', () => {
    assert.deepEqual(checkCrosswalk(complete, before, after), {
      ok: true,
      value: { before: 'RAB-2020-2024', after: 'RAB-2025-2029', entries: complete },
    });
  });

  it('is refused with everything that lacks', () => {
    assert.deepEqual(checkCrosswalk(complete.slice(2), before, after), {
      ok: false,
      error: [
        { code: 'origin_missing', at: 'RAB.01' },
        { code: 'origin_missing', at: 'RAB.01.01' },
      ],
    });
  });

  it('is refused with a strange origin, a second fate, a target that is not there', () => {
    const entries = [
      ...complete,
      entry('RAB.09', 'ended'),
      entry('RAB.02', 'ended'),
      entry('RAB.01.01', 'same', 'RAB.01.01'),
    ];
    const withStrange = entries.with(1, entry('RAB.01.01', 'moved', 'RAB.08'));
    assert.deepEqual(checkCrosswalk(withStrange, before, after), {
      ok: false,
      error: [
        { code: 'target_unknown', at: 'RAB.01.01', target: 'RAB.08' },
        { code: 'origin_unknown', at: 'RAB.09' },
        { code: 'origin_twice', at: 'RAB.02' },
        { code: 'origin_twice', at: 'RAB.01.01' },
      ],
    });
  });

  it('is refused where the kind does not fit the two sets', () => {
    const wrong = [
      entry('RAB.01', 'same', 'RAB.01'),
      entry('RAB.01.01', 'renamed', 'RAB.01.01'),
      entry('RAB.01.02', 'split', 'RAB.01.02', 'RAB.01.02'),
      entry('RAB.01.03', 'merged', 'RAB.03.01'),
      entry('RAB.01.04', 'moved'),
      entry('RAB.01.05', 'ended', 'RAB.03.02'),
      entry('RAB.02', 'moved', 'RAB.03'),
    ];
    const checked = checkCrosswalk(wrong, before, after);
    assert.deepEqual(
      checked.ok ? [] : checked.error.map((fault) => `${fault.code} ${fault.at}`),
      ['RAB.01', 'RAB.01.01', 'RAB.01.02', 'RAB.01.03', 'RAB.01.04', 'RAB.01.05'].map(
        (at) => `kind_does_not_fit ${at}`,
      ),
    );
  });
});

describe('re-coding an object', () => {
  const checked = checkCrosswalk(complete, before, after);
  assert.ok(checked.ok);
  const of = (...codes: readonly string[]) =>
    recode(
      codes.map((code) => referenceCode(code)),
      checked.value,
    );

  it('is certain where nothing was split or ended, for levels below too', () => {
    assert.deepEqual(of('RAB.01.01', 'RAB.01.05.03'), {
      fates: [
        { from: 'RAB.01.01', outcome: 'certain', to: 'RAB.01.01' },
        { from: 'RAB.01.05.03', outcome: 'certain', to: 'RAB.03.02.03' },
      ],
      codes: ['RAB.01.01', 'RAB.03.02.03'],
      outcome: 'certain',
    });
  });

  it('writes two merged codes once', () => {
    assert.deepEqual(of('RAB.01.03', 'RAB.01.04').codes, ['RAB.03.01']);
  });

  it('leaves an object alone whose codes all stay, and codes of other references', () => {
    assert.equal(of('RAB.01.01', 'RAL.01.03').outcome, 'unchanged');
    assert.deepEqual(of('RAL.01.03').codes, ['RAL.01.03']);
  });

  it('asks a person where a code was split, with the candidates, or ended', () => {
    const recoding = of('RAB.01.02', 'RAB.02', 'RAB.01.03.01', 'RAB.07');
    assert.equal(recoding.outcome, 'needs_person');
    assert.deepEqual(recoding.codes, []);
    assert.deepEqual(recoding.fates, [
      { from: 'RAB.01.02', outcome: 'needs_person', candidates: ['RAB.01.02', 'RAB.01.06'] },
      { from: 'RAB.02', outcome: 'ended' },
      { from: 'RAB.01.03.01', outcome: 'needs_person', candidates: ['RAB.03.01'] },
      { from: 'RAB.07', outcome: 'unknown' },
    ]);
  });
});
