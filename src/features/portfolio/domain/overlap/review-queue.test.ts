import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryId, type Pair, pairKey, pairOf, type PairKey } from './pair.ts';
import { longestQueue, type QueueCandidate, type QueueInput, reviewQueue, sightOf } from './review-queue.ts';
import { randomStream } from './random-stream.ts';
import type { Standing } from './verdict.ts';

function aPair(n: number): Pair {
  return pairOf(entryId(`a${n}`), entryId(`b${n}`));
}

function aCandidate(n: number, wishes: Partial<QueueCandidate> = {}): QueueCandidate {
  return { pair: aPair(n), chance: 0.5, saving: null, topic: 'F.001', ...wishes };
}

function standing(pairs: readonly Pair[], verdict: 'unrelated' | 'same_system' = 'unrelated'): QueueInput['standings'] {
  return new Map<PairKey, Standing>(
    pairs.map((pair, seq) => [
      pairKey(pair),
      { pair, judged: [], state: 'stands', verdict: { kind: verdict }, seq, settledBy: null },
    ]),
  );
}

const many = (count: number): readonly QueueCandidate[] => {
  const stream = randomStream('queue', 'candidates');
  return Array.from({ length: count }, (_, n) =>
    aCandidate(n, {
      chance: stream.fraction(),
      saving: stream.fraction() < 0.4 ? null : BigInt(Math.floor(stream.fraction() * 1e9)),
      topic: `F.${Math.floor(stream.fraction() * 40)}`,
    }),
  );
};

const hundredVerdicts = standing(Array.from({ length: 100 }, (_, n) => aPair(100_000 + n)));

describe('the review queue', () => {
  it('asks each pair once, one in ten at random and by two reviewers, and never more than it may', () => {
    const some = fc.array(
      fc.record({
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
        saving: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
        topic: fc.constantFrom('F.1', 'F.2', 'F.3'),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(some, fc.nat(150), fc.nat(60), (list, length, judgedCount) => {
        const candidates = list.map((wishes, n) => aCandidate(n, wishes));
        const standings = standing(candidates.slice(0, judgedCount).map(({ pair }) => pair));
        const { items, sample } = reviewQueue({ candidates, standings, seed: 'run', length });
        const keys = items.map(({ candidate }) => pairKey(candidate.pair));
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(items.length <= length);
        const random = items.filter(({ part }) => part === 'random');
        const asked = Math.ceil(Math.min(length, candidates.length) / 10);
        assert.equal(sample.drawn.length, asked);
        assert.equal(random.length, asked);
        for (const item of items) {
          assert.equal(item.reviewers, item.part === 'random' ? 2 : 1);
          assert.equal(item.stratum !== null, item.part === 'random');
          if (item.part !== 'random') assert.ok(!standings.has(pairKey(item.candidate.pair)));
          if (item.part === 'saving') assert.notEqual(item.candidate.saving, null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same run, in whatever order the candidates come', () => {
    const candidates = many(400);
    const given = { standings: hundredVerdicts, seed: 'run', length: 60 };
    assert.deepEqual(
      reviewQueue({ ...given, candidates: candidates.toReversed() }).items,
      reviewQueue({ ...given, candidates }).items,
    );
    const other = reviewQueue({ ...given, candidates, seed: 'another run' });
    assert.notDeepEqual(other.sample.drawn, reviewQueue({ ...given, candidates }).sample.drawn);
  });

  it('puts the highest expected saving first: a likely small one before an unlikely large one', () => {
    const candidates = [
      aCandidate(1, { chance: 0.9, saving: 2_000n }),
      aCandidate(2, { chance: 0.01, saving: 100_000n }),
      aCandidate(3, { chance: 0.51, saving: null }),
      ...Array.from({ length: 20 }, (_, n) => aCandidate(10 + n, { chance: 0.001, saving: 1n })),
    ];
    const { items } = reviewQueue({ candidates, standings: hundredVerdicts, seed: 'run', length: 4 });
    const [first, second] = items.filter(({ part }) => part !== 'random');
    assert.ok(first && second);
    assert.deepEqual([first.part, second.part], ['saving', 'uncertainty']);
    assert.ok(
      first.candidate === candidates[0] ||
        items.some((one) => one.part === 'random' && one.candidate === candidates[0]),
    );
  });

  it('mixes doubt with variety until a hundred verdicts stand: many topics instead of one', () => {
    const candidates = Array.from({ length: 300 }, (_, n) =>
      aCandidate(n, n < 200 ? { chance: 0.5, topic: 'F.000' } : { chance: 0.2, topic: `F.${n}` }),
    );
    const topics = (standings: QueueInput['standings']): number =>
      new Set(
        reviewQueue({ candidates, standings, seed: 'run', length: 60 })
          .items.filter(({ part }) => part !== 'random')
          .map(({ candidate }) => candidate.topic),
      ).size;
    assert.ok(topics(new Map()) > 20);
    assert.equal(topics(hundredVerdicts), 1);
  });

  it('chooses from half a million candidates in bearable time, a thousand at most', () => {
    const candidates = many(500_000);
    const began = performance.now();
    const { items } = reviewQueue({ candidates, standings: new Map(), seed: 'run', length: 5_000 });
    assert.equal(items.length, longestQueue);
    assert.ok(performance.now() - began < 12_000);
  });
});

describe('two reviewers, blind to each other', () => {
  const pair = aPair(1);
  const judgedBy = (...reviewers: readonly string[]): Standing => ({
    pair,
    state: 'waiting',
    judged: reviewers.map((reviewerId, seq) => ({ reviewerId, seq, verdict: { kind: 'unrelated' } })),
  });

  it('see nothing of each other before both have spoken, and a third is not asked', () => {
    const sight = (reviewerId: string, standing: Standing | null): unknown =>
      sightOf(reviewerId, { reviewers: 2, standing });
    assert.deepEqual(sight('nadia', null), { may: 'judge', seesOthers: false });
    assert.deepEqual(sight('nadia', judgedBy('nadia')), { may: 'look', seesOthers: false });
    assert.deepEqual(sight('imam', judgedBy('nadia')), { may: 'judge', seesOthers: false });
    assert.deepEqual(sight('imam', judgedBy('nadia', 'imam')), { may: 'look', seesOthers: true });
    assert.deepEqual(sight('rina', judgedBy('nadia', 'imam')), { may: 'nothing' });
  });

  it('are not needed outside the random part', () => {
    assert.deepEqual(sightOf('imam', { reviewers: 1, standing: judgedBy('nadia') }), {
      may: 'judge',
      seesOthers: true,
    });
  });
});
