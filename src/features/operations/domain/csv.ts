/**
 * A table as text/csv (RFC 4180): heads first, every cell quoted, lines end with CR LF. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = /^\s*[=+\-@|＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
