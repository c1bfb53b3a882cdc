import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointer } from '../../onceonly/index.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import {
  aGround,
  aRecommended,
  anAnswer,
  anAsked,
  anItem,
  aSubmitted,
  AT,
  aWeighing,
  DIPLOMA,
  DOCUMENT,
  goneOn,
} from './casework.builder.ts';
import { acceptField, receiveRecommendation } from './decide.ts';
import { missingProofs, type Weighing } from './proofs.ts';

function missing(wishes: Partial<Weighing>): readonly (readonly [string, string])[] {
  return missingProofs(aWeighing(wishes)).map(({ id, why }) => [id, why] as const);
}

const others = (...without: readonly string[]) =>
  aWeighing().evidence.filter(({ attribute }) => !without.includes(attribute));

describe('the proofs of a licence', () => {
  it('are complete when every source answered, every rule holds and the health office confirmed', () => {
    assert.deepEqual(missing({}), []);
  });

  it('wait for a source that has not answered, and name the field', () => {
    const [proof] = missingProofs(aWeighing({ evidence: others('diploma.institution') }));
    assert.deepEqual([proof?.id, proof?.why, proof?.pointer], ['diploma', 'waiting', DIPLOMA]);
    assert.ok(proof?.source.text.includes('UU 12/2012'));
  });

  it('are not there when the value is too old to decide upon', () => {
    const old = anItem('str.number', { validUntil: AT.subtract({ hours: 1 }) });
    assert.deepEqual(missing({ evidence: [...others('str.number'), old] }), [['str', 'stale']]);
  });

  it('are not there when the source has none and she was not asked', () => {
    const none = anItem('person.name', { value: null });
    assert.deepEqual(missing({ evidence: [...others('person.name'), none] }), [['identity', 'none']]);
  });

  it('need an officer’s acceptance where she declared what no source holds', () => {
    const declared = anItem('diploma/institution', { assurance: 'DECLARED', messageId: null });
    const none = anItem('diploma.institution', { value: null });
    const evidence = [...others('diploma.institution'), none, declared];
    assert.deepEqual(missing({ evidence }), [['diploma', 'not_accepted']]);
    const application = { ...aRecommended(), acceptedFields: [DIPLOMA], acceptedAt: { [DIPLOMA]: AT } };
    assert.deepEqual(missing({ evidence, application }), []);
  });

  it('need an officer’s acceptance where two sources differ and the form says so', () => {
    const other = anItem('diploma.institution', { source: 'lain', value: 'Kampus Lain' });
    assert.deepEqual(missing({ evidence: [...aWeighing().evidence, other] }), [['diploma', 'not_accepted']]);
  });

  it('are not there when a rule fails, and not when it speaks of something unknown', () => {
    const suspended = { ...DOCUMENT, str: { ...DOCUMENT.str, standing: 'suspended' } };
    assert.deepEqual(missing({ document: suspended }), [['str-active', 'rule']]);
    const { standing: _, ...unknown } = DOCUMENT.str;
    assert.deepEqual(missing({ document: { ...DOCUMENT, str: unknown } }), [['str-active', 'unknown']]);
  });

  it('are not there when a rule holds only over a value that is too old to decide upon, and name the field', () => {
    const at = (wishes: object) => anItem('str.standing', { value: 'in_force', ...wishes });
    const old = at({ validUntil: AT.subtract({ seconds: 1 }) });
    const [proof] = missingProofs(aWeighing({ evidence: [...others(), old] }));
    assert.deepEqual([proof?.id, proof?.why, proof?.pointer], ['str-active', 'stale', '/str/standing']);
    assert.deepEqual(missing({ evidence: [...others(), at({})] }), []);
  });

  it('are not there when it was too long ago that a source knew of no end', () => {
    const none = anItem('str.valid_until', { value: null, validUntil: AT.subtract({ seconds: 1 }) });
    assert.deepEqual(missing({ evidence: [...others(), none] }), [['str-not-expired', 'stale']]);
  });

  it('follow the day of the decision: a certificate that ran out yesterday proves nothing today', () => {
    const document = { ...DOCUMENT, str: { ...DOCUMENT.str, validUntil: '2026-11-23' } };
    assert.deepEqual(missing({ document }), [['str-not-expired', 'rule']]);
    assert.deepEqual(missing({ document, on: localDate('2026-11-23') }), []);
  });

  it('take a different spelling of the name once an officer accepted it', () => {
    const document = { ...DOCUMENT, str: { ...DOCUMENT.str, name: 'Wulan Ambar Sari' } };
    assert.deepEqual(missing({ document }), [['str-name', 'rule']]);
    const at = pointer('/str/name');
    const application = { ...aRecommended(), acceptedFields: [at], acceptedAt: { [at]: AT } };
    assert.deepEqual(missing({ document, application }), []);
  });

  it('do not take for accepted what a source said after the officer had looked, of the field or what it is compared with', () => {
    const document = { ...DOCUMENT, str: { ...DOCUMENT.str, name: 'Wulan Ambar Sari' } };
    const at = pointer('/str/name');
    const application = { ...aRecommended(), acceptedFields: [at], acceptedAt: { [at]: AT } };
    const later = (attribute: string) => anItem(attribute, { fetchedAt: AT.add({ seconds: 1 }) });
    for (const attribute of ['str.name', 'person.name']) {
      const evidence = [...others(attribute), later(attribute)];
      assert.deepEqual(missing({ document, application, evidence }), [['str-name', 'rule']], attribute);
    }
    const again = goneOn(application, acceptField(application, { pointer: at, reason: 'spelling_only' }, aGround()), {
      at: AT.add({ seconds: 2 }),
    });
    const evidence = [...others('str.name'), later('str.name')];
    assert.deepEqual(missing({ document, application: again, evidence }), []);
  });

  it('do not take what she declares after the officer had looked', () => {
    const declared = anItem('diploma/institution', {
      assurance: 'DECLARED',
      messageId: null,
      fetchedAt: AT.add({ seconds: 1 }),
    });
    const evidence = [...others('diploma.institution'), declared];
    const application = { ...aRecommended(), acceptedFields: [DIPLOMA], acceptedAt: { [DIPLOMA]: AT } };
    assert.deepEqual(missing({ evidence, application }), [['diploma', 'not_accepted']]);
  });

  it('lack the health office before it was asked, before it answered, and when it said no', () => {
    assert.deepEqual(missing({ application: aSubmitted() }), [['recommendation', 'not_asked']]);
    const asked = anAsked();
    assert.deepEqual(missing({ application: asked }), [['recommendation', 'not_answered']]);
    const refused = receiveRecommendation(asked, anAnswer({ verdict: 'not_recommended' }), aGround());
    assert.deepEqual(missing({ application: goneOn(asked, refused) }), [['recommendation', 'not_recommended']]);
  });

  it('lack what the health office recommended without confirming, by the rules of the day', () => {
    const asked = anAsked();
    const application = goneOn(asked, receiveRecommendation(asked, anAnswer({ confirmed: [] }), aGround()));
    const [proof] = missingProofs(aWeighing({ application }));
    assert.deepEqual([proof?.why, proof?.unconfirmed], ['not_confirmed', ['practice-place']]);
    const before2023 = missingProofs(aWeighing({ on: localDate('2020-01-07') })).find(
      ({ why }) => why === 'not_confirmed',
    );
    assert.deepEqual(before2023?.unconfirmed, ['professional-body', 'health-letter']);
  });
});
