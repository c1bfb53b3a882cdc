import { err, ok, type Result } from './result.ts';

export type PlainTextFault = 'text_malformed' | 'text_empty' | 'text_too_long' | 'text_control_characters';

export interface PlainTextLimits {
  /** In Unicode characters (code points), as JSON Schema and PostgreSQL count. */
  readonly maxLength: number;
  /** `many` also allows line breaks and tabs. Default: `one`. */
  readonly lines?: 'one' | 'many';
}

// Cc: controls. 2028-2029: line separators.
// 202A-202E, 2066-2069: direction marks, which make a name read as another.
const refusedInLine = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/**
 * Text as a person wrote it: trimmed, Unicode NFC, line breaks as LF, never empty. Markup is text
 * like any other: whoever prints it escapes it.
 */
export function parsePlainText(given: unknown, limits: PlainTextLimits): Result<string, PlainTextFault> {
  if (typeof given !== 'string' || !given.isWellFormed()) return err('text_malformed');
  const trimmed = given.trim();
  if (trimmed === '') return err('text_empty');
  // NFC joins at most eight units into one character: what is longer need not be normalised.
  if (trimmed.length > 8 * limits.maxLength) return err('text_too_long');
  const text = trimmed.replaceAll('\r\n', '\n').normalize('NFC');
  const checked = limits.lines === 'many' ? text.replaceAll(/[\n\t]/g, '') : text;
  if (Array.from(text).length > limits.maxLength) return err('text_too_long');
  return refusedInLine.test(checked) ? err('text_control_characters') : ok(text);
}
