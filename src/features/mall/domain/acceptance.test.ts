import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EvidenceItem, pointer } from '../../onceonly/index.ts';
import { standingAcceptances } from './acceptance.ts';
import { anItem, AT, aVersion } from './casework.builder.ts';

const NAME = pointer('/str/name');
const LANDMARK = pointer('/practice/landmark');

/** What is still accepted of two fields that were accepted at the same time. */
function standing(...evidence: readonly EvidenceItem[]): readonly string[] {
  const application = { acceptedFields: [NAME, LANDMARK], acceptedAt: { [NAME]: AT, [LANDMARK]: AT } };
  return standingAcceptances({ definition: aVersion().definition, application, evidence });
}

const later = (attribute: string) => anItem(attribute, { fetchedAt: AT.add({ seconds: 1 }) });

describe('what an officer accepted', () => {
  it('stands over everything that was there when he looked', () => {
    assert.deepEqual(standing(anItem('str.name'), anItem('person.name'), anItem('practice/landmark')), [
      NAME,
      LANDMARK,
    ]);
  });

  it('does not stand over what a source or she herself said later', () => {
    assert.deepEqual(standing(later('str.name')), [LANDMARK]);
    assert.deepEqual(standing(later('practice/landmark')), [NAME]);
  });

  it('does not stand over a later value of a field that a rule compares it with', () => {
    assert.deepEqual(standing(later('person.name')), [LANDMARK]);
  });

  it('is not touched by what came later about other fields', () => {
    assert.deepEqual(standing(later('str.standing'), later('diploma.institution')), [NAME, LANDMARK]);
  });

  it('without a time is accepted by nobody', () => {
    const application = { acceptedFields: [NAME], acceptedAt: {} };
    assert.deepEqual(standingAcceptances({ definition: aVersion().definition, application, evidence: [] }), []);
  });
});
