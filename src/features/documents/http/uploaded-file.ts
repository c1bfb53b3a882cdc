import type { Ask } from '../../../kernel/http/ask.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export type UploadFault = 'file_missing' | 'body_too_large';

/** What a form of parts may weigh around its file. */
const AROUND_BYTES = 8 * 1024;

/** The one file of a form of parts (RFC 7578), held in memory up to the limit and never longer than the request. */
export async function uploadedFile(
  { stream, headers }: Pick<Ask, 'stream' | 'headers'>,
  given: { readonly field: string; readonly limitBytes: number },
): Promise<Result<Buffer, UploadFault>> {
  const type = headers.get('content-type') ?? '';
  if (stream === null || !/^multipart\/form-data\s*;/i.test(type)) return err('file_missing');
  const most = given.limitBytes + AROUND_BYTES;
  if (Number(headers.get('content-length') ?? '0') > most) return err('body_too_large');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.byteLength;
    if (size > most) return err('body_too_large');
    parts.push(part);
  }
  const file = await fileIn(Buffer.concat(parts), type, given.field);
  if (file === null || file.length === 0) return err('file_missing');
  return file.length > given.limitBytes ? err('body_too_large') : ok(file);
}

async function fileIn(body: Buffer, type: string, field: string): Promise<Buffer | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const value = form.get(field);
    return value instanceof File ? Buffer.from(await value.arrayBuffer()) : null;
  } catch {
    // Not a form of parts after all.
    return null;
  }
}
