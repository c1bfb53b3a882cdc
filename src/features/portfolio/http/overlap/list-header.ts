import { err, ok, type Result } from '../../../../vocabulary/result.ts';

/** Places of the columns, from 0; null where the file has none. */
export interface Columns {
  readonly name: number;
  readonly description: number | null;
  readonly owner: number | null;
  readonly codes: number | null;
  readonly address: number | null;
  readonly label: number | null;
}

export interface Header {
  readonly columns: Columns;
  /** Which record is the header, from 0: titles may stand above it. */
  readonly at: number;
}

const NAMES: Readonly<Record<keyof Columns, readonly string[]>> = {
  name: [
    'name',
    'nama',
    'nama aplikasi',
    'nama sistem',
    'nama sistem informasi',
    'application',
    'application name',
    'aplikasi',
    'judul',
    'title',
    'system',
    'nama layanan',
  ],
  description: [
    'description',
    'deskripsi',
    'uraian',
    'fungsi',
    'keterangan',
    'deskripsi aplikasi',
    'uraian aplikasi',
    'fungsi aplikasi',
    'kegunaan',
    'tujuan',
    'purpose',
    'summary',
    'desc',
  ],
  owner: [
    'owner',
    'pemilik',
    'opd',
    'instansi',
    'skpd',
    'dinas',
    'perangkat daerah',
    'unit pengelola',
    'unit kerja',
    'agency',
    'organization',
    'organisation',
    'organisasi',
    'pemilik aplikasi',
    'nama opd',
    'nama instansi',
  ],
  codes: ['codes', 'kode', 'code', 'kode fungsi', 'function codes', 'kode ral', 'kode rab'],
  address: ['address', 'alamat', 'url', 'alamat url', 'link', 'tautan', 'host', 'alamat aplikasi', 'website', 'domain'],
  label: ['label', 'labels', 'label fungsi', 'tag', 'tags'],
};

const MOST_TITLE_ROWS = 12;

/** Finds the header among the first rows by its column for the name; says what was found when there is none. */
export function readHeader(records: readonly (readonly string[])[]): Result<Header, string> {
  for (const [at, cells] of records.slice(0, MOST_TITLE_ROWS).entries()) {
    const columns = columnsOf(cells.map(plain));
    if (columns !== null) return ok({ columns, at });
  }
  const first = (records.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []).slice(0, 12);
  const seen = first.map((cell) => JSON.stringify(cell.trim().slice(0, 40))).join(', ');
  return err(`Row 1: no column is called name, nama or nama aplikasi. The first row says: ${seen}.`);
}

function columnsOf(header: readonly string[]): Columns | null {
  const place = (column: keyof Columns): number | null => {
    for (const name of NAMES[column]) {
      const found = header.indexOf(name);
      if (found >= 0) return found;
    }
    return null;
  };
  const name = place('name');
  const others = { description: place('description'), owner: place('owner'), codes: place('codes') };
  const rest = { address: place('address'), label: place('label') };
  if (name === null || Object.values({ ...others, ...rest }).every((one) => one === null)) return null;
  return { name, ...others, ...rest };
}

function plain(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
