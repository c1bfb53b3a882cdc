import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../../vocabulary/local-date.ts';
import { parseLicenceNumber, recordVersion, standingOf } from './licence.ts';

const instant = (text: string) => Temporal.Instant.from(text);

describe('a practice licence in the office’s register', () => {
  const untilDecember = { validUntil: localDate('2026-12-21'), revokedAt: null };

  it('holds through its last day at the office, and is expired on the day after', () => {
    assert.equal(standingOf(untilDecember, instant('2026-12-21T23:59:59+07:00'), 'Asia/Jakarta'), 'in_force');
    assert.equal(standingOf(untilDecember, instant('2026-12-22T00:00:00+07:00'), 'Asia/Jakarta'), 'expired');
  });

  it('ends by the calendar of its office, an hour earlier in Makassar than in Jakarta', () => {
    const at = instant('2026-12-22T00:30:00+08:00');
    assert.equal(standingOf(untilDecember, at, 'Asia/Makassar'), 'expired');
    assert.equal(standingOf(untilDecember, at, 'Asia/Jakarta'), 'in_force');
  });

  it('is revoked from the very moment of the revocation, and stays so when its time is over', () => {
    const revoked = { ...untilDecember, revokedAt: instant('2026-06-01T10:00:00+07:00') };
    assert.equal(standingOf(revoked, instant('2026-06-01T09:59:59+07:00'), 'Asia/Jakarta'), 'in_force');
    assert.equal(standingOf(revoked, instant('2026-06-01T10:00:00+07:00'), 'Asia/Jakarta'), 'revoked');
    assert.equal(standingOf(revoked, instant('2027-06-01T10:00:00+07:00'), 'Asia/Jakarta'), 'revoked');
  });

  it('is a new version of its record once it is revoked', () => {
    assert.equal(recordVersion(untilDecember), '1');
    assert.equal(recordVersion({ revokedAt: instant('2026-06-01T10:00:00+07:00') }), '2');
  });
});

describe('the number of a licence', () => {
  it('is one and the same however it was typed', () => {
    for (const typed of ['SIPB-3314-2021-009001', ' sipb-3314-2021-009001 ', 'SIPB – 3314–2021 - 009001'])
      assert.deepEqual(parseLicenceNumber(typed), { ok: true, value: 'SIPB-3314-2021-009001' });
    assert.deepEqual(parseLicenceNumber('503 / 1234 /SIPB/411.315/ 2023'), {
      ok: true,
      value: '503/1234/SIPB/411.315/2023',
    });
    assert.deepEqual(parseLicenceNumber('No.  446.1'), { ok: true, value: 'NO.446.1' });
  });

  it('is refused when it is none', () => {
    const long = 'A'.repeat(61);
    for (const given of ['', '  ', '-', '/503', 'SIP;1', 'SIP<b>1', 'SIP\u0000', long, 'A'.repeat(10_000), 7, null])
      assert.deepEqual(parseLicenceNumber(given), { ok: false, error: 'licence_number_malformed' });
  });

  it('read again is the same', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 70, unit: fc.constantFrom('a', 'Z', '0', ' ', '.', '/', '-', '–', '\t') }),
        (text) => {
          const once = parseLicenceNumber(text);
          if (once.ok) assert.deepEqual(parseLicenceNumber(once.value), once);
        },
      ),
    );
  });
});
