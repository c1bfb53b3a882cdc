import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openStems } from '../../http/overlap/stemmer.ts';
import { buildCatalogue } from './catalogue.ts';
import { codeRows } from './code-rows.ts';
import { combineRows, mixNeighbours } from './combined-rows.ts';
import { compileLexicon } from './compiled-lexicon.ts';
import { entryOf } from './entry.ts';
import { readEntryWords } from './entry-words.ts';
import { rankFunctions, softVector } from './function-vector.ts';
import { mixScores, topCodes } from './judge-codes.ts';
import { readList, sentenceKey } from './list-reading.ts';
import { nameRows } from './name-rows.ts';
import { phraseIndex } from './phrase-index.ts';
import { searchRows } from './search-rows.ts';
import { collectRows, dot, invert, rowAt, rowCount, type SparseRows, unitRows } from './sparse-rows.ts';
import { termTable } from './term-table.ts';
import { weighEntry } from './weigh-entry.ts';
import { neighbourCount } from './weights.ts';
import { wordRows } from './word-baseline.ts';

function rowsOf(...bags: readonly Readonly<Record<number, number>>[]): SparseRows {
  const rows = collectRows();
  for (const bag of bags) rows.add(new Map(Object.entries(bag).map(([term, weight]) => [Number(term), weight])));
  return rows.rows();
}

