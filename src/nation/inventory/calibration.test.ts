import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSeed } from '../random.ts';
import { wordCount } from './compose-description.ts';
import { generateInventory } from './generate-inventory.ts';
import { median, pairFigures, quantile } from './pair-figures.ts';
import { wordVectors } from './word-vectors.ts';

const { entries, truth } = generateInventory({ seed: defaultSeed });
const reported = entries.filter(({ kind }) => kind === 'application');
const whole = reported.flatMap((entry) => {
  const label = truth.labels.get(entry.key);
  return label === undefined || label.system === null
    ? []
    : [{ ...entry, functions: label.functions, system: label.system }];
});
const told = reported.map(({ description }) => description.trim()).filter((text) => /[a-z]/i.test(text));

function isAlike(one: number, other: number): boolean {
  return whole[one]?.functions.some((key) => whole[other]?.functions.includes(key)) ?? false;
}

function shareOf(found: readonly unknown[], all: readonly unknown[]): number {
  return found.length / all.length;
}

function within(value: number, [least, most]: readonly [number, number], what: string): void {
  assert.ok(value >= least && value <= most, `${what} is ${value.toFixed(3)}, not ${least} to ${most}`);
}

describe('calibration: the inventory is as hard as real lists', () => {
  const both = wordVectors(whole.map(({ name, description }) => `${name} ${description}`));
  const figures = pairFigures(both, isAlike);

  it('has a common function in 1.3 of 100 pairs', () => within(figures.base, [0.009, 0.018], 'the share'));

  it('lets word TF-IDF find little of it', () => {
    within(figures.f1, [0.2, 0.36], 'F1');
    within(figures.averagePrecision, [0.15, 0.3], 'average precision');
    within(figures.firstRight, [0.45, 0.7], 'the share of nearest that are right');
    within(figures.inTopTwenty, [0.35, 0.55], 'the share of pairs in the top twenty');
  });

  it('misleads by names: they find less than descriptions do', () => {
    const names = pairFigures(wordVectors(whole.map(({ name }) => name)), isAlike);
    const descriptions = pairFigures(wordVectors(whole.map(({ description }) => description)), isAlike);
    assert.ok(names.f1 < descriptions.f1);
    assert.ok(names.averagePrecision < descriptions.averagePrecision);
    assert.ok(names.firstRight < descriptions.firstRight);
  });

  it('words one system alike, one function hardly, and the rest not', () => {
    const pairs = whole.flatMap((one, at) =>
      whole.slice(at + 1).map((other, step) => ({ one, other, at, to: at + 1 + step })),
    );
    const similarity = (chosen: typeof pairs): number => median(chosen.map(({ at, to }) => both.similarity(at, to)));
    const isOne = ({ one, other }: (typeof pairs)[number]): boolean => one.system === other.system;
    within(similarity(pairs.filter(isOne)), [0.6, 0.9], 'the median within a system');
    within(
      similarity(pairs.filter((pair) => !isOne(pair) && isAlike(pair.at, pair.to))),
      [0.05, 0.25],
      'within a function',
    );
    within(similarity(pairs.filter(({ at, to }) => !isAlike(at, to))), [0, 0.02], 'the median of the rest');
  });
});

