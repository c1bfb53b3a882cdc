import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/identifier.json' with { type: 'json' };
import {
  decodeSegment,
  memberOf,
  parseMemberId,
  parseServerId,
  parseServiceId,
  parseSubsystemId,
  serviceCodeOf,
  subsystemOf,
} from './identifier.ts';

const parsers: Readonly<Record<string, (given: unknown) => ReturnType<typeof parseMemberId> | { ok: boolean }>> = {
  member: parseMemberId,
  subsystem: parseSubsystemId,
  service: parseServiceId,
  server: parseServerId,
};

describe('an X-Road identifier', () => {
  for (const { kind, given, id } of vectors.valid) {
    it(`${given} is the ${kind} ${id}`, () => {
      assert.deepEqual(parsers[kind]?.(given), { ok: true, value: id });
    });
  }

  for (const { kind, given, code } of vectors.refused) {
    it(`${JSON.stringify(given)?.slice(0, 60)} is refused as ${kind} with ${code}`, () => {
      assert.deepEqual(parsers[kind]?.(given), { ok: false, error: code });
    });
  }

  it('a service names its subsystem, its member and its code', () => {
    const service = parseServiceId('ID/GOV/dukcapil/penduduk/ringkas');
    assert.ok(service.ok);
    assert.equal(subsystemOf(service.value), 'ID/GOV/dukcapil/penduduk');
    assert.equal(memberOf(service.value), 'ID/GOV/dukcapil');
    assert.equal(serviceCodeOf(service.value), 'ringkas');
  });

  it('what was parsed needs no escaping and parses to itself', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9'()+,.=-]{1,20}$/).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        const id = parts.join('/');
        assert.deepEqual(parseMemberId(id), { ok: true, value: id });
        for (const one of parts) assert.equal(decodeSegment(one), one);
      }),
    );
  });

  it('no text makes the parser throw, and none is accepted with a slash inside a part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const parsed = parseMemberId(given);
        if (parsed.ok) assert.match(parsed.value, /^[^/%]+\/[^/%]+\/[^/%]+$/);
      }),
    );
  });
});
