import type { PublishedElement } from '../../domain/registry/element.ts';
import { elementUri } from '../../domain/registry/element.ts';
import { writeCsv } from '../intake/write-csv.ts';

/** The heads of the export; stable, so that a spreadsheet made of it today reads tomorrow's. */
const HEADS = [
  'uri',
  'instansi',
  'pemilik',
  'nama',
  'fungsi',
  'ranah',
  'keadaan',
  'jenis',
  'status',
  'kode',
  'fungsi_katalog',
  'dilaporkan_oleh',
  'rahasia',
  'terbit',
] as const;

/** What every agency may see, as CSV; what is not open is an empty cell, never a word about it. */
export function catalogueCsv(
  rows: readonly PublishedElement[],
  agencyName: (id: string) => string,
): ReadableStream<Uint8Array> {
  return streamed(linesOf(rows, agencyName));
}

function* linesOf(rows: readonly PublishedElement[], agencyName: (id: string) => string): Generator<readonly string[]> {
  yield HEADS;
  for (const row of rows)
    yield [
      elementUri(row.elementId),
      agencyName(row.agencyId),
      row.ownerName,
      row.name ?? '',
      row.functionText ?? '',
      row.domain,
      row.state,
      row.kind,
      row.status ?? '',
      row.codes.join(' '),
      row.functions.join(' '),
      row.reportedBy ?? '',
      row.isClassified ? 'ya' : 'tidak',
      row.publishedAt.toString(),
    ];
}

/** Lines of cells as a file that is written while it is sent. */
export function streamed(lines: Iterable<readonly string[]>): ReadableStream<Uint8Array> {
  const pieces = writeCsv(lines);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** The same open fields as JSON. */
export function publishedJson(row: PublishedElement) {
  return {
    uri: elementUri(row.elementId),
    agencyId: row.agencyId,
    domain: row.domain,
    state: row.state,
    kind: row.kind,
    name: row.name,
    function: row.functionText,
    codes: row.codes,
    functions: row.functions,
    owner: row.ownerName,
    reportedBy: row.reportedBy,
    status: row.status,
    isClassified: row.isClassified,
    revision: row.revision,
    publishedAt: row.publishedAt.toString(),
  };
}
