import { file, type FileReply } from '../../../kernel/http/reply.ts';
import { writeCsv } from './intake/write-csv.ts';

/** Rows as a CSV file to download; the first are the heads. */
export async function csvFile(name: string, rows: readonly (readonly string[])[]): Promise<FileReply> {
  const parts: Buffer[] = [];
  for await (const part of writeCsv(rows)) parts.push(part);
  return file('text/csv; charset=utf-8', Buffer.concat(parts), { downloadName: name });
}
