import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentsOf } from './column-contents.ts';
import { headingWords } from './heading-words.ts';
import { ownHeadings, repeatable } from './field.ts';
import { findHeader } from './find-header.ts';
import { readHeading } from './heading.ts';
import { checkPlan, ownerPattern, planOf, type SheetPlan } from './plan.ts';
import { proposeColumns } from './propose-columns.ts';
import { proposeSheets } from './propose-sheets.ts';
import type { SheetRow, SheetSample, Span } from './sheet.ts';

const rowsOf = (lines: readonly (readonly string[])[], spans: readonly Span[] = []): readonly SheetRow[] =>
  lines.flatMap((cells, index) => {
    const row = index + 1;
    const own = spans.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
    return cells.every((cell) => cell === '') ? [] : [{ row, cells, spans: own }];
  });

const data = [
  ['1', 'SIMPEG', 'Mengelola data kepegawaian daerah', 'BKD', 'simpeg.kota.go.id', 'Aktif', '2018'],
  ['2', 'e-Office', 'Surat menyurat antar kantor', 'Sekretariat Daerah', 'eoffice.kota.go.id', 'Aktif', '2019'],
  ['3', 'SIPD', 'Perencanaan pembangunan', 'Bappeda', '-', 'Tidak Aktif', '-'],
  ['4', 'PPID', 'Permohonan informasi publik', 'Diskominfo', 'ppid.kota.go.id', 'Aktif', '2020'],
];

const fieldsOf = (lines: readonly (readonly string[])[]) => {
  const rows = rowsOf(lines);
  const header = findHeader(rows);
  assert.ok(header !== null);
  return proposeColumns(header, rows).map(({ field }) => field);
};

describe('the heading of a column', () => {
  const cases = {
    name: [
      'Judul',
      'NAMA APLIKASI',
      'Nama Sistem Informasi',
      'Application Name',
      'Nama  Aplikasi/Website',
      'nama aplikas',
    ],
    description: ['Uraian', 'Deskripsi Singkat', 'Fungsi Aplikasi', 'KEGUNAAN', 'Purpose', 'Deskrispi'],
    owner: [
      'OPD',
      'Dinas/Instansi',
      'Unit Pengelola',
      'Nama OPD',
      'Perangkat Daerah',
      'Owning Agency',
      'Pemilik Aplikasi',
      'Unit Kerja',
    ],
    reported_by: ['OPD Pengguna', 'Pelapor'],
    developer: ['Pengembang', 'Nama Pengembang', 'Dikembangkan oleh', 'Vendor'],
    address: ['Alamat URL', 'Link', 'Nama Domain / URL', 'Sub Domain', 'Alamat'],
    status: ['Status', 'Aktif/Tidak Aktif', 'Kondisi'],
    year: ['Tahun Pembuatan', 'Year'],
    legal_basis: ['Dasar Hukum'],
    database: ['Basis Data', 'Database'],
    language: ['Bahasa Pemrograman', 'Framework'],
    codes: ['Kode RAB', 'RAL'],
    cost: ['Biaya', 'Nilai Kontrak (Rp)'],
    contact: ['Nama PIC', 'No. HP', 'Email', 'Contact Person', 'Username'],
    number: ['No', 'No.'],
  } as const;
  for (const [field, headings] of Object.entries(cases)) {
    it(`is known for the field ${field}`, () => {
      for (const heading of headings) assert.equal(readHeading(heading)?.field, field, heading);
    });
  }

  it('is nothing where a text or an unknown word stands', () => {
    for (const heading of ['', 'Warna', 'x'.repeat(200), 'SIMPEG']) assert.equal(readHeading(heading), null, heading);
  });

  it('is known for the columns that a problem workbook adds, and codes and remarks may fill several', () => {
    assert.equal(readHeading(ownHeadings.rowKey)?.field, 'row_key');
    assert.equal(readHeading(ownHeadings.problem)?.field, 'problem');
    assert.deepEqual([repeatable.has('codes'), repeatable.has('name')], [true, false]);
  });

  it('no word means two fields', () => {
    const all = headingWords.flatMap(({ field, exact, within }) =>
      [...new Set([...exact, ...within])].map((word) => ({ field, word })),
    );
    for (const { field, word } of all) {
      assert.deepEqual(
        all.filter((one) => one.word === word).map((one) => one.field),
        [field],
        word,
      );
    }
  });
});

