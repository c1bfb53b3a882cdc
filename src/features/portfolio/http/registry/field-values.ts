import type { Form } from '../../../../kernel/http/form.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { parseRupiah } from '../../../../vocabulary/rupiah.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { parseReferenceCode, referenceOf } from '../../domain/codes/code.ts';
import { type CodeIndex, findCode } from '../../domain/codes/code-set.ts';
import { type Attribute, parseValue, type ValueFault } from '../../domain/registry/attribute-catalogue.ts';
import type { AssertedValue, Domain } from '../../domain/registry/element.ts';

/** Values as typed, by field: one text each; words and codes one a line, a date as `24-11-2026`. */
export type Typed = ReadonlyMap<string, string>;

export type TypedFault =
  | ValueFault
  | { readonly code: 'number_malformed' | 'person_number' | 'characters_refused'; readonly field: string }
  | { readonly code: 'code_unknown'; readonly field: string; readonly at: string; readonly nearest: string | null };

/** The name under which a field is sent. */
export function inputName(field: string): string {
  return `f_${field}`;
}

/** What a form says of these fields; one that did not come is not in the answer. */
export function typedIn(form: Form, attributes: readonly Attribute[]): Typed {
  const sent = new Set(form.entries.map(([name]) => name));
  const typed = new Map<string, string>();
  for (const { key, type } of attributes) {
    const name = inputName(key);
    if (type.kind === 'date') {
      const parts = datePartNames(name);
      if (!sent.has(parts.day)) continue;
      const given = [parts.day, parts.month, parts.year].map((part) => form.text(part).trim());
      typed.set(key, given.every((part) => part === '') ? '' : given.join('-'));
    } else if (sent.has(name)) typed.set(key, form.text(name));
  }
  return typed;
}

/** A value as a form shows it; the way back of `readTyped`. */
export function typedOf(value: AssertedValue, { type }: Pick<Attribute, 'type'>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (Array.isArray(value)) return value.join('\n');
  if (type.kind === 'date') {
    const [year = '', month = '', day = ''] = String(value).split('-');
    return [day, month, year].map((part) => String(Number(part))).join('-');
  }
  return String(value);
}

export interface ReadFields {
  readonly values: Readonly<Record<string, AssertedValue>>;
  readonly faults: readonly TypedFault[];
}

/** What a code is looked up in: the sets in force on the day, by reference. */
export type CodesInForce = ReadonlyMap<string, CodeIndex>;

/** Reads what was typed into values of the catalogue; every fault is named, and nothing typed is lost. */
export function readTyped(domain: Domain, typed: Typed, codes: CodesInForce): ReadFields {
  const values: Record<string, AssertedValue> = {};
  const faults: TypedFault[] = [];
  for (const [field, text] of typed) {
    const read = readField({ domain, field, text, codes });
    if (read.ok) values[field] = read.value;
    else faults.push(read.error);
  }
  return { values, faults };
}

interface FieldGiven {
  readonly domain: Domain;
  readonly field: string;
  readonly text: string;
  readonly codes: CodesInForce;
}

function readField({ domain, field, text, codes }: FieldGiven): Result<AssertedValue, TypedFault> {
  const attribute = registryAttributes.byType.get(domain)?.get(field);
  if (attribute === undefined) return err({ code: 'field_unknown', field });
  if (text.trim() === '') return ok(null);
  const plain = parsePlainText(text, { maxLength: LONGEST_TYPED, lines: 'many' });
  if (!plain.ok) return err({ code: 'characters_refused', field });
  // A person's number has no place in a register of systems.
  if (/(?<!\d)\d{16}(?!\d)/.test(plain.value)) return err({ code: 'person_number', field });
  const value = valueOf(attribute, plain.value);
  if (!value.ok) return value;
  const parsed = parseValue(registryAttributes, domain, { field, value: value.value });
  if (!parsed.ok || attribute.type.kind !== 'codes' || !Array.isArray(parsed.value)) return parsed;
  const fault = unknownCode(parsed.value, codes);
  return fault === null ? parsed : err({ ...fault, field });
}

const LONGEST_TYPED = 100_000;

function valueOf({ key: field, type }: Attribute, text: string): Result<unknown, TypedFault> {
  switch (type.kind) {
    case 'text':
    case 'choice':
      return ok(text);
    case 'words':
      return ok(text.split('\n'));
    case 'codes':
      return ok(text.split(/[\s,;]+/).map((code) => code.toUpperCase()));
    case 'yes_no':
      return ok(text === 'ya' ? true : text === 'tidak' ? false : text);
    case 'number': {
      // `1.200` and `1200` are the same in Indonesia; a comma begins decimals, which no field of ours has.
      const digits = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(text) ? text.replaceAll('.', '') : null;
      return digits === null ? err({ code: 'number_malformed', field }) : ok(Number(digits));
    }
    case 'rupiah': {
      const amount = parseRupiah(text);
      return amount.ok ? ok(String(amount.value)) : err({ code: 'rupiah_malformed', field });
    }
    case 'date':
      return ok(isoOf(text));
  }
}

/** `24-11-2026` as `2026-11-24`; anything else stays as it is and is refused as a date. */
function isoOf(text: string): string {
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  return parts === null ? text : `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`;
}

function unknownCode(given: readonly string[], codes: CodesInForce) {
  for (const at of given) {
    const parsed = parseReferenceCode(at);
    const index = parsed.ok ? codes.get(referenceOf(parsed.value)) : undefined;
    if (index === undefined) continue;
    const found = findCode(index, at);
    if (!found.ok) return { code: 'code_unknown' as const, at, nearest: found.error.nearest?.code ?? null };
  }
  return null;
}

/** A date of a form by itself, such as the day on which an object ends, as `2026-11-24`; not yet checked. */
export function dateIn(form: Form, name: string): string {
  const parts = datePartNames(name);
  return isoOf([parts.day, parts.month, parts.year].map((part) => form.text(part).trim()).join('-'));
}

/** As the boxes of a date are called (web, DateField). */
function datePartNames(name: string) {
  return { day: `${name}-hari`, month: `${name}-bulan`, year: `${name}-tahun` };
}
