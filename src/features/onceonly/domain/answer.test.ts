import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import { readAnswer, requestBody, type Asked } from './answer.ts';
import { now } from './onceonly.builder.ts';

const NIK = '3314034905929001';
const observedAt = '2026-11-24T02:12:03.418Z';

function asked(id: string, attributes: readonly string[]): Asked {
  const source = sources.find((one) => one.id === id);
  assert.ok(source);
  return { source, attributes, nik: NIK, catalogue };
}

const population = asked('dukcapil.summary', ['person.name', 'person.birth_date', 'person.status']);
const taxpayer = asked('djp.taxpayer', ['npwp.number', 'npwp.old_number']);
const diplomas = asked('pddikti.diplomas', ['diploma.level', 'diploma.graduated_on']);

function fact(value: unknown, recordVersion = '1') {
  return { value, recordVersion, recordedAt: '2024-01-01T00:00:00Z', observedAt };
}

function answer(body: unknown, status = 200) {
  return { status, body, receivedAt: now };
}

describe('the request to a register', () => {
  it('names the person and only the elements that are wanted, each once', () => {
    assert.deepEqual(requestBody(population), { nik: NIK, unsur: ['nama', 'tanggalLahir'] });
    assert.deepEqual(requestBody(diplomas), { nik: NIK });
  });
});

describe('the answer of a register', () => {
  it('is read with value, version and time of each attribute', () => {
    const body = {
      status: 'active',
      observedAt,
      unsur: { nama: fact('Wulan Ambarsari', '2'), tanggalLahir: fact('1992-05-09') },
    };
    const read = readAnswer(answer(body), population);
    assert.ok(read.ok);
    assert.deepEqual(read.value.unreadable, []);
    assert.deepEqual(
      read.value.values.map(({ attribute, value, version }) => [attribute, value, version]),
      [
        ['person.name', 'Wulan Ambarsari', '2'],
        ['person.birth_date', '1992-05-09', '1'],
        ['person.status', 'active', null],
      ],
    );
    assert.equal(read.value.values[0]?.observedAt.toString(), observedAt);
  });

  it('an element that is missing or garbled spoils only itself', () => {
    const body = {
      status: 'active',
      observedAt,
      unsur: { nama: fact('Wulan Ambarsari'), tanggalLahir: fact('9 Mei') },
    };
    const read = readAnswer(answer(body), population);
    assert.ok(read.ok);
    assert.deepEqual(read.value.unreadable, ['person.birth_date']);
    assert.equal(read.value.values.length, 2);
    const withoutName = readAnswer(answer({ ...body, unsur: { tanggalLahir: fact('1992-05-09') } }), population);
    assert.ok(withoutName.ok);
    assert.deepEqual(withoutName.value.unreadable, ['person.name']);
  });

  it('of somebody who has left the register says so, and knows nothing else', () => {
    const read = readAnswer(answer({ status: 'dead', statusSince: '2025-01-01', observedAt, unsur: {} }), population);
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.values.map(({ attribute, value }) => [attribute, value]),
      [
        ['person.name', null],
        ['person.birth_date', null],
        ['person.status', 'dead'],
      ],
    );
  });

  it('a refusal that says "unknown" is a known absence; any other is no answer', () => {
    const read = readAnswer(answer({ status: 404, code: 'taxpayer_unknown' }, 404), taxpayer);
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.values.map(({ value, observedAt: at }) => [value, at.equals(now)]),
      [
        [null, true],
        [null, true],
      ],
    );
    assert.deepEqual(readAnswer(answer({ status: 404, code: 'service_unknown' }, 404), taxpayer), {
      ok: false,
      error: 'status_unexpected',
    });
    assert.deepEqual(readAnswer(answer({ code: 'nik_unknown' }, 404), taxpayer), {
      ok: false,
      error: 'status_unexpected',
    });
  });

  it('a list gives each record its place, and an empty one is a known absence', () => {
    const one = { level: 'Profesi', graduatedOn: '2022-03-05', recordVersion: '1' };
    const read = readAnswer(
      answer({ observedAt, diplomas: [one, { ...one, level: 'S1', recordVersion: '3' }] }),
      diplomas,
    );
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.values.map(({ attribute, record, value, version }) => [attribute, record, value, version]),
      [
        ['diploma.level', 0, 'Profesi', '1'],
        ['diploma.level', 1, 'S1', '3'],
        ['diploma.graduated_on', 0, '2022-03-05', '1'],
        ['diploma.graduated_on', 1, '2022-03-05', '3'],
      ],
    );
    const none = readAnswer(answer({ observedAt, diplomas: [] }), diplomas);
    assert.ok(none.ok);
    assert.ok(none.value.values.every(({ value, record }) => value === null && record === 0));
  });

  it('one garbled record makes its attribute unreadable rather than wrong', () => {
    const body = {
      observedAt,
      diplomas: [
        { level: 'S1', graduatedOn: '2022-03-05' },
        { level: 'S9', graduatedOn: '2020-01-01' },
      ],
    };
    const read = readAnswer(answer(body), diplomas);
    assert.ok(read.ok);
    assert.deepEqual(read.value.unreadable, ['diploma.level']);
  });

  it('about another person is refused whole, wherever it names her', () => {
    const other = '3314034905929002';
    const mine = { npwp16: NIK, npwp15: null, observedAt };
    assert.ok(readAnswer(answer(mine), taxpayer).ok);
    for (const body of [
      { ...mine, npwp16: other },
      { ...mine, nik: other },
      { ...mine, pemilik: [{ NIK: other }] },
    ]) {
      assert.deepEqual(readAnswer(answer(body), taxpayer), { ok: false, error: 'wrong_person' });
    }
    const list = { observedAt, diplomas: [{ nik: other, level: 'S1', graduatedOn: '2022-03-05' }] };
    assert.deepEqual(readAnswer(answer(list), diplomas), { ok: false, error: 'wrong_person' });
  });

  it('never lets a value of somebody else through, and never breaks, whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(200, 201, 404, 500), (body, status) => {
        const read = readAnswer(answer(body, status), taxpayer);
        if (!read.ok) return;
        const number = read.value.values.find(({ attribute }) => attribute === 'npwp.number');
        assert.ok(number === undefined || number.value === null || number.value === NIK);
      }),
      { numRuns: 500 },
    );
    for (const body of [null, 'teks', 7, []]) assert.ok(!readAnswer(answer(body), diplomas).ok);
  });
});
