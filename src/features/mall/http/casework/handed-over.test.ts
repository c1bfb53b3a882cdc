import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serviceDefinitions } from '../service-data.ts';
import { registerFacts, recommendationMessage, summaryOf } from './handed-over.ts';
import { fittingMessage } from './message-schema.ts';

const sip = serviceDefinitions().get('sip');
assert.ok(sip?.recommendation && sip.register);
const { recommendation, register } = sip;

const practice = {
  name: 'Praktik Wulan',
  street: 'Jl. Kenanga 1',
  village: { code: '33.14.03.2005', name: 'Jirapan', district: 'Masaran' },
  schedule: [{ day: 'mon', opens: '16:00', closes: '20:00' }],
};
const document = { person: { name: 'Wulan Ambarsari' }, str: { number: 'SN01', profession: 'bidan' }, practice };

describe('what the practice licence hands over', () => {
  it('is told to the health office in the words of its first interface', () => {
    const message = recommendationMessage(sip, recommendation, document);
    assert.deepEqual(message, {
      name: 'Wulan Ambarsari',
      profession: 'bidan',
      strNumber: 'SN01',
      practice: { name: 'Praktik Wulan', address: 'Jl. Kenanga 1, Jirapan, Masaran', landmark: null },
      schedule: practice.schedule,
    });
    assert.deepEqual(fittingMessage(sip, message), message);
  });

  it('is not told, and waits, while the registration certificate has not arrived', () => {
    assert.throws(
      () => recommendationMessage(sip, recommendation, { ...document, str: {} }),
      /no \/profession to go on/,
    );
  });

  it('stands in the register and the queue as before', () => {
    assert.deepEqual(registerFacts(sip, register, document), {
      profession: 'bidan',
      practicePlace: 'Praktik Wulan, Jl. Kenanga 1, Jirapan, Masaran',
    });
    assert.deepEqual(summaryOf(sip, document, 'Akun'), { name: 'Wulan Ambarsari', about: 'Bidan' });
    assert.deepEqual(summaryOf(sip, {}, 'Akun'), { name: 'Akun', about: null });
  });

  it('a place with a very long address is cut before it would not fit', () => {
    const street = '🏥'.repeat(390);
    const { practicePlace } = registerFacts(sip, register, { ...document, practice: { ...practice, street } });
    assert.equal(Array.from(practicePlace ?? '').length, 400);
    assert.match(practicePlace ?? '', /…$/);
  });
});

describe('a message to the health office', () => {
  const message = recommendationMessage(sip, recommendation, document);

  it('fits its service only whole, with its own names, within the form’s limits, as plain text', () => {
    const wrong: readonly unknown[] = [
      null,
      [],
      { ...message, nik: '1' },
      { ...message, name: null },
      { ...message, name: 'a\u202Eb' },
      { ...message, strNumber: 'x'.repeat(33) },
      { ...message, practice: { name: 'x', address: 'y' } },
      { ...message, schedule: [{ day: 'mon', opens: '25:00', closes: '26:00' }] },
    ];
    for (const given of wrong) assert.equal(fittingMessage(sip, given), null, JSON.stringify(given));
    const { landmark: _, ...place } = Object(message['practice']) as Readonly<Record<string, unknown>>;
    assert.equal(fittingMessage(sip, { ...message, practice: place }), null);
  });

  it('is kept as its plain text', () => {
    const fitted = fittingMessage(sip, { ...message, name: '  Wulan  ' });
    assert.equal(fitted?.['name'], 'Wulan');
  });

  it('fits no service that asks nobody', () => {
    assert.equal(fittingMessage({ ...sip, recommendation: null }, message), null);
  });
});
