import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ToldField } from './hand-over.ts';
import { at } from './services.builder.ts';
import { factName, factsOf, firstUntold, messageOf } from './told-message.ts';

function told(place: string, of: readonly string[], changes: Partial<ToldField> = {}): ToldField {
  return { at: at(place), of: of.map(at), pattern: null, label: null, isNeeded: true, ...changes };
}

const fields = [
  told('/boat/name', ['/vessel/name']),
  told('/boat/size', ['/vessel/gt', '/vessel/length'], { pattern: '{1} m, {0} GT' }),
  told('/hours', ['/vessel/hours'], { isNeeded: false }),
];
const wordsOf = (_: unknown, value: unknown) => (typeof value === 'string' ? value : 'sepanjang hari');
const vessel = { name: 'Rejeki', gt: '4', length: '9', engine: '15 PK', hours: ['pagi'] };

describe('what a service hands over', () => {
  it('stands under the names of its data, a field as it is and several as one text', () => {
    assert.deepEqual(messageOf(fields, { document: { vessel }, wordsOf }), {
      boat: { name: 'Rejeki', size: '9 m, 4 GT' },
      hours: ['pagi'],
    });
  });

  it('is null where nothing is known, and waits only for what is needed', () => {
    const { hours: _, length: __, ...rest } = vessel;
    const message = messageOf(fields, { document: { vessel: rest }, wordsOf });
    assert.deepEqual(message, { boat: { name: 'Rejeki', size: null }, hours: null });
    assert.equal(firstUntold(fields, message), '/boat/size');
    const whole = messageOf(fields, { document: { vessel: { ...vessel, hours: null } }, wordsOf });
    assert.equal(firstUntold(fields, whole), null);
    assert.equal(
      firstUntold(fields, messageOf(fields, { document: { vessel: { ...vessel, name: '' } }, wordsOf })),
      '/boat/name',
    );
  });

  it('goes into a register as texts by name, all that is no text in words', () => {
    const facts = [told('/boat', ['/vessel/name']), told('/hours', ['/vessel/hours']), told('/port', ['/vessel/port'])];
    assert.deepEqual(
      facts.map(({ at: place }) => factName(place)),
      ['boat', 'hours', 'port'],
    );
    assert.deepEqual(factsOf(facts, { document: { vessel }, wordsOf }), {
      boat: 'Rejeki',
      hours: 'sepanjang hari',
      port: null,
    });
  });
});
