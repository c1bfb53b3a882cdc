import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explicitRequest } from './explicit-request.ts';
import { now } from './onceonly.builder.ts';

const given = {
  id: 'permintaan-1',
  personId: 'orang-1',
  about: { kind: 'own', id: 'orang-1' },
  purpose: 'own.data',
  attributes: ['person.name'],
  text: 'Ambil data saya',
  channel: 'SELF',
  officerId: null,
  givenAt: now,
} as const;

describe('an explicit request', () => {
  it('keeps the hash of the words that stood there, so that other words are another request', () => {
    const one = explicitRequest(given);
    const other = explicitRequest({ ...given, text: 'Ambil data saya.' });
    assert.ok(one.ok && other.ok);
    assert.match(one.value.textHash, /^[0-9a-f]{64}$/);
    assert.notEqual(one.value.textHash, other.value.textHash);
    assert.ok(!('text' in one.value));
  });

  it('for nothing, for too much, or assisted by nobody is none', () => {
    assert.deepEqual(explicitRequest({ ...given, attributes: [] }), { ok: false, error: 'request_for_nothing' });
    const many = Array.from({ length: 101 }, (_, at) => `a.b${at}`);
    assert.deepEqual(explicitRequest({ ...given, attributes: many }), { ok: false, error: 'request_for_too_much' });
    const missing = { ok: false, error: 'request_without_officer' };
    assert.deepEqual(explicitRequest({ ...given, channel: 'ASSISTED' }), missing);
    assert.deepEqual(explicitRequest({ ...given, officerId: 'petugas-1' }), missing);
    assert.ok(explicitRequest({ ...given, channel: 'ASSISTED', officerId: 'petugas-1' }).ok);
  });
});
