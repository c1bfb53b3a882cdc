import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formOf } from '../../../kernel/http/form.ts';
import { aStall, at } from '../domain/services.builder.ts';
import { readPage } from '../pages/form/read-page.ts';
import { askedFields, checkAnswers, checkPage } from './form-answers.ts';
import type { Places } from './form-places.ts';
import { serviceDefinitions } from './service-data.ts';

const stall = aStall();
const name = { owner: { name: 'Wulan Contoh' } };

function codes(document: Parameters<typeof checkAnswers>[1]) {
  return checkAnswers(stall, document).map(({ pointer, code }) => [pointer, code]);
}

describe('the answers to a form', () => {
  it('are asked where they apply: fetched fields never, others by their condition', () => {
    assert.deepEqual(askedFields(stall, 'kios', { ...name, stall: { size: 'small' } }), ['/stall/size']);
    assert.deepEqual(askedFields(stall, 'kios', { ...name, stall: { size: 'large' } }), [
      '/stall/size',
      '/stall/reason',
    ]);
    assert.deepEqual(askedFields(stall, 'lain', name), []);
  });

  it('are checked by schema, by condition and by what their sources lack, one fault a field, in the form’s order', () => {
    assert.deepEqual(codes({ ...name, stall: { size: 'small' } }), []);
    assert.deepEqual(codes({ owner: {}, stall: {} }), [['/stall/size', 'not_chosen']]);
    assert.deepEqual(codes({ owner: { name: null }, stall: { size: 'huge' } }), [
      ['/owner/name', 'source_has_none'],
      ['/stall/size', 'not_an_option'],
    ]);
    assert.deepEqual(codes({ ...name, stall: { size: 'large', reason: 'dekat' } }), [
      ['/stall/reason', 'reason_too_short'],
    ]);
    assert.deepEqual(codes({ ...name, stall: { size: 'large', reason: 'x'.repeat(41) } }), [
      ['/stall/reason', 'too_long'],
    ]);
    assert.deepEqual(codes({ ...name, stall: { size: 7 } }), [['/stall/size', 'malformed']]);
  });

  it('of one page are told without what no answer can mend', () => {
    const faults = checkPage(stall, [at('/owner/name'), at('/stall/size')], { owner: { name: null }, stall: {} });
    assert.deepEqual(
      faults.map(({ message }) => message.id),
      ['Pilih dahulu: Ukuran'],
    );
  });

  it('are read as they were sent: trimmed, one of the options, nothing where nothing was said', () => {
    const fields = [at('/stall/size'), at('/stall/reason')];
    const read = (entries: readonly (readonly [string, string])[]) =>
      readPage(stall, fields, { form: formOf(entries), places: null });
    assert.deepEqual(
      read([
        ['stall/size', 'large'],
        ['stall/reason', '  dekat pintu  '],
      ]),
      {
        answers: { stall: { size: 'large', reason: 'dekat pintu' } },
        faults: [],
      },
    );
    assert.deepEqual(read([]).answers, {});
    const wrong = read([
      ['stall/size', '<script>'],
      ['stall/reason', 'a\u0000b'],
    ]);
    assert.deepEqual(
      wrong.faults.map(({ code }) => code),
      ['not_an_option', 'characters_refused'],
    );
    const codesOf = (text: string) => read([['stall/reason', text]]).faults.map(({ code }) => code);
    assert.deepEqual(codesOf('ꦲꦤ'), ['characters_refused']);
    assert.deepEqual(codesOf('NIK 3314034905929001'), ['person_number']);
    assert.deepEqual(read([['stall/reason', '\uFEFFdekat\u200B pintu']]).answers, { stall: { reason: 'dekat pintu' } });
    assert.deepEqual(
      read([['stall/reason', 'x'.repeat(5_000)]]).faults.map(({ code }) => code),
      ['too_long'],
    );
  });
});

describe('the answers to the practice licence', () => {
  const [sip] = serviceDefinitions().values();
  assert.ok(sip);
  const places: Places = {
    districts: [{ code: '33.14.03', name: 'Masaran' }],
    district: '33.14.03',
    villages: [{ code: '33.14.03.2005', name: 'Jirapan' }],
  };
  const read = (field: string, entries: readonly (readonly [string, string])[]) =>
    readPage(sip, [at(field)], { form: formOf(entries), places });

  it('name a village of the region by its code and keep its names', () => {
    const { answers, faults } = read('/practice/village', [['practice/village', '33.14.03.2005']]);
    assert.deepEqual(answers, {
      practice: { village: { code: '33.14.03.2005', name: 'Jirapan', district: 'Masaran' } },
    });
    assert.deepEqual(faults, []);
    for (const elsewhere of ['35.10.15.2004', '33.14.03', 'Jirapan']) {
      const given = read('/practice/village', [['practice/village', elsewhere]]);
      assert.deepEqual(
        given.faults.map(({ code }) => code),
        ['not_an_option'],
        elsewhere,
      );
    }
  });

  it('take hours written with a point or a colon, and say which day is wrong', () => {
    const week = read('/practice/schedule', [
      ['practice/schedule-mon-mulai', '16.00'],
      ['practice/schedule-mon-selesai', '20:00'],
      ['practice/schedule-sun-mulai', ' '],
    ]);
    assert.deepEqual(week.answers, { practice: { schedule: [{ day: 'mon', opens: '16:00', closes: '20:00' }] } });
    const wrong = read('/practice/schedule', [
      ['practice/schedule-tue-mulai', '20.00'],
      ['practice/schedule-tue-selesai', '16.00'],
    ]);
    assert.deepEqual(
      wrong.faults.map(({ code, message }) => [code, message.id]),
      [['closes_before_opens', 'Jam selesai pada hari Selasa harus sesudah jam mulai']],
    );
  });

  it('agree to a statement by its box and by nothing else', () => {
    assert.deepEqual(read('/statement/rules', [['statement/rules', 'ya']]).answers, { statement: { rules: true } });
    assert.deepEqual(read('/statement/rules', [['statement/rules', 'true']]).answers, {});
  });

  it('keep a text of several lines, at most as long as the schema lets', () => {
    const { answers } = read('/practice/landmark', [['practice/landmark', 'Seberang masjid\r\nPagar hijau']]);
    assert.deepEqual(answers, { practice: { landmark: 'Seberang masjid\nPagar hijau' } });
  });
});
