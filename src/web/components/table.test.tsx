import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPart } from '../render.tsx';
import { readMarkup, select } from '../markup-reader.ts';
import { type Column, DataTable, type DataTableProps } from './table.tsx';

interface Person {
  readonly name: string;
  readonly age: number | null;
}

const rows: readonly Person[] = [
  { name: 'Ratna', age: 32 },
  { name: 'Bima', age: null },
];

const columns: readonly Column<Person>[] = [
  {
    key: 'name',
    head: 'Nama',
    cell: (person) => person.name,
    rowHeader: true,
    sorting: { href: '?urut=nama', direction: 'ascending' },
  },
  {
    key: 'age',
    head: 'Umur, tahun',
    cell: (person) => person.age,
    figures: true,
    sorting: { href: '?urut=umur', direction: null },
  },
];

function table(own: Partial<DataTableProps<Person>> & Pick<DataTableProps<Person>, 'phone'>) {
  return readMarkup(renderPart(<DataTable id="orang" caption="Orang" columns={columns} rows={rows} {...own} />));
}

describe('a table', () => {
  it('has a caption, heads for its columns and a head for each row', () => {
    const elements = table({ phone: 'fit' });
    assert.equal(select(elements, 'caption')[0]?.text, 'Orang');
    assert.equal(select(elements, 'th', { scope: 'col' }).length, 2);
    assert.deepEqual(
      select(elements, 'th', { scope: 'row' }).map((cell) => cell.text),
      ['Ratna', 'Bima'],
    );
  });

  it('says how it is sorted and how it can be', () => {
    const heads = select(table({ phone: 'fit' }), 'th', { scope: 'col' });
    assert.deepEqual(
      heads.map((head) => head.attributes.get('aria-sort')),
      ['ascending', 'none'],
    );
    assert.match(heads[1]?.text ?? '', /urutkan menurut Umur, tahun/);
  });

  it('shows a dash for an empty cell and says the word to those who listen', () => {
    const cells = select(table({ phone: 'fit' }), 'td');
    assert.equal(cells[1]?.text, '-tidak ada');
    assert.equal(cells[0]?.text, '32');
  });

  it('as blocks on a phone keeps its meaning by explicit roles and labels', () => {
    const elements = table({ phone: 'cards' });
    const roles = elements.map((element) => element.attributes.get('role')).filter((role) => role !== undefined);
    assert.deepEqual(new Set(roles), new Set(['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']));
    for (const element of elements.filter(({ tag }) => /^(table|thead|tbody|tr|th|td)$/.test(tag))) {
      assert.ok(element.attributes.has('role'), `<${element.tag}> has no role`);
    }
    assert.equal(select(elements, 'td')[0]?.attributes.get('data-label'), 'Umur, tahun');
  });

  it('that scrolls sideways stands in a region that can be focused and has a name', () => {
    const elements = table({ phone: 'scroll' });
    const [region] = select(elements, 'div', { role: 'region' });
    assert.equal(region?.attributes.get('tabindex'), '0');
    const [name] = select(elements, '*', { id: region?.attributes.get('aria-labelledby') ?? '' });
    assert.equal(name?.text, 'Orang');
    assert.equal(select(elements, 'table')[0]?.attributes.has('role'), false);
  });

  it('marks the row that needs an eye, and no other', () => {
    const elements = table({ phone: 'fit', rowState: (person) => (person.age === null ? 'flagged' : null) });
    const states = select(elements, 'tr').map((row) => row.attributes.get('class'));
    assert.deepEqual(states, [undefined, undefined, 'row-flagged']);
  });

  it('ends with totals under a rule', () => {
    const elements = table({ phone: 'fit', totals: ['Jumlah', '32'] });
    assert.equal(select(elements, 'tfoot')[0]?.text, 'Jumlah32');
  });

  it('shows hostile cells as text', () => {
    const elements = table({ phone: 'fit', rows: [{ name: '<script>x</script>', age: 1 }] });
    assert.equal(select(elements, 'script').length, 0);
    assert.equal(select(elements, 'th', { scope: 'row' })[0]?.text, '<script>x</script>');
  });
});
