import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pemdi2026 } from '../../data/maturity/pemdi-2026.ts';
import { spbe2020 } from '../../data/maturity/spbe-2020.ts';
import { indicatorsOf, type Regime, regimeFaults, type RegimePart } from './regime.ts';

describe('the two regimes', () => {
  it('close: indicators add up to aspects, aspects to domains, all to 100 percent', () => {
    assert.deepEqual(regimeFaults(spbe2020), []);
    assert.deepEqual(regimeFaults(pemdi2026), []);
  });

  it('have 4 domains, 8 aspects and 47 indicators, and 7 aspects and 20 indicators', () => {
    assert.equal(spbe2020.parts.length, 4);
    assert.equal(spbe2020.parts.flatMap(({ parts }) => parts).length, 8);
    assert.deepEqual(
      indicatorsOf(spbe2020).map(({ key }) => key),
      Array.from({ length: 47 }, (_, at) => `I-${at + 1}`),
    );
    assert.equal(pemdi2026.parts.length, 7);
    assert.deepEqual(
      indicatorsOf(pemdi2026).map(({ key }) => key),
      Array.from({ length: 20 }, (_, at) => `IK-${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('give way to each other on one day', () => {
    assert.equal(spbe2020.inForce.until, pemdi2026.inForce.from);
  });

  it('say what of them is not confirmed, the weight of IK-13 among it', () => {
    assert.ok(pemdi2026.unconfirmed.some(({ id }) => id.includes('IK-13')));
    assert.equal(indicatorsOf(pemdi2026).find(({ key }) => key === 'IK-13')?.weight, 500);
  });
});

describe('a regime that cannot be computed', () => {
  const indicator = (key: string, weight: number): RegimePart => ({ key, name: key, weight, parts: [] });
  const aspect = (key: string, weight: number, ...parts: readonly RegimePart[]): RegimePart => ({
    key,
    name: key,
    weight,
    parts,
  });
  const sound = aRegime([aspect('A', 10_000, indicator('a', 4000), indicator('b', 6000))]);

  it('is refused when weights do not close, with what they add up to', () => {
    assert.deepEqual(regimeFaults(sound), []);
    assert.deepEqual(regimeFaults(aRegime([aspect('A', 9900, indicator('a', 4000), indicator('b', 5800))])), [
      { code: 'weights_do_not_close', at: null, stated: 10_000, sum: 9900 },
      { code: 'weights_do_not_close', at: 'A', stated: 9900, sum: 9800 },
    ]);
  });

  it('would not close with IK-13 at 4, as one transcript has it', () => {
    const withFour = pemdi2026.parts.map((part) =>
      part.key === 'P5' ? { ...part, parts: [indicator('IK-13', 400), indicator('IK-14', 500)] } : part,
    );
    assert.deepEqual(regimeFaults({ ...pemdi2026, parts: withFour }), [
      { code: 'weights_do_not_close', at: 'P5', stated: 1000, sum: 900 },
    ]);
  });

  it('is refused with a key twice, a weight that is none, a part on the wrong tier', () => {
    assert.deepEqual(regimeFaults(aRegime([aspect('A', 10_000, indicator('a', 10_000), indicator('a', 0))])), [
      { code: 'weight_not_positive', at: 'a' },
      { code: 'key_twice', at: 'a' },
    ]);
    assert.deepEqual(regimeFaults(aRegime([indicator('a', 10_000)])), [{ code: 'tier_wrong', at: 'a' }]);
    const deep = aRegime([aspect('A', 10_000, aspect('B', 10_000, indicator('a', 10_000)))]);
    assert.deepEqual(regimeFaults(deep), [{ code: 'tier_wrong', at: 'B' }]);
  });

  it('is refused with holes in its levels or predicates that do not reach down to nothing', () => {
    const levels = [1, 2, 4].map((level) => ({ level, name: `${level}` }));
    assert.deepEqual(regimeFaults({ ...sound, levels }), [{ code: 'levels_unsound' }]);
    assert.deepEqual(regimeFaults({ ...sound, levels: [] }), [{ code: 'levels_unsound' }]);
    const predicates = [{ from: 420, name: 'Memuaskan' }];
    assert.deepEqual(regimeFaults({ ...sound, predicates }), [{ code: 'predicates_unsound' }]);
    assert.deepEqual(regimeFaults({ ...sound, predicates: sound.predicates.toReversed() }), [
      { code: 'predicates_unsound' },
    ]);
  });

  function aRegime(parts: readonly RegimePart[]): Regime {
    return { ...pemdi2026, parts };
  }
});
