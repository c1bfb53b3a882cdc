import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format, inspect } from 'node:util';
import { Redacted } from './redacted.ts';
import { Secret } from './secret.ts';

describe('secret', () => {
  it('prints as [secret] in templates, JSON, logs and the console', () => {
    const secret = new Secret('kunci-rahasia');
    assert.equal(String(secret), '[secret]');
    assert.equal(secret[Symbol.toPrimitive](), '[secret]');
    assert.equal(JSON.stringify({ secret }), '{"secret":"[secret]"}');
    assert.equal(inspect({ deep: [secret] }), '{ deep: [ [secret] ] }');
    assert.equal(format('%s %j %o', secret, secret, secret), '[secret] "[secret]" [secret]');
    for (const shown of [
      inspect(secret, { customInspect: false, showHidden: true }),
      inspect(Object.assign({}, secret)),
    ]) {
      assert.doesNotMatch(shown, /kunci/);
    }
  });

  it('is handed out by reveal alone, whatever kind of value it is', () => {
    assert.equal(new Secret('kunci-rahasia').reveal(), 'kunci-rahasia');
    const bytes = Uint8Array.of(1, 2, 3);
    assert.equal(new Secret(bytes).reveal(), bytes);
    assert.deepEqual(Reflect.ownKeys(new Secret(bytes)), []);
  });

  it('is known to logs by its type', () => {
    assert.ok(new Secret('kunci-rahasia') instanceof Redacted);
  });
});
