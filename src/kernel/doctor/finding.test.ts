import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockFinding, skewMs } from './check-clock.ts';
import { checkDisk, diskFinding } from './check-disk.ts';
import { fault, warning, well, worstOf } from './finding.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-24T09:00:${text}Z`);
const GIB = 1024 ** 3;

describe('what the doctor finds', () => {
  it('is as bad as its worst finding', () => {
    const remedy = { says: 'x', todo: 'y' };
    assert.equal(worstOf([]), 'ok');
    assert.equal(worstOf([well('a', 'x'), warning('b', remedy)]), 'warn');
    assert.equal(worstOf([warning('b', remedy), fault('c', remedy), well('a', 'x')]), 'fault');
  });

  it('forgives the database a clock that lies between question and answer', () => {
    assert.equal(skewMs({ before: at('10'), there: at('10.5'), after: at('11') }), 0);
    assert.equal(skewMs({ before: at('10'), there: at('07'), after: at('11') }), 3_000);
    assert.equal(skewMs({ before: at('10'), there: at('51'), after: at('11') }), 40_000);
  });

  it('warns of seconds between the clocks and calls half a minute a fault', () => {
    assert.deepEqual(
      [0, 1_999, 2_000, 30_000].map((skew) => clockFinding(skew).state),
      ['ok', 'ok', 'warn', 'fault'],
    );
  });

  it('warns below two GiB of free space', () => {
    const states = [5, 2, 1.9, 0.1].map((gib) => diskFinding('/data', gib * GIB).state);
    assert.deepEqual(states, ['ok', 'ok', 'warn', 'fault']);
  });

  it('says so when the data folder is not there', async () => {
    const [finding] = await checkDisk('/tidak/ada');
    assert.equal(finding?.state, 'warn');
  });
});
