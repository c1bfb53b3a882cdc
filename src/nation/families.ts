import { years, type DayNumber } from './day-number.ts';
import type { Culture } from './names/pools.ts';
import type { CastKey, MaritalStatus, Relation, Sex } from './nation.ts';
import type { Random, Weighted } from './random.ts';

/** One of a family as drawn: who else is meant is said by the place in the family. */
export interface FamilyMember {
  readonly castKey: CastKey | null;
  readonly relation: Relation;
  readonly sex: Sex;
  readonly bornDay: DayNumber;
  readonly culture: Culture;
  readonly maritalStatus: MaritalStatus;
  readonly marriedDay: DayNumber | null;
  readonly father: number | null;
  readonly mother: number | null;
  readonly spouse: number | null;
  /** Somebody of the same home with the same parents, where those do not live there. */
  readonly sibling: number | null;
}

export interface FamilyPlan {
  readonly today: DayNumber;
  readonly culture: Culture;
  readonly spouseCulture: Culture;
}

/** Nobody of the nation married before this age (UU 16/2019 art. 7 sets it for both). */
const marriageAge = 19;
const lastBirthAge = 43;
const oldestAge = 96;

type Draw = (random: Random, plan: FamilyPlan) => readonly FamilyMember[];

const families: readonly Weighted<Draw>[] = [
  [nuclearFamily, 64],
  [threeGenerations, 14],
  [withSibling, 7],
  [oneParent, 8],
  [livingAlone, 7],
];

const headAges: readonly Weighted<readonly [from: number, to: number]>[] = [
  [[23, 30], 11],
  [[30, 40], 25],
  [[40, 50], 26],
  [[50, 60], 20],
  [[60, 70], 12],
  [[70, 84], 6],
];

/** How many children a couple has in all, by the decade in which the mother was born. */
const childrenBefore1970: readonly Weighted<number>[] = [
  [0, 4],
  [1, 6],
  [2, 22],
  [3, 30],
  [4, 22],
  [5, 16],
];
const childrenSince1970: readonly Weighted<number>[] = [
  [0, 7],
  [1, 22],
  [2, 45],
  [3, 21],
  [4, 5],
];

/** The share of unmarried children who still live at home, by age. */
const atHome: readonly (readonly [underAge: number, share: number])[] = [
  [17, 0.99],
  [23, 0.88],
  [28, 0.56],
  [35, 0.22],
  [60, 0.05],
];

/** Draws one family in which every parent is at least nineteen years older than each child. */
export function drawFamily(random: Random, plan: FamilyPlan): readonly FamilyMember[] {
  return random.weighted(families)(random, plan);
}

function nuclearFamily(random: Random, plan: FamilyPlan): readonly FamilyMember[] {
  const couple = drawCouple(random, plan, random.weighted(headAges));
  return [...couple, ...drawChildren(random, plan, couple)];
}

function threeGenerations(random: Random, plan: FamilyPlan): readonly FamilyMember[] {
  const [head, spouse] = drawCouple(random, plan, random.between(24, 52));
  const isOfHead = random.chance(0.6);
  const grandparents = drawGrandparents(random, plan, isOfHead ? head : spouse);
  const place = (sex: Sex): number | null => {
    const at = grandparents.findIndex((one) => one.sex === sex);
    return at === -1 ? null : 2 + at;
  };
  const parents = { father: place('male'), mother: place('female') };
  const couple = isOfHead ? ([{ ...head, ...parents }, spouse] as const) : ([head, { ...spouse, ...parents }] as const);
  const relation: Relation = isOfHead ? 'orang_tua' : 'mertua';
  return [...couple, ...grandparents.map((one) => ({ ...one, relation })), ...drawChildren(random, plan, couple)];
}

function withSibling(random: Random, plan: FamilyPlan): readonly FamilyMember[] {
  const couple = drawCouple(random, plan, random.between(24, 42));
  const of = random.chance(0.6) ? 0 : 1;
  const bornDay = Math.min(couple[of].bornDay + years(random.between(1, 14)), plan.today - years(8));
  const isTooClose = bornDay < couple[of].bornDay + 300;
  const sibling: FamilyMember = {
    ...single({
      relation: 'famili_lain',
      sex: random.chance(0.5) ? 'male' : 'female',
      bornDay,
      culture: couple[of].culture,
    }),
    sibling: of,
  };
  return [...couple, ...(isTooClose ? [] : [sibling]), ...drawChildren(random, plan, couple)];
}

/** A widow, widower or divorced parent with the children; the other parent is in no register here. */
function oneParent(random: Random, plan: FamilyPlan): readonly FamilyMember[] {
  const couple = drawCouple(random, plan, random.between(30, 68));
  const children = drawChildren(random, plan, couple);
  const isMother = random.chance(0.82);
  const [one, other] = couple;
  const parent = (one.sex === 'female') === isMother ? one : other;
  const maritalStatus: MaritalStatus = random.chance(0.62) ? 'cerai_mati' : 'cerai_hidup';
  const head: FamilyMember = { ...parent, relation: 'kepala_keluarga', maritalStatus, spouse: null };
  const link = { father: isMother ? null : 0, mother: isMother ? 0 : null };
  return [head, ...children.map((child, at) => ({ ...child, ...link, sibling: at === 0 ? null : 1 }))];
}

