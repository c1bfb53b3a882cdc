import type { Random } from '../random.ts';
import { isNameOfWellKnown } from './deny-list.ts';
import { words, type GivenNames, type NamePool } from './name-pool.ts';

/** Whom a name is for. */
export interface Named {
  readonly sex: 'male' | 'female';
  readonly bornYear: number;
  /** The father's family name, or null where none is handed down. */
  readonly familyName: string | null;
}

const mostAttempts = 50;

/** Beginnings that nobody bears as the only given name. */
const neverAlone = new Set(
  words('Sri Siti Sitti Nur Noor Nurul Dwi Tri Catur Eka Umi Ummi Ai Cut Muhammad Muhamad Ahmad Akhmad M._Nur'),
);

/** Draws a full name as a registry writes it: one to four words, no titles, nobody well known. */
export function composeName(pool: NamePool, named: Named, random: Random): string {
  const given = generation(pool, named);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const name = drawName(given, named.familyName, random);
    if (!isNameOfWellKnown(name)) return name;
  }
  throw new Error('the name lists give nothing but names of well-known people');
}

/** A family name of the culture for someone whose father is not in the nation, or null. */
export function composeFamilyName(pool: NamePool, random: Random): string | null {
  if (pool.family === null || !random.chance(pool.family.share)) return null;
  return random.pick(pool.family.names);
}

function generation(pool: NamePool, { sex, bornYear }: Named): GivenNames {
  if (bornYear < 1965) return pool[sex].old;
  return bornYear < 1995 ? pool[sex].middle : pool[sex].young;
}

function drawName(given: GivenNames, familyName: string | null, random: Random): string {
  const share = random.fraction();
  const parts = [random.pick(given.first)];
  const isAlone = share < given.one && !neverAlone.has(parts[0] ?? '');
  if (!isAlone) parts.push(random.pick(given.second));
  if (share >= 1 - given.three) parts.push(random.pick(given.second));
  if (familyName !== null) parts.push(familyName);
  // A word drawn twice would read as a slip: it is dropped, and the name is one word shorter.
  return [...new Set(parts.join(' ').split(' '))].join(' ');
}