const bags = fc.array(
  fc.dictionary(fc.integer({ min: 0, max: 30 }).map(String), fc.float({ min: Math.fround(0.01), max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 15,
  },
);

describe('rows of terms', () => {
  it('ascend, are of length 1 when asked, and multiply over common terms', () => {
    const rows = unitRows(rowsOf({ 7: 4, 2: 3 }, {}, { 2: 1 }));
    assert.deepEqual([...rowAt(rows, 0).terms], [2, 7]);
    assert.ok(Math.abs(dot(rowAt(rows, 0), rowAt(rows, 2)) - 0.6) < 1e-6);
    assert.equal(dot(rowAt(rows, 1), rowAt(rows, 0)), 0);
  });

  it('are found by their inverted index as by looking at each', () => {
    fc.assert(
      fc.property(bags, (given) => {
        const rows = unitRows(rowsOf(...given));
        const size = rowCount(rows);
        const search = searchRows(invert(rows, 31), size);
        for (let row = 0; row < size; row += 1) {
          const plain = Array.from({ length: size }, (_, other) => ({
            row: other,
            score: dot(rowAt(rows, row), rowAt(rows, other)),
          }))
            .filter((one) => one.row !== row && one.score > 0)
            .toSorted((one, other) => other.score - one.score || one.row - other.row)
            .slice(0, 3);
          const found = search.nearest(rowAt(rows, row), { most: 3, except: row });
          assert.equal(found.length, plain.length);
          for (const [at, { score }] of found.entries()) assert.ok(Math.abs(score - (plain[at]?.score ?? 0)) < 1e-4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold text and functions so that one product is their weighed sum', () => {
    const text = rowsOf({ 0: 1 }, { 0: 1 });
    const functions = rowsOf({ 1: 1 }, { 1: 0.5 });
    const both = combineRows({ text, functions, firstFunction: 10 });
    assert.ok(Math.abs(dot(rowAt(both, 0), rowAt(both, 1)) - (0.6 + 0.4 * 0.5)) < 1e-6);
  });

  it('meet over a neighbour that shares a word with each', () => {
    const rows = unitRows(rowsOf({ 0: 1, 1: 1 }, { 1: 1, 2: 1 }, { 2: 1, 3: 1 }));
    const spread = [0, 2].map((row) => mixNeighbours(rows, rowAt(rows, row), [{ row: 1, score: 0.5 }]));
    assert.equal(dot(rowAt(rows, 0), rowAt(rows, 2)), 0);
    assert.ok(dot(spread[0] ?? rowAt(rows, 0), spread[1] ?? rowAt(rows, 0)) > 0.3);
    assert.deepEqual([2, 200, 700, 30_000].map(neighbourCount), [3, 5, 6, 10]);
  });

  it('of names are nearer the more letters stand alike', () => {
    const { rows } = nameRows(['sipegawai', 'sipegawa', 'lapor', '']);
    assert.ok(dot(rowAt(rows, 0), rowAt(rows, 1)) > 0.6);
    assert.equal(dot(rowAt(rows, 0), rowAt(rows, 2)), 0);
    assert.equal(rowAt(rows, 3).terms.length, 0);
  });

  it('of codes weigh a fine code more than one that half the list bears', () => {
    const codes = Array.from({ length: 200 }, (_, row) => (row < 2 ? ['fine'] : [row < 100 ? 'coarse' : `own${row}`]));
    const { rows, count } = codeRows([...codes, []]);
    assert.equal(count, 102);
    assert.ok(dot(rowAt(rows, 0), rowAt(rows, 1)) > 4 * dot(rowAt(rows, 2), rowAt(rows, 3)));
    assert.equal(rowAt(rows, 200).terms.length, 0);
  });

  it('of plain words know nothing but words', () => {
    const { rows, columns } = wordRows([
      entryOf({ name: 'A1', description: 'surat Masuk' }),
      entryOf({ description: 'SURAT' }),
    ]);
    assert.equal(columns, 3);
    assert.ok(dot(rowAt(rows, 0), rowAt(rows, 1)) > 0);
  });
});

describe('terms and phrases', () => {
  it('number strings on top of a table that others share', () => {
    const base = termTable(null);
    base.number('a');
    const own = termTable(base);
    assert.equal(own.number('b'), 1);
    base.number('late');
    assert.deepEqual([own.find('a'), own.find('late'), own.number('late'), own.term(1)], [0, -1, 2, 'b']);
  });

  it('find phrases of any length, one inside the other', () => {
    const index = phraseIndex();
    index.add([1, 2], 10);
    index.add([1], 11);
    index.add([], 12);
    const found: string[] = [];
    index.eachIn([5, 1, 2, 1], (start, length, values) => found.push(`${start}+${length}=${values.join()}`));
    assert.deepEqual(found, ['1+1=11', '1+2=10', '3+1=11']);
  });
});

describe('what the lexicon says of a text', () => {
  const lexicon = compileLexicon(
    {
      functions: [
        {
          code: 'F.1',
          name: { id: 'Cuti', en: 'Leave' },
          under: [],
          words: { id: ['cuti', 'izin tidak masuk'], en: ['leave'] },
        },
        { code: 'F.2', name: { id: 'Izin', en: 'Licence' }, under: [], words: { id: ['izin usaha'], en: ['licence'] } },
      ],
      synonyms: [['cuti', 'libur']],
      acronyms: [],
      stopWords: ['aplikasi', 'untuk'],
      boilerplate: ['meningkatkan pelayanan'],
      nationalSystems: [],
    },
    openStems(),
  );
  const catalogue = buildCatalogue(lexicon);
  const weigh = (name: string, description: string, among: readonly string[] = []) => {
    const list = readList(
      among.map((text, at) => entryOf({ name: `N${at}`, description: text })),
      lexicon,
    );
    const terms = termTable(lexicon.terms);
    const { bag } = weighEntry(readEntryWords(entryOf({ name, description })), {
      lexicon,
      list,
      terms,
      surfaces: new Map(),
    });
    const rows = collectRows();
    rows.add(bag);
    return { row: rowAt(unitRows(rows.rows()), 0), words: [...bag.keys()].map((term) => terms.term(term)) };
  };

  it('adds the synonym beside the word and leaves out stop words and boilerplate', () => {
    assert.deepEqual(weigh('', 'aplikasi untuk libur meningkatkan pelayanan').words, ['libur', '#0']);
  });

  it('ranks functions by their words, and knows by how much of the text they explain', () => {
    const [first] = rankFunctions(catalogue, weigh('', 'libur').row, 5);
    assert.equal(first?.index, 0);
    const long = rankFunctions(catalogue, weigh('', 'libur kuda gajah zebra beruang rusa').row, 5)[0];
    assert.ok((first?.coverage ?? 0) > 3 * (long?.coverage ?? 1));
  });

  it('is a soft vector no longer than the share it explains, and empty for other things', () => {
    const length = (text: string): number =>
      [...softVector(rankFunctions(catalogue, weigh('', text).row, 5)).values()].reduce(
        (sum, one) => sum + one * one,
        0,
      );
    assert.ok(length('cuti') <= 1 && length('cuti') > length('cuti kuda gajah zebra'));
    assert.equal(length('kuda gajah'), 0);
  });

  it('hears of copied sentences from the list', () => {
    const copied = 'kuda gajah zebra rusa beruang';
    const list = readList(
      [1, 2, 3].map((at) => entryOf({ name: `N${'abc'[at - 1]}`, description: copied })),
      lexicon,
    );
    assert.equal(list.copied.get(sentenceKey(copied.split(' '))), 3);
  });
});

describe('scores of codes', () => {
  it('from names and from examples are mixed by their shares, the best first', () => {
    const mixed = mixScores(Float64Array.of(0, 2, 0), Float64Array.of(0.6, 0.3, 0.1));
    assert.ok(Math.abs(mixed.reduce((sum, one) => sum + one, 0) - 1) < 1e-9);
    assert.deepEqual(topCodes(mixed, 2), [1, 0]);
    assert.deepEqual(topCodes(Float64Array.of(0, 0), 2), []);
  });
});
