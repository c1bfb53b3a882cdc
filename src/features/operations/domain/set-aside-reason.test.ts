import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_REASON, parseReason } from './set-aside-reason.ts';

describe('the reason why a delivery is set aside', () => {
  it('is kept as written, trimmed', () => {
    assert.deepEqual(parseReason('  Penerima sudah ditutup.\r\nDikirim lewat surat. '), {
      ok: true,
      value: 'Penerima sudah ditutup.\nDikirim lewat surat.',
    });
    assert.equal(parseReason('<b>penerima tutup</b>').ok, true);
  });

  it('is refused when empty, too short or too long', () => {
    assert.deepEqual(parseReason('   '), { ok: false, error: 'text_empty' });
    assert.deepEqual(parseReason('karena'), { ok: false, error: 'reason_too_short' });
    assert.equal(parseReason('a'.repeat(LONGEST_REASON)).ok, true);
    assert.deepEqual(parseReason('a'.repeat(LONGEST_REASON + 1)), { ok: false, error: 'text_too_long' });
  });

  it('is refused with control characters or as anything but text', () => {
    assert.deepEqual(parseReason('penerima \u0007 tutup'), { ok: false, error: 'text_control_characters' });
    assert.deepEqual(parseReason(undefined), { ok: false, error: 'text_malformed' });
  });

  it('is refused when it names a number of 16 digits, however it is written', () => {
    for (const number of ['3314079909990000', '3314 0799 0999 0000', '33.14.07.990999.0000', '3314-0799-0999-0000']) {
      assert.deepEqual(parseReason(`Milik ${number}, sudah selesai`), { ok: false, error: 'reason_names_number' });
    }
    assert.equal(parseReason('Surat nomor 118/2026 tanggal 1 November 2026').ok, true);
  });
});
