import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openStems } from '../../http/overlap/stemmer.ts';
import { readCodeNames } from './code-names.ts';
import { compileLexicon } from './compiled-lexicon.ts';
import { entryOf, type InventoryEntry } from './entry.ts';
import { evaluate } from './evaluate.ts';
import { explainPair } from './explain.ts';
import { findPairs, pairSearch, spreadRows } from './find-pairs.ts';
import { layGround } from './ground.ts';
import { prepareInventory, readEntry } from './inventory.ts';
import { joinPairs, joinRows } from './join-parts.ts';
import { learnCodes } from './learn-codes.ts';
import type { Lexicon } from './lexicon.ts';
import { lookAlikes } from './look-alikes.ts';
import { type PairScores, scorePair } from './pair-scores.ts';
import { dot, rowAt, rowCount } from './sparse-rows.ts';
import { suggestCodes, suggestFunctions } from './suggest.ts';
import { functionLikelihood } from './weights.ts';

const SMALL: Lexicon = {
  functions: [
    {
      code: 'F.1',
      name: { id: 'Kepegawaian', en: 'Personnel' },
      under: ['RAL.01'],
      words: { id: ['pegawai', 'data pegawai', 'asn', 'mutasi'], en: ['personnel', 'employee', 'staff records'] },
    },
    {
      code: 'F.2',
      name: { id: 'Pengaduan', en: 'Complaints' },
      under: ['RAL.02'],
      words: { id: ['keluhan', 'aduan warga', 'lapor'], en: ['complaint', 'grievance'] },
    },
    {
      code: 'F.3',
      name: { id: 'Perizinan', en: 'Licensing' },
      under: ['RAL.03'],
      words: { id: ['izin', 'izin usaha'], en: ['licence', 'permit'] },
    },
  ],
  synonyms: [
    ['pegawai', 'aparatur', 'employee'],
    ['aduan', 'keluhan', 'complaint'],
  ],
  acronyms: [{ short: 'simpeg', readings: ['sistem informasi manajemen kepegawaian'] }],
  stopWords: ['aplikasi', 'sistem', 'informasi', 'data', 'manajemen', 'untuk', 'system', 'the', 'of'],
  boilerplate: ['dalam rangka mewujudkan'],
  nationalSystems: [
    {
      key: 'satunas',
      name: 'SATUNAS',
      spellings: ['satunas ri'],
      owner: 'Kementerian Contoh',
      functions: ['F.3'],
      isGeneralApplication: true,
      isNameShared: false,
    },
    {
      key: 'simpeg',
      name: 'SIMPEG',
      spellings: [],
      owner: 'Badan Contoh',
      functions: ['F.1'],
      isGeneralApplication: false,
      isNameShared: true,
    },
  ],
};

const lexicon = compileLexicon(SMALL, openStems());

const LIST: readonly InventoryEntry[] = [
  entryOf({ name: 'SIMPEG', description: 'data aparatur', owner: 'Dinas A', codes: ['K1'] }),
  entryOf({ name: 'Simpeg', description: 'pengelolaan pegawai', owner: 'Dinas B', codes: ['K1'] }),
  entryOf({
    name: 'Lapor Warga',
    description: 'keluhan warga',
    owner: 'Dinas A',
    codes: ['K2'],
    address: 'lapor.contoh.go.id',
  }),
  entryOf({
    name: 'Halo',
    description: 'aduan masyarakat',
    owner: 'Dinas B',
    codes: ['K2'],
    address: 'http://lapor.contoh.go.id',
  }),
  entryOf({ name: 'SATUNAS', description: 'izin usaha', owner: 'Dinas A' }),
  entryOf({ name: 'Satunas RI', description: 'perizinan', owner: 'Dinas C' }),
  entryOf({ name: 'Website Dinas', description: 'website resmi dinas', owner: 'Dinas C' }),
  entryOf({}),
];

