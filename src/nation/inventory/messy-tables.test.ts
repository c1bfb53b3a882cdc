import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { defaultSeed } from '../random.ts';
import { generateInventory } from './generate-inventory.ts';
import { labelledColumns, writeLabelledCsv } from './labelled-csv.ts';
import { type MessyKind, messyTable } from './messy-tables.ts';

const kinds: readonly MessyKind[] = ['census', 'ministry', 'subdomains'];

describe('the three messy lists', () => {
  for (const kind of kinds) {
    it(`of kind ${kind} have as many cells as headers in each of 300 rows, the same for the same seed`, () => {
      const table = messyTable({ seed: defaultSeed, kind, rows: 300 });
      assert.deepEqual(messyTable({ seed: defaultSeed, kind, rows: 300 }), table);
      assert.ok(table.rows.length >= 300 && table.rows.length < 330);
      assert.equal(table.entries.length, table.rows.length);
      assert.ok(table.rows.every((cells) => cells.length === table.header.length));
      assert.equal(new Set(table.entries.flatMap((entry) => entry?.key ?? [])).size, 300);
    });
  }

  it('hold blank rows, repeated rows, websites and staff contacts to strip', () => {
    const { rows, entries } = messyTable({ seed: defaultSeed, kind: 'census', rows: 300 });
    assert.ok(entries.includes(null));
    const keys = entries.flatMap((entry) => entry?.key ?? []);
    assert.ok(keys.length > new Set(keys).size);
    assert.ok(entries.some((entry) => entry?.kind === 'website'));
    assert.ok(rows.some((cells) => /0812/.test(cells.at(-1) ?? '')));
  });

  it('shift some owners by a row where units are numbers, and give the table of units', () => {
    const { rows, entries, units } = messyTable({ seed: defaultSeed, kind: 'ministry', rows: 300 });
    const wrong = rows.filter((cells, at) => cells[2] !== (entries[at]?.office.code ?? ''));
    assert.ok(wrong.length > 5 && wrong.length < 45);
    const codes = new Set(units.map(([code]) => code));
    assert.ok(rows.every(([, , code = '']) => code === '' || codes.has(code)));
  });

  it('refuse an agency that hands in no list', () => {
    assert.throws(() => messyTable({ seed: defaultSeed, kind: 'census', rows: 10, agency: 'kab-nowhere' }), RangeError);
  });
});

describe('the labelled list', () => {
  const inventory = generateInventory({ seed: defaultSeed });
  const rows: unknown[] = parse(writeLabelledCsv(inventory));

  it('has the columns that the overlap evaluation reads, with codes left empty', () => {
    assert.deepEqual(rows[0], [...labelledColumns]);
    assert.ok(rows.slice(1).every((row) => Array.isArray(row) && row.length === 5 && row[3] === ''));
  });

  it('holds every application that stands alone in its row with its functions, and nothing else', () => {
    const whole = inventory.entries.filter(({ key }) => (inventory.truth.labels.get(key)?.system ?? null) !== null);
    assert.equal(rows.length - 1, whole.length);
    const labels = whole.map(({ key }) => inventory.truth.labels.get(key)?.functions.join('|'));
    assert.deepEqual(
      rows.slice(1).map((row) => (Array.isArray(row) ? row[4] : null)),
      labels,
    );
  });
});
