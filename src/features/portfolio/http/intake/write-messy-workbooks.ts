import { Readable } from 'node:stream';
import {
  addressLoosely,
  type Chance,
  chanceOf,
  loosely,
  type MessyEntry,
  placeholder,
  withContact,
  withRemnants,
} from './write-mess.ts';
import { writeCsv } from './write-csv.ts';
import { type SheetToWrite, writeXlsx } from './write-xlsx.ts';

export interface MessyList {
  readonly entries: readonly MessyEntry[];
  readonly seed: number;
  /** The agency whose list it is, for its title. */
  readonly agency: string;
}

/**
 * A census with all that office workbooks have: title rows, a header of two lines, a row that numbers the
 * columns, owners joined over their rows, blanks, HTML, contacts, a signature, instructions, a hidden sheet.
 */
export function writeMessyCensus({ entries, seed, agency }: MessyList): Readable {
  const chance = chanceOf(seed);
  const title = `DAFTAR APLIKASI ${agency.toUpperCase()} (CONTOH)`;
  const rows: string[][] = [
    [title],
    ['Keadaan Oktober 2026'],
    [],
    ['NO', 'NAMA APLIKASI', 'FUNGSI', 'PERANGKAT DAERAH', 'AKSES', '', 'TAHUN'],
    ['', '', '', '', 'ALAMAT URL', 'STATUS', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  ];
  const joined = ['A1:G1', 'A2:G2', 'E4:F4', ...['A', 'B', 'C', 'D', 'G'].map((column) => `${column}4:${column}5`)];
  let number = 0;
  for (const [owner, own] of byOwner(entries)) {
    const first = rows.length + 1;
    for (const entry of own) {
      number += 1;
      rows.push([
        String(number),
        nameOf(entry, chance),
        saidOf(entry, chance),
        rows.length + 1 === first ? owner : '',
        addressLoosely(entry.address, chance),
        loosely(entry.status, chance),
        entry.year === '' ? '-' : entry.year,
      ]);
    }
    if (own.length > 1) joined.push(`D${first}:D${rows.length}`);
    if (chance.oneIn(4)) rows.push([]);
  }
  rows.push([], ['', '', '', '', '', `${agency}, 12 Oktober 2026`], ['', '', '', '', '', 'NIP 190001012000011001']);
  return writeXlsx([
    plainSheet('Petunjuk', [['Petunjuk pengisian'], ['Isi semua kolom. Satu baris untuk satu aplikasi.']]),
    { ...plainSheet('Data Aplikasi', rows), columns: [5, 30, 50, 30, 30, 14, 8].map((width) => ({ width })), joined },
    { ...plainSheet('Ref', [['Aktif'], ['Tidak Aktif']]), isHidden: true },
  ]);
}

/**
 * A list from an old program: Windows-1252, commas inside office names without quotes, each owner once and a row
 * too low, ditto marks, noise on the keyboard, placeholders.
 */
export function writeMessyCsv({ entries, seed }: MessyList): Readable {
  const chance = chanceOf(seed);
  const lines: string[] = ['JUDUL,KEGUNAAN,DINAS,ALAMAT,STATUS'];
  for (const [owner, own] of byOwner(entries)) {
    for (const [index, entry] of own.entries()) {
      const isOwnersRow = index === Math.min(1, own.length - 1);
      const said = chance.oneIn(15)
        ? chance.pick(['-', 'asdfgh', entry.name])
        : `\u201C${withoutCommas(entry.description)}\u201D`;
      const cells = [
        withoutCommas(chance.oneIn(8) ? entry.name.toLowerCase() : entry.name),
        said,
        isOwnersRow ? owner : '',
        withoutCommas(addressLoosely(entry.address, chance)),
        withoutCommas(loosely(entry.status, chance)),
      ];
      lines.push(cells.join(','));
    }
  }
  return Readable.from(unquoted(lines));
}

/**
 * One sheet an office, each with a header of its own (one in English, one without), several applications in one
 * cell, doubles, contacts in a column, spreadsheets and rituals among the applications.
 */
export function writeMessyOffices({ entries, seed }: MessyList): Readable {
  const chance = chanceOf(seed);
  const sheets = [...byOwner(entries)].slice(0, MOST_SHEETS).map(([owner, own], index): SheetToWrite => {
    const rows = own.map((entry) => [
      nameOf(entry, chance),
      saidOf(entry, chance),
      addressLoosely(entry.address, chance),
      loosely(entry.status, chance),
      `Contoh ${index + 1} 0812-0000-${String(index).padStart(4, '0')}`,
    ]);
    const [first, second, third] = own;
    if (first !== undefined && second !== undefined && third !== undefined) {
      rows.push(
        [`${first.name}; ${second.name}; ${third.name}`, 'Digunakan bersama', '', 'Aktif', ''],
        [first.name, saidOf(first, chance), '', 'Aktif', ''],
      );
    }
    rows.push(
      ['Apel pagi', 'Absensi apel', '', '', ''],
      ['Rekap harian', 'Spreadsheet rekap surat', 'https://docs.google.com/spreadsheets/d/contoh', '', ''],
    );
    return plainSheet(owner, index === 2 ? rows : [[...headerOf(index)], ...rows]);
  });
  return writeXlsx(sheets.length === 0 ? [plainSheet('Kosong', [])] : sheets);
}

const MOST_SHEETS = 24;

function headerOf(index: number): readonly string[] {
  return index === 1
    ? ['Application name', 'Purpose', 'URL', 'Status', 'Contact']
    : ['Nama Sistem', 'Uraian', 'Link', 'Kondisi', 'Nama PIC / No HP'];
}

function byOwner(entries: readonly MessyEntry[]): ReadonlyMap<string, readonly MessyEntry[]> {
  return Map.groupBy(entries, ({ owner }) => owner);
}

function nameOf({ name }: MessyEntry, chance: Chance): string {
  if (chance.oneIn(12)) return chance.pick([name.toUpperCase(), name.replaceAll(' ', '_'), `${name} (Mobile)`]);
  return name;
}

function saidOf({ description, name }: MessyEntry, chance: Chance): string {
  if (chance.oneIn(25)) return placeholder(chance);
  if (chance.oneIn(60)) return chance.pick([name, 'asdfgh']);
  if (chance.oneIn(8)) return withContact(description, chance);
  return chance.oneIn(6) ? withRemnants(description, chance) : description;
}

function withoutCommas(text: string): string {
  return text.replaceAll(',', ' dan').replaceAll('"', '');
}

function plainSheet(name: string, rows: readonly (readonly string[])[]): SheetToWrite {
  return { name, columns: [], headerRows: 0, rows };
}

/** Writes ready lines in Windows-1252: quotes would heal what is meant to be broken. */
async function* unquoted(lines: readonly string[]): AsyncGenerator<Buffer> {
  for (const line of lines) {
    yield* writeCsv([line.split('\t')], { delimiter: '\t', encoding: 'windows-1252' });
  }
}