function compared(list: readonly InventoryEntry[], options = { setsApart: false, useCodes: false }) {
  const inventory = prepareInventory(list, lexicon);
  const ground = layGround(inventory, options);
  return { inventory, ground, spread: spreadRows(ground, { from: 0, to: list.length }) };
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '-',
    '<b>SIMPEG</b>',
    '\0\0',
    '=1+1',
    'pegawai '.repeat(200),
    '(((',
    'A (B) (C',
    'https://',
    '&#x110000;',
    '💧',
  ),
);
const entries = fc.array(
  fc.record({
    name: hostile,
    description: hostile,
    owner: hostile,
    address: hostile,
    codes: fc.array(hostile, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('two entries of a list', () => {
  const all = compared(LIST);

  it('meet through synonyms, acronyms and the catalogue, though they share no word', () => {
    const staff = scorePair(all, 0, 1).sameFunction;
    const complaints = scorePair(all, 2, 3).sameFunction;
    const unlike = scorePair(all, 0, 2).sameFunction;
    assert.ok(staff > 0.4, String(staff));
    assert.ok(complaints > 0.4, String(complaints));
    assert.ok(unlike < 0.1, String(unlike));
  });

  it('are one system by a national name, and not by a name that local systems also bear', () => {
    assert.ok(scorePair(all, 4, 5).sameSystem > 0.5);
    assert.ok(scorePair(all, 0, 1).sameSystem < 0.7);
    assert.ok(scorePair(all, 0, 2).sameSystem < 0.1);
  });

  it('are nearer by an equal host', () => {
    const apart = compared(LIST.map((entry) => ({ ...entry, address: '' })));
    assert.ok(scorePair(all, 2, 3).sameSystem > scorePair(apart, 2, 3).sameSystem);
  });

  it('follow accepted codes where both have them, with the text refining', () => {
    const coded = compared(LIST, { setsApart: false, useCodes: true });
    const { codes, sameFunction } = scorePair(coded, 0, 1);
    assert.ok(codes !== null && codes > 0.5);
    assert.ok(sameFunction > scorePair(coded, 0, 2).sameFunction + 0.5);
    assert.equal(scorePair(coded, 0, 4).codes, null);
  });

  it('are explained: the parts sum to the score, with the shared words and function', () => {
    const explained = explainPair(all, 0, 1);
    const sum = explained.functionParts.reduce((whole, { adds }) => whole + adds, 0);
    assert.ok(Math.abs(sum - explained.scores.sameFunction) < 1e-6);
    assert.deepEqual(explained.sharedFunctions.slice(0, 1), ['F.1']);
    assert.ok(explained.sharedWords.includes('pegawai'));
    assert.deepEqual(explained.sharedCodes, ['K1']);
    assert.ok(explained.systemParts.some(({ feature }) => feature === 'equalName'));
  });

  it('have scores between 0 and 1, the same from both sides and in every run, whatever the cells hold', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const list = given.map((entry) => entryOf(entry));
        const [one, again] = [
          compared(list, { setsApart: true, useCodes: true }),
          compared(list, { setsApart: true, useCodes: true }),
        ];
        for (let left = 0; left < list.length; left += 1) {
          for (let right = left + 1; right < list.length; right += 1) {
            const scores = scorePair(one, left, right);
            assert.deepEqual(scorePair(one, right, left), scores);
            assert.deepEqual(scorePair(again, left, right), scores);
            assert.ok(numbersOf(scores).every((score) => score >= 0 && score <= 1));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('survive cells of a megabyte', () => {
    const big = 'pegawai izin '.repeat(80_000);
    const { ground } = compared([
      entryOf({ name: big, description: big }),
      entryOf({ name: 'SIMPEG', description: '<'.repeat(1e6) }),
    ]);
    assert.equal(ground.size, 2);
  });
});

function numbersOf(scores: PairScores): readonly number[] {
  return Object.values(scores).filter((score) => score !== null);
}

describe('candidates', () => {
  it('hold every pair of equal codes, names, hosts and national systems, once and in order', () => {
    const { ground, spread } = compared(LIST, { setsApart: false, useCodes: true });
    const search = pairSearch(ground, spread, { byContent: 1, byName: 0 });
    const found = joinPairs([findPairs(search, { from: 0, to: LIST.length })], LIST.length);
    const keys = [...found.left].map((left, at) => `${left}-${found.right[at]}`);
    for (const key of ['0-1', '2-3', '4-5']) assert.ok(keys.includes(key), key);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(keys, keys.toSorted());
  });

  it('are the same however the rows are cut into ranges', () => {
    const { ground, spread } = compared(LIST);
    const search = pairSearch(ground, spread, {});
    const whole = joinPairs([findPairs(search, { from: 0, to: 8 })], 8);
    const cut = joinPairs([findPairs(search, { from: 0, to: 3 }), findPairs(search, { from: 3, to: 8 })], 8);
    assert.deepEqual(cut, whole);
    const parts = [spreadRows(ground, { from: 0, to: 5 }), spreadRows(ground, { from: 5, to: 8 })];
    assert.deepEqual(joinRows(parts), spread);
  });

  it('leave plain websites and empty rows out when they are set apart', () => {
    const { ground, spread } = compared(LIST, { setsApart: true, useCodes: false });
    const { left, right } = findPairs(pairSearch(ground, spread, {}), { from: 0, to: LIST.length });
    assert.ok([...left, ...right].every((row) => row < 6));
  });
});

describe('suggestions', () => {
  const { inventory, ground, spread } = compared(LIST);

  it('name functions by the words of an entry, in either language, and say which words', () => {
    const [first] = suggestFunctions(
      inventory,
      entryOf({ name: 'Portal', description: 'employee mutation records' }),
      5,
    );
    assert.equal(first?.code, 'F.1');
    assert.ok(first !== undefined && first.words.length > 0 && first.sureness > 0 && first.sureness <= 1);
  });

  it('name none when the words speak of none', () => {
    assert.deepEqual(suggestFunctions(inventory, entryOf({ name: 'Zzz', description: 'qwerty uiop' }), 5), []);
    assert.deepEqual(suggestFunctions(inventory, entryOf({}), 5), []);
  });

  it('name what a national system is known for', () => {
    assert.equal(suggestFunctions(inventory, entryOf({ name: 'SATUNAS', description: '-' }), 5)[0]?.code, 'F.3');
  });

  it('match the names of a code list of the caller, and learn from accepted codes', () => {
    const codes = ['X1', 'X2'].map((code, at) => ({
      code,
      name: ['Employee data', 'Complaint handling'][at] ?? '',
      words: '',
    }));
    const names = readCodeNames(inventory, codes);
    const entry = entryOf({ name: 'Suara', description: 'keluhan pelanggan' });
    assert.equal(suggestCodes(inventory, entry, { names, learned: null })[0]?.code, 'X2');
    const codesOf = [[0], [0], [1], [1], [], [], [], []];
    const learned = learnCodes({ rows: ground.combined, columns: ground.columns, codeCount: 2, codesOf });
    const [first] = suggestCodes(inventory, entry, { names, learned });
    assert.equal(first?.code, 'X2');
    assert.ok(first !== undefined && first.words.length > 0);
  });

  it('find the rows that an entry being typed looks like', () => {
    const search = pairSearch(ground, spread, {});
    const found = lookAlikes(search, inventory, entryOf({ name: 'Satunas', description: 'izin' }));
    assert.deepEqual(
      found
        .slice(0, 2)
        .map(({ row }) => row)
        .toSorted((one, other) => one - other),
      [4, 5],
    );
    assert.ok(found.every((one) => one.functionLikelihood >= 0 && one.functionLikelihood <= 1));
    assert.deepEqual(lookAlikes(search, inventory, entryOf({})), []);
  });

  it('read an entry as it would be read inside the list', () => {
    const read = readEntry(inventory, LIST[2] ?? entryOf({}));
    const inside = rowAt(inventory.text, 2);
    assert.ok(Math.abs(dot(read.text, inside) - 1) < 1e-5);
  });
});

describe('a list read once', () => {
  it('says nothing of an empty list and takes one of a single row', () => {
    assert.equal(rowCount(prepareInventory([], lexicon).text), 0);
    assert.equal(compared([entryOf({ name: 'Satu' })]).ground.size, 1);
  });

  it('trusts a copied sentence less than one of its own', () => {
    const copied = 'mengelola izin usaha warga kota';
    const list = ['Alfa', 'Beta', 'Gama', 'Delta'].map((name) =>
      entryOf({ name, description: `${copied}. ${name} pegawai` }),
    );
    const weigh = (entry: InventoryEntry, among: readonly InventoryEntry[]): number => {
      const inventory = prepareInventory(among, lexicon);
      return readEntry(inventory, entry).text.weights.length;
    };
    const many = compared(list);
    const few = compared(list.slice(0, 2));
    assert.ok(scorePair(many, 0, 1).text < scorePair(few, 0, 1).text);
    assert.ok(weigh(list[0] ?? entryOf({}), list) > 0);
  });

  it('turns a score into a likelihood that grows with it', () => {
    const scores = [0, 0.2, 0.4, 0.6, 0.8, 1].map(functionLikelihood);
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => one - other),
    );
    assert.ok((scores[0] ?? 1) < 0.05 && (scores[5] ?? 0) > 0.95);
  });
});

describe('an evaluation', () => {
  const list = LIST.slice(0, 6).map((entry, at) => ({
    entry: { ...entry, codes: [] },
    labels: [['staff', 'staff', 'complaints', 'complaints', 'licences', 'licences'][at] ?? ''],
  }));
  const draws = list.map((_, at) => (at * 7) % 6);

  it('scores every pair of a small list beside word TF-IDF', () => {
    const evaluation = evaluate(list, { lexicon, draws });
    assert.ok(evaluation.isExact);
    assert.equal(evaluation.engine.all.truePairs, 3);
    assert.ok(evaluation.engine.all.averagePrecision > evaluation.words.all.averagePrecision);
    assert.equal(evaluation.blocking.recall, 1);
    assert.equal(evaluation.withCodes, null);
    assert.equal(evaluation.suggestion.foldedBy, 'owner');
    assert.ok(evaluation.suggestion.byNames.top5 > 0.6);
  });

  it('lets no label reach a score: other labels, same scores', () => {
    const renamed = list.map(({ entry, labels }) => ({
      entry,
      labels: labels.map((label) => `pegawai izin ${label}`),
    }));
    const [one, other] = [evaluate(list, { lexicon, draws }), evaluate(renamed, { lexicon, draws })];
    assert.deepEqual(other.engine, one.engine);
    assert.deepEqual(other.words, one.words);
  });

  it('says when it folds by row, for want of owners', () => {
    const nameless = list.map(({ entry, labels }) => ({ entry: { ...entry, owner: '' }, labels }));
    assert.equal(evaluate(nameless, { lexicon, draws }).suggestion.foldedBy, 'row');
  });
});
