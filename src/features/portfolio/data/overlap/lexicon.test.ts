import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameKey } from '../../domain/overlap/entry-words.ts';
import { splitWords } from '../../domain/overlap/split-words.ts';
import { openStems } from '../../http/overlap/stemmer.ts';
import { LEXICON } from './lexicon.ts';
import { acronymTable, wordGroups } from './word-table.ts';

const { synonyms, acronyms, stopWords, boilerplate, nationalSystems, functions } = LEXICON;
const stems = openStems();

/** The national systems set as general applications, as the reference on the registry names them. */
const GENERAL_APPLICATIONS = ['siasn', 'sp4n-lapor', 'spse', 'srikandi'];

describe('the lexicon of the overlap engine', () => {
  it('is broad, for breadth of synonyms is what finds like functions', () => {
    assert.ok(synonyms.length >= 350, `${synonyms.length} groups of synonyms`);
    assert.ok(acronyms.length >= 400, `${acronyms.length} acronyms`);
    assert.ok(nationalSystems.length >= 80, `${nationalSystems.length} national systems`);
  });

  it('is written in lower case, without marks and without stray blanks', () => {
    const written = [
      ...synonyms.flat(),
      ...stopWords,
      ...boilerplate,
      ...acronyms.flatMap(({ short, readings }) => [short, ...readings]),
      ...nationalSystems.flatMap(({ spellings }) => spellings),
    ];
    assert.deepEqual(
      written.filter((phrase) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)),
      [],
    );
  });
});

describe('the groups of synonyms', () => {
  it('have two members or more, for a word alone is no synonym', () => {
    assert.deepEqual(
      synonyms.filter((group) => group.length < 2),
      [],
    );
  });

  it('never share a word or a phrase, else they would join two functions', () => {
    assert.deepEqual(repeated(synonyms.flat()), []);
  });

  it('stay apart when the words are cut to their stems', () => {
    const keys = synonyms.flatMap((group) => [...new Set(group.map(stemmed))]);
    assert.deepEqual(repeated(keys), []);
  });

  it('hold no single word that the furniture of descriptions would call up by its stem', () => {
    const furniture = new Set(stopWords.map(stemmed));
    assert.deepEqual(
      synonyms.flat().filter((phrase) => splitWords(phrase).length < 2 && furniture.has(stemmed(phrase))),
      [],
    );
  });

  it('keep planning from budgeting, and attendance from appraisal', () => {
    for (const [one, other] of [
      ['perencanaan', 'penganggaran'],
      ['absensi', 'kinerja pegawai'],
      ['pelatihan', 'pelatihan kerja'],
      ['rumah sakit', 'puskesmas'],
      ['pengadaan barang', 'rencana umum pengadaan'],
    ] as const) {
      assert.notEqual(groupOf(one), groupOf(other), `${one} and ${other}`);
    }
  });
});

describe('the stop words', () => {
  it('are single words, each told once', () => {
    assert.deepEqual(repeated(stopWords), []);
    assert.deepEqual(
      stopWords.filter((word) => word.includes(' ')),
      [],
    );
  });

  it('spare the words that name a subject of government', () => {
    const silenced = new Set(stopWords);
    const subjects =
      'desa anggaran perencanaan pegawai arsip surat aset pajak bantuan pengadaan publik umum alat'.split(' ');
    assert.deepEqual(
      subjects.filter((word) => silenced.has(word)),
      [],
    );
  });
});

describe('the boilerplate', () => {
  it('is phrases of two words or more, each told once', () => {
    assert.deepEqual(repeated(boilerplate), []);
    assert.deepEqual(
      boilerplate.filter((phrase) => !phrase.includes(' ')),
      [],
    );
  });
});

describe('the acronyms', () => {
  it('stand once each, as one word, with readings that differ', () => {
    assert.deepEqual(repeated(acronyms.map(({ short }) => short)), []);
    assert.deepEqual(
      acronyms.filter(({ short }) => short.includes(' ')),
      [],
    );
    assert.deepEqual(
      acronyms.filter(({ readings }) => readings.length === 0 || repeated(readings).length > 0),
      [],
    );
  });

  it('are never read as themselves', () => {
    assert.deepEqual(
      acronyms.filter(({ short, readings }) => readings.includes(short)),
      [],
    );
  });

  it('tell every reading of an ambiguous one', () => {
    assert.deepEqual(readingsOf('spm'), ['surat perintah membayar', 'standar pelayanan minimal']);
    assert.deepEqual(readingsOf('pmi'), ['palang merah indonesia donor darah', 'pekerja migran indonesia']);
  });
});

describe('the national systems', () => {
  it('have a key, an owner and a name, and no spelling leads to two of them', () => {
    assert.deepEqual(
      nationalSystems.filter(
        ({ key, name, owner }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) || name === '' || owner === '',
      ),
      [],
    );
    const told = nationalSystems.flatMap(({ key, name, spellings }) => [
      ...new Set([key, name, ...spellings].map(nameKey)),
    ]);
    assert.deepEqual(repeated(told), []);
  });

  it('serve functions that the catalogue knows', () => {
    const known = new Set(functions.map(({ code }) => code));
    assert.deepEqual(
      nationalSystems.filter(
        (system) => system.functions.length === 0 || system.functions.some((code) => !known.has(code)),
      ),
      [],
    );
  });

  it('are general applications only where a decree has said so', () => {
    const general = nationalSystems.filter(({ isGeneralApplication }) => isGeneralApplication).map(({ key }) => key);
    assert.deepEqual(general.toSorted(), GENERAL_APPLICATIONS);
  });

  it('carry the mark of a shared name where agencies call their own systems the same', () => {
    const shared = new Set(nationalSystems.filter(({ isNameShared }) => isNameShared).map(({ name }) => name));
    const expected = [
      'SIMPEG',
      'e-Kinerja',
      'e-Office',
      'PPID',
      'Satu Data',
      'SMS Gateway',
      'e-BPHTB',
      'e-Musrenbang',
      'SAKTI',
      'SIMPONI',
    ];
    assert.deepEqual(
      expected.filter((name) => !shared.has(name)),
      [],
    );
  });
});

describe('the tables the lexicon is written in', () => {
  it('lose empty lines and blanks, and nothing else', () => {
    assert.deepEqual(wordGroups('\n  satu , dua kata,\n\n tiga\n'), [['satu', 'dua kata'], ['tiga']]);
    assert.deepEqual(acronymTable(' spm = satu; dua \n'), [{ short: 'spm', readings: ['satu', 'dua'] }]);
  });

  it('refuse an acronym without a reading', () => {
    assert.throws(() => acronymTable('spm'), /needs one reading side: spm/);
    assert.throws(() => acronymTable('spm = satu = dua'), /needs one reading side/);
  });
});

function stemmed(phrase: string): string {
  return splitWords(phrase)
    .map((word) => stems.of(word, 'id'))
    .join(' ');
}

function groupOf(phrase: string): number {
  const index = synonyms.findIndex((group) => group.includes(phrase));
  assert.ok(index >= 0, `${phrase} stands in no group`);
  return index;
}

function readingsOf(short: string): readonly string[] {
  return acronyms.find((acronym) => acronym.short === short)?.readings ?? [];
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
