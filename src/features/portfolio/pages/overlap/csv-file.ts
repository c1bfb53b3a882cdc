import { file, type Reply } from '../../../../kernel/http/reply.ts';
import { writeCsv } from '../../http/intake/write-csv.ts';

/** A table of a page as a file for spreadsheets; no cell is a formula. */
export async function csvFile(rows: readonly (readonly string[])[], downloadName: string): Promise<Reply> {
  const lines = await Array.fromAsync(writeCsv(rows));
  return file('text/csv; charset=utf-8', new Uint8Array(Buffer.concat(lines)), { downloadName });
}
