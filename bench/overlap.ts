import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pairSearch } from '../src/features/portfolio/domain/overlap/find-pairs.ts';
import { entryOf, type InventoryEntry } from '../src/features/portfolio/domain/overlap/entry.ts';
import { prepareInventory } from '../src/features/portfolio/domain/overlap/inventory.ts';
import { lookAlikes } from '../src/features/portfolio/domain/overlap/look-alikes.ts';
import { randomStream } from '../src/features/portfolio/domain/overlap/random-stream.ts';
import { suggestFunctions } from '../src/features/portfolio/domain/overlap/suggest.ts';
import { compareList } from '../src/features/portfolio/http/overlap/compare-list.ts';
import { openLexicon } from '../src/features/portfolio/http/overlap/open-lexicon.ts';
import type { BenchRow } from './table.ts';

const WORK =
  'pegawai cuti presensi gaji surat arsip anggaran kas pajak retribusi aset lelang izin aduan antrean pasien obat imunisasi siswa guru ' +
  'beasiswa jalan jembatan drainase parkir bus sawah pupuk ternak kapal ikan hutan sampah air bencana pasar koperasi wisata museum hibah ' +
  'bansos disabilitas pemuda olahraga desa pajak kendaraan sertifikat tanah tata ruang statistik audit temuan rapat perjalanan kendaraan';
const WAYS =
  'pengelolaan pencatatan pelaporan pemantauan pendaftaran verifikasi penjadwalan evaluasi pelayanan penerbitan rekapitulasi'.split(
    ' ',
  );
const PLACES =
  'kota kabupaten provinsi kecamatan puskesmas sekolah pasar terminal pelabuhan balai unit cabang wilayah pusat daerah'.split(
    ' ',
  );

/** The overlap engine over 30,000 invented rows: a whole scan in a process of its own, and the typing help. */
export async function benchOverlap({ rows }: { readonly rows: number }): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-tumpang-'));
  try {
    const list = inventedList(rows);
    const file = join(folder, 'daftar.csv');
    writeFileSync(
      file,
      ['name,description,owner', ...list.map((one) => `${one.name},${one.description},${one.owner}`)].join('\n'),
    );
    const scanned = scanInOwnProcess(file, join(folder, 'hasil'));
    return [
      {
        what: `Overlap scan, ${rows} applications, seconds`,
        figure: `${scanned.seconds.toFixed(1)} s`,
        beside: null,
        ratio: null,
      },
      {
        what: `Overlap scan, ${rows} applications, peak memory`,
        figure: `${Math.round(scanned.peakMemoryMb)} MB`,
        beside: null,
        ratio: null,
      },
      ...(await benchTyping(list)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names and texts of a few words from a small list of work; a tenth are copies under another owner. */
function inventedList(rows: number): readonly InventoryEntry[] {
  const stream = randomStream('bench', 'overlap');
  const pick = (words: readonly string[]): string => words[Math.floor(stream.fraction() * words.length)] ?? '';
  const work = WORK.split(' ');
  const list: InventoryEntry[] = [];
  for (let at = 0; at < rows; at += 1) {
    const owner = `Instansi ${Math.floor(stream.fraction() * 600)}`;
    const earlier = stream.fraction() < 0.1 ? list[Math.floor(stream.fraction() * at)] : undefined;
    const length = 2 + Math.floor(stream.fraction() ** 3 * 14);
    const words = Array.from({ length }, () => pick(stream.fraction() < 0.6 ? work : PLACES));
    const name = `${pick(['SI', 'e-', 'SIM', ''])}${pick(work)}${stream.fraction() < 0.5 ? Math.floor(stream.fraction() * 999).toString(36) : ''}`;
    list.push(
      earlier === undefined
        ? entryOf({ name, description: `${pick(WAYS)} ${words.join(' ')}`, owner })
        : { ...earlier, owner },
    );
  }
  return list;
}

interface Scanned {
  readonly seconds: number;
  readonly peakMemoryMb: number;
}

/** The peak of memory is a process's own, so the scan gets one. */
function scanInOwnProcess(file: string, out: string): Scanned {
  const entry = fileURLToPath(new URL('../terpadu.mjs', import.meta.url));
  const said = execFileSync(process.execPath, [entry, 'overlap', 'scan', file, '--out', out, '--json'], {
    encoding: 'utf8',
  });
  const read: unknown = JSON.parse(said);
  const figure = (name: string): number =>
    typeof read === 'object' && read !== null ? Number(Reflect.get(read, name)) : Number.NaN;
  return { seconds: figure('seconds'), peakMemoryMb: figure('peakMemoryMb') };
}

async function benchTyping(list: readonly InventoryEntry[]): Promise<readonly BenchRow[]> {
  const inventory = prepareInventory(list, openLexicon());
  const { ground, spread } = await compareList(inventory, { leastFunction: 1, leastSystem: 1 });
  const search = pairSearch(ground, spread, {});
  const times = list.slice(0, 200).map((entry) => {
    const began = performance.now();
    lookAlikes(search, inventory, { ...entry, name: `${entry.name}x` });
    suggestFunctions(inventory, entry, 5);
    return performance.now() - began;
  });
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1)} ms`;
  const what = `One application being typed, against ${list.length}`;
  return [
    { what: `${what}, median`, figure: at(0.5), beside: null, ratio: null },
    { what: `${what}, p95`, figure: at(0.95), beside: null, ratio: null },
  ];
}
