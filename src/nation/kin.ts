import { homeOf, memberAt, type Census, type Given, type Member } from './census.ts';
import { years } from './day-number.ts';
import { randomStream, type Random } from './random.ts';

/** A member's parents wherever they live in the pilot; null when they are not in the nation. */
export interface Parents {
  readonly father: number | null;
  readonly mother: number | null;
}

const linkedShare = 0.35;
const attempts = 8;
const birthGapDays = 300;

interface Couple {
  readonly husband: Member;
  readonly wife: Member;
  readonly births: number[];
}

/** Gives some heads and spouses parents in another household, old enough and of the same names. */
export function linkKin(census: Census, { seed }: Given): readonly Parents[] {
  const couples = couplesByNeighbourhood(census);
  const links = new Map<number, Couple>();
  for (const home of census.homes.filter(({ castFamily }) => castFamily === null)) {
    const random = randomStream(seed, `kin/${home.key}`);
    for (const index of home.members) {
      const child = memberAt(census, index);
      if (!mayHaveParentsElsewhere(census, child) || !random.chance(linkedShare)) continue;
      const near = couples.get(neighbourhood(census, child)) ?? [];
      const parents = near.length === 0 ? undefined : findParents(random, near, { child, links });
      if (parents === undefined) continue;
      parents.births.push(child.bornDay);
      links.set(index, parents);
    }
  }
  return census.members.map((member) => parentsOf(member, links));
}

function mayHaveParentsElsewhere(census: Census, child: Member): boolean {
  const isHeadOrSpouse = child.spouse !== null || child.relation === 'kepala_keluarga';
  const isParentOfHead = child.relation === 'orang_tua' || child.relation === 'mertua';
  const livesWithParent = child.father !== null || child.mother !== null;
  const hasSiblingHere = homeOf(census, child).members.some((index) => memberAt(census, index).sibling === child.index);
  return isHeadOrSpouse && !isParentOfHead && !livesWithParent && !hasSiblingHere;
}

function findParents(
  random: Random,
  near: readonly Couple[],
  { child, links }: { readonly child: Member; readonly links: ReadonlyMap<number, Couple> },
): Couple | undefined {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const couple = random.pick(near);
    const isSpousesToo = child.spouse !== null && links.get(child.spouse) === couple;
    if (!isSpousesToo && couple.husband.home !== child.home && mayBeParents(couple, child)) return couple;
  }
  return undefined;
}

function mayBeParents({ husband, wife, births }: Couple, child: Member): boolean {
  const marriedDay = wife.marriedDay ?? child.bornDay;
  const isOfAge = child.bornDay - Math.max(husband.bornDay, wife.bornDay) > years(19);
  const isInTime = child.bornDay > marriedDay + birthGapDays && child.bornDay < wife.bornDay + years(42);
  return isOfAge && isInTime && births.every((born) => Math.abs(born - child.bornDay) > birthGapDays);
}

function couplesByNeighbourhood(census: Census): ReadonlyMap<string, readonly Couple[]> {
  const couples = new Map<string, Couple[]>();
  for (const husband of census.members) {
    if (husband.sex !== 'male' || husband.spouse === null || husband.castKey !== null) continue;
    const wife = memberAt(census, husband.spouse);
    if (wife.castKey !== null) continue;
    const births = homeOf(census, wife)
      .members.map((index) => memberAt(census, index))
      .filter(({ mother }) => mother === wife.index)
      .map(({ bornDay }) => bornDay);
    const at = neighbourhood(census, husband);
    const near = couples.get(at);
    if (near === undefined) couples.set(at, [{ husband, wife, births }]);
    else near.push({ husband, wife, births });
  }
  return couples;
}

function parentsOf(member: Member, links: ReadonlyMap<number, Couple>): Parents {
  const couple = links.get(member.index);
  if (couple === undefined) return { father: member.father, mother: member.mother };
  return { father: couple.husband.index, mother: couple.wife.index };
}

function neighbourhood(census: Census, member: Member): string {
  return `${homeOf(census, member).pilot.key}/${member.culture}`;
}
