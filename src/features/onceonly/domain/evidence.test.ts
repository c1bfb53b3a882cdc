import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isFresh, outcomeOf, settle, type EvidenceItem } from './evidence.ts';
import { aFetchedField, anItem, now } from './onceonly.builder.ts';

describe('what sources say of one attribute', () => {
  it('government goes before verified before declared, then the newer', () => {
    const later = now.add({ hours: 5 });
    const declared = anItem({ id: 'a', assurance: 'DECLARED', value: 'Wulan A.', observedAt: later });
    const older = anItem({ id: 'b', value: 'Wulan Ambarsari, A.Md.Keb.' });
    const newer = anItem({ id: 'c', value: 'Wulan Ambarsari', observedAt: now.add({ hours: 1 }) });
    const verified = anItem({ id: 'd', assurance: 'VERIFIED', value: 'WULAN AMBARSARI', observedAt: later });
    const [settled] = settle([declared, older, newer, verified]);
    assert.equal(settled?.chosen.id, 'c');
    assert.deepEqual(
      settled.differing.map(({ id }) => id),
      ['b', 'a'],
    );
  });

  it('the same word in other letters is no conflict', () => {
    const [settled] = settle([anItem(), anItem({ id: 'x', value: 'WULAN  AMBARSARI', source: 'djp' })]);
    assert.deepEqual(settled?.differing, []);
  });

  it('records of a list, and lists of two offices, stay apart', () => {
    const items = [
      anItem({ id: 'a', attribute: 'sip.number', record: 0, holder: 'kab-sragen-dpmptsp' }),
      anItem({ id: 'b', attribute: 'sip.number', record: 1, holder: 'kab-sragen-dpmptsp' }),
      anItem({ id: 'c', attribute: 'sip.number', record: 0, holder: 'kab-tuban-dpmptsp' }),
    ];
    assert.equal(settle(items).length, 3);
  });

  it('the choice depends neither on order nor on repetition', () => {
    const item = fc.record({
      id: fc.uuid(),
      assurance: fc.constantFrom('GOV', 'VERIFIED', 'DECLARED'),
      value: fc.constantFrom('A', 'B', 'C'),
      hours: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
        fc.nat(),
        (drawn, turn) => {
          const items = drawn.map(({ hours, ...one }) => anItem({ ...one, observedAt: now.add({ hours }) }));
          const turned = [...items.slice(turn % items.length), ...items.slice(0, turn % items.length)];
          assert.equal(settle(turned)[0]?.chosen.id, settle(items)[0]?.chosen.id);
          const best = settle(items)[0]?.chosen;
          assert.ok(best !== undefined && items.every((one) => one.assurance !== 'GOV' || best.assurance === 'GOV'));
        },
      ),
    );
  });
});

describe('a field of a form', () => {
  const numbers: readonly EvidenceItem[] = [
    anItem({ id: 'a', attribute: 'str.number', record: 0, value: 'SN02' }),
    anItem({ id: 'b', attribute: 'str.number', record: 1, value: 'SN03' }),
    anItem({ id: 'c', attribute: 'str.profession', record: 0, value: 'perawat' }),
    anItem({ id: 'd', attribute: 'str.profession', record: 1, value: 'bidan' }),
  ];

  it('waits while nobody has answered, and is missing when the source has none', () => {
    assert.deepEqual(outcomeOf(aFetchedField(), [], now), { kind: 'waiting' });
    assert.deepEqual(outcomeOf(aFetchedField(), [anItem({ value: null })], now), { kind: 'missing' });
  });

  it('takes the record that its binding picks, and is missing when none fits', () => {
    const pick = (equals: string) =>
      aFetchedField({ attribute: 'str.number', pick: { attribute: 'str.profession', equals } });
    const midwife = outcomeOf(pick('bidan'), numbers, now);
    assert.ok(midwife.kind === 'value');
    assert.equal(midwife.settled.chosen.value, 'SN03');
    assert.deepEqual(outcomeOf(pick('dokter'), numbers, now), { kind: 'missing' });
    const newest = outcomeOf(aFetchedField({ attribute: 'str.number' }), numbers, now);
    assert.ok(newest.kind === 'value');
    assert.equal(newest.settled.chosen.value, 'SN02');
  });

  it('is fresh up to its limit, by the catalogue or stricter by its binding', () => {
    const item = anItem({ fetchedAt: now, validUntil: now.add({ hours: 48 }) });
    const at = (hours: number, maxAgeDays: number | null) => {
      const outcome = outcomeOf(aFetchedField({ maxAgeDays }), [item], now.add({ hours }));
      return outcome.kind === 'value' && outcome.isFresh;
    };
    assert.deepEqual([at(47, null), at(48, null), at(23, 1), at(24, 1)], [true, false, true, false]);
    assert.ok(isFresh(item, now));
  });
});
