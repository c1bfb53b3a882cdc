import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../vocabulary/local-date.ts';
import { randomStream, shuffled } from './random.ts';
import { stableIds } from './stable-id.ts';

function draws(seed: string, name: string, count = 8): readonly number[] {
  const random = randomStream(seed, name);
  return Array.from({ length: count }, () => random.fraction());
}

describe('random streams', () => {
  it('give the same draws for the same seed and name, and no others', () => {
    assert.deepEqual(draws('seed', 'names/33.14'), draws('seed', 'names/33.14'));
    assert.notDeepEqual(draws('seed', 'names/33.14'), draws('seed', 'names/33.15'));
    assert.notDeepEqual(draws('seed', 'names/33.14'), draws('other', 'names/33.14'));
  });

  it('give the draws published for the seed "a", stream "b", on every machine', () => {
    const random = randomStream('a', 'b');
    assert.deepEqual(
      Array.from({ length: 4 }, () => random.below(1_000_000)),
      [981021, 546967, 649852, 833538],
    );
  });

  it('are not moved by draws from another stream', () => {
    const random = randomStream('seed', 'one');
    const other = randomStream('seed', 'two');
    const mixed = draws('seed', 'one').map(() => {
      other.fraction();
      return random.fraction();
    });
    assert.deepEqual(mixed, draws('seed', 'one'));
  });

  it('spread evenly, keep their bounds and obey weights', () => {
    const random = randomStream('seed', 'spread');
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw += 1) {
      const at = random.below(4);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) assert.ok(count > 9_000 && count < 11_000, `${counts.join()}`);
    const many = Array.from({ length: 20_000 }, () => random.around(10, 2));
    const mean = many.reduce((sum, each) => sum + each, 0) / many.length;
    assert.ok(Math.abs(mean - 10) < 0.1 && many.every((each) => Math.abs(each - 10) < 7));
    const heads = Array.from({ length: 10_000 }, () => random.weighted([['head', 3] as const, ['tail', 1] as const]));
    const share = heads.filter((side) => side === 'head').length / heads.length;
    assert.ok(share > 0.72 && share < 0.78);
    assert.throws(() => random.pick([]));
  });

  it('shuffle without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const order = shuffled(randomStream(seed, 'shuffle'), list);
        const bySize = (one: number, other: number): number => one - other;
        assert.deepEqual(order.toSorted(bySize), list.toSorted(bySize));
      }),
      { numRuns: 30 },
    );
  });
});

describe('stable ids', () => {
  it('look like UUIDv7 of the reference date and differ by seed, stream and number', () => {
    const idFor = stableIds('seed', localDate('2026-11-24'));
    const ids = [
      idFor('person', 1),
      idFor('person', 2),
      idFor('officer', 1),
      stableIds('x', localDate('2026-11-24'))('person', 1),
    ];
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(idFor('person', 1), ids[0]);
    const millis = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    assert.equal(new Date(millis).toISOString(), '2026-11-24T00:00:00.000Z');
  });
});
