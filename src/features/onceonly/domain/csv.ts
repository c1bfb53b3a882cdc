/**
 * A table as CSV (RFC 4180): comma, quotes, CRLF, UTF-8 with its mark so that spreadsheets read it right.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = text.replaceAll(/[\r\n\t]+/g, ' ');
  const harmless = /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}
