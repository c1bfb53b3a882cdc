import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareUploads, shownField } from './compare-uploads.ts';
import { decideRow, isDecided } from './decide-row.ts';
import { problemSheet } from './problem-sheet.ts';
import { startReview } from './review.ts';
import { aPlan, aRow, full, review, rules } from './review.builder.ts';
import { isRowKey } from './row-key.ts';

describe('deciding', () => {
  const [split, empty, noise] = review([
    full('SIPD; SIRUP', { url: 'sipd.go.id, sirup.go.id' }),
    full('X1y', { said: '-' }),
    full('asdfgh'),
  ]).rows;
  assert.ok(split !== undefined && empty !== undefined && noise !== undefined);

  it('parts a row into entries with their addresses', () => {
    const decided = decideRow(split, [{ kind: 'split' }]);
    assert.ok(decided.ok);
    assert.deepEqual(
      decided.value.entries.map(({ name, addresses }) => [name, addresses[0]?.host]),
      [
        ['SIPD', 'sipd.go.id'],
        ['SIRUP', 'sirup.go.id'],
      ],
    );
  });

  it('refuses what was not offered, and what the owner must put right', () => {
    assert.deepEqual(decideRow(split, [{ kind: 'fill_down' }]), { ok: false, error: { code: 'not_offered' } });
    assert.deepEqual(decideRow(noise, [{ kind: 'let_pass' }]), { ok: false, error: { code: 'must_be_corrected' } });
    assert.equal(decideRow(empty, [{ kind: 'let_pass' }]).ok, true);
    assert.equal(decideRow(empty, [{ kind: 'keep' }]).ok, false);
    assert.deepEqual(decideRow(noise, [{ kind: 'not_application' }]), {
      ok: true,
      value: { entries: [], sameAs: null },
    });
  });

  it('is done only when the owner is known too', () => {
    const [, row] = review([full('A1x', { owner: 'Dinkes' }), full('B1x', { owner: '' })]).rows;
    assert.ok(row !== undefined);
    assert.equal(isDecided(row, []), false);
    assert.equal(isDecided(row, [{ kind: 'keep' }]), false);
    assert.equal(isDecided(row, [{ kind: 'fill_down' }]), true);
    const [, same] = review([full('SIPD'), full('SIPD')]).rows;
    assert.ok(same !== undefined);
    const decided = decideRow(same, [{ kind: 'same_system_as' }]);
    assert.deepEqual(decided.ok ? decided.value.sameAs : null, { sheet: 'Data', row: 2 });
  });
});

describe('the problem workbook', () => {
  it('holds the problem rows in the words and order of their owner, with the problem and the key', () => {
    const { rows } = review([full('SIMPEG'), full('-'), full('SIPD', { said: '-' })]);
    const sheet = problemSheet(aPlan(), rows, ({ code }) => code);
    assert.deepEqual(sheet.header, [
      'No',
      'Nama',
      'Uraian',
      'OPD',
      'Alamat',
      'Status',
      'Tahun',
      'Masalah',
      'Kunci baris',
    ]);
    assert.deepEqual(
      sheet.rows.map((cells) => cells.slice(1, 3)),
      [
        ['-', 'Mengelola surat'],
        ['SIPD', '-'],
      ],
    );
    assert.deepEqual(
      sheet.rows.map((cells) => cells[7]),
      ['row_name_missing', 'row_description_missing'],
    );
    assert.equal(sheet.keyColumn, 8);
    assert.ok(sheet.rows.every((cells) => isRowKey(cells[8] ?? '')));
  });

  it('is found again row by row after it was put right', () => {
    const first = review([full('SIMPEG'), full('-'), full('SIPD', { said: '-' })]);
    const sheet = problemSheet(aPlan(), first.rows, ({ code }) => code);
    const plan = aPlan({ headings: sheet.header, fields: [...aPlan().fields, 'problem', 'row_key'] });
    const corrected = sheet.rows.map((cells) =>
      cells.with(1, cells[1] === '-' ? 'e-Office' : 'SIPD').with(2, 'Rencana'),
    );
    const later = startReview({ ...rules, importId: 'b' });
    const rows = corrected
      .flatMap((cells, index) => later.take(plan, aRow(index + 2, cells)))
      .flatMap(({ kind, row }) => (kind === 'row' ? [row] : []));
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['ready', 'ready'],
    );
    const { changed, added, missing, unchanged } = compareUploads(first.rows, rows);
    assert.deepEqual(
      changed.map(({ before, fields }) => [before.row, fields.map(({ field }) => field)]),
      [
        [3, ['name', 'description']],
        [4, ['description']],
      ],
    );
    assert.deepEqual([added.length, unchanged, missing.map(({ place }) => place.row)], [0, 0, [2]]);
    const again = problemSheet(
      plan,
      first.rows.map((row) => ({ ...row, cells: [...row.cells, 'alt', row.key] })),
      ({ code }) => code,
    );
    assert.deepEqual(again.header, sheet.header);
  });
});

describe('comparing two uploads', () => {
  it('finds rows without a key by name and owner, and shows only what changed', () => {
    const before = review([full('e-Office'), full('SIPD'), full('PPID')]).rows;
    const moved = review([full('PPID', { status: 'Tidak Aktif' }), full('e-office'), full('JDIH')]).rows.map((row) => ({
      ...row,
      key: `x${row.place.row}`,
    }));
    const { changed, added, missing, unchanged } = compareUploads(before, moved);
    assert.deepEqual(
      changed.map(({ fields }) => fields),
      [
        [{ field: 'status', before: 'active', after: 'inactive' }],
        [{ field: 'name', before: 'e-Office', after: 'e-office' }],
      ],
    );
    assert.deepEqual(
      [added.map(({ entry }) => entry.name), missing.map(({ entry }) => entry.name), unchanged],
      [['JDIH'], ['SIPD'], 0],
    );
    assert.equal(compareUploads(before, before).unchanged, 3);
    assert.equal(shownField(['RAL.01', 'RAB.02']), 'RAL.01, RAB.02');
  });
});
