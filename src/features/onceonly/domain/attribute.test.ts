import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributes, catalogue } from '../data/attributes.ts';
import { catalogueFaults, catalogueOf } from './attribute.ts';
import { anAttribute } from './onceonly.builder.ts';

describe('the attribute catalogue', () => {
  it('has no fault as it is shipped, and a portrait is specific data', () => {
    assert.deepEqual(catalogueFaults(attributes), []);
    assert.equal(catalogue.size, attributes.length);
    assert.equal(catalogue.get('person.photo')?.sensitivity, 'specific');
  });

  it('names each fault of a wrong one', () => {
    const wrong = [
      anAttribute('Person.Name'),
      anAttribute('a.b'),
      anAttribute('a.b'),
      anAttribute('c.d', { name: { id: ' ', en: 'x' } }),
      anAttribute('e.f', { maxAgeDays: 0 }),
    ];
    assert.deepEqual(catalogueFaults(wrong), [
      { code: 'attribute_malformed', attribute: 'Person.Name' },
      { code: 'attribute_repeated', attribute: 'a.b' },
      { code: 'attribute_without_name', attribute: 'c.d' },
      { code: 'attribute_age_out_of_range', attribute: 'e.f' },
    ]);
    assert.throws(() => catalogueOf(wrong), /attribute_malformed/);
  });
});
