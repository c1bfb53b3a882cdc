import { type Random, randomStream } from '../random.ts';
import { inventoryAgencies } from './agencies.ts';
import { agencyList } from './generate-inventory.ts';
import { hostName } from './compose-name.ts';
import type { InventoryAgency, InventoryEntry } from './inventory.ts';

/** `census`: every office for itself; `ministry`: units by number; `subdomains`: the host list of the ICT office. */
export type MessyKind = 'census' | 'ministry' | 'subdomains';

export interface MessyOptions {
  readonly seed: string;
  readonly kind: MessyKind;
  readonly rows: number;
  /** Code of the directory; a fitting agency unless told. */
  readonly agency?: string;
}

/** A list as an office keeps it, without title rows and merged cells: those are for whoever writes the file. */
export interface MessyTable {
  readonly agency: InventoryAgency;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The entry behind each row; null for blank rows, and the same entry again for rows repeated. */
  readonly entries: readonly (InventoryEntry | null)[];
  /** Units by their numbers, for a second sheet; empty where the list writes names. */
  readonly units: readonly (readonly [code: string, name: string])[];
}

interface Line {
  readonly cells: readonly string[];
  readonly entry: InventoryEntry | null;
}

const usualAgency: Readonly<Record<MessyKind, string>> = {
  census: 'kab-sragen',
  ministry: 'kkp',
  subdomains: 'kota-surakarta',
};

const headers: Readonly<Record<MessyKind, readonly string[]>> = {
  census: ['NO', 'NAMA APLIKASI', 'URAIAN', 'OPD', 'ALAMAT', 'STATUS', 'KETERANGAN'],
  ministry: ['judul', 'fungsi', 'unit pengelola', 'tahun', 'dasar hukum', 'platform', 'tautan'],
  subdomains: ['Subdomain', 'Deskripsi', 'Dinas', 'Aktif/Naktif', 'Kontak'],
};

/** One of the three lists that can be tried out; equal options give an equal list. */
export function messyTable({ seed, kind, rows, agency: code }: MessyOptions): MessyTable {
  const wanted = code ?? usualAgency[kind];
  const agency = inventoryAgencies(seed).find((one) => one.code === wanted);
  if (agency === undefined) throw new RangeError(`no agency of that code hands in a list: ${wanted}`);
  if (!Number.isInteger(rows) || rows < 1 || rows > 30_000) throw new RangeError('a list has 1 to 30,000 rows');
  const random = randomStream(seed, `inventory/messy/${kind}/${wanted}`);
  const { entries } = agencyList({ seed, agency, count: rows, hasRemnants: true });
  const lines = shifted(
    random,
    kind,
    entries.map((entry, at) => lineOf(random, { kind, agency, entry, at })),
  );
  const whole = lines.flatMap((line) => withNeighbours(random, line));
  return {
    agency,
    header: headers[kind],
    rows: whole.map(({ cells }) => cells),
    entries: whole.map(({ entry }) => entry),
    units: kind === 'ministry' ? agency.offices.map(({ code: number, name }) => [number, name] as const) : [],
  };
}

interface LineOptions {
  readonly kind: MessyKind;
  readonly agency: InventoryAgency;
  readonly entry: InventoryEntry;
  readonly at: number;
}

function lineOf(random: Random, { kind, agency, entry, at }: LineOptions): Line {
  const { name, description, office, address, status, year, platform } = entry;
  switch (kind) {
    case 'census':
      return {
        entry,
        cells: [
          String(at + 1),
          anyCase(random, name),
          description,
          ownerOf(random, entry),
          address,
          status,
          remark(random),
        ],
      };
    case 'ministry':
      return { entry, cells: [name, description, office.code, year, legalBasis(random), platform, address] };
    case 'subdomains':
      return {
        entry,
        cells: [
          hostOf(entry, agency),
          description,
          office.short,
          active(status),
          random.chance(0.3) ? contact(random) : '',
        ],
      };
  }
}

/** A tenth of the owners stands one row too low, as unmerged cells leave them. */
function shifted(random: Random, kind: MessyKind, lines: readonly Line[]): readonly Line[] {
  if (kind !== 'ministry') return lines;
  const from = random.below(Math.max(1, lines.length));
  const until = from + Math.ceil(lines.length / 10);
  return lines.map((line, at) => {
    const above = lines[at - 1]?.cells[2];
    if (at < from || at >= until || above === undefined) return line;
    return { ...line, cells: line.cells.map((cell, column) => (column === 2 ? above : cell)) };
  });
}

/** Blank rows between, and rows that were pasted twice. */
function withNeighbours(random: Random, line: Line): readonly Line[] {
  const draw = random.fraction();
  if (draw < 0.02) return [line, { entry: null, cells: line.cells.map(() => '') }];
  if (draw < 0.035) return [line, line];
  return [line];
}

function ownerOf(random: Random, { office }: InventoryEntry): string {
  return random.weighted([
    [office.name, 60],
    [office.short, 15],
    [office.name.toUpperCase(), 10],
    [` ${office.name} `, 5],
    [office.formerly === '' ? office.name : office.formerly, 6],
    ['', 4],
  ]);
}

function anyCase(random: Random, name: string): string {
  if (random.chance(0.9)) return name;
  return random.chance(0.5) ? name.toUpperCase() : ` ${name.toLowerCase()}`;
}

function remark(random: Random): string {
  return random.weighted([
    ['', 70],
    [`Operator: ${contact(random)}`, 14],
    ['dari pusat', 6],
    ['dalam pengembangan', 5],
    ['server di Diskominfo', 5],
  ]);
}

/** An invented contact: what an importer has to strip. No such person, and a number nobody is given. */
function contact(random: Random): string {
  const name = random.pick(['Budi Contoh', 'Siti Contoh', 'Agus Contoh', 'Dewi Contoh', 'Rina Contoh']);
  const digits = String(random.below(10_000)).padStart(4, '0');
  return random.pick([
    `${name} (0812-0000-${digits})`,
    `${name} 08120000${digits}`,
    `${name}, S.Kom / +62 812 0000 ${digits}`,
  ]);
}

function legalBasis(random: Random): string {
  return random.weighted([
    ['', 50],
    ['-', 25],
    ['SK Sekretaris Jenderal', 10],
    ['Peraturan Menteri', 10],
    ['belum ada', 5],
  ]);
}

function hostOf({ name, address, kind }: InventoryEntry, agency: InventoryAgency): string {
  if (kind === 'not_application' || name.includes('\n') || name.includes(',')) return name;
  const found = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/.exec(address)?.[1];
  return found ?? hostName(name, agency);
}

function active(status: string): string {
  if (status === '') return '';
  return /tidak|naktif|sudah/i.test(status) ? 'naktif' : 'aktif';
}
