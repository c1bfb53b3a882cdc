import { parseReferenceCode, type Reference, type ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';

export type LineFault = {
  /** From 1. */
  readonly line: number;
  readonly said: string;
  readonly code: 'line_without_name' | 'line_code_malformed' | 'line_of_other_reference' | 'line_name_too_long';
};

export interface ReadTable {
  readonly entries: readonly CodeEntry[];
  readonly faults: readonly LineFault[];
}

export const MOST_TABLE_LETTERS = 400_000;
export const MOST_NAME_LETTERS = 300;
const SHOWN_OF_LINE = 60;

/**
 * Reads a pasted or uploaded list, one code a line: `01.01 Pertahanan`, `RAB.01.01<tab>Pertahanan`, or two columns
 * of a sheet. Every wrong line comes back with its number; order is kept.
 */
export function readCodeTable(reference: Reference, text: string): ReadTable {
  const entries: CodeEntry[] = [];
  const faults: LineFault[] = [];
  for (const [at, raw] of text
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const read = readLine(reference, line);
    if (typeof read === 'string') faults.push({ line: at + 1, said: line.slice(0, SHOWN_OF_LINE), code: read });
    else entries.push(read);
  }
  return { entries, faults };
}

/** The same list as text, one code a line. */
export function codeTableText(entries: readonly CodeEntry[]): string {
  return entries.map(({ code, name }) => `${code.slice(4)} ${name}`).join('\n');
}

export interface ReadCodes {
  readonly codes: readonly ReferenceCode[];
  /** As written. */
  readonly wrong: readonly string[];
}

/** Codes divided by commas, semicolons or white space, with or without the reference before them. */
export function readCodes(reference: Reference, text: string): ReadCodes {
  const codes: ReferenceCode[] = [];
  const wrong: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const code = fullCode(reference, word);
    if (code === null || !code.startsWith(reference)) wrong.push(word.slice(0, SHOWN_OF_LINE));
    else if (!codes.includes(code)) codes.push(code);
  }
  return { codes, wrong };
}

function readLine(reference: Reference, line: string): CodeEntry | LineFault['code'] {
  const [, written = '', rest = ''] = /^"?([^\s;,"]+)"?[\s;,]*(.*)$/.exec(line) ?? [];
  const code = fullCode(reference, written);
  if (code === null) return 'line_code_malformed';
  if (!code.startsWith(reference)) return 'line_of_other_reference';
  const name = rest
    .replace(/^"(.*)"$/, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (name === '') return 'line_without_name';
  return name.length > MOST_NAME_LETTERS ? 'line_name_too_long' : { code, name };
}

function fullCode(reference: Reference, written: string): ReferenceCode | null {
  const bare = written.replace(/\.$/, '').toUpperCase();
  const parsed = parseReferenceCode(bare.startsWith('R') ? bare : `${reference}.${bare}`);
  return parsed.ok ? parsed.value : null;
}
