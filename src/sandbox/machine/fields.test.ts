import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  choiceField,
  choicesField,
  dateField,
  groupField,
  nikField,
  optional,
  readFields,
  textField,
  uuidField,
} from './fields.ts';

const NIK = '3314034905929001';
const shape = {
  nik: nikField,
  unsur: choicesField(['nama', 'foto']),
  id: optional(uuidField),
  rest: optional(
    groupField({
      nama: optional(textField(5)),
      lahir: optional(dateField),
      kelamin: optional(choiceField(['L', 'P'])),
    }),
  ),
};

function codeOf(given: unknown): string {
  const read = readFields(given, shape);
  return read.ok ? 'ok' : `${read.error.status} ${read.error.code} ${read.error.field ?? ''}`.trim();
}

describe('the fields of a request', () => {
  it('are read into their values; what may be left out is null then', () => {
    const read = readFields({ nik: NIK, unsur: ['foto', 'nama'], rest: { nama: ' Wulan' } }, shape);
    assert.ok(read.ok);
    assert.equal(read.value.nik.reveal(), NIK);
    assert.deepEqual(read.value.unsur, ['nama', 'foto']);
    assert.equal(read.value.id, null);
    assert.deepEqual(read.value.rest, { nama: 'Wulan', lahir: null, kelamin: null });
  });

  it('are refused by name and code when they are missing, unknown or of another kind', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [{ unsur: ['nama'] }, '422 field_missing nik'],
      [{ nik: NIK }, '422 field_missing unsur'],
      [{ nik: NIK, unsur: ['nama'], nama: 'Wulan' }, '422 field_unknown'],
      [JSON.parse(`{"nik":"${NIK}","unsur":["nama"],"__proto__":{"id":1}}`), '422 field_unknown'],
      [{ nik: Number(NIK), unsur: ['nama'] }, '422 nik_malformed nik'],
      [{ nik: null, unsur: ['nama'] }, '422 nik_malformed nik'],
      [{ nik: '3314037205929001', unsur: ['nama'] }, '422 nik_bad_date nik'],
      [{ nik: '3314034905920000', unsur: ['nama'] }, '422 nik_bad_serial nik'],
      [{ nik: NIK, unsur: [] }, '422 field_malformed unsur'],
      [{ nik: NIK, unsur: 'nama' }, '422 field_malformed unsur'],
      [{ nik: NIK, unsur: ['nama', 'nama'] }, '422 field_malformed unsur'],
      [{ nik: NIK, unsur: ['agama'] }, '422 field_malformed unsur'],
      [{ nik: NIK, unsur: ['nama'], id: NIK }, '422 field_malformed id'],
      [{ nik: NIK, unsur: ['nama'], rest: {} }, '422 field_malformed rest'],
      [{ nik: NIK, unsur: ['nama'], rest: [] }, '422 field_malformed rest'],
      [{ nik: NIK, unsur: ['nama'], rest: { nama: 'Wulan!' } }, '422 field_malformed rest.nama'],
      [{ nik: NIK, unsur: ['nama'], rest: { nama: 'W\u0000' } }, '422 field_malformed rest.nama'],
      [{ nik: NIK, unsur: ['nama'], rest: { lahir: '2026-02-30' } }, '422 field_malformed rest.lahir'],
      [{ nik: NIK, unsur: ['nama'], rest: { kelamin: 'X' } }, '422 field_malformed rest.kelamin'],
      [{ nik: NIK, unsur: ['nama'], rest: { agama: 'x' } }, '422 field_unknown rest'],
      [[], '400 body_malformed'],
      [null, '400 body_malformed'],
      ['nik', '400 body_malformed'],
    ];
    for (const [given, code] of cases) assert.equal(codeOf(given), code, JSON.stringify(given));
  });

  it('of any JSON at all are refused or read, never a fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (unsur, rest) => {
        const code = codeOf({ nik: NIK, unsur, rest });
        assert.match(code, /^(ok|422 (field_malformed|field_unknown) (unsur|rest)[.a-z]*)$/);
      }),
    );
  });
});
