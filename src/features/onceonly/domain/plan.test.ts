import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attributes } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import { today } from './onceonly.builder.ts';
import { planFetch } from './plan.ts';

const ground = { sources, on: today, offices: ['kab-sragen-dpmptsp'] };

describe('a fetch plan', () => {
  it('asks each register once for all it is to give, and the office for its own', () => {
    const { calls, unsupplied } = planFetch(
      ['person.name', 'person.photo', 'str.number', 'person.name', 'sip.number', 'nik'],
      ground,
    );
    assert.deepEqual(
      calls.map(({ holder, attributes: given }) => [holder, given]),
      [
        ['dukcapil', ['person.name', 'person.photo']],
        ['ditjen-nakes', ['str.number']],
        ['kab-sragen-dpmptsp', ['sip.number']],
      ],
    );
    assert.deepEqual(unsupplied, ['nik']);
  });

  it('without an office, what only offices keep is unsupplied', () => {
    assert.deepEqual(planFetch(['sip.number'], { ...ground, offices: [] }), { calls: [], unsupplied: ['sip.number'] });
  });

  it('every wanted attribute is asked for or named as unsupplied, never both, and none is added', () => {
    const wanted = fc.array(fc.constantFrom(...attributes.map(({ id }) => id)), { maxLength: 60 });
    fc.assert(
      fc.property(wanted, fc.boolean(), (ids, hasOffice) => {
        const { calls, unsupplied } = planFetch(ids, { ...ground, offices: hasOffice ? ground.offices : [] });
        const asked = calls.flatMap((call) => call.attributes);
        assert.deepEqual(new Set([...asked, ...unsupplied]), new Set(ids));
        assert.equal(new Set([...asked, ...unsupplied]).size, asked.length + unsupplied.length);
      }),
    );
  });
});
