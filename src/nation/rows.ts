import type { CastKey, FamilyLink, Nation, Officer, Person } from './nation.ts';

/** Every tie between two persons of the nation: father, mother, and spouse in both directions. */
export function* familyLinks({ persons }: Nation): Generator<FamilyLink> {
  for (const { id, father, mother, spouse } of persons) {
    const ties = [
      ['ayah', father],
      ['ibu', mother],
      ['pasangan', spouse],
    ] as const;
    for (const [tie, index] of ties) {
      const related = index === null ? undefined : persons[index];
      if (related !== undefined) yield { personId: id, relatedId: related.id, tie };
    }
  }
}

/** Cuts rows of any part into blocks for bulk inserts, the last one shorter. */
export function* inBlocks<T>(rows: Iterable<T>, size: number): Generator<readonly T[]> {
  let block: T[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** The fixed sample person of that key. */
export function castPerson({ persons }: Nation, key: CastKey): Person {
  const person = persons.find(({ castKey }) => castKey === key);
  if (person === undefined) throw new Error(`the nation has no ${key}`);
  return person;
}

/** The officer of that key, for instance `sragen/licence_verifier/1`. */
export function officerOf({ officers }: Nation, key: string): Officer {
  const officer = officers.find((one) => one.key === key);
  if (officer === undefined) throw new Error(`the nation has no officer ${key}`);
  return officer;
}
