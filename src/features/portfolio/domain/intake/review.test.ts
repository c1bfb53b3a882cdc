import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asideOf } from './aside.ts';
import { mapRow } from './mapped-row.ts';
import { readEntry } from './read-entry.ts';
import { startReview } from './review.ts';
import { aPlan, aRow, full, review, rules } from './review.builder.ts';
import { startCount } from './review-summary.ts';
import { bareName, isRowKey, rowKey, systemKey } from './row-key.ts';

describe('the review of a row', () => {
  it('is ready where nothing is to be asked', () => {
    const [row] = review([full('SIMPEG (Sistem Informasi Kepegawaian)')]).rows;
    assert.equal(row?.outcome, 'ready');
    assert.equal(row.entry.expansion, 'Sistem Informasi Kepegawaian');
    assert.deepEqual(
      [row.entry.owner, row.entry.reportedBy, row.entry.status, row.entry.year],
      ['Diskominfo', 'Kota Contoh', 'active', 2019],
    );
    assert.deepEqual(row.place, { sheet: 'Data', row: 2 });
  });

  it('names the problem and its column', () => {
    const codes = (cells: readonly string[]) =>
      review([cells]).rows[0]?.problems.map(({ code, column }) => `${code} ${column}`);
    assert.deepEqual(codes(full('-')), ['row_name_missing B']);
    assert.deepEqual(codes(full('asdfgh')), ['row_name_noise B']);
    assert.deepEqual(codes(full('SIMPEG', { said: 'tidak ada' })), ['row_description_missing C']);
    assert.deepEqual(codes(full('SIMPEG', { said: 'Aplikasi SIMPEG' })), ['row_description_repeats_name C']);
    assert.deepEqual(codes(full('SIMPEG', { said: 'asdf asdf' })), ['row_description_noise C']);
    assert.deepEqual(codes(full('SIMPEG', { year: '2091' })), ['row_year_impossible G']);
    assert.deepEqual(codes(full('SIMPEG', { year: '31 Februari 2020' })), ['row_date_impossible G']);
    assert.deepEqual(codes(full('SIMPEG', { said: 'kab\uFFFDpaten' })), ['row_text_damaged C']);
    assert.deepEqual(codes(full('kata '.repeat(60))), ['row_name_too_long B']);
    assert.deepEqual(codes(full('SIMPEG', { said: 'kata '.repeat(900) })), ['row_text_too_long C']);
    const plan = aPlan({ fields: ['name', 'codes', 'cost'], headings: ['Nama', 'Kode', 'Biaya'] });
    assert.deepEqual(
      review([['SIMPEG', 'RAL.01.01, RAB.99.99', 'mahal']], plan).rows[0]?.problems.map(({ code, values }) => [
        code,
        values,
      ]),
      [
        ['row_code_unknown', { column: 'B', found: 'RAB.99.99' }],
        ['row_cost_unreadable', { column: 'C' }],
      ],
    );
  });

  it('offers what a person must decide, and does none of it', () => {
    const { rows } = review([
      full('SIPD; SIRUP', { url: 'sipd.go.id, sirup.go.id' }),
      full('Portal Data'),
      full('Apel Pagi'),
      full('e-Office'),
      full('E_OFFICE', { said: 'Surat' }),
      full('e-Office', {}),
      full('e-Office (Android)'),
      full('e-Office', { owner: 'Bappeda' }),
    ]);
    assert.deepEqual(
      rows.map(({ offers }) =>
        offers.map((offer) => ('reason' in offer ? `${offer.kind} ${offer.reason}` : offer.kind)),
      ),
      [
        ['split'],
        ['website name'],
        ['not_application ritual'],
        [],
        ['same_system_as same_name_and_owner'],
        ['same_system_as same_row'],
        ['same_system_as other_platform'],
        [],
      ],
    );
    assert.ok(rows.every(({ entry }) => entry.kind === 'application'));
  });

  it('takes a plain website as a website without asking, and asks it for no description', () => {
    const [row] = review([full('Website Desa Sukamaju', { said: '-' })]).rows;
    assert.deepEqual(
      [row?.outcome, row?.entry.kind, row?.notes.includes('website_recognised')],
      ['ready', 'website', true],
    );
  });

  it('keeps the sentence of a status and the note of an address', () => {
    const [row] = review([
      full('SIMPEG', { status: 'sudah tidak digunakan, datanya masih diperlukan', url: 'a.go.id | intranet' }),
    ]).rows;
    assert.equal(row?.entry.status, 'inactive');
    assert.equal(row.entry.note, 'sudah tidak digunakan, datanya masih diperlukan\nintranet');
  });

  it('takes contacts of staff out of every cell, and counts them', () => {
    const { rows, summary } = review([full('SIMPEG', { said: 'Data pegawai. CP: Bapak Andi 0812-3456-7890' })]);
    assert.equal(rows[0]?.entry.description, 'Data pegawai.');
    assert.doesNotMatch(JSON.stringify(rows[0]?.cells), /Andi|0812/);
    assert.deepEqual([summary.removed.phones, summary.removed.names], [1, 1]);
    const plan = aPlan({ fields: ['name', 'contact', 'ignored'], headings: ['Nama', 'PIC', 'Lain'] });
    const contact = review([['SIMPEG', 'Andi Wijaya', 'telp 081234567890']], plan).rows[0];
    assert.deepEqual(contact?.cells, ['SIMPEG', '', '']);
    assert.equal(contact.removed.names, 1);
  });
});

