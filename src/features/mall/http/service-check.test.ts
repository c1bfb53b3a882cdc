import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { ServiceDefinition } from '../domain/service.ts';
import { aStall, at, someTerms } from '../domain/services.builder.ts';
import { checkDefinition } from './service-check.ts';
import { serviceDefinitions } from './service-data.ts';
import { jsonOf, parseDefinition, parseTerms } from './service-schema.ts';

const on = localDate('2026-11-24');

function places(definition: ServiceDefinition): readonly string[] {
  const checked = checkDefinition(definition, on);
  return checked.ok ? [] : checked.error.map(({ code, place }) => `${code} ${place}`);
}

describe('a definition that an office would open', () => {
  it('stands, the program’s own and any other of its shape', () => {
    for (const definition of [...serviceDefinitions().values(), aStall()]) assert.deepEqual(places(definition), []);
  });

  it('is refused whole when it asks what the state holds, and says so in words', () => {
    const bindings = aStall().bindings.map((binding) =>
      binding.pointer === '/owner/name'
        ? ({ pointer: binding.pointer, mode: 'ASK', attribute: 'person.name' } as const)
        : binding,
    );
    const { form } = aStall();
    const reason = form.fields['/stall/reason'];
    assert.ok(reason);
    const look = { ...reason, askedWhen: null };
    const asked = aStall({ bindings, form: { ...form, fields: { ...form.fields, '/owner/name': look } } });
    const checked = checkDefinition(asked, on);
    assert.ok(!checked.ok);
    const [fault, ...others] = checked.error;
    assert.deepEqual(others, []);
    assert.ok(fault !== undefined && 'says' in fault);
    assert.equal(fault.says.id, 'Isian /owner/name tidak boleh ditanyakan: Nama sudah dicatat oleh Dukcapil.');
    assert.match(fault.says.en, /may not be asked: Dukcapil holds Name/);
  });

  it('is refused when a field is bound twice or not at all, or fetched from nobody', () => {
    const { bindings } = aStall();
    const [name, size] = bindings;
    assert.ok(name !== undefined && size !== undefined);
    assert.deepEqual(places(aStall({ bindings: [...bindings, size] })), ['binding_wrong /stall/size']);
    assert.deepEqual(places(aStall({ bindings: [name, size] })).at(-1), 'binding_wrong /stall/reason');
    const nobody = { ...name, attribute: 'person.shoe_size' } as typeof name;
    assert.deepEqual(places(aStall({ bindings: [nobody, ...bindings.slice(1)] })), ['binding_wrong /owner/name']);
  });

  it('is refused when its schema or a rule cannot be read, or its terms break the bounds', () => {
    const { form } = aStall();
    const schema = { ...form.schema, required: 'owner' };
    assert.deepEqual(places(aStall({ form: { ...form, schema } })), ['schema_unreadable kios']);
    const checks = [{ id: 'broken', feel: 'stall.colour = ', at: at('/stall/size'), message: { id: 'a', en: 'b' } }];
    assert.deepEqual(places(aStall({ form: { ...form, checks } })), ['rule_unreadable broken']);
    assert.deepEqual(places(aStall({ terms: someTerms({ workingDays: 99 }) })), [
      'terms_wrong kios days_out_of_bounds',
    ]);
  });

  it('comes back from its JSON as it went in, and what is no definition is refused', () => {
    const stall = aStall();
    assert.deepEqual(parseDefinition(jsonOf(stall)), stall);
    assert.deepEqual(parseTerms(jsonOf(stall.terms)), stall.terms);
    for (const wrong of [
      null,
      {},
      { ...(jsonOf(stall) as object), surplus: 1 },
      { ...(jsonOf(stall) as object), key: 'A' },
    ])
      assert.throws(() => parseDefinition(wrong));
  });
});
