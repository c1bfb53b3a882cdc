import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../../vocabulary/local-date.ts';
import { attributes, catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import { checkBindings, classOf, fetchedAttributes, type FieldBinding } from './binding.ts';
import { pointer } from './json-pointer.ts';
import { aFetchedField, today } from './onceonly.builder.ts';
import { sourcesOf } from './source.ts';

const ground = { catalogue, sources, on: today };
const name = pointer('/nama');
const place = pointer('/tempat_praktik');
const asked: FieldBinding = { pointer: place, mode: 'ASK', attribute: null };

function faultsOf(fields: readonly (typeof name)[], bindings: readonly FieldBinding[], on = ground) {
  const checked = checkBindings(fields, bindings, on);
  return checked.ok ? [] : checked.error;
}

describe('the bindings of a form', () => {
  it('fit when each field is bound once, fetched from a source in force or new', () => {
    assert.deepEqual(faultsOf([name, place], [aFetchedField(), asked]), []);
  });

  it('a field that the state holds may not be asked; field and source are named', () => {
    const bindings: readonly FieldBinding[] = [{ pointer: name, mode: 'ASK', attribute: 'person.name' }];
    assert.deepEqual(faultsOf([name], bindings), [
      { code: 'state_holds_field', pointer: name, attribute: 'person.name', source: 'dukcapil.summary' },
    ]);
  });

  it('before the source began, the same field may be asked', () => {
    const bindings: readonly FieldBinding[] = [{ pointer: name, mode: 'ASK', attribute: 'person.name' }];
    assert.deepEqual(faultsOf([name], bindings, { ...ground, on: localDate('2020-01-01') }), []);
  });

  it('a field without a binding, one bound twice and one that the form has not are named', () => {
    const other = pointer('/agama');
    assert.deepEqual(faultsOf([name, place], [aFetchedField(), aFetchedField(), aFetchedField({ pointer: other })]), [
      { code: 'field_unbound', pointer: place },
      { code: 'field_bound_twice', pointer: name },
      { code: 'field_not_in_form', pointer: other },
    ]);
  });

  it('an unknown attribute, one nobody provides and a derivation from nothing are named', () => {
    const fields = ['/a', '/b', '/c', '/d'].map(pointer);
    const bindings: readonly FieldBinding[] = [
      aFetchedField({ pointer: pointer('/a'), attribute: 'person.shoe_size' }),
      aFetchedField({ pointer: pointer('/b'), attribute: 'nik' }),
      { pointer: pointer('/c'), mode: 'DERIVE', from: [] },
      aFetchedField({ pointer: pointer('/d'), attribute: 'str.number', pick: { attribute: 'str.shoe', equals: 'x' } }),
    ];
    assert.deepEqual(faultsOf(fields, bindings), [
      { code: 'binding_attribute_unknown', pointer: '/a', attribute: 'person.shoe_size' },
      { code: 'attribute_without_source', pointer: '/b', attribute: 'nik' },
      { code: 'derived_from_nothing', pointer: '/c' },
      { code: 'binding_attribute_unknown', pointer: '/d', attribute: 'str.shoe' },
    ]);
  });

  it('no form can ask for anything that a source in force provides', () => {
    const held = attributes.filter(({ id }) => sourcesOf(sources, id, today).length > 0);
    assert.ok(held.length > 25);
    fc.assert(
      fc.property(fc.constantFrom(...held), ({ id }) => {
        const faults = faultsOf([name], [{ pointer: name, mode: 'ASK', attribute: id }]);
        assert.deepEqual(
          faults.map(({ code }) => code),
          ['state_holds_field'],
        );
      }),
    );
  });

  it('any set of fields bound one by one passes, and fails as soon as one binding is taken away', () => {
    const fieldsOf = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fieldsOf, fc.nat(), (numbers, drop) => {
        const fields = numbers.map((number) => pointer(`/f${number}`));
        const bindings = fields.map((at): FieldBinding => ({ pointer: at, mode: 'ASK', attribute: null }));
        assert.deepEqual(faultsOf(fields, bindings), []);
        const missing = fields[drop % fields.length];
        const rest = bindings.filter((binding) => binding.pointer !== missing);
        assert.deepEqual(faultsOf(fields, rest), [{ code: 'field_unbound', pointer: missing }]);
      }),
    );
  });
});

describe('what bindings need', () => {
  it('is each attribute once, those that pick a record and those a value is derived from included', () => {
    const bindings: readonly FieldBinding[] = [
      aFetchedField({ attribute: 'str.number', pick: { attribute: 'str.profession', equals: 'bidan' } }),
      aFetchedField({ attribute: 'str.valid_until', pick: { attribute: 'str.profession', equals: 'bidan' } }),
      { pointer: place, mode: 'DERIVE', from: ['person.birth_date'] },
      asked,
    ];
    assert.deepEqual(fetchedAttributes(bindings), [
      'str.number',
      'str.profession',
      'str.valid_until',
      'person.birth_date',
    ]);
  });

  it('a field is known, derived or new, on the day it is asked about', () => {
    const classes = [aFetchedField(), { pointer: place, mode: 'DERIVE', from: ['person.name'] } as const, asked].map(
      (one) => classOf(one, ground),
    );
    assert.deepEqual(classes, ['K', 'D', 'N']);
    assert.equal(classOf(aFetchedField(), { ...ground, on: localDate('2020-01-01') }), 'N');
  });
});
