import { parseLocalDate, type LocalDate } from '../../vocabulary/local-date.ts';
import { parseNik, type Nik } from '../../vocabulary/nik.ts';
import { parsePlainText } from '../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { problem, type Problem } from './problem.ts';

/** How one part of a request is read; `at` names it in a refusal. */
export interface Field<T> {
  readonly isRequired: boolean;
  readonly read: (given: unknown, at: string) => Result<T, Problem>;
}

type Shape = Readonly<Record<string, Field<unknown>>>;

export type ValuesOf<S extends Shape> = {
  readonly [Name in keyof S]: S[Name] extends Field<infer T> ? T : never;
};

/** Reads an object that has these fields and no others: what is written to us is never half understood. */
export function readFields<S extends Shape>(given: unknown, shape: S): Result<ValuesOf<S>, Problem> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return err(problem('body_malformed'));
  return readObject(given, { shape, prefix: '' });
}

interface Reading<S extends Shape> {
  readonly shape: S;
  readonly prefix: string;
}

function readObject<S extends Shape>(given: object, { shape, prefix }: Reading<S>): Result<ValuesOf<S>, Problem> {
  // The name is the caller's word, so the refusal does not repeat it.
  if (Object.keys(given).some((name) => !Object.hasOwn(shape, name))) {
    return err(problem('field_unknown', prefix === '' ? undefined : prefix.slice(0, -1)));
  }
  const values: [string, unknown][] = [];
  for (const [name, field] of Object.entries(shape)) {
    const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    if (value === undefined && field.isRequired) return err(problem('field_missing', prefix + name));
    const read = field.read(value, prefix + name);
    if (!read.ok) return read;
    values.push([name, read.value]);
  }
  return ok(Object.fromEntries(values) as ValuesOf<S>);
}

export const nikField: Field<Nik> = {
  isRequired: true,
  read(given, at) {
    const nik = parseNik(given);
    return nik.ok ? nik : err(problem(nik.error, at));
  },
};

/** One line of text, or many. */
export function textField(maxLength: number, lines: 'one' | 'many' = 'one'): Field<string> {
  return fieldOf((given) => {
    const text = parsePlainText(given, { maxLength, lines });
    return text.ok ? text.value : null;
  });
}

export const dateField: Field<LocalDate> = fieldOf((given) => {
  const date = parseLocalDate(given);
  return date.ok ? date.value : null;
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(given: unknown): given is string {
  return typeof given === 'string' && UUID.test(given);
}

export const uuidField: Field<string> = fieldOf((given) => (isUuid(given) ? given : null));

export function choiceField<const T extends string>(choices: readonly T[]): Field<T> {
  return fieldOf((given) => choices.find((choice) => choice === given) ?? null);
}

/** At least one of the choices, none twice. */
export function choicesField<const T extends string>(choices: readonly T[]): Field<readonly T[]> {
  return fieldOf((given) => {
    if (!Array.isArray(given) || given.length === 0 || given.length > choices.length) return null;
    const known = choices.filter((choice) => given.includes(choice));
    return known.length === given.length ? known : null;
  });
}

/** An object within the request, with at least one field. */
export function groupField<S extends Shape>(shape: S): Field<ValuesOf<S>> {
  return {
    isRequired: true,
    read(given, at) {
      const isGroup = typeof given === 'object' && given !== null && !Array.isArray(given);
      if (!isGroup || Object.keys(given).length === 0) return err(problem('field_malformed', at));
      return readObject(given, { shape, prefix: `${at}.` });
    },
  };
}

/** Left out or null: null. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    isRequired: false,
    read: (given, at) => (given === undefined || given === null ? ok(null) : field.read(given, at)),
  };
}

function fieldOf<T>(parse: (given: unknown) => T | null): Field<T> {
  return {
    isRequired: true,
    read(given, at) {
      const value = parse(given);
      return value === null ? err(problem('field_malformed', at)) : ok(value);
    },
  };
}
