import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { startLoop, type Loop, type LoopOptions } from './loop.ts';

const tick = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a loop', () => {
  const loops: Loop[] = [];
  function start(options: LoopOptions): Loop {
    const loop = startLoop(options);
    loops.push(loop);
    return loop;
  }
  afterEach(async () => {
    for (const loop of loops.splice(0)) await loop.stop();
  });

  it('looks at once, when woken, and at every poll', async () => {
    let looks = 0;
    const loop = start({ look: async () => ++looks < 0, pollMs: 40, onFault: assert.ifError });
    await tick(5);
    assert.equal(looks, 1);
    loop.wake();
    await tick(5);
    assert.equal(looks, 2);
    await tick(60);
    assert.ok(looks >= 3);
  });

  it('looks one at a time, and once more if it was woken meanwhile', async () => {
    let inHand = 0;
    let looks = 0;
    const look = async () => {
      assert.equal(++inHand, 1);
      await tick(10);
      inHand--;
      return ++looks < 0;
    };
    const loop = start({ look, pollMs: 60_000, onFault: assert.ifError });
    for (let i = 0; i < 5; i++) loop.wake();
    await tick(50);
    assert.equal(looks, 2);
  });

  it('goes on while there is more, and after a look that failed', async () => {
    const faults: unknown[] = [];
    let looks = 0;
    const look = async () => {
      looks++;
      if (looks === 2) throw new Error('down');
      return looks < 4;
    };
    start({ look, pollMs: 20, onFault: (fault) => faults.push(fault) });
    await tick(80);
    assert.ok(looks >= 4);
    assert.equal(faults.length, 1);
  });

  it('stops after the look that is under way', async () => {
    let ended = false;
    const look = async () => {
      await tick(20);
      ended = true;
      return true;
    };
    const loop = start({ look, pollMs: 5, onFault: assert.ifError });
    await loop.stop();
    assert.ok(ended);
    ended = false;
    loop.wake();
    await tick(30);
    assert.equal(ended, false);
  });
});
