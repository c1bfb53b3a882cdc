import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerLine, FieldLook, FormDefinition } from './form.ts';
import { definitionFaults, fieldsOf, longestIn, schemaAt } from './service-soundness.ts';
import type { ServiceDefinition } from './service.ts';
import { aStall, at } from './services.builder.ts';

const everyRuleReads = () => null;

function codes(definition: ServiceDefinition, readRule: Parameters<typeof definitionFaults>[1] = everyRuleReads) {
  return definitionFaults(definition, readRule).map(({ code, place }) => `${code} ${place}`);
}

function withForm(changes: Partial<FormDefinition>): ServiceDefinition {
  return aStall({ form: { ...aStall().form, ...changes } });
}

function withLook(place: string, changes: Partial<FieldLook>): ServiceDefinition {
  const { fields } = aStall().form;
  const look = fields[place];
  assert.ok(look);
  return withForm({ fields: { ...fields, [place]: { ...look, ...changes } } });
}

describe('the soundness of a service', () => {
  it('has nothing against one that is whole', () => {
    assert.deepEqual(codes(aStall()), []);
  });

  it('reads each field in one group at most, and says how several of them are joined', () => {
    const both = { id: '{0}, {1}', en: '{0}, {1}' };
    const title = { id: 'Kios', en: 'Stall' };
    const line = (fields: readonly string[], given: Partial<AnswerLine> = {}) => ({
      fields: fields.map((place) => at(place)),
      label: null,
      pattern: null,
      isDetail: false,
      ...given,
    });
    const inGroup = (...lines: readonly AnswerLine[]) => codes(withForm({ groups: [{ id: 'kios', title, lines }] }));
    assert.deepEqual(inGroup(line(['/stall/size', '/stall/reason'], { label: title, pattern: both })), []);
    assert.deepEqual(inGroup(line(['/stall/size']), line(['/stall/size'])), ['group_wrong /stall/size']);
    assert.deepEqual(inGroup(line(['/stall/shape'])), ['group_wrong /stall/shape']);
    const unjoined = 'group_wrong /stall/size /stall/reason';
    assert.deepEqual(inGroup(line(['/stall/size', '/stall/reason'])), [unjoined]);
    const halfJoined = { label: title, pattern: { id: '{0}, {1}', en: '{0}' } };
    assert.deepEqual(inGroup(line(['/stall/size', '/stall/reason'], halfJoined)), [unjoined]);
    const twice = { id: 'kios', title, lines: [line(['/stall/size'])] };
    assert.deepEqual(codes(withForm({ groups: [twice, { ...twice, lines: [line(['/owner/name'])] }] })), [
      'group_wrong kios',
    ]);
  });

  it('wants each field on one page, with a look and a place in the schema', () => {
    const { pages, fields } = aStall().form;
    const [page] = pages;
    assert.ok(page);
    assert.deepEqual(codes(withForm({ pages: [page, { ...page, id: 'lagi', fields: [at('/stall/size')] }] })), [
      'field_on_two_pages /stall/size',
    ]);
    const { '/stall/size': _, ...others } = fields;
    assert.deepEqual(codes(withForm({ fields: others })), ['field_without_look /stall/size']);
    assert.deepEqual(codes(withForm({ schema: { type: 'object', properties: {} } })), [
      'field_without_schema /owner/name',
      'field_without_schema /stall/size',
      'field_without_schema /stall/reason',
    ]);
    assert.ok(
      codes(withForm({ pages: [{ ...page, fields: [at('/owner/name')] }] })).includes('field_without_page /stall/size'),
    );
  });

  it('wants schema and looks to agree', () => {
    const options = [{ value: 'huge', label: { id: 'Sangat besar', en: 'Huge' }, hint: null }];
    assert.deepEqual(codes(withLook('/stall/size', { widget: { kind: 'choice', options } })), [
      'options_differ /stall/size',
    ]);
    assert.deepEqual(codes(withLook('/stall/size', { widget: { kind: 'schedule' } })), ['widget_differs /stall/size']);
    assert.deepEqual(codes(withLook('/stall/reason', { widget: { kind: 'fetched' } })), [
      'fetched_but_asked /stall/reason',
    ]);
    assert.deepEqual(codes(withLook('/owner/name', { widget: { kind: 'text', width: 'long' } })), [
      'asked_but_fetched /owner/name',
    ]);
  });

  it('refuses names that rules and forms could not carry, and those of the document itself', () => {
    for (const place of ['/stall/ukuran kios', '/on', '/accepted/x', '/a/b/c/d', '/stall/size~1']) {
      const [page] = aStall().form.pages;
      assert.ok(page);
      const found = codes(withForm({ pages: [{ ...page, fields: [...page.fields, at(place)] }] }));
      assert.ok(found.includes(`field_name_wrong ${place}`), place);
    }
  });

  it('wants proofs, checks and document lines to name fields that exist', () => {
    const { document } = aStall();
    assert.deepEqual(codes(aStall({ document: { ...document, lines: [at('/stall/colour')] } })), [
      'rule_about_nothing /stall/colour',
    ]);
  });

  it('tells where a rule does not read', () => {
    assert.deepEqual(
      codes(aStall(), (feel) => (feel.startsWith('stall.size = "large"') ? 'rule_unreadable' : null)),
      ['rule_unreadable /stall/reason'],
    );
  });

  it('wants ids once, dates that run forward, and grounds to refuse and return with', () => {
    const [proof] = aStall().proofs;
    assert.ok(proof);
    const over = { ...proof, inForce: { from: proof.inForce.from, until: proof.inForce.from } };
    assert.deepEqual(codes(aStall({ proofs: [proof, over] })), ['id_twice owner', 'dates_wrong owner']);
    assert.deepEqual(codes(aStall({ refusalGrounds: [] })), ['nothing_to_refuse_with kios']);
  });

  it('knows the limit of a text, and finds what the schema says of a field', () => {
    const schema = schemaAt(aStall().form.schema, at('/stall/reason'));
    assert.ok(schema);
    assert.equal(longestIn(schema), 40);
    assert.equal(longestIn({ type: 'string' }), null);
    assert.equal(schemaAt(aStall().form.schema, at('/stall/colour')), null);
    assert.equal(fieldsOf(aStall()).length, 3);
  });
});
