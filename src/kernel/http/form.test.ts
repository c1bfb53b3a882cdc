import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readForm, readJson } from './form.ts';

const LIMIT = 1_000;

function post(body: string | Uint8Array, type = 'application/x-www-form-urlencoded'): Request {
  return new Request('http://localhost/', { method: 'POST', body: body as string, headers: { 'content-type': type } });
}

describe('a submitted form', () => {
  it('gives back every pair as it was typed', async () => {
    const pairs = fc.array(
      fc.tuple(fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }), fc.string({ maxLength: 20, unit: 'binary' })),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(pairs, async (given) => {
        const wellFormed = given.every(([name, value]) => name.isWellFormed() && value.isWellFormed());
        fc.pre(wellFormed);
        const form = await readForm(post(new URLSearchParams(given.map(([k, v]) => [k, v])).toString()), 100_000);
        assert.ok(form.ok);
        assert.deepEqual(form.value.entries, given);
      }),
    );
  });

  it('answers with the first value and with all values of a field', async () => {
    const form = await readForm(post('hari=senin&hari=rabu'), LIMIT);
    assert.ok(form.ok);
    assert.equal(form.value.text('hari'), 'senin');
    assert.deepEqual(form.value.all('hari'), ['senin', 'rabu']);
    assert.equal(form.value.text('jam'), '');
  });

  it('is refused when it is larger than the route takes', async () => {
    assert.deepEqual(await readForm(post(`a=${'x'.repeat(LIMIT)}`), LIMIT), { ok: false, error: 'body_too_large' });
  });

  it('is refused when it is no form', async () => {
    assert.deepEqual(await readForm(post('{}', 'application/json'), LIMIT), { ok: false, error: 'body_type_unknown' });
  });

  for (const [why, body] of [
    ['bytes that are no UTF-8', 'a=%ff%fe'],
    ['a broken escape', 'a=%zz'],
    ['more fields than any form has', Array.from({ length: 401 }, (_, n) => `f${n}=1`).join('&')],
  ] as const) {
    it(`is refused for ${why}`, async () => {
      assert.deepEqual(await readForm(post(body), 100_000), { ok: false, error: 'form_malformed' });
    });
  }

  it('is refused when the raw body is no UTF-8', async () => {
    assert.deepEqual(await readForm(post(new Uint8Array([0x61, 0x3d, 0xff])), LIMIT), {
      ok: false,
      error: 'form_malformed',
    });
  });
});

describe('a JSON document', () => {
  it('is refused when it does not parse', async () => {
    assert.deepEqual(await readJson(post('{"a":', 'application/json'), LIMIT), { ok: false, error: 'form_malformed' });
  });

  it('is read whatever the charset parameter says', async () => {
    assert.deepEqual(await readJson(post('{"a":1}', 'application/json; charset=utf-8'), LIMIT), {
      ok: true,
      value: { a: 1 },
    });
  });
});
