import type { Calling } from './callings.ts';
import { castDate, type CastCareer } from './cast.ts';
import { homeOf, memberAt, memberKey, type Census, type Given, type Member } from './census.ts';
import { ageOn, dateOf, dayNumber, years, yearsLater, type DayNumber } from './day-number.ts';
import { localDate } from '../vocabulary/local-date.ts';
import type { DiplomaLevel, Profession, Standing } from './nation.ts';
import { randomStream, type Random, type Weighted } from './random.ts';

/** What a health worker studied and how the registration runs, in days. */
export interface Career {
  readonly profession: Profession;
  readonly studies: readonly Study[];
  readonly certificate: Certificate;
  /** What the cast's table fixes beyond that, null for everybody else. */
  readonly cast: CastCareer | null;
}

export interface Study {
  readonly level: DiplomaLevel;
  readonly programme: string;
  readonly graduatedDay: DayNumber;
  readonly isRegistered: boolean;
  /** Set where the cast fixes it. */
  readonly nameOnDiploma: string | null;
}

export interface Certificate {
  readonly issuedDay: DayNumber;
  readonly validUntilDay: DayNumber | null;
  readonly standing: Standing;
}

/** UU 17/2023 in force: certificates are for life from here on (art. 260), five years before. */
const lifetimeFrom = dayNumber(localDate('2023-08-08'));
/** PDDikti was filled backwards from universities' files; what is older has gaps. */
const gapsBefore = dayNumber(localDate('2006-01-01'));

type Course = readonly (readonly [level: DiplomaLevel, years: number])[];

const courses: Readonly<Record<Profession, readonly Weighted<Course>[]>> = {
  bidan: [
    [[['D-III', 3]], 60],
    [[['D-IV', 4]], 22],
    [
      [
        ['S1', 4],
        ['Profesi', 1],
      ],
      18,
    ],
  ],
  perawat: [
    [[['D-III', 3]], 55],
    [
      [
        ['S1', 4],
        ['Profesi', 1],
      ],
      45,
    ],
  ],
  dokter: [
    [
      [
        ['S1', 4],
        ['Profesi', 2],
      ],
      1,
    ],
  ],
};

/** The programme's name at each level, as PDDikti lists it. */
const programmes: Readonly<Record<Profession, Readonly<Record<DiplomaLevel, string>>>> = {
  bidan: {
    'D-III': 'Kebidanan',
    'D-IV': 'Kebidanan',
    S1: 'Kebidanan',
    Profesi: 'Pendidikan Profesi Bidan',
  },
  perawat: {
    'D-III': 'Keperawatan',
    'D-IV': 'Keperawatan',
    S1: 'Ilmu Keperawatan',
    Profesi: 'Pendidikan Profesi Ners',
  },
  dokter: {
    'D-III': 'Kedokteran',
    'D-IV': 'Kedokteran',
    S1: 'Kedokteran',
    Profesi: 'Pendidikan Profesi Dokter',
  },
};

/** The career of every health worker, by the index of the member. */
export function drawCareers(
  census: Census,
  callings: ReadonlyMap<number, Calling>,
  given: Given,
): ReadonlyMap<number, Career> {
  const { seed, today } = given;
  const careers = new Map<number, Career>();
  for (const [index, calling] of callings) {
    if (calling.kind !== 'health') continue;
    const member = memberAt(census, index);
    const { castFamily } = homeOf(census, member);
    const random = randomStream(seed, `career/${memberKey(census, member)}`);
    const career =
      castFamily === null
        ? drawCareer(random, { member, profession: calling.profession, today })
        : castCareer(castFamily.career, today);
    careers.set(index, career);
  }
  return careers;
}

interface Worker {
  readonly member: Member;
  readonly profession: Profession;
  readonly today: DayNumber;
}

function drawCareer(random: Random, worker: Worker): Career {
  const studies = drawStudies(random, worker);
  const graduatedDay = studies.at(-1)?.graduatedDay ?? worker.today;
  const certificate = drawCertificate(random, { ...worker, graduatedDay });
  return { profession: worker.profession, studies, certificate, cast: null };
}

function drawStudies(random: Random, { member, profession, today }: Worker): readonly Study[] {
  const age = ageOn(today, member.bornDay);
  const fitting = courses[profession].filter(
    ([course]) => 18.4 + course.reduce((sum, [, length]) => sum + length, 0) < age - 0.9,
  );
  const course = random.weighted(fitting);
  let day = member.bornDay + years(random.between(18, 18.4));
  const finished = course.map(([level, length]) => {
    day += years(length - 0.05 + random.between(0, 0.15));
    return { level, programme: programmes[profession][level], graduatedDay: day, nameOnDiploma: null };
  });
  const isLost = day < gapsBefore && random.chance(0.125);
  return finished.map((study) => ({ ...study, isRegistered: !isLost }));
}

function drawCertificate(
  random: Random,
  { graduatedDay, today, member }: Worker & { readonly graduatedDay: DayNumber },
): Certificate {
  const first = Math.min(graduatedDay + 60 + random.below(240), today - 14);
  const standing = drawStanding(random, today);
  const share = random.fraction();
  const span = share < 0.94 ? [today - years(4.6), lifetimeFrom - 1] : [today - years(9), today - years(5.1)];
  const [from = first, to = first] = span;
  if (first >= lifetimeFrom || share < 0.83 || from >= to) {
    const exchanged = lifetimeFrom + random.below(today - lifetimeFrom - 200);
    return { issuedDay: Math.min(Math.max(first, exchanged), today - 14), validUntilDay: null, standing };
  }
  const issuedDay = Math.max(first, from + random.below(to - from));
  return { issuedDay, validUntilDay: fifthBirthday(issuedDay, member.bornDay), standing };
}

function drawStanding(random: Random, today: DayNumber): Standing {
  const share = random.fraction();
  const since = dateOf(today - 20 - random.below(500));
  if (share < 0.012) return { kind: 'revoked', since, reason: random.pick(revocations) };
  if (share < 0.03) return { kind: 'ethics_sanction', since, until: dateOf(today + 20 + random.below(300)) };
  return { kind: 'in_force' };
}

const revocations = [
  'Permintaan pemegang STR',
  'Keputusan konsil atas pelanggaran disiplin',
  'Dokumen pendaftaran tidak benar',
] as const;

// The five years end on the holder's birthday, so they are never quite five.
function fifthBirthday(issuedDay: DayNumber, bornDay: DayNumber): DayNumber {
  const born = dateOf(bornDay);
  const turns = Number(dateOf(issuedDay + years(5)).slice(0, 4)) - Number(born.slice(0, 4));
  const birthday = dayNumber(yearsLater(born, turns));
  return birthday > issuedDay + years(5) ? dayNumber(yearsLater(born, turns - 1)) : birthday;
}

function castCareer(cast: CastCareer, today: DayNumber): Career {
  return {
    profession: cast.profession,
    studies: cast.studies.map((study) => ({
      level: study.level,
      programme: programmes[cast.profession][study.level],
      graduatedDay: castDate(study.graduatedOn, today),
      isRegistered: study.isRegistered,
      nameOnDiploma: study.nameOnDiploma,
    })),
    certificate: {
      issuedDay: castDate(cast.strIssuedOn, today),
      validUntilDay: cast.strValidUntil === null ? null : castDate(cast.strValidUntil, today),
      standing: { kind: 'in_force' },
    },
    cast,
  };
}
