import { Readable } from 'node:stream';
import {
  modelFaults,
  mostObjects,
  type PortableFault,
  type PortableModel,
  type PortableObject,
  type PortableRelation,
} from '../../domain/interop/portable.ts';
import { domains } from '../../domain/registry/element.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { readTable } from '../intake/read-table.ts';
import { writeCsv } from '../intake/write-csv.ts';
import { writeXlsx } from '../intake/write-xlsx.ts';
import { readObject, valueOfText } from './read-object.ts';
import { valueText } from './value-text.ts';

/** The first columns, the same in every file; the fields that are used follow, by their key. */
const head = ['baris', 'uri', 'domain', 'state', 'name', 'kind_of_relation', 'from', 'to'] as const;
const object = 'objek';
const relation = 'relasi';

/** One table for objects and relations, as CSV. */
export function writeModelCsv(model: PortableModel): Readable {
  return Readable.from(writeCsv(rowsOf(model)));
}

/** The same as a workbook. */
export function writeModelXlsx(model: PortableModel): Readable {
  const rows = [...rowsOf(model)];
  const columns = (rows[0] ?? []).map((_, at) => ({ width: at === 1 ? 46 : 24 }));
  return writeXlsx([{ name: 'Arsitektur', columns, headerRows: 1, rows }]);
}

/** Reads the table back, from a workbook or CSV; what the file is, its content says. */
export async function readModelTable(bytes: Uint8Array): Promise<Result<PortableModel, readonly PortableFault[]>> {
  let columns: readonly string[] | null = null;
  const objects: PortableObject[] = [];
  const relations: PortableRelation[] = [];
  const faults: PortableFault[] = [];
  for await (const event of readTable({ bytes })) {
    if (event.kind === 'refused') return err([{ code: 'interop_malformed', at: event.fault.code }]);
    if (event.kind !== 'row') continue;
    if (columns === null) {
      columns = event.row.cells.map((cell) => cell.trim());
      if (head.some((name, at) => columns?.[at] !== name))
        return err([{ code: 'interop_malformed', at: head.join(', ') }]);
      continue;
    }
    if (objects.length + relations.length > mostObjects) return err([{ code: 'interop_too_large', at: 'tabel' }]);
    const cells = new Map(columns.map((name, at) => [name, event.row.cells[at] ?? '']));
    if (cells.get('baris') === relation) relations.push(relationOf(cells));
    else {
      const read = readObject(claimedOf(cells));
      if (read.ok) objects.push(read.value);
      else faults.push({ ...read.error, at: `baris ${event.row.row}: ${read.error.at}` });
    }
  }
  if (faults.length > 0) return err(faults.slice(0, 100));
  const whole = modelFaults({ objects, relations });
  return whole.length > 0 ? err(whole) : ok({ objects, relations });
}

function* rowsOf({ objects, relations }: PortableModel): Generator<readonly string[]> {
  const fields = [...new Set(objects.flatMap(({ values }) => Object.keys(values)))].toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  yield [...head, ...fields];
  for (const { uri, domain, state, name, values } of objects) {
    const cells = fields.map((field) => {
      const value = values[field];
      return value === undefined ? '' : valueText(value);
    });
    yield [object, uri, domain, state, name, '', '', '', ...cells];
  }
  for (const { uri, kind, from, to } of relations) yield [relation, uri, '', '', '', kind, from, to];
}

type Cells = ReadonlyMap<string, string>;

function relationOf(cells: Cells): PortableRelation {
  const cell = (name: string) => cells.get(name) ?? '';
  return { uri: cell('uri'), kind: cell('kind_of_relation'), from: cell('from'), to: cell('to') };
}

function claimedOf(cells: Cells) {
  const domain = domains.find((known) => known === cells.get('domain'));
  const own: ReadonlySet<string> = new Set(head);
  const values = [...cells]
    .filter(([name, text]) => !own.has(name) && name !== '' && text !== '')
    .map(([field, text]) => [field, domain === undefined ? text : valueOfText(domain, field, text)] as const);
  return {
    uri: cells.get('uri'),
    domain,
    state: cells.get('state'),
    name: cells.get('name'),
    values: Object.fromEntries(values),
  };
}
