import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/service-path.json' with { type: 'json' };
import { decodePath, formatServicePath, parseServicePath } from './service-path.ts';

describe('the path of a call', () => {
  for (const { raw, service, path, segments } of vectors.valid) {
    it(`${raw} calls ${service} at ${path || 'its root'}`, () => {
      assert.deepEqual(parseServicePath(raw), { ok: true, value: { service, path } });
      assert.deepEqual(decodePath(path), { ok: true, value: segments });
    });
  }

  for (const { raw, code } of vectors.refused) {
    it(`${JSON.stringify(raw)} is refused with ${code}`, () => {
      assert.deepEqual(parseServicePath(raw), { ok: false, error: code });
    });
  }

  it('an endless path is refused before it is taken apart', () => {
    assert.deepEqual(decodePath('/a'.repeat(5000)), { ok: false, error: 'path_too_long' });
    assert.deepEqual(decodePath('/a'.repeat(65)), { ok: false, error: 'path_too_long' });
    assert.deepEqual(decodePath(`/${'a'.repeat(3000)}`), { ok: false, error: 'path_too_long' });
    assert.deepEqual(parseServicePath(`/r1/${'a/'.repeat(3000)}`), { ok: false, error: 'path_too_long' });
  });

  it('a parsed path is written back as it came', () => {
    const raw = '/r1/ID/GOV/dukcapil/penduduk/ringkas/v2/a%20b';
    const parsed = parseServicePath(raw);
    assert.ok(parsed.ok);
    assert.equal(formatServicePath(parsed.value), raw);
  });

  it('no decoded segment can lead out of its folder, however it was written', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '%25',
      '2e',
      '2f',
      'a',
      '%00',
      '%0a',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const decoded = decodePath(`/${pieces.join('')}`);
        if (!decoded.ok) return;
        for (const segment of decoded.value) {
          assert.doesNotMatch(segment, /[/\\%\n\0]/);
          assert.ok(segment !== '' && segment !== '.' && segment !== '..');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
