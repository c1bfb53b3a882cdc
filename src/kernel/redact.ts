import { Redacted } from '../vocabulary/redacted.ts';

/** A value as a log line may hold it. */
export type Printable = string | number | boolean | null | readonly Printable[] | PrintableFields;

export interface PrintableFields {
  readonly [name: string]: Printable;
}

/** How much of one value is printed; the rest is cut, and says so. */
const MOST_FIELDS = 40;
const MOST_ITEMS = 20;
const MOST_CHARACTERS = 500;
const MOST_DEPTH = 4;

/**
 * Makes a value safe to print. Redacted types (Nik, KkNumber, Secret) print their mask wherever they
 * stand; a run of 16 digits, which could be a NIK, is masked in any text, name or number.
 */
export function redact(value: unknown): Printable {
  return printable(value, 0);
}

export function redactFields(fields: { readonly [name: string]: unknown }): PrintableFields {
  return printableFields(fields, 0);
}

/** `NIK 3314079909909001` becomes `NIK [16 digits]`; also when written in groups of four. */
export function maskDigits(text: string): string {
  // A trace id or a digest may hold such a run by chance.
  if (/^(?=[0-9]*[a-f])(?:[0-9a-f]{32}|[0-9a-f]{64})$/.test(text)) return text;
  return text
    .replaceAll(/\d{16,}/g, (run) => `[${run.length} digits]`)
    .replaceAll(/(?<![0-9a-f])\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?![0-9a-f-])/g, '[16 digits]');
}

/** An error in one line of 500 characters: class, code, message without what was quoted from the input. */
export function faultLine(fault: unknown): string {
  const { type, code, message } = faultFields(fault);
  return cut([type, ...(code === undefined ? [] : [code]), message].join(' ').trim());
}

export interface FaultFields extends PrintableFields {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
}

/** Class, code and message, and so for three causes down; never the detail, which quotes rows. */
export function faultFields(fault: unknown, depth = 0): FaultFields {
  if (!(fault instanceof Error)) return { type: typeof fault, message: '' };
  const code: unknown = Reflect.get(fault, 'code');
  return {
    type: fault.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: maskDigits(String(code)).slice(0, 50) } : {}),
    message: cut(maskDigits(withoutQuotes(fault.message))),
    ...(fault.cause === undefined || depth >= 3 ? {} : { cause: faultFields(fault.cause, depth + 1) }),
  };
}

/** What PostgreSQL and JSON.parse put in quotes is often the input; names of constraints stay. */
function withoutQuotes(message: string): string {
  return message.replaceAll(/"([^"]*)"/g, (whole, quoted: string) =>
    /^[a-z_][a-z0-9_.]{0,62}$/.test(quoted) ? whole : '"…"',
  );
}

function printable(value: unknown, depth: number): Printable {
  switch (typeof value) {
    case 'string':
      return cut(maskDigits(value));
    case 'number':
      return Math.abs(value) >= 1e15 || !Number.isFinite(value) ? maskDigits(String(value)) : value;
    case 'bigint':
      return maskDigits(String(value));
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : printableObject(value, depth);
    case 'undefined':
      return null;
    case 'function':
    case 'symbol':
      return `[${typeof value}]`;
    default:
      throw new Error('There is no other type.');
  }
}

function printableObject(value: object, depth: number): Printable {
  if (value instanceof Redacted) return value.toString();
  if (value instanceof Error) return faultFields(value);
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (value instanceof Temporal.Instant || value instanceof Date)
    return String(value instanceof Date ? value.getTime() : value);
  if (depth >= MOST_DEPTH) return '[deeper]';
  if (value instanceof Set) return printableObject([...value], depth);
  if (value instanceof Map) return printableObject([...value], depth);
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => printable(item, depth + 1));
    return value.length > MOST_ITEMS ? [...items, `[${value.length - MOST_ITEMS} more]`] : items;
  }
  return printableFields(value, depth);
}

function printableFields(value: object, depth: number): PrintableFields {
  const entries = Object.entries(value);
  const kept = entries
    .slice(0, MOST_FIELDS)
    .map(([name, field]): [string, Printable] => [maskDigits(name).slice(0, 60), printable(field, depth + 1)]);
  return Object.fromEntries(entries.length > MOST_FIELDS ? [...kept, ['more', entries.length - MOST_FIELDS]] : kept);
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
