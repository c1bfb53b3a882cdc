import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { type BodyFault, type Form, formOf } from './form.ts';

/** A file as a form of parts sent it. Name and type are the sender's claims: the content says what it is. */
export interface UploadedFile {
  readonly field: string;
  readonly claimedName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface Upload {
  /** Text fields; each file stands in as its digest, so that the form's meaning covers it. */
  readonly form: Form;
  readonly files: readonly UploadedFile[];
}

export type UploadFault = BodyFault | 'busy';

/** What all uploads under way may hold in memory together. */
const HELD_BYTES = 192 * 1024 * 1024;
const MOST_PARTS = 60;
let heldBytes = 0;

/** Reads a form of parts (RFC 7578) up to a limit; what is longer is refused before it is held. */
export async function readUpload(request: Request, limitBytes: number): Promise<Result<Upload, UploadFault>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return err('body_type_unknown');
  if (request.body === null) return err('form_malformed');
  if (Number(request.headers.get('content-length') ?? '0') > limitBytes) return err('body_too_large');
  let mine = 0;
  try {
    const parts: Uint8Array[] = [];
    for await (const part of request.body) {
      mine += part.byteLength;
      heldBytes += part.byteLength;
      if (mine > limitBytes) return err('body_too_large');
      if (heldBytes > HELD_BYTES) return err('busy');
      parts.push(part);
    }
    return await parse(Buffer.concat(parts), type);
  } finally {
    heldBytes -= mine;
  }
}

async function parse(body: Uint8Array<ArrayBuffer>, type: string): Promise<Result<Upload, UploadFault>> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  if (form === null) return err('form_malformed');
  const entries: [string, string][] = [];
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (entries.length >= MOST_PARTS) return err('form_malformed');
    if (typeof value === 'string') {
      entries.push([field, value]);
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    // A browser sends an empty part for a file field that was left alone.
    if (bytes.byteLength === 0) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ field, claimedName: value.name, bytes, sha256 });
    entries.push([field, `sha256:${sha256}`]);
  }
  return ok({ form: formOf(entries), files });
}
