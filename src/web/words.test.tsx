import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPart } from './render.tsx';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { compareDictionaries, words } from './words.ts';

const say = words(
  {
    plain: 'Isian Anda tersimpan',
    count: '{count, plural, =0 {Tidak ada berkas} other {{count, number} berkas}}',
    named: 'dari <b>{source}</b>',
  },
  {
    plain: "The citizen's answers are kept",
    count: '{count, plural, =0 {No files} one {One file} other {{count, number} files}}',
    named: 'from <b>{source}</b>',
  },
);

describe('the words of a page', () => {
  it('come in the language asked for', () => {
    assert.equal(say('id')('plain'), 'Isian Anda tersimpan');
    assert.equal(say('en')('plain'), "The citizen's answers are kept");
    assert.equal(say('en').lang, 'en');
  });

  it('count and write numbers as each language does', () => {
    assert.equal(say('id')('count', { count: 1204118 }), '1.204.118 berkas');
    assert.equal(say('en')('count', { count: 1204118 }), '1,204,118 files');
    assert.equal(say('en')('count', { count: 1 }), 'One file');
    assert.equal(say('id')('count', { count: 0 }), 'Tidak ada berkas');
  });

  it('are the same when they are said again', () => {
    const t = say('id');
    assert.equal(t('count', { count: 2 }), t('count', { count: 2 }));
  });

  it('put what the page gives around the words in a tag, and show hostile values as text', () => {
    const said = (source: string) =>
      renderPart(say('id').rich('named', { source, b: (inside) => <strong>{inside}</strong> }));
    assert.equal(said('Dukcapil'), 'dari <strong>Dukcapil</strong>');
    assert.equal(said('<i>{x}</i>'), 'dari <strong>&lt;i&gt;{x}&lt;/i&gt;</strong>');
  });

  it('are not said with a value missing', () => {
    assert.throws(() => say('id')('count'), /count/);
  });

  it('do not compile with an unknown key or a missing translation', () => {
    // @ts-expect-error: there is no such key
    assert.throws(() => say('id')('absent'));
    // @ts-expect-error: the English text is missing
    words({ one: 'Satu' }, {});
  });
});

describe('the comparison of dictionaries', () => {
  it('finds nothing where both say the same', () => {
    assert.deepEqual(compareDictionaries({ a: 'Ada {n, number}' }, { a: '{n, number} there' }), []);
  });

  const faults: readonly (readonly [string, string | undefined, string | undefined, RegExp])[] = [
    ['a key missing in English', 'Ada', undefined, /missing in en/],
    ['a key missing in Indonesian', undefined, 'There', /missing in id/],
    ['an empty text', 'Ada', ' ', /empty in en/],
    ['a differing argument', 'Ada {count}', 'There {number}', /id names \{count\}, en names \{number\}/],
    ['an argument hidden in a plural', '{n, plural, other {{name}}}', '{n, plural, other {x}}', /name/],
    ['a differing tag', '<b>Ada</b>', 'There', /id names \{b\}/],
    ['a malformed message', 'Ada {count', 'There {count', /malformed/],
  ];
  for (const [name, indonesian, english, fault] of faults) {
    it(`finds ${name}`, () => {
      const of = (text: string | undefined) => (text === undefined ? {} : { key: text });
      const found = compareDictionaries(of(indonesian), of(english));
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', fault);
    });
  }
});

describe('the words of the frame and the components', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });
});
