/** What JSON can say. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * RFC 8785 text of a value, for signing: names sorted by UTF-16 units, no white space. Numbers must
 * be safe integers, the only ones our contracts use; others throw.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('only safe integers are signed');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

/**
 * Whether a text says its value in the one plain way, white space aside: no doubled name, no needless
 * escape, no second spelling of a number. So nobody can show a reader one thing and a verifier another.
 */
export function isPlainJson(text: string, value: JsonValue): boolean {
  const plain = JSON.stringify(value);
  let at = 0;
  let inString = false;
  let escaped = false;
  for (const unit of text) {
    if (!inString && (unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t')) continue;
    if (!plain.startsWith(unit, at)) return false;
    at += unit.length;
    if (unit === '"' && !escaped) inString = !inString;
    escaped = inString && unit === '\\' && !escaped;
  }
  return at === plain.length;
}
