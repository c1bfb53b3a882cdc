import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attentionGroups } from './attention-groups.ts';
import { groupLabel } from './attention-table.tsx';
import { attentionRows } from './gallery-samples.ts';

describe('what an officer looks at together', () => {
  const rows = attentionRows('id');
  const labels = (given: typeof rows) => attentionGroups(given).map((group) => groupLabel(group, 'id'));

  it('is what she said on one page, and what one source owes; what is compared stands alone', () => {
    assert.deepEqual(labels(rows), [
      'Alamat',
      'Nomor STR',
      'Nama pada ijazah',
      'Nama',
      'Tempat praktik',
      'Hari dan jam praktik',
      'NPWP',
      'Nomor ijazah dan satu isian lain',
    ]);
  });

  it('is not what she mended later', () => {
    const mended = rows.map((row) =>
      row.label === 'Nama tempat' && row.stated !== null
        ? { ...row, stated: { ...row.stated, at: row.stated.at.add({ hours: 20 }) } }
        : row,
    );
    assert.deepEqual(labels(mended).slice(4, 7), ['Jenis tempat', 'Nama tempat', 'Hari dan jam praktik']);
  });

  it('is not what two sources owe', () => {
    const two = rows.map((row) =>
      row.label === 'Tahun lulus' ? { ...row, gap: { kind: 'waiting' as const, source: 'DJP', since: null } } : row,
    );
    assert.deepEqual(labels(two).slice(-2), ['Nomor ijazah', 'Tahun lulus']);
  });
});
