import type { Lang } from '../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** A value of an attribute: text (also a date or a code), an address, or a picture. */
export type Value = string | Address | Picture;

/** An address as the population register writes it; codes and names as they were when it was recorded. */
export interface Address {
  readonly jalan: string;
  readonly rt: string;
  readonly rw: string;
  readonly kodeDesa: string;
  readonly desa: string;
  readonly kecamatan: string;
  readonly kabupatenKota: string;
  readonly provinsi: string;
}

export interface Picture {
  readonly mediaType: (typeof mediaTypes)[number];
  readonly base64: string;
}

/** The names of the codes of a list, by code. */
export type CodeList = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

/** How the values of an attribute are written, and so how they are read. */
export type ValueShape =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'date' }
  /** Digits that point to a person: shown masked. */
  | { readonly kind: 'digits'; readonly lengths: readonly number[] }
  | { readonly kind: 'code'; readonly codes: CodeList }
  | { readonly kind: 'address' }
  | { readonly kind: 'picture' };

/** What browsers show as a picture and what may not run anything. */
export const mediaTypes = ['image/svg+xml', 'image/jpeg', 'image/png', 'image/webp'] as const;

const largestPicture = 700_000;
const addressParts = ['jalan', 'rt', 'rw', 'kodeDesa', 'desa', 'kecamatan', 'kabupatenKota', 'provinsi'] as const;

/** Reads a value that a source sent; null is "the source knows that there is none". */
export function parseValue(shape: ValueShape, given: unknown): Result<Value | null, 'value_unreadable'> {
  if (given === null) return ok(null);
  const value = read(shape, given);
  return value === null ? err('value_unreadable') : ok(value);
}

/** Whether two values say the same; capitals and spaces in a text do not count. */
export function isSameValue(one: Value | null, other: Value | null): boolean {
  return plain(one) === plain(other);
}

function plain(value: Value | null): string {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').toUpperCase();
  if (value === null) return '';
  return 'base64' in value ? value.base64 : addressParts.map((part) => plain(value[part])).join('\n');
}

function read(shape: ValueShape, given: unknown): Value | null {
  switch (shape.kind) {
    case 'text':
      return textOf(given, shape.maxLength);
    case 'date': {
      const date = parseLocalDate(given);
      return date.ok ? date.value : null;
    }
    case 'digits':
      return typeof given === 'string' && /^\d+$/.test(given) && shape.lengths.includes(given.length) ? given : null;
    case 'code':
      return typeof given === 'string' && Object.hasOwn(shape.codes, given) ? given : null;
    case 'address':
      return addressOf(given);
    case 'picture':
      return pictureOf(given);
    default:
      return shape satisfies never;
  }
}

function textOf(given: unknown, maxLength: number): string | null {
  const text = parsePlainText(given, { maxLength });
  return text.ok ? text.value : null;
}

function addressOf(given: unknown): Address | null {
  if (typeof given !== 'object' || given === null) return null;
  const parts = addressParts.map((name): [string, string | null] => [name, textOf(Reflect.get(given, name), 200)]);
  return parts.some(([, text]) => text === null) ? null : (Object.fromEntries(parts) as unknown as Address);
}

function pictureOf(given: unknown): Picture | null {
  if (typeof given !== 'object' || given === null) return null;
  const mediaType = mediaTypes.find((known) => known === Reflect.get(given, 'mediaType'));
  const base64: unknown = Reflect.get(given, 'base64');
  if (mediaType === undefined || typeof base64 !== 'string' || base64.length > largestPicture) return null;
  return base64.length > 0 && base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
    ? { mediaType, base64 }
    : null;
}
