import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterRules, patternCode, patternsOf, ruleLines, type FeatureRules } from './rule-lines.ts';

const words = {
  purpose: { id: 'Mencoba', en: 'Trying' },
  source: 'internal',
  says: { id: 'Dikatakan.', en: 'Said.' },
} as const;
const features: readonly FeatureRules[] = [
  {
    feature: 'satu',
    table: {
      'note.read': [{ ...words, id: 'SAT-01', who: ['anyone'] }],
      'note.write': [
        { ...words, id: 'SAT-02', who: ['officer', { role: 'auditor' }], when: () => true },
        { ...words, id: 'SAT-03', who: [{ role: 'administrator' }] },
      ],
    },
  },
  { feature: 'dua', table: { 'page.read': [{ ...words, id: 'DUA-01', who: ['signed_in'] }] } },
];
const lines = ruleLines(features);
const ids = (filter: Parameters<typeof filterRules>[1]) => filterRules(lines, filter).map(({ id }) => id);

describe('the rules as auditors read them', () => {
  it('are all rules of all features, in their order, with their action and whether they have a condition', () => {
    assert.deepEqual(
      lines.map(({ feature, action, id, isConditional }) => [feature, action, id, isConditional]),
      [
        ['satu', 'note.read', 'SAT-01', false],
        ['satu', 'note.write', 'SAT-02', true],
        ['satu', 'note.write', 'SAT-03', false],
        ['dua', 'page.read', 'DUA-01', false],
      ],
    );
  });

  it('can be narrowed to a feature and to whom they name', () => {
    assert.deepEqual(ids({ feature: null, who: null }), ['SAT-01', 'SAT-02', 'SAT-03', 'DUA-01']);
    assert.deepEqual(ids({ feature: 'dua', who: null }), ['DUA-01']);
    assert.deepEqual(ids({ feature: null, who: 'role:auditor' }), ['SAT-02']);
    assert.deepEqual(ids({ feature: 'dua', who: 'role:auditor' }), []);
  });

  it('offer everybody they name once: the general ones first, then roles by name', () => {
    assert.deepEqual(patternsOf(lines).map(patternCode), [
      'anyone',
      'signed_in',
      'officer',
      'role:administrator',
      'role:auditor',
    ]);
  });
});
