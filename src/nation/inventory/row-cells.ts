import { type Random, shuffled, type Weighted } from '../random.ts';
import { hostName } from './compose-name.ts';
import type { InventoryAgency, Office } from './inventory.ts';

export type OwnerStyle = 'code' | 'full' | 'short';

const noAddress: readonly Weighted<string>[] = [
  ['', 10],
  ['-', 8],
  ['tidak ada', 5],
  ['.', 1],
  ['0000000000', 1],
  ['localhost', 1],
  ['www.aplikasi.example', 1],
];

const statusWords: readonly Weighted<string>[] = [
  ['aktif', 40],
  ['Aktif', 36],
  ['', 8],
  ['Inisiasi', 2],
  ['Development', 3],
  ['Antrian', 1],
  ['Tidak update', 2],
  ['naktif', 3],
  ['Tidak Aktif', 3],
  ['sudah tidak dipakai, data mungkin masih diperlukan', 1],
  ['masih dipakai sebagian bidang', 1],
];

/** The owner as this list writes it; sometimes under its old name, sometimes with both. */
export function ownerCell(random: Random, office: Office, style: OwnerStyle): string {
  if (random.chance(0.05) && office.formerly !== '') return office.formerly;
  switch (style) {
    case 'code':
      return office.code;
    case 'full':
      return random.chance(0.1) ? `${office.name} (${office.short})` : office.name;
    case 'short':
      return random.chance(0.1) ? office.short.toUpperCase() : office.short;
  }
}

export function statusCell(random: Random): string {
  return random.weighted(statusWords);
}

/** 72 of 100 leave it at "-". */
export function yearCell(random: Random): string {
  return random.chance(0.72) ? '-' : String(2012 + random.below(15));
}

export function platformCell(random: Random): string {
  return random.weighted([
    ['Web', 60],
    ['website', 10],
    ['Android', 10],
    ['Desktop', 8],
    ['Web dan Mobile', 8],
    ['', 20],
  ]);
}

/** An address of an invented application: a host of its own, the agency's shared host, or what forms get instead. */
export function addressCell(random: Random, name: string, agency: InventoryAgency): string {
  const draw = random.fraction();
  const slug = hostName(name, agency).split('.')[0] ?? 'app';
  if (draw < 0.27) return random.weighted(noAddress);
  // Addresses for documents (RFC 5737) and names that cannot resolve (RFC 2606).
  if (draw < 0.29)
    return `http://${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + random.below(254)}/${slug}`;
  if (draw < 0.35)
    return random.pick([`https://bit.ly.example/${slug}`, `https://drive.google.com.example/folders/${slug}`]);
  if (draw < 0.36) return `https://play.google.com.example/store/apps/details?id=id.go.${agency.hostLabel}.${slug}`;
  if (draw < 0.55) return `https://layanan.${agency.hostLabel}.go.id.example/${random.chance(0.5) ? slug : ''}`;
  const host = hostName(name, agency);
  return random.weighted([
    [`https://${host}`, 60],
    [host, 25],
    [`http://${host}/login`, 8],
    [`https://${host} | hanya jaringan kantor`, 3],
    [`https://${host}, https://www.${host}`, 4],
  ]);
}

/** Technology words as developers give them; empty where nobody asked. */
export function technologyOf(random: Random): readonly string[] {
  if (random.chance(0.3)) return [];
  const [language, framework] = random.weighted<readonly [string, string]>([
    [['PHP', 'CodeIgniter'], 35],
    [['PHP', 'Laravel'], 35],
    [['PHP', 'Yii2'], 6],
    [['Java', 'Spring Boot'], 8],
    [['C#', '.NET'], 5],
    [['Python', 'Django'], 4],
    [['JavaScript', 'Express'], 7],
  ]);
  const database = random.weighted([
    ['MySQL', 60],
    ['MariaDB', 12],
    ['PostgreSQL', 20],
    ['SQL Server', 5],
    ['Oracle', 3],
  ]);
  return [language, framework, database];
}

/** Some of the data that a function works on. */
export function someOf(random: Random, words: readonly string[]): readonly string[] {
  return shuffled(random, words).slice(0, 1 + random.below(Math.max(1, words.length)));
}
