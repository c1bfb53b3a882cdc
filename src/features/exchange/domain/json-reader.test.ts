import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { err, ok } from '../../../vocabulary/result.ts';
import {
  andThen,
  bytes,
  constant,
  count,
  instant,
  list,
  nullable,
  parsed,
  type Read,
  readJson,
  record,
  string,
} from './json-reader.ts';

function fault<T>(text: string, read: Read<T>): string {
  const result = readJson(text, read);
  return result.ok ? 'read' : `${result.error.code} ${result.error.at}`.trim();
}

describe('a file of strangers', () => {
  it('has exactly the members of its shape, and a fault says where', () => {
    const read = record({ a: count(), b: list(record({ c: nullable(string(3)) }), 2) });
    assert.deepEqual(readJson('{"a":1,"b":[{"c":"x"},{"c":null}]}', read), {
      ok: true,
      value: { a: 1, b: [{ c: 'x' }, { c: null }] },
    });
    assert.equal(fault('{"a":1}', read), 'shape_wrong b');
    assert.equal(fault('{"a":1,"b":[],"z":0}', read), 'shape_wrong .z');
    assert.equal(fault('{"a":1,"b":[{"c":null},{"c":"long"}]}', read), 'shape_wrong b[1].c');
    assert.equal(fault('{"a":1,"b":[{"c":null},{"c":null},{"c":null}]}', read), 'shape_wrong b');
    assert.equal(fault('{"a":1,"b":{}}', read), 'shape_wrong b');
    assert.equal(fault('{"a":1,"b":[],"__proto__":{}}', read), 'shape_wrong .__proto__');
    assert.equal(fault('{"a":1,"b":[],"toString":1}', read), 'shape_wrong .toString');
  });

  it('a member that every object inherits is not there unless it is written', () => {
    const read = record({ toString: nullable(string(9)) });
    assert.equal(fault('{}', read), 'shape_wrong toString');
    assert.equal(fault('{"toString":"x"}', read), 'read');
  });

  it('gives bytes in one spelling and of one length', () => {
    assert.equal(fault('"AAAA"', bytes('base64', 3)), 'read');
    for (const text of ['"AAA"', '"AAAA="', '"AA=="', '"AB=="', '"A A A A"', '"AAAAA"', '"____"', '7', 'null']) {
      assert.equal(fault(text, bytes('base64', 3)), 'shape_wrong', text);
    }
    assert.equal(fault('"AB=="', bytes('base64', 1)), 'shape_wrong');
    assert.equal(fault('"0aff"', bytes('hex', 2)), 'read');
    for (const text of ['"0AFF"', '"0af"', '"0aff0"', '"0agg"', '""'])
      assert.equal(fault(text, bytes('hex', 2)), 'shape_wrong', text);
    assert.equal(fault('""', bytes('base64', null, 4)), 'read');
    assert.equal(fault('"AAAAAAAA"', bytes('base64', null, 4)), 'shape_wrong');
  });

  it('gives times in UTC with three decimals, of days that exist', () => {
    assert.equal(fault('"2024-02-29T23:59:59.999Z"', instant()), 'read');
    for (const text of [
      '2023-02-29T00:00:00.000Z',
      '2024-02-29T24:00:00.000Z',
      '2024-02-29T23:59:60.000Z',
      '2024-02-29T00:00:00Z',
      '2024-02-29T00:00:00.000+00:00',
      '2024-02-29 00:00:00.000Z',
    ]) {
      assert.equal(fault(`"${text}"`, instant()), 'shape_wrong', text);
    }
  });

  it('gives counts, constants and texts of other parsers in one spelling', () => {
    for (const text of ['-1', '0.5', '1e400', '9007199254740992', '"1"', 'null'])
      assert.equal(fault(text, count()), 'shape_wrong', text);
    assert.equal(fault('-0', count()), 'json_not_plain');
    assert.equal(fault('1.0', count()), 'json_not_plain');
    assert.equal(fault('"b"', constant('a', 'b')), 'read');
    assert.equal(fault('"c"', constant('a', 'b')), 'shape_wrong');
    const lower = (given: unknown) => (typeof given === 'string' ? ok(given.toLowerCase()) : err('no'));
    assert.equal(fault('"abc"', parsed(lower)), 'read');
    assert.equal(fault('"aBc"', parsed(lower)), 'shape_wrong');
    assert.equal(
      fault(
        '"abc"',
        andThen(string(9), () => err('no')),
      ),
      'shape_wrong',
    );
    assert.equal(fault('"\\ud800"', string(9)), 'shape_wrong');
  });

  it('a fault of our own code is not taken for a fault of the file', () => {
    assert.throws(
      () =>
        readJson('1', () => {
          throw new TypeError('ours');
        }),
      TypeError,
    );
  });

  it('no text makes the reader throw', () => {
    const read = record({ a: list(bytes('hex', 1), 2) });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readJson(text, read)));
  });
});