describe('the owner of a row', () => {
  const owners = (lines: readonly (readonly string[])[], plan = aPlan()) =>
    review(lines, plan).rows.map(({ entry }) => entry.owner);

  it('that is empty is offered from above, or as the agency that reports', () => {
    const { rows } = review([full('A1x', { owner: 'Dinkes' }), full('B1x', { owner: '' })]);
    assert.deepEqual(rows[1]?.offers, [
      { kind: 'fill_down', owner: 'Dinkes', from: { sheet: 'Data', row: 2 } },
      { kind: 'own_agency', owner: 'Kota Contoh' },
    ]);
    assert.equal(rows[1].entry.owner, null);
  });

  it('is filled down where the plan says so, or "idem" does', () => {
    const lines = [
      full('A1x', { owner: 'Dinkes' }),
      full('B1x', { owner: '' }),
      full('C1x', { owner: 'Bappeda' }),
      full('D1x', { owner: 'idem' }),
    ];
    assert.deepEqual(owners(lines, aPlan({ emptyOwner: 'fill_down' })), ['Dinkes', 'Dinkes', 'Bappeda', 'Bappeda']);
    assert.deepEqual(owners(lines), ['Dinkes', null, 'Bappeda', 'Bappeda']);
  });

  it('that slipped a row down is lifted again', () => {
    const lines = [
      full('A1x', { owner: '' }),
      full('B1x', { owner: 'Dinkes' }),
      full('C1x', { owner: '' }),
      full('D1x', { owner: 'Bappeda' }),
      full('E1x', { owner: '' }),
    ];
    assert.deepEqual(owners(lines, aPlan({ emptyOwner: 'fill_down', ownerShift: 1 })), [
      'Dinkes',
      'Dinkes',
      'Bappeda',
      'Bappeda',
      'Bappeda',
    ]);
  });

  it('may stand over its rows as a heading, or be the name of the sheet', () => {
    const plan = aPlan({
      fields: ['number', 'name', 'description'],
      headings: ['No', 'Nama', 'Uraian'],
      emptyOwner: 'own_agency',
    });
    const { rows, summary } = review(
      [
        ['A.', 'DINAS KESEHATAN', ''],
        ['1', 'e-Puskesmas', 'Rekam medis'],
        ['', 'Dinas Sosial', ''],
        ['1', 'SIKS', 'Bantuan'],
      ],
      plan,
    );
    assert.deepEqual(
      rows.map(({ entry }) => entry.owner),
      ['DINAS KESEHATAN', 'Dinas Sosial'],
    );
    assert.equal(summary.skipped.section, 2);
    assert.deepEqual(owners([['1', 'x-y', 'Rekam medis']], { ...plan, owner: 'Dinkes' }), ['Dinkes']);
  });
});

