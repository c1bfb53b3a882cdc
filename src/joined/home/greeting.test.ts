import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calledName, partOfDay } from './greeting.ts';

describe('the greeting', () => {
  it('goes by the time at the reader’s place', () => {
    const at = (time: string, zone: 'Asia/Jakarta' | 'Asia/Jayapura' = 'Asia/Jakarta') =>
      partOfDay(Temporal.Instant.from(`2026-11-24T${time}+07:00`), zone);
    assert.deepEqual(
      ['03:59', '04:00', '10:59', '11:00', '14:59', '15:00', '18:29', '18:30'].map((time) => at(time)),
      ['evening', 'morning', 'morning', 'noon', 'noon', 'afternoon', 'afternoon', 'evening'],
    );
    assert.equal(at('09:30', 'Asia/Jayapura'), 'noon');
  });

  it('calls by the first name, past titles and abbreviations, and never by nothing', () => {
    const called = ['Ratna Puspitasari', 'dr. Wulan Ambarsari', 'M. Rizki', 'H. Sutrisno, S.E.', 'Sukarno', 'A.', ' '];
    assert.deepEqual(called.map(calledName), ['Ratna', 'Wulan', 'Rizki', 'Sutrisno', 'Sukarno', 'A.', '']);
  });
});
