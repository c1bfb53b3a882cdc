import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimateTotal, fewestInBoth } from './capture.ts';

describe('how many systems there may be', () => {
  it('follows Chapman: 200 listed, 150 seen, 120 in both give 250 minus a half', () => {
    const estimate = estimateTotal({ listed: 200, seen: 150, both: 120 });
    assert.ok(estimate.kind === 'estimated');
    assert.equal(estimate.total, (201 * 151) / 121 - 1);
    assert.ok(estimate.low >= 230 && estimate.low < estimate.total && estimate.high > estimate.total);
    assert.ok(Math.abs(estimate.coverage - 200 / estimate.total) < 1e-12);
  });

  it('is never below what both lists name together', () => {
    for (let both = fewestInBoth; both <= 40; both += 1) {
      const estimate = estimateTotal({ listed: 60, seen: 40, both });
      assert.ok(estimate.kind === 'estimated');
      assert.ok(estimate.low >= 60 + 40 - both - 1e-9, `${both}: ${estimate.low}`);
      assert.ok(estimate.high >= estimate.low);
    }
  });

  it('with all that was seen in the list is the list itself', () => {
    const estimate = estimateTotal({ listed: 60, seen: 40, both: 40 });
    assert.ok(estimate.kind === 'estimated');
    assert.deepEqual([Math.round(estimate.total), estimate.low, estimate.coverage], [60, 60, 1]);
  });

  it('covers the truth about 19 times in 20 where the two lists are independent', () => {
    let covered = 0;
    for (let run = 1; run <= 200; run += 1) {
      const truth = 300;
      const drawn = (seed: number, share: number) => (at: number) =>
        (mixed(at * 7919 + run * 104_729 + seed) % 1000) / 1000 < share;
      const [inList, inSight] = [drawn(17, 0.6), drawn(9_973, 0.4)];
      const all = Array.from({ length: truth }, (_, at) => [inList(at), inSight(at)] as const);
      const lists = {
        listed: all.filter(([one]) => one).length,
        seen: all.filter(([, other]) => other).length,
        both: all.filter(([one, other]) => one && other).length,
      };
      const estimate = estimateTotal(lists);
      if (estimate.kind === 'estimated' && estimate.low <= truth && truth <= estimate.high) covered += 1;
    }
    assert.ok(covered >= 180, `${covered} of 200`);
  });

  it('is not said when too little is known, and the refusal names what is short', () => {
    assert.deepEqual(estimateTotal({ listed: 0, seen: 9, both: 0 }), { kind: 'too_few', lacks: 'listed' });
    assert.deepEqual(estimateTotal({ listed: 90, seen: 0, both: 0 }), { kind: 'too_few', lacks: 'seen' });
    assert.deepEqual(estimateTotal({ listed: 90, seen: 9, both: 6 }), { kind: 'too_few', lacks: 'both' });
    assert.throws(() => estimateTotal({ listed: 3, seen: 4, both: 5 }), /more in both/);
    assert.throws(() => estimateTotal({ listed: 3.5, seen: 4, both: 1 }), /not a count/);
  });
});

/** The finaliser of MurmurHash3: a fixed sequence that scatters like chance. */
function mixed(given: number): number {
  const once = Math.imul(given ^ (given >>> 16), 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
