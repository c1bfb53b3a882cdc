import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSameTime } from './same-time.ts';

describe('an answer in the same time', () => {
  it('comes no sooner than the floor, whether it succeeds or fails', async () => {
    const took = async (work: () => Promise<unknown>) => {
      const started = performance.now();
      await inSameTime(work, 40).catch(() => {});
      return performance.now() - started;
    };
    for (const work of [async () => 1, async () => Promise.reject(new Error('gagal'))])
      assert.ok((await took(work)) >= 39);
  });

  it('hands on what the work gave, also its failure', async () => {
    assert.equal(await inSameTime(async () => 7, 1), 7);
    await assert.rejects(
      inSameTime(async () => Promise.reject(new Error('gagal')), 1),
      /gagal/,
    );
  });
});
