import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInThreads, type ThreadWork } from './run-in-threads.ts';
import { shareArrays } from './share-arrays.ts';

const module = new URL('./thread-work.builder.ts', import.meta.url);

function work(name: string, more: Partial<ThreadWork<number, unknown>> = {}): ThreadWork<number, unknown> {
  return { module, name, shared: { add: 100 }, jobs: [1, 2, 3, 4, 5], read: (answer) => answer, threads: 2, ...more };
}

describe('work in threads', () => {
  it('gives the answers in the order of the jobs, for any number of threads', async () => {
    for (const threads of [0, 1, 2, 7]) {
      assert.deepEqual(await runInThreads(work('slowestFirst', { threads })), [101, 102, 103, 104, 105]);
    }
  });

  it('counts what is done', async () => {
    const seen: number[] = [];
    await runInThreads(work('slowestFirst', { onProgress: (done, of) => seen.push(done / of) }));
    assert.deepEqual(seen, [0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('throws the error of a job with its name and words, here and in threads', async () => {
    for (const threads of [0, 2]) {
      await assert.rejects(runInThreads(work('failsOnThree', { threads })), {
        name: 'RangeError',
        message: 'three is too many',
      });
    }
  });

  it('refuses an answer that the caller cannot read', async () => {
    const read = (): never => {
      throw new TypeError('no answer');
    };
    await assert.rejects(runInThreads(work('slowestFirst', { read })), { message: 'no answer' });
  });

  it('says which function is missing', async () => {
    await assert.rejects(runInThreads(work('nobody')), /exports no function nobody/);
  });

  it('ends at once when it is aborted, even in the middle of endless work', async () => {
    const signal = AbortSignal.timeout(300);
    const began = performance.now();
    await assert.rejects(runInThreads(work('endless', { signal })), { name: 'TimeoutError' });
    assert.ok(performance.now() - began < 5000);
    await assert.rejects(runInThreads(work('slowestFirst', { signal })), { name: 'TimeoutError' });
  });

  it('ends with an error instead of the process when a thread takes too much memory', async () => {
    await assert.rejects(runInThreads(work('greedy', { memoryMb: 24, threads: 1 })), /memory/i);
  });

  it('loads modules by the hooks of this process', async () => {
    assert.deepEqual(await runInThreads(work('readsTsx', { jobs: [1] })), ['<b>1</b>']);
  });

  it('lays arrays where all threads see them, and nothing else', async () => {
    const shared = shareArrays({ add: 1, inner: { numbers: Float32Array.of(0.5, 2) }, words: ['a'] });
    assert.ok(shared.inner.numbers.buffer instanceof SharedArrayBuffer);
    assert.deepEqual([...shared.inner.numbers], [0.5, 2]);
    assert.deepEqual(shared.words, ['a']);
    assert.equal(shareArrays(shared).inner.numbers, shared.inner.numbers);
    assert.deepEqual(await runInThreads(work('firstNumber', { shared, jobs: [0, 1] })), [0.5, 2]);
  });
});
