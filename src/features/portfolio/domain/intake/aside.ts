import { readHeading } from './heading.ts';
import { isOfficeName } from './office-words.ts';
import type { SkipReason } from './outcome.ts';
import type { SheetPlan } from './plan.ts';
import { plainWords } from './same-words.ts';
import type { SheetRow } from './sheet.ts';
import { withoutContacts } from './staff-contacts.ts';

export interface Aside {
  readonly reason: SkipReason;
  readonly text: string;
}

const FOOTER =
  /^(?:jumlah|total|sub ?total|mengetahui|menyetujui|kepala\s|plt\.?\s|a\.?n\.?\s|nip\b|catatan\b|keterangan\s*:|sumber\s*:|dibuat|dicetak|halaman|page|ttd|tertanda|pembina|penata|.{3,30},\s+(?:tgl\s+)?\d{0,2}\s*\p{L}+\s+(?:19|20)\d{2}$)/iu;

/** A row among the entries that is none: the header again, an office over its entries, a sum, a signature. */
export function asideOf(row: SheetRow, plan: SheetPlan): Aside | null {
  const values = row.cells.map((cell) => cell.trim());
  if (isHeaderAgain(values, plan)) return { reason: 'repeated_header', text: '' };
  const numbered = plan.fields.indexOf('number');
  const said = [...new Set(values.filter((value, column) => value !== '' && column !== numbered))];
  const [text] = said;
  // In a list of bare names every office may be an entry: the site of a village.
  const hasMore = plan.fields.some((field) => !['name', 'number', 'ignored'].includes(field));
  if (text === undefined || said.length > 2) return said.length === 0 ? { reason: 'aside', text: '' } : null;
  const name = values[plan.fields.indexOf('name')] ?? '';
  if (said.length === 2) {
    const isSum = /^(?:jumlah|total|sub ?total)\b/i.test(text) && /^[\d.,]+$/.test(said[1] ?? '');
    return isSum || (FOOTER.test(text) && name === '') ? { reason: 'aside', text: shown(text) } : null;
  }
  const isWide = row.spans.some(({ firstColumn, lastColumn }) => lastColumn - firstColumn >= 2);
  const column = values.indexOf(text);
  const isOwnCell = ['owner', 'description', 'address'].includes(plan.fields[column] ?? '') && !isWide;
  if (isOfficeName(text) && !isOwnCell && hasMore) return { reason: 'section', text: withoutNumber(text) };
  if (FOOTER.test(text) || isWide) return { reason: 'aside', text: shown(text) };
  return name === '' && !isOwnCell ? { reason: 'aside', text: shown(text) } : null;
}

function isHeaderAgain(values: readonly string[], { headings, headerRows }: SheetPlan): boolean {
  if (headerRows.length === 0) return false;
  const filled = values.flatMap((value, column) => (value === '' ? [] : [{ value, column }]));
  if (filled.length < 2) return false;
  const same = filled.filter(({ value, column }) => {
    const words = plainWords(value);
    return (
      words === plainWords(headings[column] ?? '') ||
      (words !== '' && readHeading(value)?.word === words && plainWords(headings[column] ?? '').includes(words))
    );
  });
  return same.length >= Math.max(2, 0.7 * filled.length);
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:[A-Z]|[IVXLC]+|\d{1,3})[.)]\s+/, '').trim();
}

/** The end of a list is where signatures stand: shown without persons. */
function shown(text: string): string {
  return withoutContacts(text).text.slice(0, 120);
}
