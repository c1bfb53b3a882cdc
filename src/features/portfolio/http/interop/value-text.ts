import type { AssertedValue } from '../../domain/registry/element.ts';

type Value = Exclude<AssertedValue, null>;

/** A value as one text, for formats that know nothing but texts; lists as JSON. */
export function valueText(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value that `valueText` wrote, by what the field holds. */
export function textValue(text: string, kind: 'text' | 'list' | 'number' | 'yes_no'): unknown {
  if (kind === 'text') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
