import { regionCode, type RegionCode } from '../vocabulary/region-code.ts';
import type { Culture } from './names/pools.ts';
import type { Weighted } from './random.ts';

/** One of the 21 pilots of MPP Digital (2023), as the nation is drawn for it. */
export interface Pilot {
  /** Stable short name: `sragen`, `banda-aceh`. */
  readonly key: string;
  readonly code: RegionCode;
  /** Birth place as documents write it. */
  readonly place: string;
  /** Thousands of inhabitants, rounded after the 2020 census: only the order of size matters. */
  readonly thousands: number;
  /** Which names its households carry; used for drawing only, kept on no record. */
  readonly cultures: readonly Weighted<Culture>[];
}

/** Households a pilot has whatever its size, so that the smallest cities can hold their health workers. */
const leastHouseholds = 175;
const sharedHouseholds = 2_700;

const java: readonly Weighted<Culture>[] = [
  ['javanese', 93],
  ['tionghoa', 2],
  ['sundanese', 2],
  ['minang', 1],
  ['batak', 1],
  ['melayu', 1],
];
const javaCity: readonly Weighted<Culture>[] = [
  ['javanese', 84],
  ['tionghoa', 7],
  ['sundanese', 4],
  ['minang', 2],
  ['batak', 2],
  ['melayu', 1],
];

/** In the order of their region codes. */
export const pilots: readonly Pilot[] = [
  {
    key: 'banda-aceh',
    code: regionCode('11.71'),
    place: 'Banda Aceh',
    thousands: 253,
    cultures: [
      ['acehnese', 84],
      ['minang', 5],
      ['javanese', 4],
      ['batak', 3],
      ['melayu', 2],
      ['tionghoa', 2],
    ],
  },
  {
    key: 'bukittinggi',
    code: regionCode('13.75'),
    place: 'Bukittinggi',
    thousands: 121,
    cultures: [
      ['minang', 90],
      ['javanese', 4],
      ['batak', 3],
      ['tionghoa', 2],
      ['melayu', 1],
    ],
  },
  {
    key: 'musi-rawas',
    code: regionCode('16.05'),
    place: 'Musi Rawas',
    thousands: 396,
    cultures: [
      ['musi', 63],
      ['javanese', 29],
      ['minang', 3],
      ['sundanese', 3],
      ['melayu', 2],
    ],
  },
  {
    key: 'metro',
    code: regionCode('18.72'),
    place: 'Metro',
    thousands: 169,
    cultures: [
      ['javanese', 72],
      ['musi', 13],
      ['sundanese', 6],
      ['minang', 4],
      ['batak', 3],
      ['tionghoa', 2],
    ],
  },
  {
    key: 'batam',
    code: regionCode('21.71'),
    place: 'Batam',
    thousands: 1196,
    cultures: [
      ['javanese', 27],
      ['melayu', 20],
      ['batak', 17],
      ['minang', 16],
      ['tionghoa', 9],
      ['bugis', 6],
      ['sundanese', 5],
    ],
  },
  {
    key: 'tanjungpinang',
    code: regionCode('21.72'),
    place: 'Tanjungpinang',
    thousands: 228,
    cultures: [
      ['melayu', 42],
      ['javanese', 24],
      ['tionghoa', 12],
      ['minang', 10],
      ['batak', 8],
      ['bugis', 4],
    ],
  },
  { key: 'banyumas', code: regionCode('33.02'), place: 'Banyumas', thousands: 1777, cultures: java },
  { key: 'sragen', code: regionCode('33.14'), place: 'Sragen', thousands: 977, cultures: java },
  { key: 'grobogan', code: regionCode('33.15'), place: 'Grobogan', thousands: 1454, cultures: java },
  {
    key: 'brebes',
    code: regionCode('33.29'),
    place: 'Brebes',
    thousands: 1979,
    cultures: [
      ['javanese', 84],
      ['sundanese', 14],
      ['tionghoa', 1],
      ['batak', 1],
    ],
  },
  { key: 'magelang', code: regionCode('33.71'), place: 'Magelang', thousands: 121, cultures: javaCity },
  { key: 'surakarta', code: regionCode('33.72'), place: 'Surakarta', thousands: 523, cultures: javaCity },
  { key: 'yogyakarta', code: regionCode('34.71'), place: 'Yogyakarta', thousands: 374, cultures: javaCity },
  { key: 'banyuwangi', code: regionCode('35.10'), place: 'Banyuwangi', thousands: 1708, cultures: java },
  { key: 'magetan', code: regionCode('35.20'), place: 'Magetan', thousands: 671, cultures: java },
  { key: 'tuban', code: regionCode('35.23'), place: 'Tuban', thousands: 1198, cultures: java },
  { key: 'mojokerto', code: regionCode('35.76'), place: 'Mojokerto', thousands: 132, cultures: javaCity },
  {
    key: 'kotawaringin-barat',
    code: regionCode('62.01'),
    place: 'Kotawaringin Barat',
    thousands: 270,
    cultures: [
      ['javanese', 33],
      ['dayak', 26],
      ['banjar', 24],
      ['melayu', 10],
      ['bugis', 4],
      ['batak', 3],
    ],
  },
  {
    key: 'hulu-sungai-selatan',
    code: regionCode('63.06'),
    place: 'Hulu Sungai Selatan',
    thousands: 228,
    cultures: [
      ['banjar', 92],
      ['dayak', 3],
      ['javanese', 5],
    ],
  },
  {
    key: 'samarinda',
    code: regionCode('64.72'),
    place: 'Samarinda',
    thousands: 828,
    cultures: [
      ['banjar', 30],
      ['javanese', 30],
      ['bugis', 20],
      ['dayak', 10],
      ['melayu', 4],
      ['tionghoa', 3],
      ['batak', 3],
    ],
  },
  {
    key: 'kendari',
    code: regionCode('74.71'),
    place: 'Kendari',
    thousands: 345,
    cultures: [
      ['tolaki', 42],
      ['bugis', 38],
      ['javanese', 13],
      ['sundanese', 3],
      ['tionghoa', 2],
      ['batak', 2],
    ],
  },
];

/** How many households the nation draws there, the fixed sample families not counted. */
export function householdsOf(one: Pilot): number {
  const all = pilots.reduce((sum, { thousands }) => sum + thousands, 0);
  return leastHouseholds + Math.round((sharedHouseholds * one.thousands) / all);
}

/** Regencies are numbered from 01, cities from 71 (Permendagri 72/2019). */
export function isCity({ code }: Pilot): boolean {
  return code.slice(3) > '70';
}

/** The directory's code of an office of a pilot: `kab-sragen-dpmptsp`. */
export function officeCode(pilot: Pilot, office: string): string {
  const region = `${isCity(pilot) ? 'kota' : 'kab'}-${pilot.key}`;
  return office === 'government' ? region : `${region}-${office}`;
}
