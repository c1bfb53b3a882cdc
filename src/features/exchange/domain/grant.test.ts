import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aGrant, the, theConsumer, theService, theTime } from '../../../../test/support/a-call.ts';
import { type Call, findGrant, type Grant, isHeaderCode, parseMethod } from './grant.ts';
import { parseServiceId, parseSubsystemId } from './identifier.ts';
import { parsePathGlob } from './path-glob.ts';

function aCallFor(wishes: Partial<Call> = {}): Call {
  return {
    consumer: theConsumer,
    service: theService,
    method: 'POST',
    path: '/v2/ringkas',
    purpose: 'isi-permohonan',
    grant: null,
    ...wishes,
  };
}

function refusal(grants: readonly Grant[], call: Call, now = theTime): string {
  const found = findGrant(grants, call, now);
  return found.ok ? `granted by ${found.value.id}` : found.error;
}

describe('a grant', () => {
  it('lets its consumer call its service in its way for its purpose', () => {
    assert.equal(refusal([aGrant()], aCallFor()), 'granted by izin-118');
  });

  it('without any grant everything is refused', () => {
    assert.equal(refusal([], aCallFor()), 'no_grant');
  });

  it('another consumer, service, method or path is refused', () => {
    const other = the(parseSubsystemId('ID/GOV/dpmptsp-sragen/lain'));
    const service = the(parseServiceId('ID/GOV/dukcapil/penduduk/lengkap'));
    assert.equal(refusal([aGrant()], aCallFor({ consumer: other })), 'no_grant');
    assert.equal(refusal([aGrant()], aCallFor({ service })), 'no_grant');
    assert.equal(refusal([aGrant()], aCallFor({ method: 'GET' })), 'no_grant');
    assert.equal(refusal([aGrant()], aCallFor({ path: '/v3/ringkas' })), 'no_grant');
    assert.equal(refusal([aGrant()], aCallFor({ path: '' })), 'no_grant');
  });

  it('another purpose is refused and says so', () => {
    assert.equal(refusal([aGrant()], aCallFor({ purpose: 'penelitian' })), 'purpose_not_granted');
  });

  it('holds from its first instant until just before its last', () => {
    const grant = aGrant({ validFrom: theTime, validUntil: theTime.add({ seconds: 1 }) });
    const at = (milliseconds: number) => refusal([grant], aCallFor(), theTime.add({ milliseconds }));
    assert.equal(at(-1), 'grant_not_yet_valid');
    assert.equal(at(0), 'granted by izin-118');
    assert.equal(at(999), 'granted by izin-118');
    assert.equal(at(1000), 'grant_expired');
  });

  it('an open-ended grant does not expire', () => {
    const far = Temporal.Instant.from('2999-01-01T00:00:00Z');
    assert.equal(refusal([aGrant({ validUntil: null })], aCallFor(), far), 'granted by izin-118');
  });

  it('a renewal that has not begun is told rather than the old one that ended', () => {
    const ended = aGrant({ validUntil: theTime });
    const coming = aGrant({ id: 'izin-119', validFrom: theTime.add({ hours: 1 }) });
    assert.equal(refusal([ended, coming], aCallFor()), 'grant_not_yet_valid');
  });

  it('of several valid grants every node finds the same, whatever their order', () => {
    const grants = ['b', 'a', 'c'].map((id) => aGrant({ id }));
    fc.assert(
      fc.property(fc.shuffledSubarray(grants, { minLength: 3 }), (shuffled) => {
        assert.equal(refusal(shuffled, aCallFor()), 'granted by a');
      }),
    );
  });

  it('a call that names its grant is judged by that one only', () => {
    const grants = [aGrant({ id: 'a' }), aGrant({ id: 'b', validUntil: theTime })];
    assert.equal(refusal(grants, aCallFor({ grant: 'b' })), 'grant_expired');
    assert.equal(refusal(grants, aCallFor({ grant: 'c' })), 'no_grant');
  });

  it('a path that could be read in two ways is refused even by a grant of everything', () => {
    const everything = aGrant({ pathGlob: the(parsePathGlob('/**')) });
    const paths = {
      '/v2/../rahasia': 'path_dot_segment',
      '/v2/%2e%2e': 'path_dot_segment',
      '/v2//x': 'path_empty_segment',
    };
    for (const [path, code] of Object.entries(paths)) assert.equal(refusal([everything], aCallFor({ path })), code);
    assert.equal(refusal([everything], aCallFor({ path: '/v2%2Fringkas' })), 'path_encoded_slash');
    assert.equal(refusal([everything], aCallFor({ path: '/v2/a%0d' })), 'path_control_character');
  });
});

describe('methods and codes', () => {
  it('only the methods of the protocol are known', () => {
    assert.deepEqual(parseMethod('GET'), { ok: true, value: 'GET' });
    for (const given of ['get', 'TRACE', 'CONNECT', '', null, 5]) {
      assert.deepEqual(parseMethod(given), { ok: false, error: 'method_unknown' });
    }
  });

  it('a code that stands in a header has no space, no control character and no more than 128 characters', () => {
    for (const given of ['izin-118', 'SRG-2026-004417', 'a.b_c:d/e']) assert.ok(isHeaderCode(given), given);
    for (const given of ['', ' a', 'a b', 'a\r\nx: y', '-a', 'é', 'a'.repeat(129), null])
      assert.ok(!isHeaderCode(given));
  });
});