describe('the header of a list', () => {
  it('is found below titles and blanks', () => {
    const rows = rowsOf([
      ['DAFTAR APLIKASI KOTA'],
      ['Tahun 2026'],
      [''],
      ['No', 'Nama Aplikasi', 'Uraian', 'OPD'],
      ...data,
    ]);
    const header = findHeader(rows);
    assert.deepEqual([header?.rows, header?.titleRows, header?.firstDataRow], [[4], [1, 2], 5]);
  });

  it('may have two lines, joined cells above and a row that numbers the columns', () => {
    const span = { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 };
    const rows = rowsOf(
      [
        ['No', 'Nama Aplikasi', 'Informasi', 'Informasi'],
        ['No', 'Nama Aplikasi', 'Uraian', 'OPD'],
        ['1', '2', '3', '4'],
        ...data,
      ],
      [span],
    );
    const header = findHeader(rows);
    assert.deepEqual(header?.rows, [1, 2]);
    assert.deepEqual(header?.headings, ['No', 'Nama Aplikasi', 'Informasi Uraian', 'Informasi OPD']);
    assert.equal(header?.firstDataRow, 4);
  });

  it('may be missing', () => {
    const header = findHeader(rowsOf(data));
    assert.deepEqual([header?.rows, header?.firstDataRow, header?.confidence], [[], 1, 0]);
  });
});

describe('the meaning of columns', () => {
  it('is proposed by headings, in Indonesian and in English', () => {
    const expected = ['number', 'name', 'description', 'owner', 'address', 'status', 'year'];
    assert.deepEqual(fieldsOf([['No', 'Judul', 'Uraian', 'OPD', 'Link', 'Status', 'Tahun'], ...data]), expected);
    assert.deepEqual(fieldsOf([['No', 'Application', 'Purpose', 'Agency', 'URL', 'State', 'Year'], ...data]), expected);
  });

  it('is proposed by contents where there is no header', () => {
    assert.deepEqual(fieldsOf(data), ['number', 'name', 'description', 'owner', 'address', 'status', 'year']);
  });

  it('is proposed against a heading that misleads', () => {
    const rows = rowsOf([
      ['No', 'Nama Aplikasi', 'Fungsi', 'Alamat', 'OPD'],
      ...data.map(([no = '', name = '', said = '', owner = '', url = '']) => [
        no,
        name,
        said,
        owner,
        url === '-' ? 'x.go.id' : url,
      ]),
    ]);
    const header = findHeader(rows);
    assert.ok(header !== null);
    const columns = proposeColumns(header, rows);
    assert.deepEqual(
      columns.map(({ field }) => field),
      ['number', 'name', 'description', 'owner', 'address'],
    );
    assert.equal(columns[3]?.reason.code, 'contents_against_heading');
  });

  it('keeps who reports apart from who owns', () => {
    const lines = data.map((cells) => [...cells.slice(1, 4), 'Kementerian Dalam Negeri']);
    assert.deepEqual(fieldsOf([['Nama', 'Uraian', 'OPD Pengguna', 'Pemilik'], ...lines]), [
      'name',
      'description',
      'reported_by',
      'owner',
    ]);
    assert.deepEqual(fieldsOf([['Nama', 'Uraian', 'OPD', 'Instansi Pemilik'], ...lines]), [
      'name',
      'description',
      'reported_by',
      'owner',
    ]);
  });

  it('shows no example of a column of contacts', () => {
    const rows = rowsOf([
      ['Nama Aplikasi', 'Uraian', 'Nama PIC'],
      ['SIMPEG', 'Data pegawai', 'Andi 081234567890'],
      ['SIPD', 'Rencana', 'Sari'],
    ]);
    const header = findHeader(rows);
    assert.ok(header !== null);
    const contact = proposeColumns(header, rows)[2];
    assert.equal(contact?.field, 'contact');
    assert.deepEqual(contact.examples, []);
  });

  it('contents are judged by shares, placeholders apart', () => {
    const { filled, fits } = contentsOf(['a.go.id', '-', 'b.go.id', 'c.go.id']);
    assert.equal(filled, 0.75);
    assert.equal(fits.address, 1);
  });
});