function livingAlone(random: Random, { today, culture }: FamilyPlan): readonly FamilyMember[] {
  const isElder = random.chance(0.55);
  const sex: Sex = random.chance(isElder ? 0.3 : 0.55) ? 'male' : 'female';
  const bornDay = today - years(isElder ? random.between(58, 88) : random.between(20, 38));
  const alone = single({ relation: 'kepala_keluarga', sex, bornDay, culture });
  if (!isElder || random.chance(0.06)) return [alone];
  const maritalStatus: MaritalStatus = random.chance(0.85) ? 'cerai_mati' : 'cerai_hidup';
  return [{ ...alone, maritalStatus, marriedDay: bornDay + years(random.between(20, 29)) }];
}

type Couple = readonly [head: FamilyMember, spouse: FamilyMember];

function drawCouple(random: Random, plan: FamilyPlan, age: number | readonly [number, number]): Couple {
  const { today, culture, spouseCulture } = plan;
  const husbandAge = typeof age === 'number' ? age : random.between(...age);
  const husbandBorn = today - years(husbandAge);
  const wifeAge = Math.max(marriageAge + 1.2, husbandAge - Math.max(-5, random.around(3.1, 3)));
  const wifeBorn = today - years(wifeAge);
  const earliest = Math.max(husbandBorn, wifeBorn) + years(marriageAge) + 5;
  const wished = wifeBorn + years(random.around(23, 2.6));
  const marriedDay = Math.min(Math.max(earliest, wished), today - random.below(300) - 20);
  const isHusbandHead = random.chance(0.98);
  const married = { maritalStatus: 'kawin', marriedDay } as const;
  const husband = single({ relation: 'suami', sex: 'male', bornDay: husbandBorn, culture });
  const wife = single({ relation: 'istri', sex: 'female', bornDay: wifeBorn, culture: spouseCulture });
  const [head, spouse] = isHusbandHead ? [husband, wife] : [wife, husband];
  return [
    { ...head, ...married, relation: 'kepala_keluarga', spouse: 1 },
    { ...spouse, ...married, spouse: 0 },
  ];
}

function drawChildren(random: Random, { today }: FamilyPlan, couple: Couple): readonly FamilyMember[] {
  const [father, mother] = couple[0].sex === 'male' ? ([0, 1] as const) : ([1, 0] as const);
  const motherBorn = couple[mother].bornDay;
  // 1 January 1970 is day 0.
  const wanted = random.weighted(motherBorn < 0 ? childrenBefore1970 : childrenSince1970);
  const births: DayNumber[] = [];
  let next = (couple[0].marriedDay ?? today) + 290 + years(random.between(0, 2.4));
  while (births.length < wanted && next < today - 10 && next < motherBorn + years(lastBirthAge)) {
    births.push(next);
    next += random.chance(0.012) ? 0 : years(random.between(1.5, 5.5));
  }
  return births
    .filter((bornDay) => random.chance(shareAtHome((today - bornDay) / years(1))))
    .map((bornDay) => ({
      ...single({
        relation: 'anak',
        sex: random.chance(0.512) ? 'male' : 'female',
        bornDay,
        culture: couple[father].culture,
      }),
      father,
      mother,
    }));
}

function shareAtHome(age: number): number {
  return atHome.find(([underAge]) => age < underAge)?.[1] ?? 0;
}

function drawGrandparents(random: Random, { today }: FamilyPlan, child: FamilyMember): readonly FamilyMember[] {
  const oldest = today - years(oldestAge);
  const motherBorn = Math.max(oldest, child.bornDay - years(random.between(marriageAge + 1, 36)));
  const fatherBorn = Math.max(oldest, motherBorn - years(random.between(0, 7)));
  const marriedDay = Math.max(motherBorn, fatherBorn) + years(marriageAge) + 5;
  const { culture } = child;
  const mother = {
    ...single({ relation: 'orang_tua', sex: 'female', bornDay: motherBorn, culture }),
    marriedDay,
  };
  const father = {
    ...single({ relation: 'orang_tua', sex: 'male', bornDay: fatherBorn, culture }),
    marriedDay,
  };
  const share = random.fraction();
  if (share < 0.65) return [{ ...mother, maritalStatus: 'cerai_mati' }];
  if (share < 0.8) return [{ ...father, maritalStatus: 'cerai_mati' }];
  return [
    { ...father, maritalStatus: 'kawin', spouse: 3 },
    { ...mother, maritalStatus: 'kawin', spouse: 2 },
  ];
}

function single(who: Pick<FamilyMember, 'relation' | 'sex' | 'bornDay' | 'culture'>): FamilyMember {
  return {
    ...who,
    castKey: null,
    maritalStatus: 'belum_kawin',
    marriedDay: null,
    father: null,
    mother: null,
    spouse: null,
    sibling: null,
  };
}
