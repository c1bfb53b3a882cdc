import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aVersion } from './casework.builder.ts';
import { fieldsNamed } from './rule-fields.ts';

const named = (feel: string) => fieldsNamed(feel, aVersion().definition.bindings).map(({ pointer }) => pointer);

describe('the fields that a rule speaks of', () => {
  it('are those whose path it names, wherever they stand in it', () => {
    assert.deepEqual(named('str.validUntil = null or str.validUntil >= on'), ['/str/validUntil']);
    assert.deepEqual(named('upper case(str.name) = upper case(person.name)'), ['/person/name', '/str/name']);
    assert.deepEqual(named('practice.village.code != ""'), ['/practice/village']);
  });

  it('are all of a group when it names the group', () => {
    assert.deepEqual(named('npwp = null'), ['/npwp/number', '/npwp/status']);
  });

  it('are not those that stand in a text', () => {
    assert.deepEqual(named('list contains(accepted, "/str/name") or on = "str.number"'), []);
  });
});