describe('the sheets of a workbook', () => {
  const sample = (name: string, lines: readonly (readonly string[])[], isHidden = false): SheetSample => ({
    sheet: { name, position: 1, isHidden },
    rows: rowsOf(lines),
    rowCount: lines.length,
  });
  const list = [['No', 'Nama Aplikasi', 'Uraian', 'OPD'], ...data.map((cells) => cells.slice(0, 4))];

  it('are chosen where they hold a list, and each says why', () => {
    const proposals = proposeSheets([
      sample('Petunjuk', [['Petunjuk pengisian'], ['Isi semua kolom dengan benar']]),
      sample('Data', list),
      sample('Arsip', list, true),
      sample('Kosong', []),
      sample('Referensi', [
        ['Nama', 'Keterangan'],
        ['Aktif', 'x'],
        ['Tidak', 'y'],
      ]),
    ]);
    assert.deepEqual(
      proposals.map(({ isChosen, reason }) => [isChosen, reason]),
      [
        [false, 'looks_like_reference'],
        [true, 'holds_list'],
        [false, 'hidden'],
        [false, 'no_rows'],
        [false, 'looks_like_reference'],
      ],
    );
  });

  it('may each be the list of one office', () => {
    const lines = list.map((cells) => cells.slice(0, 3));
    const proposals = proposeSheets([
      sample(
        'Dinkes',
        lines.map((cells) => [...cells, 'Aktif']),
      ),
      sample('Sheet2', lines),
    ]);
    assert.equal(proposals[0]?.ownerFromName, 'Dinkes');
    assert.equal(proposals[1]?.ownerFromName, null);
  });
});

describe('the plan of an import', () => {
  const plan = (fields: SheetPlan['fields']): SheetPlan => ({
    position: 1,
    name: 'Data',
    headings: [],
    headerRows: [1],
    firstDataRow: 2,
    fields,
    owner: null,
    emptyOwner: 'ask',
    ownerShift: 0,
  });

  it('comes of the proposal', () => {
    const sample: SheetSample = {
      sheet: { name: '', position: 1, isHidden: false },
      rows: rowsOf([['No', 'Nama Aplikasi', 'Uraian', 'OPD'], ...data.map((cells) => cells.slice(0, 4))]),
      rowCount: 5,
    };
    const [proposal] = proposeSheets([sample]);
    assert.ok(proposal !== undefined);
    const made = planOf(proposal, sample);
    assert.deepEqual(made?.fields, ['number', 'name', 'description', 'owner']);
    assert.deepEqual([made.firstDataRow, made.emptyOwner, made.ownerShift], [2, 'ask', 0]);
  });

  it('is refused without a name, and with one field twice', () => {
    assert.equal(checkPlan([plan(['name', 'codes', 'codes'])]).ok, true);
    for (const [plans, code] of [
      [[], 'intake_no_list'],
      [[plan(['owner'])], 'intake_name_unmapped'],
      [[plan(['name', 'owner', 'owner'])], 'intake_column_twice'],
    ] as const) {
      const checked = checkPlan(plans);
      assert.equal(checked.ok ? null : checked.error.code, code);
    }
  });

  it('knows owners that stand once above their rows, and those shifted down by one', () => {
    const column = (values: readonly string[]) =>
      values.map((value, index) => ({ row: index + 2, cells: ['x', value], spans: [] }));
    assert.equal(ownerPattern(column(['A', '', '', 'B', '', 'C']), 1), 'below');
    assert.equal(ownerPattern(column(['', 'A', '', '', 'B', '']), 1), 'shifted');
    assert.equal(ownerPattern(column(['A', 'B', 'C', '']), 1), 'none');
  });
});

describe('a list whose only words are remarks', () => {
  const lines = (heads: readonly string[]) => [
    heads,
    ...data.map(([, name = '', text = '', owner = '']) => [name, text, owner]),
  ];

  it('says by them what its applications do', () => {
    assert.deepEqual(fieldsOf(lines(['Judul', 'Keterangan', 'OPD'])), ['name', 'description', 'owner']);
  });

  it('keeps them as remarks beside a purpose', () => {
    const both = [
      ['Judul', 'Uraian', 'OPD', 'Keterangan'],
      ...data.map(([, name = '', text = '', owner = '']) => [name, text, owner, 'dipakai']),
    ];
    assert.deepEqual(fieldsOf(both), ['name', 'description', 'owner', 'note']);
  });
});
