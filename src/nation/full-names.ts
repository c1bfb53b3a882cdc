import { homeOf, memberAt, memberKey, type Census, type Member } from './census.ts';
import { dateOf } from './day-number.ts';
import type { Parents } from './kin.ts';
import { composeFamilyName, composeName } from './names/compose.ts';
import { namePools } from './names/pools.ts';
import { randomStream } from './random.ts';

/** A person's name and the parents' names as the family card writes them. */
export interface FullNames {
  readonly name: string;
  readonly fatherName: string;
  readonly motherName: string;
}

interface Naming {
  readonly census: Census;
  readonly parents: readonly Parents[];
  readonly seed: string;
}

/** Names everybody, then everybody's parents, those included who are in no register here. */
export function nameEverybody(naming: Naming): readonly FullNames[] {
  const familyNameOf = inheritedFamilyNames(naming);
  const names = naming.census.members.map((member) => ownName(member, naming, familyNameOf));
  return naming.census.members.map((member, index) => {
    const { father = null, mother = null } = naming.parents[index] ?? {};
    return {
      name: nameAt(names, index),
      fatherName: father === null ? absentParent('male', member, { ...naming, familyNameOf }) : nameAt(names, father),
      motherName: mother === null ? absentParent('female', member, { ...naming, familyNameOf }) : nameAt(names, mother),
    };
  });
}

type FamilyNameOf = (member: Member) => string | null;

/** Where a culture hands names down, children carry their father's, wherever he lives. */
function inheritedFamilyNames({ census, parents, seed }: Naming): FamilyNameOf {
  const known = new Map<number, string | null>();
  return function familyNameOf(member: Member): string | null {
    const found = known.get(member.index);
    if (found !== undefined) return found;
    const from = parents[member.index]?.father ?? member.sibling;
    const familyName = from === null ? drawFamilyName(member, census, seed) : familyNameOf(memberAt(census, from));
    known.set(member.index, familyName);
    return familyName;
  };
}

function drawFamilyName(member: Member, census: Census, seed: string): string | null {
  const pool = namePools[member.culture];
  if (pool.family === null) return null;
  return composeFamilyName(pool, randomStream(seed, `family-name/${memberKey(census, member)}`));
}

function ownName(member: Member, { census, seed }: Naming, familyNameOf: FamilyNameOf): string {
  const { castFamily, members } = homeOf(census, member);
  const fixed = castFamily?.members[members.indexOf(member.index)];
  if (fixed !== undefined) return fixed.name;
  const named = { sex: member.sex, bornYear: bornYear(member), familyName: familyNameOf(member) };
  return composeName(namePools[member.culture], named, randomStream(seed, `name/${memberKey(census, member)}`));
}

/** Brothers and sisters of one home name the same absent father or mother. */
function absentParent(
  sex: 'male' | 'female',
  member: Member,
  { census, seed, familyNameOf }: Naming & { readonly familyNameOf: FamilyNameOf },
): string {
  const child = member.sibling === null ? member : memberAt(census, member.sibling);
  const pool = namePools[child.culture];
  const random = randomStream(seed, `absent-${sex}/${memberKey(census, child)}`);
  const familyName = sex === 'male' ? familyNameOf(child) : composeFamilyName(pool, random);
  return composeName(pool, { sex, bornYear: bornYear(child) - 27, familyName }, random);
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new Error(`person ${index} has no name`);
  return name;
}

function bornYear({ bornDay }: Member): number {
  return Number(dateOf(bornDay).slice(0, 4));
}
