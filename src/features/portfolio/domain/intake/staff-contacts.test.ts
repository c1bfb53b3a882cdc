import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addRemoved, countRemoved, nothingRemoved, withoutContacts } from './staff-contacts.ts';

const cases: readonly (readonly [given: string, kept: string, removed: string])[] = [
  ['Data pegawai. CP: Bapak Andi Wijaya 0812-3456-7890', 'Data pegawai.', 'phone name'],
  ['Surat masuk (Hub. Ibu Sari 081234567890)', 'Surat masuk', 'phone name'],
  ['pic : Budi Santoso, S.Kom., M.T.', '', 'name'],
  ['Dikembangkan oleh Rina Kartika, S.Kom untuk arsip', 'Dikembangkan untuk arsip', 'name'],
  ['Email andi.w@gmail.com, telp (0356) 321456', '', 'email phone'],
  ['NIP 19850101 201001 1 003', '', 'identity'],
  ['NIK: 3523010101850001 warga', 'warga', 'identity'],
  ['Budi Santoso (+62 812 3456 789)', '', 'phone name'],
  ['wa.me/6281234567890', '', 'phone'],
  ['Antrian online; Dewi 08123456789', 'Antrian online', 'phone name'],
];

const untouched = [
  'Pemantauan Ibu Hamil dan Anak',
  'Perda Nomor 12 Tahun 2019',
  'http://10.10.10.10:8080/simpeg',
  'Biaya Rp 150.000.000',
  'Layanan 112 dan 1500-123',
  'PIC: Bidang Aptika',
  'Aplikasi Ibu Kota Nusantara',
  'Kode RAL.02.04.01',
  'Tahun 2019-2023',
  'https://play.google.com/store/apps/details?id=id.go.x081234567890',
  'SIMPEG, SIPD, e-Kinerja',
];

describe('names and numbers of staff', () => {
  for (const [given, kept, kinds] of cases) {
    it(`are taken out of: ${given}`, () => {
      const { text, removed } = withoutContacts(given);
      assert.equal(text, kept);
      const counted = Object.entries({
        phone: removed.phones,
        email: removed.emails,
        identity: removed.identities,
        name: removed.names,
      })
        .filter(([, count]) => count > 0)
        .map(([kind]) => kind);
      assert.deepEqual(new Set(counted), new Set(kinds.split(' ')));
    });
  }

  it('are not seen where there are none', () => {
    for (const text of untouched) assert.deepEqual(withoutContacts(text), { text, removed: nothingRemoved }, text);
  });

  it('beside a system are its hotline: the name of the system stays', () => {
    assert.equal(withoutContacts('SIMPEG 0812-3456-7890', 'title').text, 'SIMPEG');
    assert.equal(withoutContacts('Layanan Pengaduan 0812-3456-7890').text, 'Layanan Pengaduan');
  });

  it('are seen too where a spreadsheet has taken the number for a sum', () => {
    assert.deepEqual(withoutContacts('81234567890'), { text: '', removed: { ...nothingRemoved, phones: 1 } });
  });

  it('are counted, never kept', () => {
    const { removed } = withoutContacts('CP: Bapak Andi 0812-3456-7890, Ibu Sari 0813 1111 2222');
    assert.equal(removed.phones, 2);
    assert.doesNotMatch(JSON.stringify(removed), /Andi|0812/);
    assert.equal(countRemoved(addRemoved(removed, removed)), 2 * countRemoved(removed));
  });

  it('cost little time, also in a long text made to confuse', () => {
    const started = process.hrtime.bigint();
    for (const text of [
      'Aa '.repeat(10_000),
      '0812'.repeat(8000),
      'cp '.repeat(10_000),
      'S.Kom, '.repeat(4000),
      'x@'.repeat(15_000),
      'Aa, S.'.repeat(5000),
    ])
      withoutContacts(text.slice(0, 32_000));
    assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 3000);
  });
});
