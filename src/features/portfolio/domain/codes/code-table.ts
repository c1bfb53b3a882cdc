import { type Reference, type ReferenceCode, referenceCode } from './code.ts';

/** One line of a code set. */
export interface CodeEntry {
  readonly code: ReferenceCode;
  readonly name: string;
}

/** Reads `01.01 Pertahanan`, one code a line, as data and an architect's upload write it; throws on any other line. */
export function codeTable(reference: Reference, table: string): readonly CodeEntry[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      if (space === -1) throw new RangeError(`a code without a name: ${line}`);
      return { code: referenceCode(`${reference}.${line.slice(0, space)}`), name: line.slice(space + 1).trim() };
    });
}
