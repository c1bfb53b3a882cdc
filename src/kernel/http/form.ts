import { err, ok, type Result } from '../../vocabulary/result.ts';

/** A submitted form: names and values as sent, nothing trusted yet. */
export interface Form {
  /** The only value of a field, or '' when it did not come. */
  text(name: string): string;
  /** All values of a field, as check boxes send them. */
  all(name: string): readonly string[];
  /** Everything that came, in order, to show a form again with its input kept. */
  readonly entries: readonly (readonly [string, string])[];
}

export type BodyFault = 'form_malformed' | 'body_too_large' | 'body_type_unknown';

const MAX_FIELDS = 400;

export async function readForm(request: Request, limitBytes: number): Promise<Result<Form, BodyFault>> {
  if (mediaType(request) !== 'application/x-www-form-urlencoded') return err('body_type_unknown');
  const bytes = await readBody(request, limitBytes);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  if (text === null) return err('form_malformed');
  const entries = parsePairs(text);
  return entries === null ? err('form_malformed') : ok(formOf(entries));
}

export async function readJson(request: Request, limitBytes: number): Promise<Result<unknown, BodyFault>> {
  if (mediaType(request) !== 'application/json') return err('body_type_unknown');
  const bytes = await readBody(request, limitBytes);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  if (text === null) return err('form_malformed');
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('form_malformed');
  }
}

/** Reads a body up to a limit; what is longer is refused before it is held in memory. */
async function readBody(request: Request, limitBytes: number): Promise<Result<Uint8Array, BodyFault>> {
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > limitBytes) return err('body_too_large');
  if (request.body === null) return ok(new Uint8Array());
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > limitBytes) return err('body_too_large');
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

export function formOf(entries: readonly (readonly [string, string])[]): Form {
  return {
    entries,
    text: (name) => entries.find(([key]) => key === name)?.[1] ?? '',
    all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value),
  };
}

function mediaType(request: Request): string {
  const type = request.headers.get('content-type') ?? '';
  return type.replace(/;.*$/s, '').trim().toLowerCase();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsePairs(text: string): readonly (readonly [string, string])[] | null {
  if (text === '') return [];
  const pairs = text.split('&');
  if (pairs.length > MAX_FIELDS) return null;
  try {
    return pairs.map((pair) => {
      const at = pair.indexOf('=');
      const name = at === -1 ? pair : pair.slice(0, at);
      return [unescape(name), at === -1 ? '' : unescape(pair.slice(at + 1))] as const;
    });
  } catch {
    return null;
  }
}

function unescape(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
