import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointer } from '../../onceonly/index.ts';
import { readInGroups } from './answer-lines.ts';
import type { AnswerGroup, AnswerLine } from './form.ts';

const line = (places: readonly string[], given: Partial<AnswerLine> = {}): AnswerLine => ({
  fields: places.map((place) => pointer(place)),
  label: null,
  pattern: null,
  isDetail: false,
  ...given,
});

const groups: readonly AnswerGroup[] = [
  {
    id: 'identity',
    title: { id: 'Identitas', en: 'Identity' },
    lines: [
      line(['/name']),
      line(['/born/place', '/born/date'], {
        label: { id: 'Tempat, tanggal lahir', en: 'Place and date of birth' },
        pattern: { id: '{0}, {1}', en: '{1} in {0}' },
      }),
      line(['/sex'], { isDetail: true }),
    ],
  },
  { id: 'tax', title: { id: 'Pajak', en: 'Tax' }, lines: [line(['/tax'])] },
];

const field = (place: string, term: string, words: string | null) => ({ pointer: pointer(place), term, words });
const whole = [
  field('/shoes', 'Sepatu', '39'),
  field('/sex', 'Kelamin', 'Perempuan'),
  field('/born/place', 'Tempat lahir', 'Sragen'),
  field('/born/date', 'Tanggal lahir', '14 Maret 1994'),
  field('/name', 'Nama', 'Ratna'),
];

function read(fields: typeof whole, lang: 'id' | 'en' = 'id') {
  return readInGroups(fields, { groups, lang, wordsOf: ({ words }) => words }).map(({ group, lines }) => ({
    title: group?.title ?? null,
    lines: lines.map(({ label, words, isDetail }) => `${label}: ${String(words)}${isDetail ? ' (detail)' : ''}`),
  }));
}

describe('answers read in groups', () => {
  it('stand under their headings in the order of the form’s groups, what is in none of them first', () => {
    assert.deepEqual(read(whole), [
      { title: null, lines: ['Sepatu: 39'] },
      {
        title: 'Identitas',
        lines: ['Nama: Ratna', 'Tempat, tanggal lahir: Sragen, 14 Maret 1994', 'Kelamin: Perempuan (detail)'],
      },
    ]);
  });

  it('are joined as each language joins them', () => {
    assert.ok(read(whole, 'en')[1]?.lines.includes('Place and date of birth: 14 Maret 1994 in Sragen'));
  });

  it('are not joined where one of them is missing or has no words', () => {
    const without = whole.filter(({ term }) => term !== 'Tempat lahir');
    assert.deepEqual(read(without)[1]?.lines, [
      'Nama: Ratna',
      'Tanggal lahir: 14 Maret 1994',
      'Kelamin: Perempuan (detail)',
    ]);
    const wordless = whole.map((one) => (one.term === 'Tempat lahir' ? { ...one, words: null } : one));
    assert.deepEqual(read(wordless)[1]?.lines.slice(1, 3), ['Tempat lahir: null', 'Tanggal lahir: 14 Maret 1994']);
  });

  it('a form without groups keeps all of them in one list', () => {
    const all = readInGroups(whole, { groups: [], lang: 'id', wordsOf: ({ words }) => words });
    assert.deepEqual([all.length, all[0]?.group, all[0]?.lines.length], [1, null, whole.length]);
  });
});
