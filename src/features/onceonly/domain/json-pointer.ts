declare const brand: unique symbol;

/** A place in a JSON document (RFC 6901): `/unsur/nama/value`; empty is the whole document. */
export type JsonPointer = string & { readonly [brand]: true };

const shape = /^(?:\/(?:[^/~]|~[01])*)*$/;
const longest = 300;

/** Null when the text is no pointer; at most 300 characters. */
export function parsePointer(given: unknown): JsonPointer | null {
  return typeof given === 'string' && given.length <= longest && shape.test(given) ? (given as JsonPointer) : null;
}

/** For pointers written in our own data; throws on any other text. */
export function pointer(literal: string): JsonPointer {
  const parsed = parsePointer(literal);
  if (parsed === null) throw new RangeError(`not a JSON pointer: ${JSON.stringify(literal)}`);
  return parsed;
}

/** What stands there; `undefined` when the document has no such place. */
export function valueAt(document: unknown, at: JsonPointer): unknown {
  let here = document;
  for (const name of tokensOf(at)) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here) && !/^(?:0|[1-9][0-9]{0,5})$/.test(name)) return undefined;
    if (!Object.hasOwn(here, name)) return undefined;
    here = Reflect.get(here, name);
  }
  return here;
}

function tokensOf(at: JsonPointer): readonly string[] {
  return at
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
