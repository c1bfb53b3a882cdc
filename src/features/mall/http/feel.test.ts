import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, readRule } from './feel.ts';

describe('a rule in FEEL', () => {
  it('holds, does not hold, or cannot be told yet', () => {
    assert.equal(holds('str.standing = "in_force"', { str: { standing: 'in_force' } }), true);
    assert.equal(holds('str.standing = "in_force"', { str: { standing: 'revoked' } }), false);
    assert.equal(holds('str.standing = "in_force"', { str: {} }), 'unknown');
    assert.equal(holds('str.standing = "in_force"', {}), 'unknown');
    assert.equal(holds('str.number', { str: { number: '7' } }), 'unknown');
  });

  it('can ask whether a source knows of none', () => {
    assert.equal(holds('diploma.number = null', { diploma: { number: null } }), true);
    assert.equal(holds('diploma.number = null', { diploma: { number: 'A' } }), false);
    assert.equal(holds('diploma.number = null', { diploma: {} }), 'unknown');
  });

  it('looks at every day of a schedule', () => {
    const feel = 'every one in hours satisfies one.opens < one.closes';
    assert.equal(holds(feel, { hours: [{ opens: '16:00', closes: '20:00' }] }), true);
    assert.equal(holds(feel, { hours: [{ opens: '20:00', closes: '16:00' }] }), false);
  });

  it('is refused where it does not read, names nothing that the form has, or could run on', () => {
    const example = { a: { b: null }, on: '2026-01-01' };
    assert.equal(readRule('a.b = "x" or a.b >= on', example), null);
    assert.equal(readRule('a.c = 1', example), 'rule_about_nothing');
    assert.equal(readRule('x = 1', example), 'rule_about_nothing');
    for (const feel of [
      'if a then',
      'a.b = (',
      'for i in [1] return i',
      'some i in 1..10 satisfies i = 1',
      'now() > on',
      'today() = on',
      'matches(a.b, "x")',
      `a.b = "${'x'.repeat(600)}"`,
    ]) {
      assert.equal(readRule(feel, example), 'rule_unreadable', feel);
    }
    assert.equal(readRule('a.b = "tidak for dan .. boleh"', example), null);
  });
});
