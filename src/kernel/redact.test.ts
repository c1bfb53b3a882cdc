import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultFields, faultLine, maskDigits, redact } from './redact.ts';

describe('what may be printed', () => {
  it('has no run of sixteen digits, however it stands there', () => {
    const nik = '3314079909909001';
    for (const text of [
      nik,
      `NIK ${nik}.`,
      `id${nik}x`,
      `?nik=${nik}&a=1`,
      `${nik}99`,
      '3314 0799 0990 9001',
      '3314-0799-0990-9001',
      '3314.0799.0990.9001',
    ]) {
      assert.ok(!/\d{5}/.test(maskDigits(text).replace(/\[\d+ digits\]/, '')), text);
      assert.ok(maskDigits(text).includes('digits]'), text);
    }
  });

  it('keeps ids, times and amounts as they are', () => {
    for (const text of [
      '019ab4c2-1234-7123-8123-123456789012',
      '01234567-1234-7234-8234-123456789012',
      '2026-11-24T02:12:00.123456789Z',
      '33.14.07.2001',
      'Rp975.000',
      '198001012006041001'.slice(0, 15),
    ]) {
      assert.equal(maskDigits(text), text);
    }
  });

  it('keeps trace ids and digests, which hold such runs by chance, but not 32 digits', () => {
    assert.equal(maskDigits('01234567890123456789012345678abc'), '01234567890123456789012345678abc');
    assert.equal(maskDigits('01234567890123456789012345678901'), '[32 digits]');
  });

  it('masks numbers, names of fields and values at any depth', () => {
    const printed = JSON.stringify(
      redact({
        a: 3314079909909001,
        b: 3314079909909001n,
        '3314079909909001': 1,
        c: [{ d: { e: '3314079909909001' } }],
        m: new Map([['3314079909909001', 1]]),
      }),
    );
    assert.ok(!printed.includes('3314079909909001'), printed);
  });

  it('is bounded in length, fields, items and depth', () => {
    const wide = redact(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 'x'.repeat(10_000)])));
    assert.ok(JSON.stringify(wide).length < 41 * 600);
    assert.deepEqual(redact([...Array(25).keys()]), [...Array(20).keys(), '[5 more]']);
    assert.deepEqual(redact({ a: { b: { c: { d: { e: 1 } } } } }), { a: { b: { c: { d: '[deeper]' } } } });
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    assert.ok(JSON.stringify(redact(circular)).includes('[deeper]'));
  });

  it('of other values says what they are', () => {
    assert.deepEqual(
      redact([
        undefined,
        null,
        true,
        1,
        NaN,
        () => 1,
        Buffer.from('abc'),
        Temporal.Instant.from('2026-11-24T02:12:00Z'),
      ]),
      [null, null, true, 1, 'NaN', '[function]', '[3 bytes]', '2026-11-24T02:12:00Z'],
    );
  });
});

describe('an error as it may be printed', () => {
  it('has class, code and message, and its causes, but no detail and no stack', () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "person_nik_key"'), {
      code: '23505',
      detail: 'Key (name)=(Ratna) already exists.',
    });
    assert.deepEqual(faultFields(new TypeError('could not save', { cause })), {
      type: 'TypeError',
      message: 'could not save',
      cause: {
        type: 'Error',
        code: '23505',
        message: 'duplicate key value violates unique constraint "person_nik_key"',
      },
    });
  });

  it('does not quote what was typed', () => {
    for (const message of [
      'invalid input syntax for type uuid: "Ratna Puspitasari"',
      `Unexpected token 'R', "Ratna Pusp"... is not valid JSON`,
    ]) {
      assert.ok(!faultLine(new Error(message)).includes('Ratna'));
    }
  });

  it('is a thing that is no error by its type only', () => {
    assert.equal(faultLine('Ratna'), 'string');
    assert.equal(faultLine({ nik: 1 }), 'object');
  });

  it('is one line of 500 characters at most', () => {
    assert.ok(faultLine(new Error('x'.repeat(10_000))).length <= 500);
  });
});
