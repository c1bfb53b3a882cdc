import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PublishedElement } from './element.ts';
import { aPublication } from './published-element.builder.ts';
import { type CatalogueQuery, publishedIndex } from './published-index.ts';

const expansions = new Map([['simpeg', [['sistem', 'informasi', 'kepegawaian']]]]);
const everything: CatalogueQuery = {
  words: '',
  agencyId: null,
  domain: null,
  state: null,
  kind: null,
  status: null,
  code: null,
  function: null,
};

function id(number: number): string {
  return `e0000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

function indexOf(rows: readonly Partial<PublishedElement>[]) {
  const index = publishedIndex(expansions);
  index.put(rows.map((row, at) => aPublication({ elementId: id(at), ...row })));
  return index;
}

describe('the catalogue of what is published', () => {
  const index = indexOf([
    { name: 'SIMPEG', functionText: 'Data pegawai' },
    { name: 'e-Arsip', functionText: 'Penyimpanan arsip dinamis', codes: ['RAL.02.05.01'], status: 'inactive' },
    { name: 'Pantau Kapal', functionText: 'Pemantauan posisi kapal', functions: ['F.010.02'], state: 'to_be' },
    { name: null, functionText: null, status: null, isClassified: true, codes: ['RAB.01.01'] },
  ]);
  const names = (query: Partial<CatalogueQuery>) =>
    index.search({ ...everything, ...query }, { offset: 0, limit: 10 }).rows.map(({ name }) => name);

  it('finds by name, by what the short name stands for, and by the description', () => {
    assert.deepEqual(names({ words: 'simpeg' }), ['SIMPEG']);
    assert.deepEqual(names({ words: 'informasi kepegawaian' }), ['SIMPEG']);
    assert.deepEqual(names({ words: 'posisi kapal' }), ['Pantau Kapal']);
    assert.deepEqual(names({ words: 'arsip' }), ['e-Arsip']);
  });

  it('finds a word with a slip, and only where no word is spelled so', () => {
    assert.deepEqual(names({ words: 'kepegawian' }), ['SIMPEG']);
    assert.deepEqual(names({ words: 'pemantuan' }), ['Pantau Kapal']);
    assert.deepEqual(names({ words: 'xylofon' }), []);
  });

  it('says so when nothing holds all the words', () => {
    const answer = index.search({ ...everything, words: 'kapal selam' }, { offset: 0, limit: 10 });
    assert.deepEqual([answer.rows[0]?.name, answer.isPartial], ['Pantau Kapal', true]);
  });

  it('filters by agency, state, status, code with those below it, and function', () => {
    assert.deepEqual(names({ state: 'to_be' }), ['Pantau Kapal']);
    assert.deepEqual(names({ status: 'inactive' }), ['e-Arsip']);
    assert.deepEqual(names({ code: 'RAL.02' }), ['e-Arsip']);
    assert.deepEqual(names({ code: 'RAL.0' }), []);
    assert.deepEqual(names({ function: 'F.010.02' }), ['Pantau Kapal']);
    assert.deepEqual(names({ agencyId: 'another' }), []);
  });

  it('lists the nameless last, by pages', () => {
    const page = (offset: number) => index.search(everything, { offset, limit: 2 });
    assert.deepEqual(
      page(0).rows.map(({ name }) => name),
      ['e-Arsip', 'Pantau Kapal'],
    );
    assert.deepEqual(
      page(2).rows.map(({ name }) => name),
      ['SIMPEG', null],
    );
    assert.equal(page(2).total, 4);
  });

  it('keeps the latest publication of an object, and forgets one that ended, in whatever order they come', () => {
    const later = publishedIndex(expansions);
    const ended = Temporal.Instant.from('2026-11-21T00:00:00Z');
    later.put([aPublication({ revision: 4, name: 'Baru' }), aPublication({ revision: 2, replacedAt: ended })]);
    assert.equal(later.search({ ...everything, words: 'baru' }, { offset: 0, limit: 1 }).total, 1);
    assert.equal(later.search({ ...everything, words: 'simkada' }, { offset: 0, limit: 1 }).total, 0);
    later.put([aPublication({ revision: 4, replacedAt: ended }), aPublication({ revision: 2 })]);
    assert.equal(later.size, 0);
    assert.equal(later.find(aPublication().agencyId, aPublication().elementId), null);
  });

  it('stays right after thousands of changes of one object', () => {
    const busy = publishedIndex(expansions);
    for (let revision = 1; revision <= 5_000; revision += 1) {
      busy.put([aPublication({ revision, name: `Kapal ${revision % 2 === 0 ? 'genap' : 'ganjil'}` })]);
    }
    assert.equal(busy.size, 1);
    assert.equal(busy.search({ ...everything, words: 'genap' }, { offset: 0, limit: 5 }).total, 1);
    assert.equal(busy.search({ ...everything, words: 'ganjil' }, { offset: 0, limit: 5 }).total, 0);
  });
});
