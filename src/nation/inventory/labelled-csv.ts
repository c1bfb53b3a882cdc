import type { Inventory } from './inventory.ts';

/** The columns that `terpadu overlap eval` reads; codes are left empty, several labels are parted by `|`. */
export const labelledColumns = ['name', 'description', 'owner', 'codes', 'label'] as const;

/**
 * The inventory as a labelled list, RFC 4180: every application that stands alone in its row, its owner being the
 * agency. Websites, things that are no application, and cells that name several applications stay out.
 */
export function writeLabelledCsv({ agencies, entries, truth }: Inventory): string {
  const shortNames = new Map(agencies.map(({ code, shortName }) => [code, shortName]));
  const lines = entries.flatMap(({ key, agency, name, description }) => {
    const label = truth.labels.get(key);
    if (label === undefined || label.system === null) return [];
    return [[name, description, shortNames.get(agency) ?? agency, '', label.functions.join('|')]];
  });
  return [labelledColumns, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
