import { parseInstant, type Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Catalogue } from './attribute.ts';
import { pointer, valueAt } from './json-pointer.ts';
import { readingOf, type AuthoritativeSource, type Reading } from './source.ts';
import { parseValue, type Value } from './value.ts';

/** What a register said about one attribute of one of its records. */
export interface ReadValue {
  readonly attribute: string;
  /** The place in a list of records; null where a person has only one. */
  readonly record: number | null;
  /** null: the register knows that there is none. */
  readonly value: Value | null;
  readonly version: string | null;
  readonly observedAt: Instant;
}

export interface ReadAnswer {
  readonly values: readonly ReadValue[];
  /** Asked for, and not there or not in the form agreed on. */
  readonly unreadable: readonly string[];
}

/** `wrong_person`: the answer is about somebody else; nothing of it may be kept. */
export type AnswerFault = 'status_unexpected' | 'answer_unreadable' | 'wrong_person';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  /** When it came, for answers that do not say when they looked. */
  readonly receivedAt: Instant;
}

export interface Asked {
  readonly source: AuthoritativeSource;
  readonly attributes: readonly string[];
  /** The 16 digits that the request named. */
  readonly nik: string;
  readonly catalogue: Catalogue;
}

/** The NIK under the source's name for it, and the elements asked for. */
export type RequestBody = Readonly<Record<string, string | readonly (string | null)[]>>;

/** The body that asks a source for these attributes of one person. */
export function requestBody({ source, attributes, nik }: Omit<Asked, 'catalogue'>): RequestBody {
  const { request } = source;
  if (request.elements === null) return { [request.nik]: nik };
  const elements = attributes.map((attribute) => readingOf(source, attribute).element);
  return { [request.nik]: nik, [request.elements]: [...new Set(elements)] };
}

/** Reads an answer. What cannot be read is named, so that it can be asked again; it spoils nothing else. */
export function readAnswer(answered: Answered, asked: Asked): Result<ReadAnswer, AnswerFault> {
  const { status, body } = answered;
  const { source, attributes } = asked;
  if (isAbsent(answered, source)) return ok(absentOf(answered, asked));
  if (status !== 200) return err('status_unexpected');
  if (typeof body !== 'object' || body === null) return err('answer_unreadable');
  if (!isAbout(body, asked)) return err('wrong_person');
  if (source.records === null) return ok(collect(attributes, (attribute) => read(body, { ...asked, attribute })));
  const records = valueAt(body, source.records.at);
  if (!Array.isArray(records)) return err('answer_unreadable');
  if (records.length === 0) return ok(absentOf(answered, asked));
  const kept: readonly unknown[] = records.slice(0, source.records.most);
  return ok(
    collect(attributes, (attribute) => {
      const values = kept.map((inner, record) => read(body, { ...asked, attribute, inner, record }));
      return values.every((one) => one !== null) ? values : null;
    }),
  );
}

function collect(
  attributes: readonly string[],
  readOne: (attribute: string) => ReadValue | readonly ReadValue[] | null,
): ReadAnswer {
  const tried = attributes.map((attribute) => ({ attribute, values: readOne(attribute) }));
  return {
    values: tried.flatMap(({ values }) => values ?? []),
    unreadable: tried.filter(({ values }) => values === null).map(({ attribute }) => attribute),
  };
}

interface Place extends Asked {
  readonly attribute: string;
  readonly inner?: unknown;
  readonly record?: number;
}

function read(body: object, place: Place): ReadValue | null {
  const { source, attribute, catalogue, inner = body, record = null } = place;
  const reading = readingOf(source, attribute);
  const shape = catalogue.get(attribute)?.shape;
  if (shape === undefined) throw new Error(`${attribute} is not in the catalogue.`);
  const given = valueAt(inner, reading.value);
  const value = given === undefined ? missing(body, source) : parseValue(shape, given);
  const observedAt = observed(body, reading);
  if (!value.ok || observedAt === null) return null;
  return { attribute, record, value: value.value, version: versionIn(inner, reading), observedAt };
}

/** A member that is not there says "none" only where the whole answer says that there is nothing. */
function missing(body: object, { absence }: AuthoritativeSource): Result<null, 'value_unreadable'> {
  const isGone = absence.some((one) => one.kind === 'member' && isOther(valueAt(body, one.at), one.isNot));
  return isGone ? ok(null) : err('value_unreadable');
}

function isOther(found: unknown, value: string): boolean {
  return typeof found === 'string' && found !== value;
}

function observed(body: object, reading: Reading): Instant | null {
  const given = valueAt(body, reading.observedAt) ?? valueAt(body, GENERAL);
  const instant = parseInstant(given);
  return instant.ok ? instant.value : null;
}

// Of somebody who has left a register only the answer as a whole has a time.
const GENERAL = pointer('/observedAt');

function versionIn(inner: unknown, { version }: Reading): string | null {
  const found = version === null ? null : valueAt(inner, version);
  return typeof found === 'string' && found.length <= 100 ? found : null;
}

function isAbsent({ status, body }: Answered, { absence }: AuthoritativeSource): boolean {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return absence.some((one) => one.kind === 'problem' && one.status === status && one.code === code);
}

function absentOf({ body, receivedAt }: Answered, { source, attributes }: Asked): ReadAnswer {
  const at = typeof body === 'object' && body !== null ? parseInstant(valueAt(body, GENERAL)) : err('none');
  const observedAt = at.ok ? at.value : receivedAt;
  const record = source.records === null ? null : 0;
  return {
    values: attributes.map((attribute) => ({ attribute, record, value: null, version: null, observedAt })),
    unreadable: [],
  };
}

/** Every place that repeats a NIK repeats the one that was asked for; deeper ones named `nik` as well. */
function isAbout(body: object, { source, nik }: Asked): boolean {
  const named = source.subject.map((at) => valueAt(body, at)).filter((found) => found !== undefined && found !== null);
  return [...named, ...niksIn(body, 0)].every((found) => found === nik);
}

const deepest = 8;

function niksIn(value: unknown, depth: number): readonly unknown[] {
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name.toLowerCase() === 'nik' ? [inner] : niksIn(inner, depth + 1),
  );
}
