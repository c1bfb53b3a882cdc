import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecommendationRule, RegisterRule, ToldField } from './hand-over.ts';
import { messageEnvelope } from './hand-over-soundness.ts';
import { definitionFaults } from './service-soundness.ts';
import type { ServiceDefinition } from './service.ts';
import { aStall, at } from './services.builder.ts';

function told(place: string, of: readonly string[] = ['/stall/size'], changes: Partial<ToldField> = {}): ToldField {
  return { at: at(place), of: of.map(at), pattern: null, label: null, isNeeded: true, ...changes };
}

function codes(definition: ServiceDefinition): readonly string[] {
  return definitionFaults(definition, () => null).map(({ code, place }) => `${code} ${place}`);
}

const purposes = { apply: 'kios.apply', review: 'kios.review', recommend: 'kios.recommend' };

function asking(changes: Partial<RecommendationRule> = {}): readonly string[] {
  const rule = { applicant: at('/name'), about: null, fields: [told('/name', ['/owner/name'])], ...changes };
  return codes(aStall({ purposes, recommendation: rule }));
}

function registering(facts: readonly ToldField[]): readonly string[] {
  const more = { key: 'kios', service: 'kios', path: '/kios/v1', list: 'stalls', told: ['kios.number'] };
  const register: RegisterRule = { ...more, askedBy: 'nik', facts };
  return codes(aStall({ register }));
}

describe('the soundness of what a service hands over', () => {
  it('has nothing against a message and a register made of fields of the form', () => {
    assert.deepEqual(asking(), []);
    assert.deepEqual(registering([told('/size')]), []);
  });

  it('names an applicant and tells fields that the form has', () => {
    const naming = { applicant: at('/owner/nik'), about: at('/stall/colour') };
    assert.deepEqual(codes(aStall({ naming })), ['told_of_nothing /owner/nik', 'told_of_nothing /stall/colour']);
    const fields = [told('/name', ['/owner/name']), told('/colour', ['/stall/colour'])];
    assert.deepEqual(asking({ fields }), ['told_of_nothing /stall/colour']);
    assert.deepEqual(asking({ about: at('/size') }), ['told_name_wrong /size']);
  });

  it('gives each thing a plain name of its own, which the message or entry does not have already', () => {
    const name = told('/name', ['/owner/name']);
    const doubled = (place: string) => asking({ fields: [name, told(place)] });
    for (const place of [...messageEnvelope.map((name) => `/${name}`), '/task/size', '/Size', '/a/b/c/d'])
      assert.deepEqual(doubled(place), [`told_name_wrong ${place}`]);
    assert.deepEqual(doubled('/name'), ['told_name_wrong /name', 'told_name_wrong /name']);
    assert.deepEqual(doubled('/name/size'), ['told_name_wrong /name']);
    assert.deepEqual(registering([told('/number')]), ['told_name_wrong /number']);
    assert.deepEqual(registering([told('/stall/size')]), ['told_name_wrong /stall/size']);
  });

  it('joins several fields by a pattern and calls them something', () => {
    const both = ['/stall/size', '/stall/reason'];
    const name = told('/name', ['/owner/name']);
    const label = { id: 'Kios', en: 'Stall' };
    const joined = (changes: Partial<ToldField>) => asking({ fields: [name, told('/stall', both, changes)] });
    assert.deepEqual(joined({ pattern: '{0}, {1}', label }), []);
    assert.deepEqual(joined({ pattern: '{0}', label }), ['told_pattern_wrong /stall']);
    assert.deepEqual(joined({ label }), ['told_pattern_wrong /stall']);
    assert.deepEqual(joined({ pattern: '{0}, {1}' }), ['told_without_label /stall']);
    assert.deepEqual(asking({ fields: [name, told('/size', ['/stall/size'], { pattern: '{0}' })] }), [
      'told_pattern_wrong /size',
    ]);
  });

  it('asks for a recommendation with a message and a purpose, or not at all', () => {
    const wrong = ['recommendation_undescribed kios'];
    assert.deepEqual(codes(aStall({ purposes })), wrong);
    const [proof] = aStall().proofs;
    assert.ok(proof);
    assert.deepEqual(codes(aStall({ proofs: [{ ...proof, needs: { kind: 'recommendation' } }] })), wrong);
    const { id, says, source, inForce } = proof;
    assert.deepEqual(codes(aStall({ confirmations: [{ id, says, source, inForce }] })), wrong);
    const rule = { applicant: at('/name'), about: null, fields: [told('/name', ['/owner/name'])] };
    assert.deepEqual(codes(aStall({ recommendation: rule })), wrong);
  });

  it('shows nothing to whoever checks a document that is longer than a public line', () => {
    const schema = aStall().form.schema;
    const long = JSON.parse(JSON.stringify(schema).replace('"maxLength":40', '"maxLength":201')) as typeof schema;
    const document = { ...aStall().document, publicLines: [at('/stall/reason')] };
    assert.deepEqual(codes(aStall({ document, form: { ...aStall().form, schema: long } })), [
      'public_line_long /stall/reason',
    ]);
  });
});
