export interface CsvLook {
  /** Excel in Indonesian expects `;`. */
  readonly delimiter: ',' | ';' | '\t';
  /** Windows-1252 only for the messy samples; what it cannot hold becomes `?`. */
  readonly encoding: 'utf-8' | 'windows-1252';
}

/**
 * A list as CSV (RFC 4180), a piece a row. Cells that a spreadsheet would take for a formula get an apostrophe
 * in front, which the reader takes off again. UTF-8 carries its mark, so that Excel reads it rightly.
 */
export async function* writeCsv(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  { delimiter, encoding }: CsvLook = { delimiter: ',', encoding: 'utf-8' },
): AsyncGenerator<Buffer> {
  const isWide = encoding === 'utf-8';
  if (isWide) yield Buffer.from('\uFEFF');
  for await (const cells of rows) {
    const line = csvLine(cells, delimiter);
    yield isWide ? Buffer.from(line.toWellFormed()) : windows1252(line);
  }
}

/** One line with its line break. */
export function csvLine(cells: readonly string[], delimiter: CsvLook['delimiter'] = ','): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** One cell, quoted where needed, and never a formula (OWASP, CSV injection). */
function csvCell(cell: string, delimiter: string): string {
  const harmless = /^'*[=+@\t\r\uFF1D\uFF0B\uFF20\uFF0D-]/.test(cell) ? `'${cell}` : cell;
  const mustQuote = harmless.includes(delimiter) || /["\r\n]/.test(harmless) || harmless !== harmless.trim();
  return mustQuote ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The characters of Windows-1252 from 0x80 to 0x9F; the others stand at their own number. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const high = HIGH.indexOf(character);
      if (high !== -1) return 0x80 + high;
      const code = character.codePointAt(0) ?? 63;
      return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 63;
    }),
  );
}
