import { castFamilies, castMembers, type CastFamily } from './cast.ts';
import type { DayNumber } from './day-number.ts';
import { drawFamily, type FamilyMember } from './families.ts';
import { householdsOf, pilots, type Pilot } from './pilots.ts';
import { randomStream, type Weighted } from './random.ts';
import { isWard, type VillageRow } from './villages.ts';

/** What a nation is made from. */
export interface Given {
  readonly seed: string;
  readonly today: DayNumber;
  readonly villages: readonly VillageRow[];
  /** The same by the code of the pilot. */
  readonly villagesIn: ReadonlyMap<string, readonly VillageRow[]>;
}

/** Who lives with whom: ages and kinship, before anybody has a name or a number. */
export interface Census {
  readonly homes: readonly Home[];
  readonly members: readonly Member[];
}

export interface Home {
  readonly index: number;
  /** Names its streams and ids: `33.14/17`, `cast/bidan-sragen`. Later parts keep it. */
  readonly key: string;
  readonly pilot: Pilot;
  readonly village: VillageRow;
  readonly castFamily: CastFamily | null;
  /** Indices of members, the head first. */
  readonly members: readonly number[];
}

/** A family member, `father` and so on now being indices of the census. */
export interface Member extends FamilyMember {
  readonly index: number;
  readonly home: number;
}

/** A city ward (kelurahan) holds several times the people of a village (desa). */
const wardWeight = 3;

/** Draws the households of every pilot, the cast's families first. */
export function takeCensus(given: Given): Census {
  const homes: Home[] = [];
  const members: Member[] = [];
  for (const { family, ...plan } of plannedHomes(given)) {
    const home = homes.length;
    const first = members.length;
    for (const [ordinal, member] of family.entries()) {
      members.push(settled(member, { index: first + ordinal, home, first }));
    }
    homes.push({ ...plan, index: home, members: family.map((_, ordinal) => first + ordinal) });
  }
  return { homes, members };
}

/** The member of that index; an index of the census always has one. */
export function memberAt({ members }: Census, index: number): Member {
  const member = members[index];
  if (member === undefined) throw new Error(`the census has no member ${index}`);
  return member;
}

export function homeOf({ homes }: Census, member: Member): Home {
  const home = homes[member.home];
  if (home === undefined) throw new Error(`the census has no home ${member.home}`);
  return home;
}

/** `33.14/17/2`: names a person's own streams, whoever else is added to the nation. */
export function memberKey(census: Census, member: Member): string {
  const { key, members } = homeOf(census, member);
  return `${key}/${members.indexOf(member.index)}`;
}

interface PlannedHome extends Omit<Home, 'index' | 'members'> {
  readonly family: readonly FamilyMember[];
}

function plannedHomes(given: Given): readonly PlannedHome[] {
  return [...castHomes(given), ...pilots.flatMap((pilot) => drawnHomes(given, pilot))];
}

function castHomes({ today, villages }: Given): readonly PlannedHome[] {
  return castFamilies.map((castFamily) => {
    const village = villages.find(({ code }) => code === castFamily.village);
    const pilot = pilots.find(({ code }) => castFamily.village.startsWith(code));
    if (village === undefined || pilot === undefined) throw new Error(`no village ${castFamily.village}`);
    const family = castMembers(castFamily, today);
    return { key: `cast/${castFamily.key}`, pilot, village, castFamily, family };
  });
}

function drawnHomes({ seed, today, villagesIn }: Given, pilot: Pilot): readonly PlannedHome[] {
  const own = villagesIn.get(pilot.code);
  if (own === undefined) throw new Error(`no villages are given for the pilot ${pilot.key}`);
  const weighted = own.map((one): Weighted<VillageRow> => [one, isWard(one) ? wardWeight : 1]);
  return Array.from({ length: householdsOf(pilot) }, (_, ordinal) => {
    const key = `${pilot.code}/${ordinal}`;
    const random = randomStream(seed, `home/${key}`);
    const village = random.weighted(weighted);
    const culture = random.weighted(pilot.cultures);
    const spouseCulture = random.chance(0.07) ? random.weighted(pilot.cultures) : culture;
    const family = drawFamily(random, { today, culture, spouseCulture });
    return { key, pilot, village, castFamily: null, family };
  });
}

interface Place {
  readonly index: number;
  readonly home: number;
  readonly first: number;
}

function settled(member: FamilyMember, { index, home, first }: Place): Member {
  const moved = (ordinal: number | null): number | null => (ordinal === null ? null : first + ordinal);
  return {
    ...member,
    index,
    home,
    father: moved(member.father),
    mother: moved(member.mother),
    spouse: moved(member.spouse),
    sibling: moved(member.sibling),
  };
}
