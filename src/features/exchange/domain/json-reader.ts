import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { isPlainJson, type JsonValue } from './canonical-json.ts';

/** Why a file is not read: not JSON, JSON that says a thing twice or oddly, or another shape (and where). */
export interface FileFault {
  readonly code: 'json_malformed' | 'json_not_plain' | 'shape_wrong';
  /** `entries[2].proof`; empty for the whole text. */
  readonly at: string;
}

/** Reads one value at a named place, or throws `Misshapen`, which never leaves `readJson`. */
export type Read<T> = (value: JsonValue | undefined, at: string) => T;

class Misshapen extends Error {
  readonly at: string;

  constructor(at: string) {
    super(`wrong shape at ${at}`);
    this.at = at;
  }
}

/** Parses a text written by strangers: strict JSON, no unknown names, every list and text bounded. */
export function readJson<T>(text: string, read: Read<T>): Result<T, FileFault> {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return err({ code: 'json_malformed', at: '' });
  }
  try {
    const shaped = read(value, '');
    return isPlainJson(text, value) ? ok(shaped) : err({ code: 'json_not_plain', at: '' });
  } catch (cause) {
    if (cause instanceof Misshapen) return err({ code: 'shape_wrong', at: cause.at });
    throw cause;
  }
}

/** An object with exactly these names. */
export function record<S extends Readonly<Record<string, Read<unknown>>>>(
  shape: S,
): Read<{ readonly [K in keyof S]: ReturnType<S[K]> }> {
  const names = Object.keys(shape);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(at);
    const given = value as Readonly<Record<string, JsonValue>>;
    const extra = Object.keys(given).find((name) => !Object.hasOwn(shape, name));
    // A stranger's name is repeated to a terminal only if it is harmless there.
    if (extra !== undefined) throw new Misshapen(`${at}.${/^\w{1,40}$/.test(extra) ? extra : '?'}`);
    const read = names.map((name) => {
      const inner = Object.hasOwn(given, name) ? given[name] : undefined;
      return [name, shape[name]?.(inner, at === '' ? name : `${at}.${name}`)];
    });
    return Object.fromEntries(read) as { readonly [K in keyof S]: ReturnType<S[K]> };
  };
}

export function list<T>(item: Read<T>, max: number): Read<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > max) throw new Misshapen(at);
    return value.map((inner: JsonValue, index) => item(inner, `${at}[${index}]`));
  };
}

export function nullable<T>(inner: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : inner(value, at));
}

export function string(maxLength: number, shape = /^/): Read<string> {
  return (value, at) => {
    const fits = typeof value === 'string' && value.length <= maxLength && value.isWellFormed() && shape.test(value);
    if (!fits) throw new Misshapen(at);
    return value;
  };
}

export function constant<const T extends string | number>(...wanted: readonly T[]): Read<T> {
  return (value, at) => {
    const found = wanted.find((known) => known === value);
    if (found === undefined) throw new Misshapen(at);
    return found;
  };
}

export function count(): Read<number> {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Misshapen(at);
    return value;
  };
}

/** A text through its own parser; a second spelling of the same value is refused. */
export function parsed<T extends string>(parse: (given: unknown) => Result<T, unknown>): Read<T> {
  return (value, at) => {
    const result = parse(value);
    if (!result.ok || result.value !== value) throw new Misshapen(at);
    return result.value;
  };
}

/** Goes on from one reading to another value, which may refuse. */
export function andThen<T, U>(read: Read<T>, make: (value: T) => Result<U, unknown>): Read<U> {
  return (value, at) => {
    const result = make(read(value, at));
    if (!result.ok) throw new Misshapen(at);
    return result.value;
  };
}

/** Bytes in one spelling of base64 or hex; `length` in bytes, null for any up to `max`. */
export function bytes(encoding: 'base64' | 'hex', length: number | null, max = length ?? 0): Read<Uint8Array> {
  return (value, at) => {
    if (typeof value !== 'string' || value.length > 2 * max + 4) throw new Misshapen(at);
    const decoded = Buffer.from(value, encoding);
    const plain = decoded.toString(encoding) === value;
    if (!plain || decoded.length > max || (length !== null && decoded.length !== length)) throw new Misshapen(at);
    return decoded;
  };
}

/** A signed time: UTC with exactly three decimals. */
export function instant(): Read<Temporal.Instant> {
  const shape = string(24, /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/);
  return (value, at) => {
    const written = shape(value, at);
    try {
      const read = Temporal.Instant.from(written);
      if (read.toString({ fractionalSecondDigits: 3 }) === written) return read;
    } catch {
      throw new Misshapen(at);
    }
    throw new Misshapen(at);
  };
}