describe('calibration: the rows look like real rows', () => {
  it('has websites, things that are no application, and several names in one cell', () => {
    within(
      shareOf(
        entries.filter(({ kind }) => kind === 'website'),
        entries,
      ),
      [0.25, 0.4],
      'the share of websites',
    );
    const others = entries.filter(({ kind }) => kind !== 'website');
    within(
      shareOf(
        entries.filter(({ kind }) => kind === 'not_application'),
        others,
      ),
      [0.015, 0.05],
      'no application',
    );
    within(1 - shareOf(whole, reported), [0.003, 0.025], 'several in one cell');
  });

  it('reports 29 of 100 rows of systems that others report too, in about two spellings', () => {
    const bySystem = Map.groupBy(whole, ({ system }) => system);
    const repeated = [...bySystem.values()].filter((rows) => rows.length > 1);
    within(shareOf(repeated.flat(), whole), [0.23, 0.35], 'the share of repeated systems');
    const spellings = repeated.map((rows) => new Set(rows.map(({ name }) => name)).size);
    within(spellings.reduce((sum, count) => sum + count, 0) / repeated.length, [1.7, 2.5], 'spellings');
    within(Math.max(...repeated.map((rows) => rows.length)), [8, 20], 'the commonest');
  });

  it('writes descriptions of six words, a quarter under five, one in ten over twenty', () => {
    const lengths = told.map(wordCount);
    const expected = [
      [0.1, 2, 4],
      [0.25, 4, 5],
      [0.5, 5, 7],
      [0.75, 8, 12],
      [0.9, 17, 26],
      [1, 70, 100],
    ] as const;
    for (const [share, least, most] of expected) within(quantile(lengths, share), [least, most], `quantile ${share}`);
    within(1 - shareOf(told, reported), [0.02, 0.07], 'the share of empty ones');
  });

  it('begins as officials begin', () => {
    within(
      shareOf(
        told.filter((text) => /^aplikasi/i.test(text)),
        told,
      ),
      [0.22, 0.36],
      'Aplikasi',
    );
    within(
      shareOf(
        told.filter((text) => /^sistem/i.test(text)),
        told,
      ),
      [0.12, 0.23],
      'Sistem',
    );
  });

  it('names things as officials do', () => {
    const names = reported.map(({ name }) => name);
    const seen = Map.groupBy(names, (name) => name.toLowerCase());
    const shares: readonly (readonly [RegExp, number, number])[] = [
      [/^\S+$/, 0.4, 0.6],
      [/^[^a-z]*[A-Z][^a-z]*$/, 0.22, 0.4],
      [/\(.+\)/, 0.08, 0.2],
      [/^si/i, 0.28, 0.45],
      [/^sim/i, 0.09, 0.18],
      [/^e-/i, 0.04, 0.12],
    ];
    for (const [style, least, most] of shares) {
      within(
        shareOf(
          names.filter((name) => style.test(name)),
          names,
        ),
        [least, most],
        String(style),
      );
    }
    const again = names.filter((name) => (seen.get(name.toLowerCase()) ?? []).length > 1);
    within(shareOf(again, names), [0.15, 0.3], 'names that occur again');
  });

  it('needs two functions for 9 rows in 100, gives no address for 27, and no year for 72', () => {
    within(
      shareOf(
        whole.filter(({ functions }) => functions.length > 1),
        whole,
      ),
      [0.05, 0.12],
      'two functions',
    );
    within(
      shareOf(
        reported.filter(({ address }) => !/[a-z0-9]\.[a-z0-9]/.test(address)),
        reported,
      ),
      [0.2, 0.34],
      'no address',
    );
    within(
      shareOf(
        entries.filter(({ year }) => year === '-'),
        entries,
      ),
      [0.67, 0.77],
      'no year',
    );
  });

  it('overlaps more inside an agency than between two', () => {
    const rates = (isInside: boolean): number => {
      const pairs = whole.flatMap((one, at) =>
        whole.flatMap((other, to) =>
          to > at && (one.agency === other.agency) === isInside ? [[at, to] as const] : [],
        ),
      );
      return shareOf(
        pairs.filter(([at, to]) => isAlike(at, to)),
        pairs,
      );
    };
    within(rates(true) / rates(false), [1.3, 2.6], 'the ratio');
  });
});

describe('calibration holds for other seeds', () => {
  for (const seed of ['terpadu-nation-2', 'terpadu-nation-3']) {
    it(`as for ${seed}`, () => {
      const other = generateInventory({ seed });
      const rows = other.entries.filter(({ key }) => (other.truth.labels.get(key)?.system ?? null) !== null);
      const functions = rows.map(({ key }) => other.truth.labels.get(key)?.functions ?? []);
      const found = pairFigures(
        wordVectors(rows.map(({ name, description }) => `${name} ${description}`)),
        (one, to) => functions[one]?.some((key) => functions[to]?.includes(key)) ?? false,
      );
      within(found.base, [0.009, 0.018], 'the share');
      within(found.f1, [0.2, 0.4], 'F1');
      within(found.firstRight, [0.45, 0.72], 'the share of nearest that are right');
    });
  }
});
