import type { Calling } from './callings.ts';
import type { Education, Profession, Sex } from './nation.ts';
import type { Random, Weighted } from './random.ts';
import { isHigherEducation } from './schooling.ts';

/** Whose work is asked. */
export interface Worker {
  readonly age: number;
  readonly sex: Sex;
  readonly isMarried: boolean;
  readonly isOfCity: boolean;
  readonly education: Education;
  readonly calling: Calling | null;
  readonly isOfCast: boolean;
}

const civilServant = 'Pegawai Negeri Sipil';
const student = 'Pelajar/Mahasiswa';
const none = 'Belum/Tidak Bekerja';
const housekeeping = 'Mengurus Rumah Tangga';

const ofProfession: Readonly<Record<Profession, string>> = { bidan: 'Bidan', perawat: 'Perawat', dokter: 'Dokter' };

type Jobs = readonly Weighted<string>[];

const inTheCountry: Readonly<Record<Sex, Jobs>> = {
  male: [
    ['Petani/Pekebun', 30],
    ['Buruh Tani/Perkebunan', 13],
    ['Wiraswasta', 18],
    ['Karyawan Swasta', 13],
    ['Buruh Harian Lepas', 11],
    ['Tukang Batu', 3],
    ['Tukang Kayu', 2],
    ['Sopir', 3],
    ['Mekanik', 1],
    ['Nelayan/Perikanan', 2],
    ['Peternak', 2],
    ['Perangkat Desa', 1],
    ['Kepolisian RI', 0.5],
    ['Tentara Nasional Indonesia', 0.5],
  ],
  female: [
    ['Petani/Pekebun', 24],
    ['Buruh Tani/Perkebunan', 16],
    ['Wiraswasta', 19],
    ['Pedagang', 16],
    ['Karyawan Swasta', 15],
    ['Buruh Harian Lepas', 5],
    ['Tukang Jahit', 4],
    ['Pembantu Rumah Tangga', 1],
  ],
};

const inTheCity: Readonly<Record<Sex, Jobs>> = {
  male: [
    ['Karyawan Swasta', 38],
    ['Wiraswasta', 28],
    ['Buruh Harian Lepas', 13],
    ['Sopir', 5],
    ['Transportasi', 2],
    ['Pedagang', 5],
    ['Mekanik', 2],
    ['Tukang Batu', 2],
    ['Karyawan Honorer', 2],
    ['Kepolisian RI', 1],
    ['Tentara Nasional Indonesia', 1],
  ],
  female: [
    ['Karyawan Swasta', 40],
    ['Wiraswasta', 26],
    ['Pedagang', 17],
    ['Karyawan Honorer', 4],
    ['Buruh Harian Lepas', 5],
    ['Tukang Jahit', 4],
    ['Penata Rambut', 1],
    ['Pembantu Rumah Tangga', 3],
  ],
};

const withDegree: Jobs = [
  ['Karyawan Swasta', 36],
  [civilServant, 19],
  ['Guru', 17],
  ['Wiraswasta', 13],
  ['Karyawan BUMN', 4],
  ['Karyawan Honorer', 6],
  ['Dosen', 2],
  ['Konsultan', 1],
  ['Akuntan', 1],
  ['Apoteker', 1],
];

/** The occupation in the words of the population register, plausible for age, place and schooling. */
export function drawOccupation(random: Random, worker: Worker): string {
  const { age, sex, education, calling } = worker;
  if (calling?.kind === 'officer') return civilServant;
  if (calling?.kind === 'health') {
    return random.chance(0.3) && !worker.isOfCast ? civilServant : ofProfession[calling.profession];
  }
  if (age < 6.5) return none;
  if (age < 18.6) return random.chance(0.97) ? student : none;
  const share = random.fraction();
  if (age < 24 && share < (worker.isMarried ? 0.05 : 0.5)) return share < 0.36 ? student : none;
  if (age >= 60) return afterWork(random, worker);
  if (share > 0.965) return none;
  if (sex === 'female' && worker.isMarried && share < homeShare(education)) return housekeeping;
  if (isHigherEducation(education)) return random.weighted(withDegree);
  return random.weighted((worker.isOfCity ? inTheCity : inTheCountry)[sex]);
}

function homeShare(education: Education): number {
  return isHigherEducation(education) ? 0.2 : 0.52;
}

function afterWork(random: Random, { age, sex, education, isOfCity }: Worker): string {
  if (isHigherEducation(education) && random.chance(0.7)) return 'Pensiunan';
  if (age >= 72 && random.chance(0.5)) return none;
  if (sex === 'female' && random.chance(0.65)) return housekeeping;
  if (isOfCity && random.chance(0.35)) return 'Pensiunan';
  return random.weighted((isOfCity ? inTheCity : inTheCountry)[sex].filter(([job]) => !uniformed.has(job)));
}

const uniformed = new Set(['Kepolisian RI', 'Tentara Nasional Indonesia', 'Karyawan Honorer', 'Perangkat Desa']);
