import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { signatureLabel } from '../domain/signature-params.ts';

/** Field lines as received, in order, repeated names included (Node's `rawHeaders` in pairs). */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** The parts of a message that RFC 9421 can cover; a response names the request that it answers. */
export interface MessageParts {
  readonly method?: string;
  readonly authority?: string;
  /** Raw, without the query. */
  readonly path?: string;
  /** With its `?`, or empty. */
  readonly query?: string;
  readonly status?: number;
  readonly headers: HeaderList;
  readonly request?: MessageParts;
}

export type BaseFault = 'component_missing' | 'component_unknown' | 'header_duplicated' | 'header_malformed';

const identifier = /^"([a-z@][a-z0-9-]*)"(;req)?(;key="sig1")?$/;

/**
 * The signature base of RFC 9421 section 2.5: one line per component identifier, then the signature
 * parameters exactly as given. A field that is sent twice is refused, not joined.
 */
export function signatureBase(
  message: MessageParts,
  components: readonly string[],
  params: string,
): Result<string, BaseFault> {
  const lines: string[] = [];
  for (const component of components) {
    const value = componentValue(message, component);
    if (!value.ok) return value;
    lines.push(`${component}: ${value.value}`);
  }
  lines.push(`"@signature-params": ${params}`);
  return ok(lines.join('\n'));
}

/** The value of a field that may stand only once: visible ASCII, outer spaces cut off. */
export function singleHeader(headers: HeaderList, name: string): Result<string, BaseFault> {
  let found: string | null = null;
  for (const [given, value] of headers) {
    if (given.length !== name.length || given.toLowerCase() !== name) continue;
    if (found !== null) return err('header_duplicated');
    found = value;
  }
  if (found === null) return err('component_missing');
  const value = found.replace(/^[ \t]+|[ \t]+$/g, '');
  return /^[\x20-\x7e]*$/.test(value) ? ok(value) : err('header_malformed');
}

function componentValue(message: MessageParts, component: string): Result<string, BaseFault> {
  const [, name, ofRequest, key] = identifier.exec(component) ?? [];
  if (name === undefined) return err('component_unknown');
  const source = ofRequest === undefined ? message : message.request;
  if (source === undefined) return err('component_missing');
  if (name.startsWith('@')) return key === undefined ? derivedValue(source, name) : err('component_unknown');
  const field = singleHeader(source.headers, name);
  return field.ok && key !== undefined ? labelledMember(field.value) : field;
}

function derivedValue(message: MessageParts, name: string): Result<string, BaseFault> {
  const values: Readonly<Record<string, string | undefined>> = {
    '@method': message.method,
    '@authority': message.authority?.toLowerCase(),
    '@path': message.path === '' ? '/' : message.path,
    // RFC 9421 section 2.2.7: without a query the value is the question mark alone.
    '@query': message.query === '' ? '?' : message.query,
    '@status': message.status === undefined ? undefined : String(message.status),
  };
  if (!Object.hasOwn(values, name)) return err('component_unknown');
  const value = values[name];
  if (value === undefined) return err('component_missing');
  return /^[\x21-\x7e]+$/.test(value) ? ok(value) : err('header_malformed');
}

/** The member under our label of `Signature` or `Signature-Input`; these fields carry one label only. */
export function labelledMember(field: string): Result<string, BaseFault> {
  const start = `${signatureLabel}=`;
  return field.startsWith(start) ? ok(field.slice(start.length)) : err('header_malformed');
}