describe('rows that are no entries', () => {
  it('are passed over and counted: blanks, the header again, sums and signatures', () => {
    const { rows, summary } = review([
      full('SIMPEG'),
      [],
      [],
      ['No', 'Nama', 'Uraian', 'OPD', 'Alamat', 'Status', 'Tahun'],
      full('SIPD'),
      ['', 'Jumlah', '', '2'],
      ['', '', '', 'Kota Contoh, 12 Maret 2026'],
      ['', '', '', '', 'NIP 198501012010011003'],
    ]);
    assert.equal(rows.length, 2);
    assert.equal(summary.blank, 2);
    assert.deepEqual(summary.skipped, { repeated_header: 1, section: 0, aside: 3 });
  });

  it('are not seen in a list of bare names', () => {
    const plan = aPlan({ fields: ['number', 'name'], headings: ['No', 'Nama'] });
    assert.equal(asideOf(aRow(2, ['1', 'Desa Sukamaju']), plan), null);
    assert.equal(asideOf(aRow(2, ['1', 'Desa Sukamaju']), aPlan())?.reason, 'section');
  });

  it('never include a row that has lost its name', () => {
    const { rows } = review([['', '', 'Mengelola surat', '', '', '', '']]);
    assert.deepEqual(
      rows[0]?.problems.map(({ code }) => code),
      ['row_name_missing'],
    );
    assert.equal(asideOf(aRow(3, ['', 'SIMPEG']), aPlan()), null);
  });
});

describe('a row with more cells than columns', () => {
  it('is put together again where an office name fell apart at its commas', () => {
    const row = aRow(2, [
      '1',
      'SIMPEG',
      'Surat',
      'Dinas Perindustrian',
      ' Perdagangan',
      ' Koperasi dan UKM',
      'a.go.id',
      'Aktif',
      '2019',
    ]);
    const mapped = mapRow(row, aPlan());
    assert.equal(mapped.isJoined, true);
    assert.deepEqual(mapped.cells.slice(2, 5), [
      'Surat',
      'Dinas Perindustrian, Perdagangan, Koperasi dan UKM',
      'a.go.id',
    ]);
  });

  it('is a problem where nothing explains it', () => {
    const { rows } = review([[...full('SIMPEG'), 'lebih']]);
    assert.deepEqual(
      rows[0]?.problems.map(({ code }) => code),
      ['row_columns_shifted'],
    );
  });
});

describe('the key of a row', () => {
  it('is the same for the same place, and another for another', () => {
    const place = { sheet: 'Data', row: 7 };
    assert.equal(rowKey('a', place), rowKey('a', place));
    assert.notEqual(rowKey('a', place), rowKey('b', place));
    assert.equal(isRowKey(rowKey('a', place)), true);
    assert.equal(isRowKey('KB-1'), false);
  });

  it('names one system of one owner, whatever its hyphens, brackets and platform', () => {
    assert.equal(systemKey('SIKS-NG (Sistem)', 'Dinsos'), systemKey('siks ng mobile', 'DINSOS'));
    assert.notEqual(systemKey('SIMPEG', 'BKD'), systemKey('SIMPEG', 'Bappeda'));
    assert.equal(bareName('Mobile'), 'mobile');
  });

  it('that was copied to a second row names only the first', () => {
    const plan = aPlan({
      fields: ['name', 'description', 'row_key'],
      headings: ['Nama', 'Uraian', 'Kunci baris'],
      emptyOwner: 'own_agency',
    });
    const key = rowKey('z', { sheet: 'Data', row: 9 });
    const keys = review(
      [
        ['A1x', 'Surat', key],
        ['B1x', 'Arsip', key],
        ['C1x', 'Data', 'bukan kunci'],
      ],
      plan,
    ).rows.map((row) => row.key);
    assert.equal(keys[0], key);
    assert.equal(new Set(keys).size, 3);
  });
});

describe('a list of 30,000 rows', () => {
  it('is judged in seconds and counted whole', () => {
    const run = startReview(rules);
    const plan = aPlan();
    const started = process.hrtime.bigint();
    for (let row = 2; row < 30_002; row += 1)
      run.take(plan, aRow(row, full(`Sistem ${row}`, { said: `Mengelola <b>surat</b> nomor ${row} untuk warga` })));
    const { summary } = run.finish();
    assert.equal(summary.rows, 30_000);
    assert.equal(summary.ready, 30_000);
    assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 15);
    assert.equal(startCount().summary().rows, 0);
    assert.equal(readEntry(['x'], ['name'], rules).names, 'x');
  });
});
