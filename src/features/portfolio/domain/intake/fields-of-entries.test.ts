import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAddresses } from './address.ts';
import { readCost } from './cost.ts';
import { judgeEntry } from './entry-kind.ts';
import { isOfficeName } from './office-words.ts';
import { splitNames } from './split-names.ts';
import { type EntryStatus, readStatus } from './status-word.ts';
import { readYear } from './year.ts';

describe('an address', () => {
  const addressesOf = (text: string) => readAddresses(text).addresses.map(({ kind, address }) => `${kind} ${address}`);

  it('is read without scheme, in lower case, without query', () => {
    assert.deepEqual(addressesOf('HTTPS://Simpeg.Kota.go.id/Login?token=1#x'), ['web simpeg.kota.go.id/Login']);
    assert.deepEqual(addressesOf('https//simpeg.kota.go.id/'), ['web simpeg.kota.go.id']);
    assert.deepEqual(addressesOf('simpeg.kota.go.id'), ['web simpeg.kota.go.id']);
  });

  it('may be a bare number, an app store, a shared document or a short link', () => {
    assert.deepEqual(addressesOf('103.12.4.5:8080/app'), ['ip 103.12.4.5:8080/app']);
    assert.deepEqual(addressesOf('https://play.google.com/store/apps/details?id=id.go.kota&hl=id'), [
      'app_store play.google.com/store/apps/details?id=id.go.kota',
    ]);
    assert.deepEqual(addressesOf('docs.google.com/spreadsheets/d/1'), [
      'shared_document docs.google.com/spreadsheets/d/1',
    ]);
    assert.deepEqual(addressesOf('bit.ly/abc'), ['short_link bit.ly/abc']);
  });

  it('may be one of several in a cell, with a note beside', () => {
    const { addresses, note } = readAddresses(
      'a.kota.go.id, http://b.kota.go.id\nc.kota.go.id dan a.kota.go.id | hanya intranet',
    );
    assert.deepEqual(
      addresses.map(({ host }) => host),
      ['a.kota.go.id', 'b.kota.go.id', 'c.kota.go.id'],
    );
    assert.equal(note, 'hanya intranet');
  });

  it('is none where a placeholder, an invented host or a sentence stands', () => {
    for (const text of ['www.example.com', 'localhost', 'http://127.0.0.1/x', 'contoh.go.id'])
      assert.deepEqual(readAddresses(text), { addresses: [], note: null }, text);
    assert.deepEqual(readAddresses('melayani warga.Untuk umum').addresses, []);
    assert.deepEqual(readAddresses('999.1.1.1').addresses, []);
  });
});

describe('a status', () => {
  const cases: readonly (readonly [string, EntryStatus | null, boolean])[] = [
    ['Aktif', 'active', false],
    ['naktif', 'inactive', false],
    ['Tidak Aktif', 'inactive', false],
    ['Non-Aktif', 'inactive', false],
    ['Inisiasi', 'planned', false],
    ['Development', 'in_development', false],
    ['Antrian', 'planned', false],
    ['Tidak update', 'unmaintained', false],
    ['masih digunakan', 'active', false],
    ['sudah tidak digunakan lagi, datanya mungkin masih diperlukan', 'inactive', true],
    ['no longer used, data may still be needed', 'inactive', true],
    ['Hijau', null, true],
    ['Aktif/Tidak Aktif', null, true],
  ];
  for (const [text, status, isKept] of cases) {
    it(`is read from: ${text}`, () => {
      assert.deepEqual(readStatus(text), { status, note: isKept ? text : null });
    });
  }
});

describe('a year', () => {
  it('is read from years, budgets and days', () => {
    for (const text of ['2019', 'TA 2019', 'Tahun 2019', '12-03-2019', '2019-03-12', '12 Maret 2019']) {
      assert.deepEqual(readYear(text, 2026), { kind: 'year', year: 2019, note: null }, text);
    }
    assert.deepEqual(readYear('2019/2020', 2026), { kind: 'year', year: 2019, note: '2019/2020' });
    assert.deepEqual(readYear('lama', 2026), { kind: 'unread', note: 'lama' });
    assert.deepEqual(readYear(' ', 2026), { kind: 'none' });
  });

  it('that does not exist is refused, a day too', () => {
    assert.deepEqual(readYear('2091', 2026), { kind: 'impossible', found: '2091', isDate: false });
    assert.deepEqual(readYear('31 Februari 2020', 2026), {
      kind: 'impossible',
      found: '31 Februari 2020',
      isDate: true,
    });
    assert.deepEqual(readYear('2020-02-30', 2026), { kind: 'impossible', found: '2020-02-30', isDate: true });
    assert.equal(readYear('29/02/2020', 2026).kind, 'year');
  });
});

