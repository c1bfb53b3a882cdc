import type { Career } from './careers.ts';
import type { DiplomaLevel, Education } from './nation.ts';
import type { Random, Weighted } from './random.ts';

/** Whose schooling is asked. */
export interface Pupil {
  readonly age: number;
  readonly bornYear: number;
  readonly isOfCity: boolean;
  readonly career: Career | null;
  readonly isOfficer: boolean;
}

const ladder: readonly Education[] = [
  'Tidak/Belum Sekolah',
  'Belum Tamat SD/Sederajat',
  'Tamat SD/Sederajat',
  'SLTP/Sederajat',
  'SLTA/Sederajat',
  'Diploma I/II',
  'Akademi/Diploma III/S. Muda',
  'Diploma IV/Strata I',
  'Strata II',
];

/** School years by age, for those who are still at it (compulsory from seven). */
const whileYoung: readonly (readonly [underAge: number, education: Education])[] = [
  [7, 'Tidak/Belum Sekolah'],
  [12.8, 'Belum Tamat SD/Sederajat'],
  [15.8, 'Tamat SD/Sederajat'],
  [18.6, 'SLTP/Sederajat'],
];

/** What adults finished, by the year before which they were born. */
const ofCohort: readonly (readonly [bornBefore: number, shares: readonly Weighted<Education>[]])[] = [
  [1950, shares([30, 22, 30, 8, 7, 1, 1, 1, 0])],
  [1965, shares([12, 16, 38, 12, 15, 1, 2, 4, 0])],
  [1980, shares([3, 7, 32, 19, 28, 1, 3, 6, 1])],
  [1995, shares([1, 3, 17, 22, 40, 1, 4, 11, 1])],
  [9999, shares([1, 1, 6, 17, 60, 1, 4, 10, 0])],
];

const ofDiploma: Readonly<Record<DiplomaLevel, Education>> = {
  'D-III': 'Akademi/Diploma III/S. Muda',
  'D-IV': 'Diploma IV/Strata I',
  S1: 'Diploma IV/Strata I',
  Profesi: 'Diploma IV/Strata I',
};

/** The highest schooling finished, as the population register knows it. */
export function drawEducation(random: Random, pupil: Pupil): Education {
  const last = pupil.career?.studies.at(-1);
  if (last !== undefined) return ofDiploma[last.level];
  if (pupil.isOfficer) return random.weighted([['Diploma IV/Strata I', 7] as const, ['Strata II', 3] as const]);
  const young = whileYoung.find(([underAge]) => pupil.age < underAge);
  if (young !== undefined) return young[1];
  // City people stayed at school longer: two draws, the higher one counts.
  const draws = [drawOfCohort(random, pupil), ...(pupil.isOfCity ? [drawOfCohort(random, pupil)] : [])];
  const best = draws.toSorted((one, other) => ladder.indexOf(other) - ladder.indexOf(one))[0] ?? 'SLTA/Sederajat';
  return pupil.age < 23 && ladder.indexOf(best) > ladder.indexOf('SLTA/Sederajat') ? 'SLTA/Sederajat' : best;
}

/** True from the three-year diploma upwards. */
export function isHigherEducation(education: Education): boolean {
  return ladder.indexOf(education) >= ladder.indexOf('Akademi/Diploma III/S. Muda');
}

function drawOfCohort(random: Random, { bornYear }: Pupil): Education {
  const cohort = ofCohort.find(([bornBefore]) => bornYear < bornBefore);
  if (cohort === undefined) throw new Error(`no schooling for people born in ${bornYear}`);
  return random.weighted(cohort[1]);
}

function shares(weights: readonly number[]): readonly Weighted<Education>[] {
  return ladder.map((education, at) => [education, weights[at] ?? 0]);
}
