import type { Acronym } from '../../domain/overlap/lexicon.ts';

/** Reads groups of words from a table: a group a line, words and phrases parted by commas. */
export function wordGroups(table: string): readonly (readonly string[])[] {
  return rows(table).map((row) => cells(row, ','));
}

/** Reads a plain list: words or phrases parted by commas, over as many lines as needed. */
export function wordList(table: string): readonly string[] {
  return rows(table).flatMap((row) => cells(row, ','));
}

/** Reads acronyms from a table: `short = reading; other reading`, one a line. Throws on a line without a reading. */
export function acronymTable(table: string): readonly Acronym[] {
  return rows(table).map((row) => {
    const [short, readings, ...rest] = cells(row, '=');
    if (short === undefined || readings === undefined || rest.length > 0) {
      throw new Error(`an acronym line needs one reading side: ${row}`);
    }
    return { short, readings: cells(readings, ';') };
  });
}

/** The lines of a table that say something, trimmed. */
export function rows(table: string): readonly string[] {
  return cells(table, '\n');
}

/** The non-empty parts of a line, trimmed. */
export function cells(line: string, separator: string): readonly string[] {
  return line
    .split(separator)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}