describe('a cost', () => {
  it('is read in whole rupiah', () => {
    const cases: readonly (readonly [string, bigint])[] = [
      ['Rp 1.500.000,-', 1_500_000n],
      ['Rp150.000.000,00', 150_000_000n],
      ['150000000', 150_000_000n],
      ['150,000,000', 150_000_000n],
      ['1,5 miliar', 1_500_000_000n],
      ['150 juta', 150_000_000n],
    ];
    for (const [text, amount] of cases) assert.deepEqual(readCost(text), { kind: 'cost', amount }, text);
  });

  it('is not guessed', () => {
    for (const text of ['sekitar 100 juta', '1.5', '100-200 juta', '10 kapal'])
      assert.deepEqual(readCost(text), { kind: 'unread' }, text);
  });
});

describe('an entry', () => {
  const judged = (name: string, description = '', addresses = '') =>
    judgeEntry({ name, description, addresses: readAddresses(addresses).addresses });

  it('may be the website of an agency or a village', () => {
    assert.deepEqual(judged('Website Dinas Kesehatan', 'Profil'), { kind: 'website', reason: 'name', isCertain: true });
    assert.deepEqual(judged('Desa Sukamaju', 'Profil desa', 'sukamaju.desa.id'), {
      kind: 'website',
      reason: 'village_site',
      isCertain: true,
    });
    assert.deepEqual(judged('dinkes.kota.go.id', 'Website resmi Dinas Kesehatan'), {
      kind: 'website',
      reason: 'description',
      isCertain: true,
    });
    assert.deepEqual(judged('Portal Data', 'Kumpulan data'), { kind: 'website', reason: 'name', isCertain: false });
    assert.deepEqual(judged('Website Desa A', 'Pengajuan surat'), {
      kind: 'website',
      reason: 'name',
      isCertain: false,
    });
  });

  it('may be no application at all', () => {
    const reasonOf = (result: ReturnType<typeof judgeEntry>) =>
      result.kind === 'not_application' ? result.reason : result.kind;
    assert.equal(reasonOf(judged('Apel Pagi', 'Absen')), 'ritual');
    assert.equal(reasonOf(judged('Rekap', 'Spreadsheet rekap surat')), 'document');
    assert.equal(reasonOf(judged('Grup WA Kepala Desa')), 'chat_group');
    assert.equal(reasonOf(judged('Microsoft Excel')), 'office_tool');
    assert.equal(reasonOf(judged('Laporan Harian', 'Laporan', 'docs.google.com/x')), 'shared_document_only');
    for (const [name, said] of [
      ['SIMPEG', 'Data pegawai'],
      ['e-Rapat', 'Undangan rapat'],
      ['SIPD', 'Bisa ekspor ke Excel'],
    ] as const) {
      assert.equal(judged(name, said).kind, 'application', name);
    }
  });

  it('an office is known by its name', () => {
    for (const text of [
      'Dinas Kesehatan',
      'DISKOMINFO',
      'Bappeda Kota',
      'Kementerian Kelautan dan Perikanan',
      'II. BADAN PENDAPATAN',
    ])
      assert.ok(isOfficeName(text), text);
    for (const text of ['SIMPEG', 'Aplikasi Dinas', 'e-Office']) assert.ok(!isOfficeName(text), text);
  });
});

describe('several applications in one cell', () => {
  const namesOf = (name: string, addresses = '') =>
    splitNames(name, readAddresses(addresses).addresses).map((part) => part.name);

  it('are parted by numbers, lines, semicolons and commas', () => {
    assert.deepEqual(namesOf('1. SIMPEG\n2. e-Kinerja\n3. SIPD'), ['SIMPEG', 'e-Kinerja', 'SIPD']);
    assert.deepEqual(namesOf('SIMPEG; e-Office'), ['SIMPEG', 'e-Office']);
    assert.deepEqual(namesOf('SIPD\nSIRUP\nSPSE'), ['SIPD', 'SIRUP', 'SPSE']);
    assert.deepEqual(namesOf('SIPD, SIRUP, SPSE dan e-Katalog'), ['SIPD', 'SIRUP', 'SPSE', 'e-Katalog']);
    assert.deepEqual(namesOf('Aplikasi Surat\nAplikasi Arsip'), ['Aplikasi Surat', 'Aplikasi Arsip']);
  });

  it('are not seen in one name with two spellings, lines or an expansion', () => {
    for (const name of [
      'SPSE/LPSE',
      'Sistem Informasi\nKepegawaian Daerah',
      'SIMPEG\n(Sistem Informasi Kepegawaian)',
      'SIMPEG\nSistem Informasi Manajemen Kepegawaian',
      'Dinas Perindustrian, Perdagangan, Koperasi',
      'Sistem Sarana dan Prasarana',
      'Arsip (surat; nota)',
    ]) {
      assert.deepEqual(namesOf(name), [], name);
    }
  });

  it('take the addresses that hold their names, or all in order', () => {
    const byName = splitNames('SIPD; SIRUP', readAddresses('sirup.go.id, sipd.go.id').addresses);
    assert.deepEqual(
      byName.map(({ addresses }) => addresses[0]?.host),
      ['sipd.go.id', 'sirup.go.id'],
    );
    const inOrder = splitNames('SIPD; SIRUP', readAddresses('a.go.id, b.go.id').addresses);
    assert.deepEqual(
      inOrder.map(({ addresses }) => addresses[0]?.host),
      ['a.go.id', 'b.go.id'],
    );
  });
});
