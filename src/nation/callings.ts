import { type ArchitecturePost, nationalArchitecturePosts, pilotArchitecturePosts } from './architecture-posts.ts';
import type { Census, Given, Member } from './census.ts';
import { ageOn } from './day-number.ts';
import type { OfficerRole, Profession, Sex } from './nation.ts';
import { pilots, type Pilot, householdsOf } from './pilots.ts';
import { randomStream, shuffled } from './random.ts';

/** What somebody is in the nation beyond an ordinary job, and the how-manieth of the pilot. */
export type Calling =
  | { readonly kind: 'health'; readonly profession: Profession; readonly serial: number }
  | {
      readonly kind: 'officer';
      readonly role: OfficerRole;
      readonly isNational: boolean;
      /** Where the role alone does not tell it. */
      readonly office: string | null;
      readonly serial: number;
    };

interface Post {
  readonly calling: (serial: number) => Calling;
  readonly count: number;
  readonly ages: readonly [from: number, to: number];
  readonly sexes: readonly Sex[];
}

/** Where the officers of national offices live: any pilot does, the others stay free for their own. */
const homeOfNationalOfficers = 'yogyakarta';

const either: readonly Sex[] = ['female', 'male'];

const pilotPosts: readonly Post[] = [
  officers('licence_head', { count: 1, ages: [45, 57] }),
  officers('licence_verifier', { count: 2, ages: [27, 52] }),
  officers('health_recommender', { count: 1, ages: [30, 56] }),
  officers('counter_officer', { count: 2, ages: [24, 45] }),
];

const nationalPosts: readonly Post[] = [national('administrator', 2), national('operator', 1), national('auditor', 1)];

/** Chooses officers and health workers among the adults, at most one a household while it lasts. */
export function giveCallings(census: Census, given: Given): ReadonlyMap<number, Calling> {
  const callings = new Map<number, Calling>(castCallings(census));
  for (const pilot of pilots) {
    const posts = pilot.key === homeOfNationalOfficers ? [...pilotPosts, ...nationalPosts] : pilotPosts;
    const order = shuffled(randomStream(given.seed, `callings/${pilot.code}`), residents(census, pilot));
    for (const post of [...posts, ...healthPosts(pilot), ...architecturePosts(pilot)])
      fill(post, { order, callings, today: given.today });
  }
  return callings;
}

interface Filling {
  readonly order: readonly Member[];
  readonly callings: Map<number, Calling>;
  readonly today: number;
}

function fill(post: Post, { order, callings, today }: Filling): void {
  const taken = new Set(order.filter(({ index }) => callings.has(index)).map(({ home }) => home));
  const fit = order.filter((member) => !callings.has(member.index) && fits(member, post, today));
  const alone = fit.filter(({ home }) => !taken.has(home));
  const chosen = new Set<Member>();
  for (const member of [...alone, ...fit]) {
    if (chosen.size === post.count) break;
    const isSecondOfHome = [...chosen].some(({ home }) => home === member.home);
    if (!isSecondOfHome) chosen.add(member);
  }
  if (chosen.size < post.count) throw new Error(`too few people for ${JSON.stringify(post.calling(1))}`);
  for (const [at, { index }] of [...chosen].entries()) callings.set(index, post.calling(at + 1));
}

function fits(member: Member, post: Post, today: number): boolean {
  const age = ageOn(today, member.bornDay);
  return age >= post.ages[0] && age < post.ages[1] && post.sexes.includes(member.sex);
}

function residents(census: Census, pilot: Pilot): readonly Member[] {
  return census.homes
    .filter((home) => home.pilot === pilot && home.castFamily === null)
    .flatMap(({ members }) => census.members.slice(members[0], (members[0] ?? 0) + members.length));
}

function castCallings(census: Census): readonly (readonly [number, Calling])[] {
  return census.homes.flatMap(({ castFamily, members }) => {
    const lead = members.find((index) => census.members[index]?.castKey !== null);
    if (castFamily === null || lead === undefined) return [];
    return [[lead, { kind: 'health', profession: castFamily.career.profession, serial: 0 }] as const];
  });
}

function healthPosts(pilot: Pilot): readonly Post[] {
  const more = Math.round((householdsOf(pilot) - 175) / 12);
  return [
    health('bidan', { count: 30 + more, ages: [23, 61], sexes: ['female'] }),
    health('dokter', { count: 15 + Math.round(more / 3), ages: [27, 68], sexes: either }),
    health('perawat', { count: 40 + more, ages: [23, 60], sexes: either }),
  ];
}

// Last, so that nobody who holds another post changes by them.
function architecturePosts(pilot: Pilot): readonly Post[] {
  const seated = pilot.key === homeOfNationalOfficers ? nationalArchitecturePosts : [];
  return [
    ...pilotArchitecturePosts.map((post) => architecture(post, false)),
    ...seated.map((post) => architecture(post, true)),
  ];
}

function architecture({ office, role, count }: ArchitecturePost, isNational: boolean): Post {
  const calling = (serial: number): Calling => ({ kind: 'officer', role, isNational, office, serial });
  return { count, ages: [30, 57], sexes: either, calling };
}

function health(profession: Profession, rest: Pick<Post, 'count' | 'ages' | 'sexes'>): Post {
  return { ...rest, calling: (serial) => ({ kind: 'health', profession, serial }) };
}

function officers(role: OfficerRole, rest: Pick<Post, 'count' | 'ages'>): Post {
  return {
    ...rest,
    sexes: either,
    calling: (serial) => ({ kind: 'officer', role, isNational: false, office: null, serial }),
  };
}

function national(role: OfficerRole, count: number): Post {
  const calling = (serial: number): Calling => ({ kind: 'officer', role, isNational: true, office: null, serial });
  return { count, ages: [28, 55], sexes: either, calling };
}
